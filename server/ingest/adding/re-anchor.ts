// Passages of an earlier version, found in a later one where they stand unchanged; never guessed.

/** Offsets of a text in UTF-16 units, end exclusive. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where these words stand in the text if they stand there once; undefined otherwise. */
function findOnce(words: string, text: string): number | undefined {
  const first = text.indexOf(words);
  return first < 0 || text.indexOf(words, first + 1) >= 0 ? undefined : first;
}

/**
 * Where a passage of the earlier text stands in the later one. Undefined for an orphan: its words were changed, or
 * they stand in one of the texts more than once, so that nobody can tell which is meant.
 */
export function reAnchor(earlier: string, later: string, { start, end }: Range): Range | undefined {
  const words = earlier.slice(start, end);
  if (words.trim() === '' || findOnce(words, earlier) === undefined) return undefined;
  const found = findOnce(words, later);
  return found === undefined ? undefined : { start: found, end: found + words.length };
}
