// ORDER BY: takes all rows in and gives them in order, or the first of them where a limit follows.
import type { Sort } from '../../planner/plan.ts';
import { sizeOf } from '../../values/retained-size.ts';
import type { Value } from '../../values/value.ts';
import {
  type Compiler,
  DONE,
  type Evaluate,
  type Operator,
  PAUSED,
  ROW,
  type Run,
  type Signal,
} from '../operator.ts';
import { RetainedMemory } from './retained-memory.ts';
import { readRowCount } from './row-count.ts';
import {
  AllRows,
  type CompareRows,
  compileOrder,
  FirstRows,
  type SortableRow,
  type SortedRows,
} from './sorted-rows.ts';

/** Up to here the first rows are kept in a heap. */
const FEW_ROWS = 4_096;
const BYTES_PER_ROW = 120;

export class SortCursor implements Operator {
  readonly #input: Operator;
  readonly #run: Run;
  readonly #keys: readonly Evaluate[];
  readonly #skip: Evaluate | undefined;
  readonly #limit: Evaluate | undefined;
  readonly #slots: readonly number[];
  readonly #compare: CompareRows;
  readonly #memory: RetainedMemory;
  #rows: SortedRows;
  #sequence = 0;
  /** Rows that may still be given. */
  #left = 0;
  #isGathered = false;

  constructor(plan: Sort, compiler: Compiler) {
    this.#input = compiler.operator(plan.input);
    this.#run = compiler.run;
    this.#keys = plan.keys.map(({ expression }) => compiler.evaluator(expression));
    this.#skip = plan.skip && compiler.evaluator(plan.skip);
    this.#limit = plan.limit && compiler.evaluator(plan.limit);
    this.#slots = plan.live.map(({ id }) => id);
    this.#compare = compileOrder(plan.keys);
    this.#memory = new RetainedMemory(compiler.run);
    this.#rows = new AllRows(this.#compare);
  }

  open(): void {
    this.#left = this.#countFirst();
    this.#clear();
    this.#sequence = 0;
    this.#isGathered = false;
    this.#input.open();
  }

  next(): Signal {
    while (!this.#isGathered) {
      const signal = this.#input.next();
      if (signal === PAUSED) return PAUSED;
      if (signal === ROW) this.#take();
      else this.#isGathered = true;
    }
    const row = this.#left > 0 ? this.#rows.next() : undefined;
    if (row === undefined) {
      this.#clear();
      return DONE;
    }
    this.#left--;
    const { frame } = this.#run;
    for (let i = 0; i < this.#slots.length; i++) frame[this.#slots[i] ?? 0] = row.contents[i] ?? null;
    return ROW;
  }

  #countFirst(): number {
    if (this.#limit === undefined) return Number.POSITIVE_INFINITY;
    const skipped = this.#skip === undefined ? 0 : readRowCount('SKIP', this.#skip);
    return skipped + readRowCount('LIMIT', this.#limit);
  }

  #clear(): void {
    this.#rows =
      this.#left <= FEW_ROWS ? new FirstRows(this.#left, this.#compare) : new AllRows(this.#compare);
    this.#memory.release();
  }

  #take(): void {
    const { frame } = this.#run;
    const contents: Value[] = [];
    const row = { sequence: this.#sequence++, keys: this.#keys.map((evaluate) => evaluate()), contents };
    if (!this.#rows.takes(row)) return;
    for (const slot of this.#slots) contents.push(frame[slot] ?? null);
    const dropped = this.#rows.add(row);
    this.#memory.add(bytesOf(row) - (dropped === undefined ? 0 : bytesOf(dropped)));
  }
}

function bytesOf({ keys, contents }: SortableRow): number {
  let bytes = BYTES_PER_ROW;
  for (const key of keys) bytes += sizeOf(key);
  for (const content of contents) bytes += sizeOf(content);
  return bytes;
}
