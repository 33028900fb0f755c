// MENTIONED_WITH: two entities that one claim speaks of. Computed on demand, never kept.
import type { ClaimIndex } from './claim-index.ts';
import { intersect } from './find-claims.ts';
import { rowOf } from './postings.ts';

/** Numbers of the claims that speak of both, rising. */
export const claimsThatMention = (index: ClaimIndex, first: number, second: number): Uint32Array =>
  intersect(rowOf(index.by.about, first), rowOf(index.by.about, second));

/** The entities that some claim speaks of together with this one, those with most such claims first. */
export function mentionedWith(index: ClaimIndex, entity: number): readonly number[] {
  const counts = new Map<number, number>();
  for (const claim of rowOf(index.by.about, entity)) {
    for (const other of rowOf(index.about, claim)) {
      if (other !== entity) counts.set(other, (counts.get(other) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([other]) => other);
}
