// Where the same statement stands elsewhere: by figure, relation and words, proposed and never merged.
import type { ClaimRecord } from '../../graph-data/ontology/ontology.ts';
import type { Snapshot } from '../graph/graph.ts';
import type { Work } from '../in-slices.ts';
import type { ClaimFeatures } from './claim-features.ts';
import { decisionsByPair, type PairDecision, pairKey, standingDerivations } from './decisions.ts';
import type { JudgeDescent } from './descent.ts';
import type { SameStatement } from './findings.ts';
import type { TraceOrigin } from './origins.ts';
import { figureKeys } from './same-figure.ts';
import { ALIKE, type CompareStatements, type StatementLikeness } from './statement-likeness.ts';

/** The claims that say the same as one, best first; empty when there is no such claim. */
export type FindSameStatements = (claimId: string) => readonly SameStatement[];

const MOST_PROPOSALS = 50;
/** What the search of one claim may cost: entries of the index it reads, and claims it compares in full. */
const MOST_ENTRIES = 30_000;
const MOST_COMPARED = 200;

function append<V>(map: Map<string, V[]>, key: string, value: V): void {
  const row = map.get(key);
  if (row) row.push(value);
  else map.set(key, [value]);
}

/** What a search needs; each part is a function of the snapshot. */
export interface SearchParts {
  readonly snapshot: Snapshot;
  readonly traceOrigin: TraceOrigin;
  readonly judgeDescent: JudgeDescent;
  readonly features: ClaimFeatures;
  readonly compareStatements: CompareStatements;
}

/** A claim that says the same, before it is told why. */
interface Proposal {
  readonly other: ClaimRecord;
  readonly alike: StatementLikeness;
  /** 0 to 1, in hundredths. */
  readonly score: number;
}

/** The function that finds. */
export function* findSameStatements(parts: SearchParts): Work<FindSameStatements> {
  const { snapshot, traceOrigin, judgeDescent, features, compareStatements } = parts;
  const { claims, entities } = snapshot;
  const recorded = indexRecorded(snapshot);
  const figures = yield* indexFigures(snapshot);
  const index = { features, figures, shared: new Float64Array(claims.claims.length) };
  const keyOfOrigin = (id: string): string => {
    const origin = traceOrigin(id);
    return entities.canonicalId((origin?.origin ?? origin?.unnamed)?.id ?? '');
  };
  /** The same voice that says it again in the same report says nothing elsewhere. */
  const isRepeat = (a: ClaimRecord, b: ClaimRecord): boolean =>
    a.report === b.report && keyOfOrigin(a.id) === keyOfOrigin(b.id);

  function propose(claim: ClaimRecord, number: number): readonly SameStatement[] {
    const found: Proposal[] = [];
    for (const candidate of candidatesOf(index, claim, number)) {
      const other = claims.claims[candidate];
      if (!other || other.id === claim.id) continue;
      const alike = compareStatements(number, candidate);
      if (!alike || isRepeat(claim, other)) continue;
      if (alike.score < ALIKE && !judgeDescent(claim, other).namesSource) continue;
      found.push({ other, alike, score: Math.round(alike.score * 100) / 100 });
    }
    return found
      .sort((a, b) => b.score - a.score || (a.other.id < b.other.id ? -1 : 1))
      .slice(0, MOST_PROPOSALS)
      .map((proposal) => describe(claim, proposal));
  }

  function describe(claim: ClaimRecord, { other, alike, score }: Proposal): SameStatement {
    const { relation, reason } = judgeDescent(claim, other);
    return {
      rule: alike.rule,
      claims: [claim.id, other.id],
      reason: `${alike.explain()} ${reason}`,
      claim: claim.id,
      other: other.id,
      score,
      relation,
    };
  }

  const known = new Map<string, readonly SameStatement[]>();
  return (claimId) => {
    const before = known.get(claimId);
    if (before) return before;
    const number = claims.numberOf(claimId);
    const claim = claims.claims[number ?? -1];
    if (number === undefined || !claim) return [];
    const decided = recorded(claimId);
    const spoken = new Set(decided.map(({ other }) => other));
    const answer = [...decided, ...propose(claim, number).filter(({ other }) => !spoken.has(other))];
    known.set(claimId, answer);
    return answer;
  };
}

