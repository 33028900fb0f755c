// INTEGER and FLOAT as they are held.
import { expect, test } from 'vitest';
import {
  asNumber,
  isFloat,
  isInteger,
  isNumber,
  toFloat,
  toInteger,
} from '../../../server/cypher/values/numbers.ts';
import { WholeFloat } from '../../../server/cypher/values/value.ts';

test('a FLOAT is boxed when it looks like an INTEGER', () => {
  expect(toFloat(1.5)).toBe(1.5);
  expect(toFloat(1)).toEqual(new WholeFloat(1));
  expect(toFloat(-0)).toEqual(new WholeFloat(-0));
  expect(toFloat(1e300)).toEqual(new WholeFloat(1e300));
  expect(toFloat(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
});

test('an INTEGER is a bigint only where a number would not be exact', () => {
  expect(toInteger(12n)).toBe(12);
  expect(toInteger(-0)).toBe(0);
  expect(toInteger(2n ** 53n - 1n)).toBe(9007199254740991);
  expect(toInteger(2n ** 53n)).toBe(9007199254740992n);
  expect(toInteger(2 ** 60)).toBe(2n ** 60n);
});

test('64 bits are the limit of an INTEGER', () => {
  expect(toInteger(9223372036854775807n)).toBe(9223372036854775807n);
  expect(toInteger(-9223372036854775808n)).toBe(-9223372036854775808n);
  expect(() => toInteger(9223372036854775808n)).toThrow(
    expect.objectContaining({ type: 'ArithmeticError', detail: 'IntegerOverflow', phase: 'runtime' }),
  );
  expect(() => toInteger(1e300)).toThrow('does not fit into an INTEGER');
  expect(() => toInteger(Number.POSITIVE_INFINITY)).toThrow('Infinity does not fit into an INTEGER');
});

test('INTEGER and FLOAT are told apart', () => {
  const values = [1, 2n ** 60n, 1.5, Number.NaN, new WholeFloat(1), '1', null];
  expect(values.map(isInteger)).toEqual([true, true, false, false, false, false, false]);
  expect(values.map(isFloat)).toEqual([false, false, true, true, true, false, false]);
  expect(values.map(isNumber)).toEqual([true, true, true, true, true, false, false]);
});

test('every number can be read as a JavaScript number', () => {
  expect([3, new WholeFloat(4), 2n ** 60n].map(asNumber)).toEqual([3, 4, 2 ** 60]);
});
