// Plans for how a statement travels: chains between two, what is passed on, nested quotations, citations.
import {
  type ClaimQuery,
  carriedBy,
  emptyQuery,
  fromOrigins,
  handedOn,
  inChain,
  oneOf,
  printedIn,
  where,
} from './claim-query.ts';
import { saidBy } from './filter-claims.ts';
import type { Piece } from './mention.ts';
import { type AskContext, nameThings, type Plan, tellTimes, things, withTimes } from './plan.ts';
import { idsOfClaims, soughtIn } from './plan-contents.ts';
import type { Reading } from './read-question.ts';
import type { NamedThings } from './resolve-slots.ts';

/** The first thing named, where a slot says more about it: "the source quoted by X". */
function firstThing(pieces: readonly Piece[] | undefined, context: AskContext): NamedThings {
  const all = pieces ?? [];
  const whole = things(context, all);
  for (let end = all.length; end > 0; end--) {
    const start = things(context, all.slice(0, end));
    if (start.things.length === 1 && start.rest === '') return start;
  }
  const at = all.findIndex((piece) => piece.kind === 'mention');
  if (at < 0) return whole;
  const before = things(context, all.slice(0, at + 1));
  return { ...before, things: before.things.slice(0, 1), isUnknown: false };
}

/** The own voice of each: the records themselves and what they published. */
function voiceOf(named: NamedThings, { voices, snapshot }: AskContext): readonly string[] {
  const ids = named.things.flat();
  // In an article that is held it is the publisher who speaks.
  const publishers = voices.printed(ids).flatMap((id) => snapshot.entities.reports.get(id)?.publisher ?? []);
  return voices.voice([...ids, ...publishers]);
}

/** Claims at both ends of a judgement that one was taken from the other. */
function takenFrom(x: NamedThings, y: NamedThings, context: AskContext): ClaimQuery {
  const { snapshot } = context;
  const carriers = new Set(voiceOf(x, context));
  const sources = new Set(voiceOf(y, context));
  const { claims } = snapshot.claims;
  const speaks = (claim: number, ids: ReadonlySet<string>): boolean =>
    claims[claim]?.chain.some(({ speaker }) => ids.has(speaker)) ?? false;
  const ends = snapshot.contents.derivations.flatMap(({ claim, from }) => {
    const [taken, source] = [snapshot.claims.numberOf(claim), snapshot.claims.numberOf(from)];
    const isWay =
      taken !== undefined && source !== undefined && speaks(taken, carriers) && speaks(source, sources);
    return isWay ? [taken, source] : [];
  });
  return where(
    emptyQuery,
    'MATCH (taken:Claim)-[:DERIVED_FROM]->(given:Claim)\nWHERE taken.id IN $list AND given.id IN $list\nUNWIND [taken, given] AS claim\nWITH DISTINCT claim',
    idsOfClaims(new Set(ends), context),
  );
}

/** "How does X know Y": the claims in whose chain X stands nearer to the reader than Y. */
export function planChain(reading: Reading, context: AskContext): Plan | undefined {
  const { slots, times } = reading;
  const x = firstThing(slots.x, context);
  const y = firstThing(slots.y, context);
  // "How does X make money" asks for no chain.
  if (x.things.length === 0 && !x.hasStranger) return undefined;
  const unknown = [x, y].find(({ isUnknown }) => isUnknown);
  const interpretation = `The chain from ${nameThings(context, x)} to ${nameThings(context, y)}${tellTimes(times)}`;
  if (y.things.length === 0 && y.rest !== '') return planContentChain(x, y, context);
  const nearest = { text: '', entities: [...y.things] };
  const base = { wants: 'claims', entities: 'speakers', nearest } as const;
  return {
    ...base,
    interpretation,
    query: withTimes(handedOn(emptyQuery, voiceOf(x, context), voiceOf(y, context)), times, 'asOf', context),
    otherwise: () => ({
      ...base,
      interpretation: `${interpretation}: by statements that were taken from others`,
      query: takenFrom(x, y, context),
    }),
    ...(unknown ? { unknownName: unknown.text } : {}),
  };
}

/** "How does X know of the figure of 16 operations": statements with that content in whose chain X stands. */
function planContentChain(x: NamedThings, y: NamedThings, context: AskContext): Plan {
  const sought = { text: y.rest, entities: [] };
  const found = context.matcher.statements(sought).map(({ claim }) => claim);
  return {
    interpretation: `How ${nameThings(context, x)} knows of “${y.text}”`,
    query: inChain(oneOf(emptyQuery, idsOfClaims(found, context)), voiceOf(x, context)),
    wants: 'claims',
    entities: 'speakers',
    nearest: sought,
    ...(x.isUnknown ? { unknownName: x.text } : {}),
  };
}

