// The fewest figures that add up to a total exactly.
import type { Countable } from './total-candidates.ts';

/** So many figures of one source in one report are looked through for those that add up. */
const MOST_CANDIDATES = 24;
const MOST_PARTS = 6;

const isExact = ({ figure }: Countable): boolean =>
  figure.low === figure.high && figure.low > 0 && !figure.isRough;

/** The fewest exact figures, all apart from each other, whose sum is the total; of equals, the first met. */
export function fewestThatAddUp(
  total: Countable,
  figures: readonly Countable[],
  areApart: (a: Countable, b: Countable) => boolean,
): readonly Countable[] | undefined {
  if (!isExact(total)) return undefined;
  const candidates = figures.filter(isExact).slice(0, MOST_CANDIDATES);
  const search = (
    start: number,
    left: number,
    count: number,
    chosen: readonly Countable[],
  ): readonly Countable[] | undefined => {
    for (let at = start; at < candidates.length; at++) {
      const part = candidates[at];
      if (!part || part.figure.low > left) continue;
      if (!chosen.every((other) => areApart(part, other))) continue;
      if (count === 1) {
        if (part.figure.low === left) return [...chosen, part];
        continue;
      }
      const found = search(at + 1, left - part.figure.low, count - 1, [...chosen, part]);
      if (found) return found;
    }
    return undefined;
  };
  for (let count = 2; count <= MOST_PARTS; count++) {
    const found = search(0, total.figure.low, count, []);
    if (found) return found;
  }
  return undefined;
}
