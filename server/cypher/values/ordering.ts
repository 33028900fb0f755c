// The order of ORDER BY, min() and max(): a total order over all values, in which equivalent values are level.
import { checkNesting } from './nesting.ts';
import { exactNumber, isNumber } from './numbers.ts';
import { orderTemporal } from './temporal/compare-temporal.ts';
import { isTemporal } from './temporal/temporal-value.ts';
import { compareText } from './text-order.ts';
import { NodeValue, PathValue, RelationshipValue, type Value, WholeFloat } from './value.ts';
import { isList, isMap } from './value-kinds.ts';

/** Below 0 when `a` comes first in ascending order, 0 when the two are equivalent. Null comes last. */
export function order(a: Value, b: Value): number {
  if (typeof a === 'number' && typeof b === 'number') return orderNumbers(a, b);
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b);
  return orderAt(a, b, 0);
}

/** NaN comes after all other numbers. */
function orderNumbers(a: number | bigint, b: number | bigint): number {
  if (a < b) return -1;
  if (a > b) return 1;
  return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
}

/** The order of types is that of ReturnOrderBy1 [11] of the TCK; times stand where openCypher puts them. */
function rankOf(value: Value): number {
  if (typeof value === 'string') return 6;
  if (typeof value === 'boolean') return 7;
  if (typeof value === 'number' || typeof value === 'bigint' || value instanceof WholeFloat) return 8;
  if (value === null) return 9;
  if (isMap(value)) return 0;
  if (value instanceof NodeValue) return 1;
  if (value instanceof RelationshipValue) return 2;
  if (isList(value)) return 3;
  if (value instanceof PathValue) return 4;
  return 5;
}

function orderAt(a: Value, b: Value, depth: number): number {
  const difference = rankOf(a) - rankOf(b);
  if (difference !== 0) return difference;
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b);
  if (isNumber(a) && isNumber(b)) return orderNumbers(exactNumber(a), exactNumber(b));
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  if (isList(a) && isList(b)) return orderLists(a, b, depth);
  if (isMap(a) && isMap(b)) return orderMaps(a, b, depth);
  if (a instanceof NodeValue && b instanceof NodeValue) return a.node - b.node;
  if (a instanceof RelationshipValue && b instanceof RelationshipValue)
    return a.relationship - b.relationship;
  if (a instanceof PathValue && b instanceof PathValue) return orderPaths(a, b);
  return isTemporal(a) && isTemporal(b) ? orderTemporal(a, b) : 0;
}

/** Item by item; a list comes before those that it begins. */
function orderLists(a: readonly Value[], b: readonly Value[], depth: number): number {
  checkNesting(depth);
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const difference = orderAt(a[i] ?? null, b[i] ?? null, depth + 1);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** By size, then by keys, then by the values in the order of the keys: openCypher leaves it to the engine. */
function orderMaps(a: ReadonlyMap<string, Value>, b: ReadonlyMap<string, Value>, depth: number): number {
  if (a.size !== b.size) return a.size - b.size;
  const keys = [...a.keys()].sort(compareText);
  const ofKeys = orderLists(keys, [...b.keys()].sort(compareText), depth);
  if (ofKeys !== 0) return ofKeys;
  const valuesOf = (map: ReadonlyMap<string, Value>) => keys.map((key) => map.get(key) ?? null);
  return orderLists(valuesOf(a), valuesOf(b), depth);
}

/** As the lists of their nodes and relationships in turn. */
function orderPaths(a: PathValue, b: PathValue): number {
  const length = Math.min(a.nodes.length, b.nodes.length);
  for (let i = 0; i < length; i++) {
    const ofNodes = (a.nodes[i] ?? 0) - (b.nodes[i] ?? 0);
    if (ofNodes !== 0) return ofNodes;
    // A path that ends here has no relationship behind its last node: the lengths decide.
    const ofRelationships = (a.relationships[i] ?? -1) - (b.relationships[i] ?? -1);
    if (ofRelationships !== 0) return ofRelationships;
  }
  return a.nodes.length - b.nodes.length;
}
