// How many bytes a value keeps in memory, estimated: what the limit on a query's memory counts.
import { checkNesting } from './nesting.ts';
import { PathValue, type Value } from './value.ts';
import { isList, isMap } from './value-kinds.ts';

const BYTES_PER_SLOT = 8;
const BYTES_PER_OBJECT = 32;
const BYTES_PER_ENTRY = 40;

/**
 * Bytes of the value and all that stands in it. What stands in it twice counts twice: the size also bounds
 * the work of whatever walks the value later. Stops counting when it has passed `upTo`. Throws
 * LimitExceeded for a value that is nested too deeply.
 */
export const sizeOf = (value: Value, upTo: number = Number.POSITIVE_INFINITY): number =>
  measure(value, upTo, 0);

function measure(value: Value, upTo: number, depth: number): number {
  if (typeof value === 'string') return BYTES_PER_OBJECT + value.length;
  if (typeof value !== 'object' || value === null) return BYTES_PER_SLOT;
  if (isList(value)) return measureAll(value, BYTES_PER_OBJECT, upTo, depth);
  if (isMap(value)) {
    let size = measureAll(value.values(), BYTES_PER_OBJECT + value.size * BYTES_PER_ENTRY, upTo, depth);
    for (const key of value.keys()) size += key.length;
    return size;
  }
  if (value instanceof PathValue) return BYTES_PER_OBJECT + (2 * value.nodes.length + 4) * BYTES_PER_SLOT;
  return BYTES_PER_OBJECT;
}

function measureAll(values: Iterable<Value>, own: number, upTo: number, depth: number): number {
  checkNesting(depth);
  let size = own;
  for (const value of values) {
    size += BYTES_PER_SLOT + measure(value, upTo - size, depth + 1);
    if (size > upTo) return size;
  }
  return size;
}
