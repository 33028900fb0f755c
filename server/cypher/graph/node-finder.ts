// Finds nodes of one version by label and property: the base's lists and indexes, patched where nodes changed.
import { greaterThan, greaterThanOrEqual, lessThan, lessThanOrEqual } from '../values/comparison.ts';
import { isNumber, type NumberValue } from '../values/numbers.ts';
import type { Value } from '../values/value.ts';
import type { Generation, Version } from './generation.ts';
import type { RangeBound } from './graph-port.ts';
import { markSetsWith } from './numbered-names.ts';
import { type Bound, indexKeyOf, isBeyondExact, type PropertyIndex } from './property-index.ts';
import { NO_NODES, patchNodes } from './sorted-nodes.ts';

export class NodeFinder {
  readonly #generation: Generation;
  readonly #version: Version;
  /** Nodes whose state may differ from the base's, ascending; the base does not know the last of them. */
  #touched: Int32Array | undefined;
  readonly #lists = new Map<string | undefined, Int32Array>();

  constructor(generation: Generation, version: Version) {
    this.#generation = generation;
    this.#version = version;
  }

  get byteLength(): number {
    return (
      (this.#touched?.byteLength ?? 0) +
      [...this.#lists.values()].reduce((sum, list) => sum + list.byteLength, 0)
    );
  }

  nodesWith(label: string | undefined): Int32Array {
    const known = this.#lists.get(label);
    if (known) return known;
    const base = this.#generation.postings.of(label);
    const list = this.#patch(base, label, () => true);
    if (list !== base) this.#lists.set(label, list);
    return list;
  }

  countWith(label: string | undefined): number {
    const { labelSets, labelSetCounts } = this.#version;
    let count = 0;
    labelSets.forEach((set, number) => {
      if (label === undefined || set.includes(label)) count += labelSetCounts[number] ?? 0;
    });
    return count;
  }

  seekEqual(label: string | undefined, key: string, value: Value): Int32Array | undefined {
    if (isNeverTrue(value)) return NO_NODES;
    const wanted = indexKeyOf(value);
    if (wanted === undefined) return undefined;
    if (this.#generation.nodes.isId(key)) return this.#seekId(label, wanted);
    const found = this.#index(label, key).nodesEqual(wanted);
    return this.#patch(found, label, (node) => indexKeyOf(this.#value(node, key)) === wanted);
  }

  seekRange(
    label: string | undefined,
    key: string,
    from: RangeBound | undefined,
    to: RangeBound | undefined,
  ): Int32Array | undefined {
    if (!from && !to) return undefined;
    if ((from && isNeverTrue(from.value)) || (to && isNeverTrue(to.value))) return NO_NODES;
    let found: Int32Array;
    if (isNumberBound(from) && isNumberBound(to)) found = this.#index(label, key).numbersWithin(from, to);
    else if (isTextBound(from) && isTextBound(to)) found = this.#index(label, key).textsWithin(from, to);
    else return undefined;
    const isWithin = (node: number): boolean => {
      const value = this.#value(node, key);
      return isAbove(value, from) && isBelow(value, to);
    };
    const exact = isRounded(from) || isRounded(to) ? found.filter(isWithin) : found;
    return this.#patch(exact, label, isWithin);
  }

  seekPrefix(label: string | undefined, key: string, prefix: string): Int32Array {
    const found = this.#index(label, key).textsWithPrefix(prefix);
    return this.#patch(found, label, (node) => {
      const value = this.#value(node, key);
      return typeof value === 'string' && value.startsWith(prefix);
    });
  }

  estimateEqual(label: string | undefined, key: string, build: boolean): number | undefined {
    if (this.#generation.nodes.isId(key)) return 1;
    return this.#generation.indexes.of(label, key).averageEqual(build);
  }

  #index(label: string | undefined, key: string): PropertyIndex {
    return this.#generation.indexes.of(label, key);
  }

  #value(node: number, key: string): Value {
    return this.#generation.nodes.property(node, key, this.#version.number);
  }

  #seekId(label: string | undefined, id: unknown): Int32Array {
    if (typeof id !== 'string') return NO_NODES;
    const { number, nodeLimit, labelSets } = this.#version;
    const { nodes, labelSetOf } = this.#generation;
    const node = nodes.find(id, nodeLimit, number);
    if (node < 0) return NO_NODES;
    if (label !== undefined && !labelSets[labelSetOf.at(node, number)]?.includes(label)) return NO_NODES;
    return Int32Array.of(node);
  }

  /** The base's answer `found`, made that of this version; `passes` is asked of live nodes with the label. */
  #patch(found: Int32Array, label: string | undefined, passes: (node: number) => boolean): Int32Array {
    this.#touched ??= this.#listTouched();
    if (this.#touched.length === 0) return found;
    const { number, labelSets } = this.#version;
    const { labelSetOf, nodes } = this.#generation;
    const hasLabel = markSetsWith(labelSets, label);
    return patchNodes(
      found,
      this.#touched,
      (node) =>
        !nodes.deletions.has(node, number) && hasLabel[labelSetOf.at(node, number)] === 1 && passes(node),
    );
  }

  #listTouched(): Int32Array {
    const { touchedNodes, baseNodes } = this.#generation;
    const { touchedCount, nodeLimit } = this.#version;
    const touched = new Int32Array(touchedCount + nodeLimit - baseNodes);
    let length = 0;
    for (const node of touchedNodes) {
      if (length === touchedCount) break;
      touched[length] = node;
      length++;
    }
    touched.subarray(0, touchedCount).sort();
    for (let node = baseNodes; node < nodeLimit; node++) {
      touched[length] = node;
      length++;
    }
    return touched;
  }
}

/** Neither =, < nor > is ever true of null and NaN. */
const isNeverTrue = (value: Value): boolean => value === null || Number.isNaN(value);

const isNumberBound = (bound: RangeBound | undefined): bound is Bound<NumberValue> | undefined =>
  bound === undefined || isNumber(bound.value);

const isTextBound = (bound: RangeBound | undefined): bound is Bound<string> | undefined =>
  bound === undefined || typeof bound.value === 'string';

/** Does the index take in a few more nodes, since it keeps numbers as floats? */
const isRounded = (bound: RangeBound | undefined): boolean =>
  isNumberBound(bound) && bound !== undefined && isBeyondExact(bound.value);

const isAbove = (value: Value, from: RangeBound | undefined): boolean =>
  !from || (from.isInclusive ? greaterThanOrEqual : greaterThan)(value, from.value) === true;

const isBelow = (value: Value, to: RangeBound | undefined): boolean =>
  !to || (to.isInclusive ? lessThanOrEqual : lessThan)(value, to.value) === true;
