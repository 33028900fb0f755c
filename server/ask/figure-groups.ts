// Figures in groups, each with a question or a measure, and which group a question asks for.
import synonyms from '../../graph-data/lexicons/english-synonyms.json' with { type: 'json' };
import measures from '../../graph-data/lexicons/measures.json' with { type: 'json' };
import scopeWords from '../../graph-data/lexicons/scope-words.json' with { type: 'json' };
import units from '../../graph-data/lexicons/units.json' with { type: 'json' };
import { type ClaimQuery, where } from './claim-query.ts';
import { synonymsOf, termOf, termsOf } from './content-terms.ts';
import type { Piece } from './mention.ts';
import type { AskContext } from './plan.ts';

/** Figures that answer one question, or that have one measure. */
export interface FigureGroup {
  readonly question: string | undefined;
  readonly measure: string;
  readonly isShare: boolean;
  /** The units of its figures. */
  readonly units: Set<string>;
  readonly name: string;
  /** Stems of the measure. */
  readonly measured: ReadonlySet<string>;
  /** Stems of the question's text and scope, and of the scopes of its figures. */
  readonly described: Set<string>;
}

const shareUnits = new Set(
  units.dimensions
    .filter(({ dimension }) => dimension === 'share')
    .flatMap(({ units: table }) => Object.keys(table)),
);

const isShare = (unit: string): boolean => shareUnits.has(unit.toLowerCase());

const groupsOf = new WeakMap<object, readonly FigureGroup[]>();

/** All groups of a collection. */
export function figureGroups({ snapshot }: AskContext): readonly FigureGroup[] {
  const known = groupsOf.get(snapshot.claims);
  if (known) return known;
  const questions = new Map(snapshot.contents.questions.map((question) => [question.id, question]));
  const groups = new Map<string, FigureGroup>();
  for (const { estimate } of snapshot.claims.claims) {
    if (!estimate) continue;
    const question = questions.get(estimate.question ?? '');
    const key = question ? question.id : `${estimate.measure}\n${isShare(estimate.unit)}`;
    let group = groups.get(key);
    if (!group) {
      group = {
        question: question?.id,
        measure: question?.measure ?? estimate.measure,
        isShare: isShare(estimate.unit),
        units: new Set(),
        name: question?.text ?? estimate.measure,
        measured: new Set(termsOf(question?.measure ?? estimate.measure)),
        described: new Set(question ? termsOf(`${question.text} ${question.scope}`) : []),
      };
      groups.set(key, group);
    }
    group.units.add(estimate.unit);
    for (const stem of termsOf(estimate.scope)) group.described.add(stem);
  }
  const made = [...groups.values()];
  groupsOf.set(snapshot.claims, made);
  return made;
}

const MEASURED = 2;
const DESCRIBED = 0.5;
const SYNONYM = 0.8;
const UNASKED = 0.3;
const UNANSWERED = 0.5;

/** 1 where the stems have it, less where they have one that means the same, else 0. */
export const closeness = (stem: string, stems: ReadonlySet<string>): number => {
  if (stems.has(stem)) return 1;
  for (const other of synonymsOf(stem)) if (stems.has(other)) return SYNONYM;
  return 0;
};

const sameWords = new Map<string, Set<string>>();
for (const group of measures.sameWord) {
  const stems = group.map(termOf);
  for (const stem of stems) sameWords.set(stem, new Set([...(sameWords.get(stem) ?? []), ...stems]));
}

const SAME_MEASURE = 0.9;
const LIKE_MEASURE = 0.5;

/** Words that mean the same where things are counted weigh more than those that do so elsewhere. */
function inMeasureOf(stem: string, measured: ReadonlySet<string>): number {
  if (measured.has(stem)) return 1;
  for (const other of sameWords.get(stem) ?? []) if (measured.has(other)) return SAME_MEASURE;
  return closeness(stem, measured) > 0 ? LIKE_MEASURE : 0;
}

/** How well a group fits the words asked for; 0 where they name nothing that it measures. */
export function fitOf(asked: readonly string[], { measured, described }: FigureGroup): number {
  let score = 0;
  let isMeasured = false;
  for (const stem of asked) {
    const weight = isCountedPerson(stem) ? 0.4 : 1;
    const inMeasure = inMeasureOf(stem, measured);
    if (inMeasure > 0) {
      if (!isCountedPerson(stem)) isMeasured = true;
      score += MEASURED * inMeasure * weight;
    } else {
      const inText = closeness(stem, described);
      score += (inText > 0 ? DESCRIBED * inText : -UNANSWERED) * weight;
    }
  }
  for (const stem of measured) if (closeness(stem, new Set(asked)) === 0) score -= UNASKED;
  return isMeasured ? score : 0;
}

const empty = new Set([...scopeWords.empty, ...scopeWords.time].map(termOf));
const emptyVerbs = new Set(synonyms.countless.map(termOf));

/** The words of a question that say what is counted, and of what sort. */
export const askedTerms = (pieces: readonly Piece[]): readonly string[] =>
  termsOf(pieces.flatMap((piece) => (piece.kind === 'word' ? [piece.word.text] : [])).join(' ')).filter(
    (stem) => !(empty.has(stem) && !isCountedPerson(stem)) && !emptyVerbs.has(stem),
  );

/** "People" says nothing of a scope, but it is what a census counts. */
export const isCountedPerson = (stem: string): boolean => stem === 'person';

/** Keeps the figures of a group; all figures where there is none. */
export function ofGroup(query: ClaimQuery, group: FigureGroup | undefined): ClaimQuery {
  if (!group) return where(query, 'MATCH (claim:Estimate)');
  const { question, measure, units: own } = group;
  if (question !== undefined) {
    const answers = 'MATCH (claim:Estimate)-[:ANSWERS]->(question:Question)\nWHERE question.id IN $list';
    return where(query, answers, [question]);
  }
  const measured = where(query, 'MATCH (claim:Estimate)\nWHERE claim.measure IN $list', [measure]);
  return where(measured, 'WITH * WHERE claim.unit IN $list AND NOT (claim)-[:ANSWERS]->()', [...own]);
}