/** "What does X pass on from Z", "who passes on what Z says", "who handed on that …". */
export function planPassOn(reading: Reading, context: AskContext): Plan {
  const { slots, times } = reading;
  const { matcher } = context;
  if (slots.content) {
    const sought = soughtIn(slots.content);
    const found = matcher.statements(sought).map(({ claim }) => claim);
    const ids = idsOfClaims(found, context);
    const anyone = where(
      oneOf(emptyQuery, ids),
      'MATCH (carrier)-[carries:CLAIMS|ESTIMATES]->(claim)\nWHERE EXISTS { (claim)<-[later:CLAIMS|ESTIMATES]-(other) WHERE later.position > carries.position AND other <> carrier }',
    );
    return {
      interpretation: 'Who passes this on',
      query: { ...anyone, entity: 'carrier' },
      wants: 'claims',
      entities: 'column',
      nearest: sought,
    };
  }
  const carrier = slots.x ? things(context, slots.x) : undefined;
  const source = slots.z ? firstThing(slots.z, context) : undefined;
  const unknown = [carrier, source].find((named) => named?.isUnknown);
  let query = emptyQuery;
  if (source) query = fromOrigins(query, voiceOf(source, context));
  if (carrier) query = carriedBy(query, voiceOf(carrier, context));
  const what = carrier ? `What ${nameThings(context, carrier)} passes on` : 'Who passes on what is said';
  const from = source ? `${carrier ? ' from ' : ' by '}${nameThings(context, source)}` : '';
  return {
    interpretation: `${what}${from}${tellTimes(times)}`,
    query: withTimes(query, times, 'asOf', context),
    wants: 'claims',
    entities: 'speakers',
    nearest: { text: '', entities: [...(source?.things ?? carrier?.things ?? [])] },
    ...(unknown ? { unknownName: unknown.text } : {}),
  };
}

const LINKS = 'COUNT { (claim)<-[:CLAIMS|ESTIMATES]-() }';

/** "Which claims in the article are nested": three links or more. */
export function planNested(reading: Reading, context: AskContext): Plan {
  const { slots, times } = reading;
  const report = slots.r ? articlesOf(slots.r, context) : undefined;
  const base = report ? printedIn(emptyQuery, context.voices.cluster(report.things.flat())) : emptyQuery;
  return {
    interpretation: `Claims through three hands or more${report ? ` in ${nameThings(context, report)}` : ''}`,
    query: withTimes(where(base, `MATCH (claim:Claim)\nWHERE ${LINKS} >= 3`), times, 'asOf', context),
    wants: 'claims',
    entities: 'speakers',
    nearest: { text: '', entities: report?.things ?? [] },
    ...(report?.isUnknown ? { unknownName: report.text } : {}),
  };
}

/** A slot as reports: those named, or what a publisher named there has printed. */
export function articlesOf(pieces: readonly Piece[], context: AskContext): NamedThings {
  const named = things(context, pieces);
  if (named.label === 'Report') return named;
  const made = named.things.map((ids) =>
    ids.flatMap((id) => context.reports.madeBy(id).map((report) => report.id)),
  );
  const printed = made.map((ids) => {
    const withClaims = context.voices.printed(ids);
    return withClaims.length > 0 ? withClaims : ids;
  });
  return { ...named, things: printed.filter((ids) => ids.length > 0), label: 'Report' };
}

/** The reports meant by a slot: itself, or all that a maker named there has made. */
function reportsOf(pieces: readonly Piece[] | undefined, context: AskContext): NamedThings {
  const named = things(context, pieces);
  if (named.label === 'Report') return named;
  return {
    ...named,
    things: named.things.map((ids) => [
      ...new Set(ids.flatMap((id) => context.reports.madeBy(id).map((report) => report.id))),
    ]),
  };
}

