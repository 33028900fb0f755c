// Which attribution stands inside which: "she said that | he had warned of a storm".

import type { TokenRange } from '../words/read-tokens.ts';
import type { FoundAttribution } from './extract-attributions.ts';

const sizeOf = (ranges: readonly TokenRange[]): number =>
  ranges.reduce((sum, { from, to }) => sum + to - from, 0);
const holds = (ranges: readonly TokenRange[], { from, to }: TokenRange): boolean =>
  ranges.some((range) => range.from <= from && to <= range.to);

/** Of each attribution the number of the one in whose content its cue stands: the smallest around it. */
export function nestAttributions(attributions: readonly FoundAttribution[]): readonly (number | undefined)[] {
  const sizes = attributions.map(({ content }) => sizeOf(content));
  return attributions.map(({ cue }, inner) => {
    let closest: number | undefined;
    for (const [number, { content }] of attributions.entries()) {
      if (number === inner || !holds(content, cue)) continue;
      if (closest === undefined || (sizes[number] ?? 0) < (sizes[closest] ?? 0)) closest = number;
    }
    return closest;
  });
}
