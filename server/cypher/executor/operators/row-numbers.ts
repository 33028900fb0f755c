// Tells rows apart by some of their slots: equivalent rows get the same number.
import type { Variable } from '../../binder/bound-tree.ts';
import { type GroupKey, groupKey, groupKeyOf } from '../../values/grouping.ts';
import type { Value } from '../../values/value.ts';
import type { Run } from '../operator.ts';
import { RetainedMemory } from './retained-memory.ts';

/** Estimated bytes of an entry of the map. */
const BYTES_PER_ROW = 56;

/** Numbers count from 0 in the order in which different rows come. */
export class RowNumbers {
  readonly #run: Run;
  readonly #slots: readonly number[];
  /** The only slot is of kind node or relationship: its ordinal is the key. */
  readonly #isOrdinal: boolean;
  readonly #numbers = new Map<GroupKey, number>();
  readonly #memory: RetainedMemory;
  readonly #contents: Value[] = [];

  constructor(variables: readonly Variable[], run: Run) {
    this.#run = run;
    this.#slots = variables.map(({ id }) => id);
    this.#isOrdinal = variables.length === 1 && variables[0]?.kind !== 'value';
    this.#memory = new RetainedMemory(run);
  }

  get size(): number {
    return this.#numbers.size;
  }

  clear(): void {
    this.#numbers.clear();
    this.#memory.release();
  }

  /** The number of the row in the frame; `size` grows when it is a new one. */
  number(): number {
    const key = this.#key();
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#memory.add(BYTES_PER_ROW + (typeof key === 'string' ? key.length : 0));
    this.#numbers.set(key, number);
    return number;
  }

  #key(): GroupKey {
    const { frame } = this.#run;
    const [first] = this.#slots;
    if (first === undefined) return null;
    if (this.#slots.length === 1) {
      const content = frame[first] ?? null;
      return this.#isOrdinal && typeof content === 'number' ? content : groupKey(content);
    }
    // A slot is of one kind in all rows, so that an ordinal is compared with ordinals only.
    for (let i = 0; i < this.#slots.length; i++) {
      this.#contents[i] = frame[this.#slots[i] ?? 0] ?? null;
    }
    return groupKeyOf(this.#contents);
  }
}
