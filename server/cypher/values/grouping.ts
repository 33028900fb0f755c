// Keys for Map and Set that are the same exactly when values are equivalent: for DISTINCT, grouping and joins.
import { checkNesting } from './nesting.ts';
import { groupKeyOfTemporal } from './temporal/compare-temporal.ts';
import { NodeValue, PathValue, RelationshipValue, type Value, WholeFloat } from './value.ts';
import { isList, isMap } from './value-kinds.ts';

/** What a Map tells apart by value: it holds NaN to be NaN, and 0 to be −0. */
export type GroupKey = string | number | bigint | boolean | null;

/** Keys that stand for other values begin with this unit; strings that begin with it are written out like those. */
const MARK = '\u0000';

/** The same key for `a` and `b` exactly when `equivalent(a, b)`. Most values are their own key. */
export function groupKey(value: Value): GroupKey {
  switch (typeof value) {
    case 'number':
    case 'boolean':
      return value;
    case 'string':
      return value.charCodeAt(0) === 0 ? MARK + spell(value, 0) : value;
    case 'bigint':
      return floatKeyOf(value) ?? value;
    default:
      if (value === null) return null;
      if (value instanceof WholeFloat) return value.value;
      return MARK + spell(value, 0);
  }
}

/** As `groupKey`, for the columns of a row: rows of one number of columns get the same key when each is equivalent. */
export function groupKeyOf(values: readonly Value[]): GroupKey {
  if (values.length === 1) return groupKey(values[0] ?? null);
  let key = '';
  for (const value of values) key += spell(value, 0);
  return key;
}

/** The FLOAT that an INTEGER of many digits is equal to, where there is one. */
function floatKeyOf(value: bigint): number | undefined {
  const float = Number(value);
  return BigInt(float) === value ? float : undefined;
}

/** Text that says where it ends, so that texts in a row cannot be read in two ways. */
function spell(value: Value, depth: number): string {
  switch (typeof value) {
    case 'number':
      return `n${value};`;
    case 'string':
      return `s${value.length}:${value}`;
    case 'boolean':
      return value ? 't' : 'f';
    case 'bigint': {
      const float = floatKeyOf(value);
      return float === undefined ? `i${value};` : `n${float};`;
    }
    default:
      return value === null ? '0' : spellObject(value, depth);
  }
}

function spellObject(
  value: Exclude<Value, null | number | string | boolean | bigint>,
  depth: number,
): string {
  if (value instanceof NodeValue) return `N${value.node};`;
  if (value instanceof RelationshipValue) return `R${value.relationship};`;
  if (value instanceof WholeFloat) return `n${value.value};`;
  if (isList(value)) return spellList(value, depth);
  if (isMap(value)) return spellMap(value, depth);
  if (value instanceof PathValue) return `P${value.nodes.join()}:${value.relationships.join()};`;
  const key = groupKeyOfTemporal(value);
  return `d${key.length}:${key}`;
}

function spellList(list: readonly Value[], depth: number): string {
  checkNesting(depth);
  let text = `l${list.length}:`;
  for (const item of list) text += spell(item, depth + 1);
  return text;
}

function spellMap(map: ReadonlyMap<string, Value>, depth: number): string {
  checkNesting(depth);
  let text = `m${map.size}:`;
  for (const key of [...map.keys()].sort())
    text += spell(key, depth) + spell(map.get(key) ?? null, depth + 1);
  return text;
}
