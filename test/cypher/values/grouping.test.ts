// Keys of groups, against equivalence itself.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { equivalent } from '../../../server/cypher/values/equality.ts';
import { groupKey, groupKeyOf } from '../../../server/cypher/values/grouping.ts';
import { type Value, WholeFloat } from '../../../server/cypher/values/value.ts';
import { anyValue } from './any-value.ts';
import { amina } from './hearing-graph.ts';

/** What a Map does. */
const areOneKey = (a: Value, b: Value): boolean => new Map([[groupKey(a), 1]]).has(groupKey(b));

test('plain numbers, strings, booleans and null are their own keys', () => {
  expect([3, 'Amina', true, null].map(groupKey)).toEqual([3, 'Amina', true, null]);
});

test('1, 1.0 and, among large numbers, 2^53 and its FLOAT fall into one group', () => {
  expect(areOneKey(1, new WholeFloat(1))).toBe(true);
  expect(areOneKey(2n ** 53n, new WholeFloat(2 ** 53))).toBe(true);
  expect(areOneKey(2n ** 53n + 1n, new WholeFloat(2 ** 53))).toBe(false);
  expect(areOneKey(new WholeFloat(0), new WholeFloat(-0))).toBe(true);
  expect(areOneKey(Number.NaN, Number.NaN)).toBe(true);
});

test('digits that read alike as INTEGER and FLOAT are told apart', () => {
  // The FLOAT that is written 1234567890123456800 is 1234567890123456768.
  expect(areOneKey([1234567890123456800n], [new WholeFloat(1234567890123456800)])).toBe(false);
  expect(areOneKey([1234567890123456768n], [new WholeFloat(1234567890123456800)])).toBe(true);
});

test('no string is mistaken for another value', () => {
  expect(areOneKey(`${groupKey(amina)}`, amina)).toBe(false);
  expect(areOneKey(`${groupKey([1])}`, [1])).toBe(false);
});

test('the order of keys in a map does not matter', () => {
  const map = new Map([
    ['b', 1],
    ['a', 2],
  ]);
  const turned = new Map([
    ['a', 2],
    ['b', 1],
  ]);
  expect(groupKey(map)).toBe(groupKey(turned));
});

test('two values have one key exactly when they are equivalent', () => {
  fc.assert(
    fc.property(anyValue, anyValue, (a, b) => areOneKey(a, b) === equivalent(a, b)),
    { numRuns: 2_000 },
  );
});

test('two rows have one key exactly when each of their columns is equivalent', () => {
  const row = fc.array(anyValue, { minLength: 2, maxLength: 2 });
  fc.assert(
    fc.property(row, row, (a, b) => (groupKeyOf(a) === groupKeyOf(b)) === equivalent(a, b)),
    { numRuns: 2_000 },
  );
  expect(groupKeyOf(['s1:a', 'b'])).not.toBe(groupKeyOf(['s1:', 'ab']));
  expect(groupKeyOf(['Amina'])).toBe('Amina');
});
