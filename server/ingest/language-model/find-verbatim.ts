// Words of a model, found in the text exactly as they stand there; marks that models rewrite count as the same.

/** Half-open range of UTF-16 units. */
export type Span = readonly [start: number, end: number];

/** Each mark for one mark, so that places stay the same. */
const sameMarks: ReadonlyMap<string, string> = new Map([
  ...[...'‘’‚‛′`´'].map((mark) => [mark, "'"] as const),
  ...[...'“”„‟″«»'].map((mark) => [mark, '"'] as const),
  ...[...'‐‑‒–—−'].map((mark) => [mark, '-'] as const),
  ...[...'\n\t\r\u00a0\u2007\u2009\u202f'].map((mark) => [mark, ' '] as const),
]);
const MARK = new RegExp(`[${[...sameMarks.keys()].join('')}]`, 'g');

/** The text with one form for every kind of quotation mark, dash and space; as long as before. */
export const levelMarks = (text: string): string => text.replace(MARK, (mark) => sameMarks.get(mark) ?? mark);

const isWord = (unit: string | undefined): boolean => unit !== undefined && /[\p{L}\p{N}]/u.test(unit);

/** All places of `words` in `text` that cut no word, both with level marks; edges of spaces do not count. */
export function findAll(words: string, text: string): readonly Span[] {
  const wanted = levelMarks(words).trim();
  if (wanted === '') return [];
  const found: Span[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    const cutsStart = isWord(text[at]) && isWord(text[at - 1]);
    const cutsEnd = isWord(text[end - 1]) && isWord(text[end]);
    if (!cutsStart && !cutsEnd) found.push([at, end]);
  }
  return found;
}

const distance = (one: Span, other: Span): number => Math.max(0, one[0] - other[1], other[0] - one[1]);

/** The place nearest to another one; the first of two that are as near. */
export const nearest = (places: readonly Span[], to: Span): Span | undefined =>
  places.toSorted((a, b) => distance(a, to) - distance(b, to))[0];

export { distance };
