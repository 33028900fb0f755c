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

const FIRST_ROOM = 1024;

/** A list of whole numbers that grows. */
export function growingColumn() {
  let items = new Uint32Array(FIRST_ROOM);
  let length = 0;
  return {
    push: (item: number): void => {
      if (length === items.length) {
        const wider = new Uint32Array(2 * length);
        wider.set(items);
        items = wider;
      }
      items[length++] = item;
    },
    length: (): number => length,
    /** What was pushed so far; it may share its memory with what is pushed later. */
    filled: (): Uint32Array => items.subarray(0, length),
  };
}

/** Packs rows that are filled one after another; items stand as often as they are pushed. */
export function packRows(rows: number, fill: (row: number, push: (item: number) => void) => void): Postings {
  const offsets = new Uint32Array(rows + 1);
  const column = growingColumn();
  for (let row = 0; row < rows; row++) {
    fill(row, column.push);
    offsets[row + 1] = column.length();
  }
  return { offsets, items: column.filled().slice() };
}

/** The same rows with what passes; of an item that stands several times in a row only the first. Items are below `size`. */
export function sieveRows(
  { offsets, items }: Postings,
  size: number,
  passes: (item: number) => boolean = () => true,
): Postings {
  const seenBy = new Uint32Array(size);
  return packRows(offsets.length - 1, (row, push) => {
    for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at++) {
      const item = items[at] ?? 0;
      if (seenBy[item] === row + 1 || !passes(item)) continue;
      seenBy[item] = row + 1;
      push(item);
    }
  });
}

/** By item the rows that hold it, rising; each row holds an item once. */
export const invertRows = ({ offsets, items }: Postings, size: number): Postings =>
  packPostings(size, (emit) => {
    for (let row = 0; row + 1 < offsets.length; row++) {
      for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at++) emit(items[at] ?? 0, row);
    }
  });

/** By value the places where it stands in a column, rising. */
export const invertColumn = (column: Uint32Array, size: number): Postings =>
  packPostings(size, (emit) => {
    for (let at = 0; at < column.length; at++) emit(column[at] ?? 0, at);
  });

export const rowOf = ({ offsets, items }: Postings, row: number): Uint32Array =>
  items.subarray(offsets[row] ?? 0, offsets[row + 1] ?? 0);

export const rowLength = ({ offsets }: Postings, row: number): number =>
  (offsets[row + 1] ?? 0) - (offsets[row] ?? 0);

/** How many rows hold anything. */
export function countFilled({ offsets }: Postings): number {
  let filled = 0;
  for (let row = 0; row + 1 < offsets.length; row++) {
    filled += Number((offsets[row + 1] ?? 0) > (offsets[row] ?? 0));
  }
  return filled;
}

/** Whether a row holds an item; for short rows. */
export function rowHas({ offsets, items }: Postings, row: number, item: number): boolean {
  const end = offsets[row + 1] ?? 0;
  for (let at = offsets[row] ?? 0; at < end; at++) if (items[at] === item) return true;
  return false;
}
