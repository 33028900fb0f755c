// < <= > >= between values of all types.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  greaterThan,
  greaterThanOrEqual,
  lessThan,
  lessThanOrEqual,
} from '../../../server/cypher/values/comparison.ts';
import { DateValue } from '../../../server/cypher/values/temporal/temporal-value.ts';
import { type Value, WholeFloat } from '../../../server/cypher/values/value.ts';
import { anyValue } from './any-value.ts';
import { amina, claim, fromAmina, fromHarbour, said } from './hearing-graph.ts';

test('numbers are compared exactly, whatever their types', () => {
  expect(lessThan(1, 1.5)).toBe(true);
  expect(lessThan(new WholeFloat(1), 1)).toBe(false);
  expect(lessThanOrEqual(new WholeFloat(1), 1)).toBe(true);
  expect(greaterThan(2n ** 53n + 1n, new WholeFloat(2 ** 53))).toBe(true);
});

test('comparing NaN with a number is false each way, and with anything else unknown', () => {
  const comparisons = [lessThan, lessThanOrEqual, greaterThan, greaterThanOrEqual];
  expect(comparisons.map((holds) => holds(Number.NaN, 1))).toEqual([false, false, false, false]);
  expect(comparisons.map((holds) => holds([Number.NaN], [1]))).toEqual([false, false, false, false]);
  expect(comparisons.map((holds) => holds(Number.NaN, 'a'))).toEqual([null, null, null, null]);
});

test('strings are compared by code point', () => {
  expect(lessThan('Amina', 'Bilal')).toBe(true);
  expect(lessThan('', 'A')).toBe(true);
  expect(lessThan('B', 'a')).toBe(true);
  expect(lessThan('\uffff', '\u{1f600}')).toBe(true);
});

test('false is less than true', () => {
  expect(lessThan(false, true)).toBe(true);
  expect(greaterThanOrEqual(false, false)).toBe(true);
});

test('values of different types, null, maps, nodes, relationships and paths cannot be compared', () => {
  expect(lessThan(1, '1')).toBe(null);
  expect(lessThan(null, 1)).toBe(null);
  expect(lessThan(amina, claim)).toBe(null);
  expect(lessThan(said, said)).toBe(null);
  expect(lessThan(fromAmina, fromHarbour)).toBe(null);
  expect(lessThan(new Map(), new Map())).toBe(null);
  expect(lessThan(new DateValue(1), 2)).toBe(null);
});

test('dates are compared by day', () => {
  expect(lessThan(new DateValue(1), new DateValue(2))).toBe(true);
});

test('the first items that differ decide between lists', () => {
  expect(greaterThanOrEqual([1, 0], [1])).toBe(true);
  expect(greaterThanOrEqual([1, null], [1])).toBe(true);
  expect(greaterThanOrEqual([1, 2], [1, null])).toBe(null);
  expect(greaterThanOrEqual([1, 2], [3, null])).toBe(false);
  expect(lessThan([amina, 1], [amina, 2])).toBe(true);
  expect(lessThan([amina, 1], [claim, 2])).toBe(null);
});

test('a < b is b > a', () => {
  fc.assert(fc.property(anyValue, anyValue, (a: Value, b: Value) => lessThan(a, b) === greaterThan(b, a)));
});
