// Cuts a text at the borders of ranges that may overlap, so that each piece knows which ranges cover it.

export interface TextMark<K> {
  /** Half-open range in UTF-16 units of the whole text. */
  readonly start: number;
  readonly end: number;
  readonly key: K;
}

export interface Piece<K> {
  readonly start: number;
  readonly text: string;
  /** What covers this piece, the shortest range first: the one that a click means. */
  readonly keys: readonly K[];
  /** Of these, the ranges that begin here. */
  readonly begins: readonly K[];
}

/**
 * The pieces of `text`, which stands at `offset` of the whole text. Ranges that reach out of it are cut to it.
 *
 * `cutText('abcd', 0, [{ start: 1, end: 3, key: 'k' }])` → pieces "a", "bc" under k, and "d".
 */
export function cutText<K>(text: string, offset: number, marks: readonly TextMark<K>[]): readonly Piece<K>[] {
  const end = offset + text.length;
  const inside = marks
    .map((mark) => ({ ...mark, start: Math.max(offset, mark.start), end: Math.min(end, mark.end) }))
    .filter((mark) => mark.start < mark.end)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  const borders = [...new Set([offset, end, ...inside.flatMap((mark) => [mark.start, mark.end])])].sort(
    (a, b) => a - b,
  );
  return borders.slice(0, -1).map((start, index) => {
    const stop = borders[index + 1] ?? end;
    const covering = inside.filter((mark) => mark.start < stop && mark.end > start);
    return {
      start,
      text: text.slice(start - offset, stop - offset),
      keys: covering.map(({ key }) => key),
      begins: covering.filter((mark) => mark.start === start).map(({ key }) => key),
    };
  });
}
