// An index of one property over some nodes: by equal value, and sorted for ranges and prefixes.
import { groupKey } from '../values/grouping.ts';
import { asNumber, isNumber, type NumberValue } from '../values/numbers.ts';
import { compareText } from '../values/text-order.ts';
import type { Value } from '../values/value.ts';
import { findFirst, NO_NODES, sortNodes } from './sorted-nodes.ts';

export type IndexKey = string | number | bigint | boolean;

/** The same key for equal values; undefined for values that no index holds: lists, maps, times, NaN and null. */
export function indexKeyOf(value: Value): IndexKey | undefined {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (!isNumber(value) || Number.isNaN(value)) return undefined;
  const key = groupKey(value);
  return key === null ? undefined : key;
}

/** A RangeBound of one kind of values. */
export interface Bound<V> {
  readonly value: V;
  readonly isInclusive: boolean;
}

/** Nodes by key: those of the group with number g stand from `starts[g]` to before `starts[g + 1]`. */
interface Groups {
  readonly numbers: ReadonlyMap<IndexKey, number>;
  readonly starts: Int32Array;
  readonly nodes: Int32Array;
}

/** Nodes in the order of their values. */
interface Sorted<V> {
  readonly values: ArrayLike<V>;
  readonly nodes: Int32Array;
}

const BYTES_PER_REFERENCE = 8;

/** Each part is built at the first question that needs it. */
export class PropertyIndex {
  readonly #members: Int32Array;
  readonly #readValue: (node: number) => Value;
  #groups: Groups | undefined;
  #numbers: Sorted<number> | undefined;
  #texts: Sorted<string> | undefined;

  /** `members` ascending; `readValue` always gives the same value for a node. */
  constructor(members: Int32Array, readValue: (node: number) => Value) {
    this.#members = members;
    this.#readValue = readValue;
  }

