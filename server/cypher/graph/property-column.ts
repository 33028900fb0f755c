// One property of all nodes or relationships, side by side once it is read often.
import type { Value } from '../values/value.ts';

/** The property of an ordinal, as one version of the graph has it. */
export type ReadProperty = (ordinal: number) => Value;

/** What a column asks where it does not know the value yet. */
interface ColumnSource {
  readonly count: number;
  isReplaced(ordinal: number): boolean;
  firstProperty(ordinal: number, key: string): Value;
  property(ordinal: number, key: string, version: number): Value;
}

/** Before so many reads a column would cost more than it saves. */
const OFTEN = 512;
const BYTES_PER_REFERENCE = 8;

/**
 * Keeps the first value of each ordinal from when it is first read. Records are scattered over memory and looked
 * up by name; a column is read through from front to back.
 */
export class PropertyColumn {
  readonly #key: string;
  readonly #source: ColumnSource;
  #reads = 0;
  #values: (Value | undefined)[] | undefined;

  constructor(key: string, source: ColumnSource) {
    this.#key = key;
    this.#source = source;
  }

  get byteLength(): number {
    return (this.#values?.length ?? 0) * BYTES_PER_REFERENCE;
  }

  at(ordinal: number, version: number): Value {
    const source = this.#source;
    if (source.isReplaced(ordinal)) return source.property(ordinal, this.#key, version);
    const values = this.#values;
    if (values === undefined) return this.#readSeldom(ordinal);
    const known = values[ordinal];
    if (known !== undefined) return known;
    const value = source.firstProperty(ordinal, this.#key);
    values[ordinal] = value;
    return value;
  }

  /** The record of the ordinal was changed in place. */
  forget(ordinal: number): void {
    if (this.#values && ordinal < this.#values.length) this.#values[ordinal] = undefined;
  }

  #readSeldom(ordinal: number): Value {
    this.#reads++;
    if (this.#reads === OFTEN) this.#values = new Array<Value | undefined>(this.#source.count);
    return this.#source.firstProperty(ordinal, this.#key);
  }
}
