// The paragraphs around a passage, for a person who judges a claim.

/** Half-open range of UTF-16 units. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** A paragraph as long as a page tells nobody more. */
const MOST_UNITS = 1_200;

/** Where the paragraph before the one at `start` begins. */
function beginBefore(text: string, start: number): number {
  const least = Math.max(0, start - MOST_UNITS);
  const breaks = [...text.slice(least, start).matchAll(/\n[^\S\n]*\n\s*/g)];
  const wanted = breaks.at(-2);
  if (wanted) return least + wanted.index + wanted[0].length;
  if (least === 0) return 0;
  // Not in the middle of a sentence, or at least of a word
  const sentence = /[.!?]["”’)]?\s+/.exec(text.slice(least, start)) ?? /\s+/.exec(text.slice(least, start));
  return sentence ? least + sentence.index + sentence[0].length : least;
}

/** Where the paragraph after the one at `end` ends. */
function endAfter(text: string, end: number): number {
  const rest = text.slice(end, end + MOST_UNITS);
  const breaks = [...rest.matchAll(/\s*\n[^\S\n]*\n/g)];
  const wanted = breaks.at(1);
  if (wanted) return end + wanted.index;
  if (end + MOST_UNITS >= text.length) return text.trimEnd().length < end ? end : text.trimEnd().length;
  const last = [...rest.matchAll(/[.!?]["”’)]?(?=\s)/g)].at(-1);
  return last ? end + last.index + last[0].length : end + Math.max(0, rest.lastIndexOf(' '));
}

/**
 * The paragraph of a passage with the one before and the one after, and where they begin in the text; of long paragraphs
 * the sentences nearby.
 */
export function textAround(
  text: string,
  { start, end }: Range,
): { readonly start: number; readonly text: string } {
  const from = beginBefore(text, Math.min(start, text.length));
  return { start: from, text: text.slice(from, endAfter(text, Math.min(end, text.length))) };
}
