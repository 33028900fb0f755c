// The highest, lowest, latest or earliest of some figures; all that tie.
import { type ClaimRecord, dateBounds } from '../../graph-data/ontology/ontology.ts';

export type Superlative = 'highest' | 'lowest' | 'latest' | 'earliest';

/** The unit that most of the figures have: figures compare only within one unit. */
function commonestUnit(claims: readonly ClaimRecord[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { estimate } of claims) {
    if (estimate) counts.set(estimate.unit, (counts.get(estimate.unit) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function keyOf({ estimate, asOf }: ClaimRecord, superlative: Superlative): number | undefined {
  switch (superlative) {
    case 'highest':
      return estimate?.maxValue ?? (estimate?.minValue === undefined ? undefined : estimate.minValue + 0.5);
    case 'lowest': {
      const low = estimate?.minValue ?? (estimate?.maxValue === undefined ? undefined : 0);
      return low === undefined ? undefined : -low;
    }
    case 'latest':
    case 'earliest': {
      const bounds = asOf === undefined ? undefined : dateBounds(asOf.replace(/[~?%]/g, ''));
      if (!bounds) return undefined;
      return superlative === 'latest' ? bounds.latest : -bounds.earliest;
    }
  }
}

/** An open end counts as beyond the number that bounds it. Figures without what is compared are out. */
export function chooseFigures(
  claims: readonly ClaimRecord[],
  superlative: Superlative,
): readonly ClaimRecord[] {
  const isByTime = superlative === 'latest' || superlative === 'earliest';
  const unit = isByTime ? undefined : commonestUnit(claims);
  const keyed = claims.flatMap((claim) => {
    const key = unit !== undefined && claim.estimate?.unit !== unit ? undefined : keyOf(claim, superlative);
    return key === undefined ? [] : [{ claim, key }];
  });
  const best = Math.max(...keyed.map(({ key }) => key));
  return keyed.filter(({ key }) => key === best).map(({ claim }) => claim);
}
