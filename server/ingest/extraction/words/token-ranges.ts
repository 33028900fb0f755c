// How ranges of words lie to each other, and which words they hold.
import type { TokenizedText, TokenRange } from './read-tokens.ts';

/** Whether all words of the one are words of the other. */
export const isInside = (inner: TokenRange, { from, to }: TokenRange): boolean =>
  inner.from >= from && inner.to <= to;

/** Whether one of the ranges has all of its words. */
export const isWithin = (inner: TokenRange, ranges: readonly TokenRange[]): boolean =>
  ranges.some((range) => isInside(inner, range));

/** Whether they have a word in common. */
export const touches = (one: TokenRange, other: TokenRange): boolean =>
  one.from < other.to && other.from < one.to;

/** Whether the word belongs to one of the ranges. */
export const isAmong = (token: number, ranges: readonly TokenRange[]): boolean =>
  ranges.some(({ from, to }) => from <= token && token < to);

/** A byte for each word of a text: 1 where it belongs to one of the ranges. */
export function markRanges({ tokens }: TokenizedText, ranges: readonly TokenRange[]): Uint8Array {
  const marks = new Uint8Array(tokens.length);
  for (const { from, to } of ranges) marks.fill(1, from, to);
  return marks;
}

/** The place behind the first ")" of a range; undefined where it has none. */
export function behindBracket({ tokens }: TokenizedText, { from, to }: TokenRange): number | undefined {
  const step = tokens.slice(from, to).findIndex(({ text }) => text === ')');
  return step < 0 ? undefined : from + step + 1;
}
