// < <= > >=: numbers among each other, strings, booleans, times, and lists item by item; all else is null.
import { equals } from './equality.ts';
import { checkNesting } from './nesting.ts';
import { exactNumber, isNumber } from './numbers.ts';
import { compareTemporal } from './temporal/compare-temporal.ts';
import { isTemporal } from './temporal/temporal-value.ts';
import { compareText } from './text-order.ts';
import type { Value } from './value.ts';
import { isList } from './value-kinds.ts';

export function lessThan(a: Value, b: Value): boolean | null {
  if (typeof a === 'number' && typeof b === 'number') return a < b;
  const difference = compare(a, b);
  return difference === null ? null : difference < 0;
}

export function lessThanOrEqual(a: Value, b: Value): boolean | null {
  if (typeof a === 'number' && typeof b === 'number') return a <= b;
  const difference = compare(a, b);
  return difference === null ? null : difference <= 0;
}

export function greaterThan(a: Value, b: Value): boolean | null {
  if (typeof a === 'number' && typeof b === 'number') return a > b;
  const difference = compare(a, b);
  return difference === null ? null : difference > 0;
}

export function greaterThanOrEqual(a: Value, b: Value): boolean | null {
  if (typeof a === 'number' && typeof b === 'number') return a >= b;
  const difference = compare(a, b);
  return difference === null ? null : difference >= 0;
}

/**
 * Below 0, 0 or above 0; null when the two cannot be compared; NaN when a NaN decides, so that none of
 * < <= > >= holds (Comparison2 [5] of the TCK).
 */
export const compare = (a: Value, b: Value): number | null => compareAt(a, b, 0);

function compareAt(a: Value, b: Value, depth: number): number | null {
  if (typeof a === 'string') return typeof b === 'string' ? compareText(a, b) : null;
  if (isNumber(a)) return isNumber(b) ? compareNumbers(exactNumber(a), exactNumber(b)) : null;
  if (typeof a === 'boolean') return typeof b === 'boolean' ? Number(a) - Number(b) : null;
  if (isList(a)) return isList(b) ? compareLists(a, b, depth) : null;
  if (a === null || b === null) return null;
  return isTemporal(a) && isTemporal(b) ? compareTemporal(a, b) : null;
}

function compareNumbers(a: number | bigint, b: number | bigint): number {
  if (a < b) return -1;
  if (a > b) return 1;
  return a >= b ? 0 : Number.NaN;
}

/** The first items that differ decide; a list is less than those that it begins (Comparison2 [4] of the TCK). */
function compareLists(a: readonly Value[], b: readonly Value[], depth: number): number | null {
  checkNesting(depth);
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const item = a[i] ?? null;
    const other = b[i] ?? null;
    const difference = compareAt(item, other, depth + 1);
    // Nodes and maps have no order, but equal ones leave the decision to the items behind them.
    if (difference !== 0 && (difference !== null || equals(item, other) !== true)) return difference;
  }
  return a.length - b.length;
}
