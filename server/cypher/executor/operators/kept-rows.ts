// Rows put aside: what some slots held, row after row, and how it gets back into them.
import type { Variable } from '../../binder/bound-tree.ts';
import { sizeOf } from '../../values/retained-size.ts';
import type { Value } from '../../values/value.ts';
import type { Run } from '../operator.ts';
import { RetainedMemory } from './retained-memory.ts';

const BYTES_PER_ROW = 8;

export class KeptRows {
  readonly #run: Run;
  readonly #slots: readonly number[];
  readonly #contents: Value[] = [];
  readonly #memory: RetainedMemory;
  length = 0;

  constructor(live: readonly Variable[], run: Run) {
    this.#run = run;
    this.#slots = live.map(({ id }) => id);
    this.#memory = new RetainedMemory(run);
  }

  clear(): void {
    this.#contents.length = 0;
    this.length = 0;
    this.#memory.release();
  }

  /** Keeps the row in the frame. */
  push(): void {
    const { frame } = this.#run;
    let bytes = BYTES_PER_ROW;
    for (const slot of this.#slots) {
      const content = frame[slot] ?? null;
      bytes += sizeOf(content);
      this.#contents.push(content);
    }
    this.length++;
    this.#memory.add(bytes);
  }

  /** Puts a row back into the frame. */
  restore(row: number): void {
    const { frame } = this.#run;
    const start = row * this.#slots.length;
    for (let i = 0; i < this.#slots.length; i++) {
      frame[this.#slots[i] ?? 0] = this.#contents[start + i] ?? null;
    }
  }
}