  get byteLength(): number {
    let bytes = 0;
    if (this.#groups) bytes += this.#groups.starts.byteLength + this.#groups.nodes.byteLength;
    if (this.#numbers) bytes += this.#numbers.nodes.length * (4 + 8);
    if (this.#texts) bytes += this.#texts.nodes.length * (4 + BYTES_PER_REFERENCE);
    return bytes;
  }

  /** Ascending. */
  nodesEqual(key: IndexKey): Int32Array {
    const { numbers, starts, nodes } = this.#equality();
    const group = numbers.get(key);
    return group === undefined ? NO_NODES : nodes.subarray(starts[group], starts[group + 1]);
  }

  /** Nodes with a value by distinct values; undefined while the part for equality is not built. */
  averageEqual(build: boolean): number | undefined {
    if (!this.#groups && !build) return undefined;
    const { numbers, nodes } = this.#equality();
    return numbers.size === 0 ? 0 : nodes.length / numbers.size;
  }

  /** Those with a number within the bounds, ascending; a few more where the bound is too large to be exact. */
  numbersWithin(from: Bound<NumberValue> | undefined, to: Bound<NumberValue> | undefined): Int32Array {
    this.#numbers ??= this.#sortNumbers();
    return this.#within(this.#numbers, numberLimit(from, false), numberLimit(to, true), compareNumbers);
  }

  /** Those with a string within the bounds, ascending. */
  textsWithin(from: Bound<string> | undefined, to: Bound<string> | undefined): Int32Array {
    this.#texts ??= this.#sortTexts();
    return this.#within(this.#texts, textLimit(from, false), textLimit(to, true), compareText);
  }

  /** Those with a string that starts so, ascending. */
  textsWithPrefix(prefix: string): Int32Array {
    this.#texts ??= this.#sortTexts();
    const { values, nodes } = this.#texts;
    const start = findFirst(values, 0, (text) => compareText(text, prefix) >= 0);
    const end = findFirst(values, start, (text) => !text.startsWith(prefix));
    return this.#ascending(nodes, start, end);
  }

  #within<V>(
    { values, nodes }: Sorted<V>,
    from: Limit<V> | undefined,
    to: Limit<V> | undefined,
    compare: (a: V, b: V) => number,
  ): Int32Array {
    const positionOf = ({ value, isAfterEqual }: Limit<V>): number =>
      findFirst(values, 0, (other) =>
        isAfterEqual ? compare(other, value) > 0 : compare(other, value) >= 0,
      );
    const start = from ? positionOf(from) : 0;
    const end = to ? positionOf(to) : values.length;
    return start < end ? this.#ascending(nodes, start, end) : NO_NODES;
  }

  #ascending(nodes: Int32Array, start: number, end: number): Int32Array {
    return sortNodes(nodes.slice(start, end), (this.#members.at(-1) ?? 0) + 1);
  }

  #equality(): Groups {
    this.#groups ??= this.#group();
    return this.#groups;
  }

  #group(): Groups {
    const numbers = new Map<IndexKey, number>();
    const groupOf = new Int32Array(this.#members.length).fill(-1);
    const counts: number[] = [];
    this.#members.forEach((node, at) => {
      const key = indexKeyOf(this.#readValue(node));
      if (key === undefined) return;
      let group = numbers.get(key);
      if (group === undefined) {
        group = counts.push(0) - 1;
        numbers.set(key, group);
      }
      groupOf[at] = group;
      counts[group] = (counts[group] ?? 0) + 1;
    });
    const starts = new Int32Array(counts.length + 1);
    counts.forEach((count, group) => {
      starts[group + 1] = (starts[group] ?? 0) + count;
    });
    const next = starts.slice();
    const nodes = new Int32Array(starts[counts.length] ?? 0);
    groupOf.forEach((group, at) => {
      if (group < 0) return;
      const position = next[group] ?? 0;
      next[group] = position + 1;
      nodes[position] = this.#members[at] ?? 0;
    });
    return { numbers, starts, nodes };
  }

  #sortNumbers(): Sorted<number> {
    const found: { node: number; value: number }[] = [];
    for (const node of this.#members) {
      const value = this.#readValue(node);
      if (isNumber(value) && !Number.isNaN(value)) found.push({ node, value: asNumber(value) });
    }
    found.sort((a, b) => compareNumbers(a.value, b.value));
    return {
      values: Float64Array.from(found, ({ value }) => value),
      nodes: Int32Array.from(found, ({ node }) => node),
    };
  }

  #sortTexts(): Sorted<string> {
    const found: { node: number; value: string }[] = [];
    for (const node of this.#members) {
      const value = this.#readValue(node);
      if (typeof value === 'string') found.push({ node, value });
    }
    found.sort((a, b) => compareText(a.value, b.value));
    return { values: found.map(({ value }) => value), nodes: Int32Array.from(found, ({ node }) => node) };
  }
}

/** Where a range starts or ends: before the values that equal `value`, or after them. */
interface Limit<V> {
  readonly value: V;
  readonly isAfterEqual: boolean;
}

/** Does a float not tell the number from its neighbours? */
export const isBeyondExact = (value: NumberValue): boolean =>
  Math.abs(asNumber(value)) > Number.MAX_SAFE_INTEGER;

function numberLimit(bound: Bound<NumberValue> | undefined, isEnd: boolean): Limit<number> | undefined {
  if (!bound) return undefined;
  const value = asNumber(bound.value);
  // Beyond 2^53 unequal numbers look equal here, so the equal ones are always taken in.
  const takesEqual = bound.isInclusive || isBeyondExact(bound.value);
  return { value, isAfterEqual: takesEqual === isEnd };
}

const textLimit = (bound: Bound<string> | undefined, isEnd: boolean): Limit<string> | undefined =>
  bound && { value: bound.value, isAfterEqual: bound.isInclusive === isEnd };

const compareNumbers = (a: number, b: number): number => (a < b ? -1 : Number(a > b));
