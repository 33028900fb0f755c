// Rows put in order while they come: all of them, or only the first few.
import type { SortKey } from '../../binder/bound-tree.ts';
import { order } from '../../values/ordering.ts';
import type { Value } from '../../values/value.ts';
import { Heap } from './heap.ts';

/** What a row is sorted by, and what it holds. Rows that are level keep the order in which they came. */
export interface SortableRow {
  readonly sequence: number;
  readonly keys: readonly Value[];
  readonly contents: readonly Value[];
}

export type CompareRows = (a: SortableRow, b: SortableRow) => number;

export function compileOrder(keys: readonly SortKey[]): CompareRows {
  const signs = keys.map(({ descending }) => (descending ? -1 : 1));
  return (a, b) => {
    for (let i = 0; i < signs.length; i++) {
      const difference = order(a.keys[i] ?? null, b.keys[i] ?? null);
      if (difference !== 0) return difference * (signs[i] ?? 1);
    }
    return a.sequence - b.sequence;
  };
}

/** Rows taken in, then given in order one by one. */
export interface SortedRows {
  /** May a row with these keys be among those that are given? */
  takes(row: SortableRow): boolean;
  /** Returns the row that is dropped for it. */
  add(row: SortableRow): SortableRow | undefined;
  /** The next in order; no rows are added any more. */
  next(): SortableRow | undefined;
}

/** The first `limit` rows, which are few. */
export class FirstRows implements SortedRows {
  readonly #limit: number;
  readonly #compare: CompareRows;
  /** The last of those that are kept comes first. */
  readonly #heap: Heap<SortableRow>;
  #sorted: SortableRow[] | undefined;
  #at = 0;

  constructor(limit: number, compare: CompareRows) {
    this.#limit = limit;
    this.#compare = compare;
    this.#heap = new Heap((a, b) => compare(b, a));
  }

  takes(row: SortableRow): boolean {
    if (this.#heap.items.length < this.#limit) return true;
    const last = this.#heap.first;
    return last !== undefined && this.#compare(row, last) < 0;
  }

  add(row: SortableRow): SortableRow | undefined {
    if (this.#heap.items.length < this.#limit) {
      this.#heap.push(row);
      return undefined;
    }
    const dropped = this.#heap.first;
    this.#heap.replaceFirst(row);
    return dropped;
  }

  next(): SortableRow | undefined {
    this.#sorted ??= this.#heap.items.sort(this.#compare);
    return this.#sorted[this.#at++];
  }
}

/** Rows that are sorted in one go: few enough to fit into a time slice. */
const RUN_LENGTH = 4_096;

interface SortedRun {
  readonly rows: readonly SortableRow[];
  at: number;
}

/** All rows: sorted in runs, which are merged as rows are taken out, so that no step takes long. */
export class AllRows implements SortedRows {
  readonly #compare: CompareRows;
  readonly #runs: Heap<SortedRun>;
  #present: SortableRow[] = [];

  constructor(compare: CompareRows) {
    this.#compare = compare;
    this.#runs = new Heap((a, b) => {
      const first = a.rows[a.at];
      const second = b.rows[b.at];
      return first === undefined || second === undefined ? 0 : compare(first, second);
    });
  }

  takes(): boolean {
    return true;
  }

  add(row: SortableRow): undefined {
    this.#present.push(row);
    if (this.#present.length === RUN_LENGTH) this.#endRun();
  }

  next(): SortableRow | undefined {
    if (this.#present.length > 0) this.#endRun();
    const run = this.#runs.first;
    if (run === undefined) return undefined;
    const row = run.rows[run.at++];
    if (run.at < run.rows.length) this.#runs.replaceFirst(run);
    else this.#runs.removeFirst();
    return row;
  }

  #endRun(): void {
    this.#runs.push({ rows: this.#present.sort(this.#compare), at: 0 });
    this.#present = [];
  }
}
