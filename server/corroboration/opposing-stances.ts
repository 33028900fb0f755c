// Claims that deny one another in words: one says that it is not so, the other says the same thing as a fact.
import type { ClaimRecord } from '../../graph-data/ontology/ontology.ts';
import type { Snapshot } from '../graph/graph.ts';
import type { Work } from '../in-slices.ts';
import type { ClaimFeatures } from './claim-features.ts';
import { overlap, spanOf } from './claim-times.ts';
import type { Conflict, FindConflicts } from './conflicting-relations.ts';
import type { Sources } from './same-source.ts';
import { moodOf } from './stated-relations.ts';

/** So like must two statements be, 0 to 1, before one is taken for the denial of the other. */
const ENOUGH_ALIKE = 0.6;
/** A word that stands in more claims tells nothing about what this one says. */
const MOST_CLAIMS_WITH_WORD = 2000;
/** So many claims are read before others get their turn. */
const CLAIMS_AT_ONCE = 2000;

const isDenial = ({ polarity, stance }: ClaimRecord): boolean =>
  polarity === 'negative' || stance === 'denies';

/** The function that finds what denies a claim in words, or what it denies. */
export function* findOpposingStances(
  snapshot: Snapshot,
  sources: Sources,
  features: ClaimFeatures,
): Work<FindConflicts> {
  const { claims, numberOf } = snapshot.claims;
  // Denials are few: whoever is not one of them is held against these alone.
  const denials = new Map<number, number[]>();
  const lengths = new Float64Array(claims.length);
  for (const [number, claim] of claims.entries()) {
    if (number % CLAIMS_AT_ONCE === 0) yield;
    lengths[number] = lengthInWords(features, number);
    if (!isDenial(claim)) continue;
    for (const feature of features.featuresOf(number)) {
      const row = denials.get(feature);
      if (row) row.push(number);
      else denials.set(feature, [number]);
    }
  }
  // The weight in common with each claim; zeros again after every use, so that it is made once.
  const common = new Float64Array(claims.length);

  /** The claims whose words are alike enough, by their cosine, 0 to 1; words that many claims have do not count. */
  function alikeInWords(
    number: number,
    isNegative: boolean,
  ): readonly (readonly [other: number, score: number])[] {
    const met: number[] = [];
    for (const feature of features.featuresOf(number)) {
      const everyone = features.claimsWith(feature);
      if (features.kindOf(feature) !== 'word' || everyone.length > MOST_CLAIMS_WITH_WORD) continue;
      const weight = features.weightOf(feature) ** 2;
      for (const other of isNegative ? everyone : (denials.get(feature) ?? [])) {
        const before = common[other] ?? 0;
        if (before === 0) met.push(other);
        common[other] = before + weight;
      }
    }
    const own = lengths[number] ?? 0;
    const alike: [number, number][] = [];
    for (const other of met) {
      const score = (common[other] ?? 0) / (own * (lengths[other] ?? 0) || 1);
      if (score >= ENOUGH_ALIKE) alike.push([other, score]);
      common[other] = 0;
    }
    return alike;
  }

  return (claim) => {
    const number = numberOf(claim.id);
    if (number === undefined || claim.estimate) return [];
    const mood = moodOf(claim);
    const isNegative = isDenial(claim);
    const found: Conflict[] = [];
    for (const [candidate, score] of alikeInWords(number, isNegative)) {
      const other = claims[candidate];
      if (!other || other.estimate || isDenial(other) === isNegative) continue;
      if (moodOf(other) !== mood || !mayMeet(claim, other)) continue;
      if (!isAboutTheSame(snapshot, claim, other) || sources.isSameSource(claim.id, other.id)) continue;
      found.push({
        rule: 'contradiction.denied-in-words',
        claims: [claim.id, other.id],
        reason: `One says that it is so, the other that it is not; their words are ${Math.round(score * 100)} per cent alike.`,
        left: claim.id,
        right: other.id,
        kind: 'opposingStances',
      });
    }
    return found;
  };
}

/** Undated statements may meet, and dated ones at one time; of a mixed pair nobody knows. */
function mayMeet(a: ClaimRecord, b: ClaimRecord): boolean {
  const [left, right] = [spanOf(a.asOf), spanOf(b.asOf)];
  return left && right ? overlap(left, right) : left === right;
}

function isAboutTheSame({ entities }: Snapshot, a: ClaimRecord, b: ClaimRecord): boolean {
  const idsOf = ({ about }: ClaimRecord): ReadonlySet<string> =>
    new Set(about.map(({ entity }) => entities.canonicalId(entity)));
  const [few, many] = [idsOf(a), idsOf(b)];
  for (const id of few) if (many.has(id)) return true;
  return few.size === 0 && many.size === 0;
}

function lengthInWords(features: ClaimFeatures, claim: number): number {
  let square = 0;
  for (const feature of features.featuresOf(claim)) {
    if (features.kindOf(feature) === 'word') square += features.weightOf(feature) ** 2;
  }
  return Math.sqrt(square);
}
