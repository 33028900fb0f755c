// How far two claims say the same: by figure, by relation, by words; with the reason.
import turningWords from '../../graph-data/lexicons/turning-words.json' with { type: 'json' };
import type { ClaimRecord } from '../../graph-data/ontology/ontology.ts';
import type { Snapshot } from '../graph/graph.ts';
import { type ClaimFeatures, type FeatureKind, sharedFeatures } from './claim-features.ts';
import { joinWords } from './plain-words.ts';
import { sameFigure } from './same-figure.ts';
import { wordsOf } from './text-likeness.ts';

export interface StatementLikeness {
  readonly rule: string;
  /** 0 to 1. */
  readonly score: number;
  /** The reason in words, which only those that are proposed need. */
  explain(): string;
}

/** Compares two claims by number; undefined where they are not alike enough to be proposed at all. */
export type CompareStatements = (claim: number, other: number) => StatementLikeness | undefined;

/** From this score on two claims count as one statement where origins are counted, until somebody rejects it. */
export const STRONG = 0.6;

/** From this score on two claims are proposed as one statement. */
export const ALIKE = 0.45;

/** From this score on they are proposed where one of them names the other, or its publisher, as its source. */
const LEAST_SCORE = 0.35;
/** How much a relation that both state counts against all they say. */
const BY_RELATION = 0.6;
/** What is left of the likeness where a word turns one of the two. */
const TURNED = 0.6;
const YEAR_MS = 366 * 24 * 60 * 60 * 1000;

/** What is said to be so, to come, to be planned or to be done are different statements. */
const moods: Readonly<Record<string, string>> = { predicts: 'coming', urges: 'wanted', intends: 'planned' };

function mayBeSame(claim: ClaimRecord, other: ClaimRecord): boolean {
  const isDenied = (one: ClaimRecord): boolean => one.stance === 'denies';
  const moodOf = ({ stance }: ClaimRecord): string => moods[stance] ?? 'so';
  return (
    claim.polarity === other.polarity &&
    isDenied(claim) === isDenied(other) &&
    moodOf(claim) === moodOf(other)
  );
}

const turning: ReadonlySet<string> = new Set(turningWords);

/** Whether a word such as "less" or "not" turns what the gloss says, whatever the polarity of the record. */
const isTurned = ({ gloss }: ClaimRecord): boolean =>
  (gloss.toLowerCase().match(/[a-z]+/g) ?? []).some((word) => turning.has(word));

/** Time between what two claims are about; 0 where the times meet or one is not stated. */
function gapMs({ earliest, latest }: Snapshot['claims']['asOf'], a: number, b: number): number {
  const gap = Math.max(
    (earliest[a] ?? Number.NaN) - (latest[b] ?? Number.NaN),
    (earliest[b] ?? Number.NaN) - (latest[a] ?? Number.NaN),
  );
  return Number.isNaN(gap) ? 0 : Math.max(0, gap);
}

const MOST_WORDS_SHOWN = 5;

/** Both claims' words for what they share: "“regroup” (“comeback”)", "“heavy”". */
function showWords(claim: ClaimRecord, other: ClaimRecord, meanings: readonly string[]): readonly string[] {
  const [own, theirs] = [claim, other].map(({ gloss }) => new Map(wordsOf(gloss)));
  return meanings.slice(0, MOST_WORDS_SHOWN).map((meaning) => {
    const [word, otherWord] = [own?.get(meaning) ?? meaning, theirs?.get(meaning) ?? meaning];
    return word === otherWord ? `“${word}”` : `“${word}” (“${otherWord}”)`;
  });
}

/** The function that compares. */
export function statementComparer(snapshot: Snapshot, features: ClaimFeatures): CompareStatements {
  const { claims, entities } = snapshot;

  function scoreOf(claim: number, other: number, shared: readonly number[]): number {
    const has = (kind: FeatureKind): boolean => shared.some((one) => features.kindOf(one) === kind);
    if (!has('entity') || !(has('word') || has('relation'))) return 0;
    const gap = gapMs(claims.asOf, claim, other);
    if (gap > YEAR_MS) return 0;
    const common = shared.reduce((sum, one) => sum + features.weightOf(one) ** 2, 0);
    const cosine = common / (features.lengthOf(claim) * features.lengthOf(other) || 1);
    const relations = relationLikeness(claim, other, shared);
    const saysMore = [claim, other].some((one) =>
      features.featuresOf(one).some((feature) => features.kindOf(feature) === 'word'),
    );
    const alike = Math.max(cosine, BY_RELATION * relations + (1 - BY_RELATION) * cosine);
    return alike * (saysMore && !has('word') ? 0.8 : 1) * (gap > 0 ? 0.9 : 1);
  }

  /** The share of their relations that both state, 0 to 1; what many claims state tells little. */
  function relationLikeness(claim: number, other: number, shared: readonly number[]): number {
    const isRelation = (feature: number): boolean => features.kindOf(feature) === 'relation';
    const common = shared.filter(isRelation);
    if (common.length === 0) return 0;
    const all = new Set([claim, other].flatMap((one) => [...features.featuresOf(one)].filter(isRelation)));
    return common.reduce((sum, one) => sum + features.rarenessOf(one), 0) / all.size;
  }

  function compareWords(
    claim: ClaimRecord,
    other: ClaimRecord,
    numbers: readonly [number, number],
  ): StatementLikeness | undefined {
    const shared = sharedFeatures(features, ...numbers);
    const score = scoreOf(...numbers, shared) * (isTurned(claim) === isTurned(other) ? 1 : TURNED);
    if (score < LEAST_SCORE) return undefined;
    const isRelation = shared.some((one) => features.kindOf(one) === 'relation');
    return {
      rule: isRelation ? 'same-statement.relation' : 'same-statement.words',
      score,
      explain: () => explainWords(claim, other, shared, isRelation),
    };
  }

  function explainWords(
    claim: ClaimRecord,
    other: ClaimRecord,
    shared: readonly number[],
    isRelation: boolean,
  ): string {
    const theirs = new Set(other.about.map(({ entity }) => entities.canonicalId(entity)));
    const names = claim.about
      .filter(({ entity }) => theirs.has(entities.canonicalId(entity)))
      .map(({ entity }) => entities.refOf(entity)?.name ?? entity);
    const meanings = shared
      .filter((one) => features.kindOf(one) === 'word')
      .sort((a, b) => features.weightOf(b) - features.weightOf(a))
      .map((word) => features.meaningOf(word));
    const parts = [
      `speak of ${joinWords([...new Set(names)])}`,
      ...(isRelation ? ['state the same relation'] : []),
      ...(meanings.length > 0 ? [`share ${joinWords(showWords(claim, other, meanings))}`] : []),
    ];
    return `Both ${parts.join('; ')}.`;
  }

  return (number, second) => {
    const [claim, other] = [claims.claims[number], claims.claims[second]];
    if (!claim || !other || !mayBeSame(claim, other)) return undefined;
    if (!claim.estimate || !other.estimate) return compareWords(claim, other, [number, second]);
    const figure = sameFigure(snapshot, number, second);
    return figure && figure.score >= LEAST_SCORE ? { rule: 'same-statement.figure', ...figure } : undefined;
  };
}
