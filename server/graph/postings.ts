// Rows of small whole numbers, packed one after another: which claims a speaker has, what a claim is about.

/** Row `key` is `items` from `offsets[key]` up to `offsets[key + 1]`. */
export interface Postings {
  readonly offsets: Uint32Array;
  readonly items: Uint32Array;
}

type Visit = (emit: (key: number, item: number) => void) => void;

/**
 * Packs what `visit` emits into rows, each in the order of emission. `visit` is called twice and must emit the
 * same both times. An item that repeats the one before it in its row is left out.
 */
export function packPostings(rows: number, visit: Visit): Postings {
  const counts = new Uint32Array(rows + 1);
  const last = new Int32Array(rows).fill(-1);
  visit((key, item) => {
    if (last[key] === item) return;
    last[key] = item;
    counts[key + 1] = (counts[key + 1] ?? 0) + 1;
  });
  for (let row = 1; row <= rows; row++) counts[row] = (counts[row] ?? 0) + (counts[row - 1] ?? 0);
  const items = new Uint32Array(counts[rows] ?? 0);
  const next = counts.slice();
  last.fill(-1);
  visit((key, item) => {
    if (last[key] === item) return;
    last[key] = item;
    const at = next[key] ?? 0;
    items[at] = item;
    next[key] = at + 1;
  });
  return { offsets: counts, items };
}

export const rowOf = ({ offsets, items }: Postings, row: number): Uint32Array =>
  items.subarray(offsets[row] ?? 0, offsets[row + 1] ?? 0);

export const rowLength = ({ offsets }: Postings, row: number): number =>
  (offsets[row + 1] ?? 0) - (offsets[row] ?? 0);

/** Whether a row holds an item; for short rows. */
export function rowHas({ offsets, items }: Postings, row: number, item: number): boolean {
  const end = offsets[row + 1] ?? 0;
  for (let at = offsets[row] ?? 0; at < end; at++) if (items[at] === item) return true;
  return false;
}
