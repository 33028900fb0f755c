// What corroboration finds as procedures of openCypher: CALL hearsay.origin(claim) YIELD origin, depth, reason.
import type { FunctionContext, ProcedureDefinition, Value } from '../cypher/cypher.ts';
import type { Corroboration } from './answers.ts';
import type { Finding } from './findings.ts';

type Field = ProcedureDefinition['results'][number];
type Parameter = ProcedureDefinition['parameters'][number];

const node = (name: string): Field => ({ name, type: { name: 'node' } });
const nodes = (name: string): Field => ({ name, type: { name: 'list', item: { name: 'node' } } });
const text = (name: string): Field => ({ name, type: { name: 'string' } });
const texts = (name: string): Field => ({ name, type: { name: 'list', item: { name: 'string' } } });
const whole = (name: string): Field => ({ name, type: { name: 'integer' } });
const number = (name: string): Field => ({ name, type: { name: 'number' } });
const truth = (name: string): Field => ({ name, type: { name: 'boolean' } });
const map = (name: string): Field => ({ name, type: { name: 'map' } });

/** A node, or the text of its id. */
const given = (name: string): Parameter => ({ name, type: { name: 'any' }, isNullable: true });

const basis: readonly Field[] = [text('rule'), text('reason'), nodes('claims')];

/** Makes the values of one row: nodes from ids, `null` from what is unknown. */
interface Row {
  node(id: string | undefined): Value;
  nodes(ids: readonly string[]): Value;
  basis(finding: Finding): readonly Value[];
}

function rowsIn(context: FunctionContext): Row {
  const nodeOf = (id: string | undefined): Value => (id === undefined ? null : context.node(id));
  const nodesOf = (ids: readonly string[]): Value => ids.map(nodeOf).filter((found) => found !== null);
  return {
    node: nodeOf,
    nodes: nodesOf,
    basis: ({ rule, reason, claims }) => [rule, reason, nodesOf(claims)],
  };
}

type Answer = (row: Row, id: string) => Iterable<readonly Value[]>;

/** A procedure of one claim, question or report; of anything else it gives no rows. */
const ofOne = (
  name: string,
  parameter: string,
  sentence: string,
  results: readonly Field[],
  answer: Answer,
): ProcedureDefinition => ({
  name,
  parameters: [given(parameter)],
  results,
  sentence,
  run: ([value = null], context) => {
    const id = context.idOf(value);
    return id === undefined ? [] : answer(rowsIn(context), id);
  },
});

const ofAll = (
  name: string,
  sentence: string,
  results: readonly Field[],
  answer: (row: Row) => Iterable<readonly Value[]>,
): ProcedureDefinition => ({
  name,
  parameters: [],
  results,
  sentence,
  run: (_values, context) => answer(rowsIn(context)),
});