/** What people have decided about one claim: derivations either way, and rejected pairs. */
function indexRecorded(snapshot: Snapshot): (claimId: string) => readonly SameStatement[] {
  const derivations = new Map<string, SameStatement[]>();
  for (const { claim, from, kind, by, reason } of standingDerivations(snapshot)) {
    const say = (own: string, other: string, words: string): SameStatement => ({
      rule: 'same-statement.recorded',
      claims: [own, other],
      reason: [`In the judgement of ${by}, it ${words} the other.`, reason].filter(Boolean).join(' '),
      claim: own,
      other,
      score: 1,
      relation: 'derived',
    });
    append(derivations, claim, say(claim, from, kind));
    append(derivations, from, say(from, claim, passive[kind] ?? 'is the source of'));
  }
  const rejections = new Map<string, SameStatement[]>();
  const reject = (own: string, other: string, { by, reason }: PairDecision): void =>
    append(rejections, own, {
      rule: 'same-statement.rejected',
      claims: [own, other],
      reason: `In the judgement of ${by}, they do not say the same: ${reason}`,
      claim: own,
      other,
      score: 0,
      relation: 'rejected',
    });
  for (const decision of decisionsByPair(snapshot, 'sameStatement').values()) {
    reject(decision.left, decision.right, decision);
    reject(decision.right, decision.left, decision);
  }
  return (id) => {
    const own = derivations.get(id) ?? [];
    const derivedFrom = new Set(own.map(({ other }) => pairKey(id, other)));
    return [
      ...own,
      ...(rejections.get(id) ?? []).filter(({ other }) => !derivedFrom.has(pairKey(id, other))),
    ];
  };
}

const passive: Readonly<Record<string, string>> = {
  quotes: 'is quoted by',
  paraphrases: 'is paraphrased by',
  summarises: 'is summed up by',
  translates: 'is translated by',
  syndicates: 'is reprinted by',
};

/** So many claims are read before others get their turn. */
const CLAIMS_AT_ONCE = 2000;

/** Estimates by what they count, by number. */
function* indexFigures({ claims }: Snapshot): Work<ReadonlyMap<string, readonly number[]>> {
  const figures = new Map<string, number[]>();
  for (const [number, { estimate }] of claims.claims.entries()) {
    if (number % CLAIMS_AT_ONCE === 0) yield;
    for (const key of estimate ? figureKeys(estimate) : []) append(figures, key, number);
  }
  return figures;
}

/** Claims turned round by what they say, and a row of zeros to add up in. */
interface SearchIndex {
  readonly features: ClaimFeatures;
  readonly figures: ReadonlyMap<string, readonly number[]>;
  readonly shared: Float64Array;
}

/** Claims by number that share most with the claim, or count the same; the claim itself may be among them. */
function candidatesOf(
  { features, figures, shared }: SearchIndex,
  { estimate }: ClaimRecord,
  number: number,
): ReadonlySet<number> {
  const rarestFirst = [...features.featuresOf(number)].sort(
    (a, b) => features.weightOf(b) - features.weightOf(a),
  );
  const met: number[] = [];
  let entries = 0;
  for (const feature of rarestFirst) {
    const row = features.claimsWith(feature);
    entries += row.length;
    if (entries > MOST_ENTRIES && met.length > 0) break;
    const gain = features.weightOf(feature) ** 2;
    for (const claim of row) {
      if (shared[claim] === 0) met.push(claim);
      shared[claim] = (shared[claim] ?? 0) + gain;
    }
  }
  const scores = Float64Array.from(met, (claim) => (shared[claim] ?? 0) / (features.lengthOf(claim) || 1));
  for (const claim of met) shared[claim] = 0;
  const counting = estimate ? figureKeys(estimate).flatMap((key) => figures.get(key) ?? []) : [];
  return new Set([...best(met, scores, MOST_COMPARED), ...counting]);
}

/** So many claims with the highest scores; of equal ones the first. */
function best(claims: readonly number[], scores: Float64Array, most: number): readonly number[] {
  if (claims.length <= most) return claims;
  const least = scores.toSorted()[claims.length - most] ?? 0;
  const above = claims.filter((_claim, at) => (scores[at] ?? 0) > least);
  const level = claims.filter((_claim, at) => scores[at] === least);
  return [...above, ...level.slice(0, most - above.length)];
}
