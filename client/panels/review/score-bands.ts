// How many proposals wait between one score and the next, and which of these a batch would accept.

export interface ScoreBand {
  readonly from: number;
  readonly to: number;
  readonly waiting: number;
  /** Whether a batch from the chosen score on accepts it. */
  readonly isIn: boolean;
}

/**
 * Bands from the highest score down; `totals` are how many reach each of the scores, which fall. Bands above 0.5 are a
 * tenth or half a tenth wide.
 *
 * `listBands([1, 0.5, 0], [0, 4, 10], 0.5)` → 4 from 0.5 to 1, which are in, and 6 below, which are not.
 */
export function listBands(
  scores: readonly number[],
  totals: readonly number[],
  chosen: number,
): readonly ScoreBand[] {
  return scores.flatMap((from, at) => {
    const above = scores[at - 1];
    // The first score has none above it: what reaches it belongs to the band below
    if (above === undefined) return [];
    const before = at === 1 ? 0 : (totals[at - 1] ?? 0);
    const waiting = (totals[at] ?? 0) - before;
    return waiting > 0 || from === chosen ? [{ from, to: above, waiting, isIn: from >= chosen }] : [];
  });
}