/** The procedures `hearsay.…` over what `present` gives at each call. */
export function corroborationProcedures(present: () => Corroboration): readonly ProcedureDefinition[] {
  return [
    ofOne(
      'hearsay.origin',
      'claim',
      'Where a claim comes from, its origin or the unnamed speaker at the end, and through how many hands.',
      [node('origin'), node('unnamed'), whole('depth'), ...basis],
      (row, id) => {
        const found = present().origin(id);
        if (!found) return [];
        return [[row.node(found.origin?.id), row.node(found.unnamed?.id), found.depth, ...row.basis(found)]];
      },
    ),
    ofOne(
      'hearsay.chain',
      'claim',
      'Every speaker on a claim’s way, also through other reports: position 0 is the publisher.',
      [whole('position'), node('speaker'), text('cue'), node('claim')],
      (row, id) =>
        (present().origin(id)?.chain ?? []).map(({ speaker, cue = null, claim }, position) => [
          position,
          row.node(speaker.id),
          cue,
          row.node(claim),
        ]),
    ),
    ofOne(
      'hearsay.sameStatements',
      'claim',
      'Claims that say the same: derived or rejected where somebody decided, else proposed, with a score.',
      [node('other'), number('score'), text('relation'), ...basis],
      (row, id) =>
        present()
          .sameStatements(id)
          .map((same) => [row.node(same.other), same.score, same.relation, ...row.basis(same)]),
    ),
    independentOrigins(present),
    ofAll(
      'hearsay.circularReporting',
      'Reports that lead back to each other (cycle) or look independent and trace to one (fan).',
      [text('kind'), nodes('reports'), node('source'), ...basis],
      (row) =>
        present()
          .circularReporting()
          .map((found) => [
            found.kind,
            row.nodes(found.reports),
            row.node(found.source?.id),
            ...row.basis(found),
          ]),
    ),
    ofOne(
      'hearsay.drift',
      'claim',
      'What changed at each hand-over on the way to a claim.',
      [text('kind'), node('from'), node('to'), text('before'), text('after'), ...basis],
      (row, id) =>
        present()
          .drift(id)
          .map((drift) => [
            drift.kind,
            row.node(drift.from),
            row.node(drift.to),
            drift.before,
            drift.after,
            ...row.basis(drift),
          ]),
    ),
    ofOne(
      'hearsay.compare',
      'question',
      'Every two estimates of a question beside each other, and why, where they cannot be compared.',
      [node('left'), node('right'), text('verdict'), map('differences'), ...basis],
      (row, id) =>
        (present().compareQuestion(id)?.comparisons ?? []).map((pair) => [
          row.node(pair.left),
          row.node(pair.right),
          pair.verdict,
          new Map(
            pair.differences.map(({ property, left, right }): [string, Value] => [property, [left, right]]),
          ),
          ...row.basis(pair),
        ]),
    ),
    ofAll(
      'hearsay.sums',
      'Totals with their parts as one source states them, added up.',
      [
        node('total'),
        nodes('parts'),
        text('along'),
        text('arithmetic'),
        truth('holds'),
        text('missing'),
        ...basis,
      ],
      (row) =>
        present()
          .sums()
          .map((sum) => [
            row.node(sum.total),
            row.nodes(sum.parts),
            sum.along,
            sum.arithmetic,
            sum.holds,
            sum.missing ?? null,
            ...row.basis(sum),
          ]),
    ),
    ofAll(
      'hearsay.shares',
      'Shares of a whole, worked out as figures.',
      [node('share'), node('whole'), number('low'), number('high'), text('arithmetic'), ...basis],
      (row) =>
        present()
          .derivedFigures()
          .map((figure) => [
            row.node(figure.share),
            row.node(figure.whole),
            figure.low,
            figure.high,
            figure.arithmetic,
            ...row.basis(figure),
          ]),
    ),
    ofAll(
      'hearsay.contradictions',
      'Claims that cannot both be right or stand against each other; dismissed holds why somebody disagrees.',
      [node('left'), node('right'), text('kind'), text('dismissed'), ...basis],
      (row) =>
        present()
          .contradictions()
          .map((found) => [
            row.node(found.left),
            row.node(found.right),
            found.kind,
            found.dismissed?.reason ?? null,
            ...row.basis(found),
          ]),
    ),
    ofOne(
      'hearsay.sources',
      'report',
      'Whom a report cites, where its claims come from in the end, and which reports repeat it.',
      [text('role'), node('who'), nodes('claims')],
      (row, id) => {
        const profile = present().sourceProfile(id);
        if (!profile) return [];
        return (['cites', 'origins', 'repeatedBy'] as const).flatMap((role) =>
          profile[role].map(({ who, claims }) => [role, row.node(who.id), row.nodes(claims)]),
        );
      },
    ),
  ];
}

/** Of one claim: of its statement wherever it stands. Of a list of claims: of these. */
const independentOrigins = (present: () => Corroboration): ProcedureDefinition => ({
  name: 'hearsay.independentOrigins',
  parameters: [given('claims')],
  results: [nodes('origins'), nodes('claims'), truth('isKnown'), texts('because')],
  sentence:
    'The independent origins behind a claim’s statement, or behind a list of claims, each with its claims.',
  run: ([value = null], context) => {
    const about = claimsIn(value, context);
    if (about === undefined) return [];
    const row = rowsIn(context);
    const { groups, unknown } = present().independent(about);
    return [
      ...groups.map((group) => ({ group, isKnown: true })),
      ...unknown.map((group) => ({ group, isKnown: false })),
    ].map(({ group: { origins, claims, because }, isKnown }) => [
      row.nodes(origins.map(({ id }) => id)),
      row.nodes(claims),
      isKnown,
      [...because],
    ]);
  },
});

/** The id of one claim, or those of a list; undefined for anything else. */
export function claimsIn(value: Value, context: FunctionContext): string | readonly string[] | undefined {
  if (!Array.isArray(value)) return context.idOf(value);
  return value.flatMap((item: Value) => context.idOf(item) ?? []);
}
