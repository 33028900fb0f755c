// The relations that claims state, wish or foretell, affirmed or denied, with the time they are said to hold.
import type { ClaimRecord, ClaimRelation } from '../../graph-data/ontology/ontology.ts';
import type { Snapshot } from '../graph/graph.ts';
import { overlap, publishedOf, type Span, spanOf } from './claim-times.ts';

export interface StatedRelation {
  readonly claim: ClaimRecord;
  readonly relation: ClaimRelation;
  /** Canonical ids. */
  readonly from: string;
  readonly to: string;
  readonly isDenied: boolean;
  readonly mood: Mood;
  readonly span: Span | undefined;
  readonly published: Span | undefined;
}

/** Facts deny facts, and wishes deny wishes; a fact denies no wish. */
export type Mood = 'fact' | 'wish' | 'forecast';

const moods: Readonly<Record<ClaimRecord['stance'], Mood>> = {
  asserts: 'fact',
  estimates: 'fact',
  believes: 'fact',
  denies: 'fact',
  urges: 'wish',
  intends: 'wish',
  predicts: 'forecast',
  warns: 'forecast',
};

export const moodOf = ({ stance }: ClaimRecord): Mood => moods[stance];

export function statedRelations(snapshot: Snapshot, claim: ClaimRecord): readonly StatedRelation[] {
  if (!claim.relations) return [];
  const { canonicalId } = snapshot.entities;
  const isDenial = claim.polarity === 'negative' || claim.stance === 'denies';
  return claim.relations.map((relation) => ({
    claim,
    relation,
    from: canonicalId(relation.from),
    to: canonicalId(relation.to),
    isDenied: relation.polarity === undefined ? isDenial : relation.polarity === 'negative',
    mood: moodOf(claim),
    span: spanOfRelation(claim, relation),
    published: publishedOf(snapshot, claim),
  }));
}

/** A beginning without an end holds as long as the claim speaks of, and not for ever. */
function spanOfRelation(claim: ClaimRecord, { validFrom, validTo }: ClaimRelation): Span | undefined {
  const [from, to, asOf] = [spanOf(validFrom), spanOf(validTo), spanOf(claim.asOf)];
  if (!from && !to) return asOf;
  const end = to?.to ?? Math.max(asOf?.to ?? Number.NEGATIVE_INFINITY, from?.to ?? Number.NEGATIVE_INFINITY);
  return { from: from?.from ?? asOf?.from ?? Number.NEGATIVE_INFINITY, to: end };
}

const YEAR_MS = 366 * 86_400_000;

/**
 * Whether two statements may be of one time and in one mood. Of two without a date that is so when their reports came out within
 * a year; of one with a date and one without, nobody knows, and nothing is said.
 */
export function mayMeet(a: StatedRelation, b: StatedRelation): boolean {
  if (a.mood !== b.mood) return false;
  if (a.span && b.span) return overlap(a.span, b.span);
  if (a.span || b.span) return false;
  if (!a.published || !b.published) return true;
  return overlap({ from: a.published.from - YEAR_MS, to: a.published.to + YEAR_MS }, b.published);
}