/** "Who cites R": the reports that do, with the claims of each citation. */
export function planCiting(reading: Reading, context: AskContext): Plan {
  const cited = reportsOf(reading.slots.r, context);
  const named = things(context, reading.slots.r);
  const ids = cited.things.flat();
  const query = where(
    emptyQuery,
    'MATCH (citing:Report)-[cites:CITES]->(cited:Report)\nWHERE cited.id IN $list\nUNWIND cites.claims AS claimId\nMATCH (claim:Claim {id: claimId})',
    ids,
  );
  const plan: Plan = {
    interpretation: `Which reports cite ${nameThings(context, named)}`,
    query: { ...query, report: 'citing' },
    wants: 'reports',
    entities: 'origins',
    nearest: { text: '', entities: named.things },
    ...(named.isUnknown ? { unknownName: named.text } : {}),
  };
  if (named.label === 'Report') return plan;
  return { ...plan, otherwise: () => quoting(plan, named, context) };
}

/** The reports in which somebody is quoted. */
function quoting(plan: Plan, named: NamedThings, context: AskContext): Plan {
  const quoted = fromOrigins(emptyQuery, voiceOf(named, context));
  const elsewhere = where(
    quoted,
    'MATCH (claim)-[:REPORTED_IN]->(citing:Report)\nWHERE NOT citing.id IN $list',
    reportIdsOf(named, context),
  );
  return {
    ...plan,
    interpretation: `Which reports quote ${nameThings(context, named)}`,
    query: { ...elsewhere, report: 'citing' },
  };
}

const reportIdsOf = (named: NamedThings, context: AskContext): readonly string[] =>
  named.things.flatMap((ids) => ids.flatMap((id) => context.reports.madeBy(id).map((report) => report.id)));

/** "What does R cite", "whom does R quote": the reports cited, and the speakers in its chains but its publisher. */
export function planCited(reading: Reading, context: AskContext): Plan | undefined {
  const citing = articlesOf(reading.slots.r ?? [], context);
  const isQuoted = reading.pieces.some(
    (piece) => piece.kind === 'word' && /^(?:whom|who|quot\w+|speakers?|sources?)$/.test(piece.word.text),
  );
  // "All of Varn's remarks" asks for no report.
  if (citing.things.length === 0 && citing.rest !== '' && !citing.hasStranger) return undefined;
  const ids = context.voices.cluster(citing.things.flat());
  const unknown = citing.isUnknown ? { unknownName: citing.text } : {};
  const common = {
    nearest: { text: '', entities: citing.things },
    ...unknown,
  };
  const name = nameThings(context, citing);
  if (isQuoted) {
    const quoted = where(
      printedIn(emptyQuery, ids),
      'MATCH (speaker)-[:CLAIMS|ESTIMATES]->(claim)\nWHERE NOT (report)-[:PUBLISHED_BY]->(speaker)',
    );
    return {
      ...common,
      interpretation: `Whom ${name} quotes`,
      query: { ...quoted, entity: 'speaker' },
      wants: 'entities',
      entities: 'column',
    };
  }
  const query = where(
    emptyQuery,
    'MATCH (citing:Report)-[cites:CITES]->(cited:Report)\nWHERE citing.id IN $list\nUNWIND cites.claims AS claimId\nMATCH (claim:Claim {id: claimId})',
    ids,
  );
  return {
    ...common,
    interpretation: `Which reports ${name} cites`,
    query: { ...query, report: 'cited' },
    wants: 'reports',
    entities: 'origins',
  };
}

/** "Which claims of A cite B": the claims of that citation. */
export function planClaimsCiting(reading: Reading, context: AskContext): Plan {
  const citing = articlesOf(reading.slots.r ?? [], context);
  const named = things(context, reading.slots.c);
  const cited = reportsOf(reading.slots.c, context);
  const ids = citing.things.flat();
  const between = where(
    emptyQuery,
    'MATCH (citing:Report)-[cites:CITES]->(cited:Report)\nWHERE citing.id IN $list',
    ids,
  );
  const query = where(
    between,
    'MATCH (cited)\nWHERE cited.id IN $list\nUNWIND cites.claims AS claimId\nMATCH (claim:Claim {id: claimId})',
    cited.things.flat(),
  );
  const interpretation = `Claims of ${nameThings(context, citing)} that cite ${nameThings(context, named)}`;
  const unknown = [citing, named].find(({ isUnknown }) => isUnknown);
  const plan: Plan = {
    interpretation,
    query,
    wants: 'claims',
    entities: 'speakers',
    nearest: { text: '', entities: named.things },
    ...(unknown ? { unknownName: unknown.text } : {}),
  };
  return {
    ...plan,
    otherwise: () => ({ ...plan, query: printedIn(saidBy(emptyQuery, named, context), ids) }),
  };
}
