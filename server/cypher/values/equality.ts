// When two values are the same: = with its three answers, and the equivalence of DISTINCT and grouping.
import { checkNesting } from './nesting.ts';
import { exactNumber, isNumber, type NumberValue } from './numbers.ts';
import { equalTemporal } from './temporal/compare-temporal.ts';
import { isTemporal } from './temporal/temporal-value.ts';
import { NodeValue, PathValue, RelationshipValue, type Value } from './value.ts';
import { isList, isMap } from './value-kinds.ts';

type Verdict = boolean | null;

/** How nulls and NaN are matched, at any depth. */
interface Sameness {
  readonly ofNulls: (a: Value, b: Value) => Verdict;
  readonly isNaNItself: boolean;
}

/** `=`: null where a null leaves it open, NaN is nothing's equal: Comparison1 [6] to [9] of the TCK. */
const equality: Sameness = { ofNulls: () => null, isNaNItself: false };
/** DISTINCT: null is null, NaN is NaN. */
const equivalence: Sameness = { ofNulls: (a, b) => a === b, isNaNItself: true };

/** `a = b`: null when either is null or the answer depends on a null inside them. Different types are not equal. */
export function equals(a: Value, b: Value): Verdict {
  if (typeof a === 'number' && typeof b === 'number') return a === b;
  if (typeof a === 'string' && typeof b === 'string') return a === b;
  return match(a, b, equality, 0);
}

/** `a <> b`. */
export function notEquals(a: Value, b: Value): Verdict {
  const verdict = equals(a, b);
  return verdict === null ? null : !verdict;
}

/** Are they one value to DISTINCT and grouping? As `equals`, but null is null and NaN is NaN. */
export const equivalent = (a: Value, b: Value): boolean => match(a, b, equivalence, 0) === true;

function match(a: Value, b: Value, sameness: Sameness, depth: number): Verdict {
  if (a === null || b === null) return sameness.ofNulls(a, b);
  if (typeof a === 'string' || typeof a === 'boolean') return a === b;
  if (isNumber(a)) return isNumber(b) && matchNumbers(a, b, sameness);
  if (isList(a)) return isList(b) && matchLists(a, b, sameness, depth);
  if (a instanceof NodeValue) return b instanceof NodeValue && a.node === b.node;
  if (a instanceof RelationshipValue) {
    return b instanceof RelationshipValue && a.relationship === b.relationship;
  }
  if (isMap(a)) return isMap(b) && matchMaps(a, b, sameness, depth);
  if (a instanceof PathValue) return b instanceof PathValue && matchPaths(a, b);
  return isTemporal(a) && isTemporal(b) && equalTemporal(a, b);
}

function matchNumbers(a: NumberValue, b: NumberValue, sameness: Sameness): boolean {
  const left = exactNumber(a);
  const right = exactNumber(b);
  // Not ===, since one may be a number and the other a bigint.
  if (left <= right && left >= right) return true;
  return sameness.isNaNItself && Number.isNaN(left) && Number.isNaN(right);
}

function matchLists(a: readonly Value[], b: readonly Value[], sameness: Sameness, depth: number): Verdict {
  if (a.length !== b.length) return false;
  checkNesting(depth);
  let verdict: Verdict = true;
  for (let i = 0; i < a.length; i++) {
    const ofItem = match(a[i] ?? null, b[i] ?? null, sameness, depth + 1);
    if (ofItem === false) return false;
    if (ofItem === null) verdict = null;
  }
  return verdict;
}

function matchMaps(
  a: ReadonlyMap<string, Value>,
  b: ReadonlyMap<string, Value>,
  sameness: Sameness,
  depth: number,
): Verdict {
  if (a.size !== b.size) return false;
  checkNesting(depth);
  let verdict: Verdict = true;
  for (const [key, value] of a) {
    const other = b.get(key);
    if (other === undefined) return false;
    const ofEntry = match(value, other, sameness, depth + 1);
    if (ofEntry === false) return false;
    if (ofEntry === null) verdict = null;
  }
  return verdict;
}

const sameOrdinals = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((ordinal, i) => ordinal === b[i]);

/** Which way its relationships were walked does not matter: Comparison1 [14] of the TCK. */
const matchPaths = (a: PathValue, b: PathValue): boolean =>
  sameOrdinals(a.nodes, b.nodes) && sameOrdinals(a.relationships, b.relationships);
