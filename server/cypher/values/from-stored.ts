// Between what a graph's attributes or a JSON parameter hold and values: in by fromStored, out by toStored.
import { runtimeError } from '../errors.ts';
import { checkNesting } from './nesting.ts';
import { toInteger } from './numbers.ts';
import { showTypeOf } from './static-types.ts';
import { isTemporal } from './temporal/temporal-value.ts';
import { NodeValue, PathValue, RelationshipValue, type Value, WholeFloat } from './value.ts';
import { isList } from './value-kinds.ts';

/**
 * The value of an attribute or parameter: undefined is null, whole numbers are INTEGERs (beyond 2^53
 * FLOATs, as they are not exact), plain objects are maps of their own keys, arrays are lists. An array in
 * which nothing changes is itself the list. Throws TypeError InvalidArgumentType for what is no value.
 */
export const fromStored = (stored: unknown): Value => convert(stored, 0);

function convert(stored: unknown, depth: number): Value {
  switch (typeof stored) {
    case 'string':
    case 'boolean':
      return stored;
    case 'number':
      return fromNumber(stored);
    case 'bigint':
      return toInteger(stored);
    case 'undefined':
      return null;
    case 'object':
      return stored === null ? null : fromObject(stored, depth);
    default:
      throw noValue(typeof stored);
  }
}

function fromNumber(stored: number): Value {
  if (Number.isSafeInteger(stored)) return stored + 0;
  return Number.isInteger(stored) ? new WholeFloat(stored) : stored;
}

function fromObject(stored: object, depth: number): Value {
  if (Array.isArray(stored)) return fromArray(stored, depth);
  if (isOwnClass(stored)) return stored;
  const prototype: unknown = Object.getPrototypeOf(stored);
  if (prototype !== Object.prototype && prototype !== null)
    throw noValue(stored.constructor?.name ?? 'object');
  checkNesting(depth);
  return new Map(Object.entries(stored).map(([key, value]) => [key, convert(value, depth + 1)]));
}

/** Copies only from the first item on that changes: a list is read far more often than it needs a change. */
function fromArray(stored: readonly unknown[], depth: number): readonly Value[] {
  checkNesting(depth);
  // True of the items that have been looked at.
  const values = stored as readonly Value[];
  let list: Value[] | undefined;
  for (let i = 0; i < stored.length; i++) {
    const value = convert(stored[i], depth + 1);
    // Object.is tells 0 from −0, which no INTEGER is.
    if (list === undefined && !Object.is(value, stored[i])) list = values.slice(0, i);
    list?.push(value);
  }
  return list ?? values;
}

const isOwnClass = (stored: object): stored is Exclude<Value, null | string | number | bigint | boolean> =>
  stored instanceof WholeFloat ||
  stored instanceof Map ||
  stored instanceof NodeValue ||
  stored instanceof RelationshipValue ||
  stored instanceof PathValue ||
  isTemporal(stored);

const noValue = (kind: string) =>
  runtimeError(
    'TypeError',
    'InvalidArgumentType',
    `A ${kind} of JavaScript is no value of a query.`,
    'Give null, booleans, numbers, strings, arrays and plain objects of these.',
  );

/**
 * What an attribute holds for the value; null removes it. Throws TypeError InvalidPropertyType for a map,
 * node, relationship or path, also inside a list: Set1 [10] of the TCK.
 */
export function toStored(value: Value): unknown {
  checkProperty(value, 0);
  return value;
}

function checkProperty(value: Value, depth: number): void {
  if (isList(value)) {
    checkNesting(depth);
    for (const item of value) checkProperty(item, depth + 1);
    return;
  }
  if (typeof value !== 'object' || value === null || value instanceof WholeFloat || isTemporal(value)) return;
  throw runtimeError(
    'TypeError',
    'InvalidPropertyType',
    `A property cannot hold a value of type ${showTypeOf(value)}.`,
    'Set numbers, strings, booleans, times or lists of these; spread a map over several properties.',
  );
}
