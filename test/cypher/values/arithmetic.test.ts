// + − * / % ^ and the signs.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  add,
  affirm,
  divide,
  modulo,
  multiply,
  negate,
  power,
  subtract,
} from '../../../server/cypher/values/arithmetic.ts';
import { equivalent } from '../../../server/cypher/values/equality.ts';
import { isFloat, isInteger } from '../../../server/cypher/values/numbers.ts';
import { DateValue, DurationValue } from '../../../server/cypher/values/temporal/temporal-value.ts';
import { WholeFloat } from '../../../server/cypher/values/value.ts';
import { anyNumber, anyValue } from './any-value.ts';
import { amina } from './hearing-graph.ts';

const largest = 9223372036854775807n;
const smallest = -9223372036854775808n;

test('INTEGERs stay INTEGERs', () => {
  expect([add(2, 3), subtract(2, 3), multiply(2, 3), divide(7, 2), modulo(7, 2)]).toEqual([5, -1, 6, 3, 1]);
});

test('one FLOAT makes the result a FLOAT, also where it is whole', () => {
  expect(add(0.5, 0.5)).toEqual(new WholeFloat(1));
  expect(add(1, new WholeFloat(1))).toEqual(new WholeFloat(2));
  expect(subtract(1.5, 0.5)).toEqual(new WholeFloat(1));
  expect(multiply(new WholeFloat(2), 0.25)).toBe(0.5);
  expect(divide(new WholeFloat(7), 2)).toBe(3.5);
  expect(modulo(7.5, 2)).toBe(1.5);
});

test('a power is a FLOAT', () => {
  expect(power(4, 3)).toEqual(new WholeFloat(64));
  expect(power(2, -1)).toBe(0.5);
});

test('division of INTEGERs is cut towards 0, and the remainder has the sign of the first', () => {
  expect([divide(-7, 2), modulo(-7, 2), divide(7, -2), modulo(7, -2)]).toEqual([-3, -1, -3, 1]);
});

test('no INTEGER is minus zero', () => {
  const zeros = [multiply(0, -5), divide(-1, 2), modulo(-4, 2), negate(0), add(0, -0)];
  expect(zeros.every((zero) => Object.is(zero, 0))).toBe(true);
});

test('large INTEGERs are exact, and become plain numbers again when they fit', () => {
  expect(add(9007199254740991, 2)).toBe(9007199254740993n);
  expect(subtract(9007199254740993n, 2)).toBe(9007199254740991);
  expect(multiply(3037000499, 3037000499)).toBe(9223372030926249001n);
  expect(divide(largest, 10)).toBe(922337203685477580n);
  expect(modulo(largest, 10)).toBe(7);
  expect(add(largest, new WholeFloat(1))).toEqual(new WholeFloat(2 ** 63));
});

test('beyond 64 bits there are no INTEGERs', () => {
  const overflow = expect.objectContaining({ type: 'ArithmeticError', detail: 'IntegerOverflow' });
  expect(() => add(largest, 1)).toThrow(overflow);
  expect(() => subtract(smallest, 1)).toThrow(overflow);
  expect(() => multiply(largest, 2)).toThrow(overflow);
  expect(() => divide(smallest, -1)).toThrow(overflow);
  expect(() => negate(smallest)).toThrow(overflow);
});

test('an INTEGER cannot be divided by 0, a FLOAT can', () => {
  const fault = expect.objectContaining({ type: 'ArithmeticError', detail: 'DivisionByZero' });
  expect(() => divide(1, 0)).toThrow(fault);
  expect(() => modulo(1, 0)).toThrow(fault);
  expect(() => divide(largest, 0)).toThrow(fault);
  expect(divide(new WholeFloat(1), 0)).toBe(Number.POSITIVE_INFINITY);
  expect(divide(new WholeFloat(0), new WholeFloat(0))).toBe(Number.NaN);
});

test('signs keep the type', () => {
  expect([negate(3), negate(0.5), negate(largest), affirm(3), affirm(null), negate(null)]).toEqual([
    -3,
    -0.5,
    -9223372036854775807n,
    3,
    null,
    null,
  ]);
  expect(negate(new WholeFloat(3))).toEqual(new WholeFloat(-3));
  expect(() => negate('3')).toThrow('- needs a number behind it, but got a value of type STRING.');
  expect(() => affirm(amina)).toThrow('+ needs a number behind it');
});

test('strings are joined with strings, numbers and times', () => {
  expect(add('Ami', 'na')).toBe('Amina');
  expect(add('page ', 12)).toBe('page 12');
  expect(add(1.5, ' km')).toBe('1.5 km');
  expect(add(new WholeFloat(2), '')).toBe('2.0');
  expect(add('on ', new DateValue(0))).toBe('on 1970-01-01');
});

test('lists are joined, and take an item at either end', () => {
  expect(add([1, 2], [3])).toEqual([1, 2, 3]);
  expect(add([1], 2)).toEqual([1, 2]);
  expect(add(1, [2])).toEqual([1, 2]);
  expect(add([1], 'a')).toEqual([1, 'a']);
});

test('durations move times, add up, and are scaled', () => {
  const day = new DurationValue(0, 1, 0n);
  const twoDays = new DurationValue(0, 2, 0n);
  expect(add(new DateValue(10), day)).toEqual(new DateValue(11));
  expect(add(day, new DateValue(10))).toEqual(new DateValue(11));
  expect(subtract(new DateValue(10), day)).toEqual(new DateValue(9));
  expect(add(day, day)).toEqual(twoDays);
  expect(subtract(twoDays, day)).toEqual(day);
  expect(multiply(day, 2)).toEqual(twoDays);
  expect(multiply(2, day)).toEqual(twoDays);
  expect(divide(twoDays, 2)).toEqual(day);
});

test('null makes everything null', () => {
  fc.assert(
    fc.property(anyValue, (value) =>
      [add, subtract, multiply, divide, modulo, power].every(
        (operation) => operation(value, null) === null && operation(null, value) === null,
      ),
    ),
  );
});

test('what cannot be calculated is refused by its types', () => {
  const fault = expect.objectContaining({ type: 'TypeError', detail: 'InvalidArgumentType' });
  expect(() => add(1, true)).toThrow('+ has no meaning between INTEGER and BOOLEAN.');
  expect(() => subtract('a', 'b')).toThrow(fault);
  expect(() => multiply(amina, 2)).toThrow(fault);
  expect(() => divide('a', 2)).toThrow(fault);
  expect(() => modulo(new Map(), 2)).toThrow(fault);
  expect(() => power('a', 2)).toThrow(fault);
  expect(() => subtract(new DurationValue(0, 1, 0n), new DateValue(1))).toThrow(fault);
});

test('numbers add up the same from either side, and the sum is a FLOAT when one of them is', () => {
  fc.assert(
    fc.property(anyNumber, anyNumber, (a, b) => {
      const bothWhole = isInteger(a) && isInteger(b);
      const exact = bothWhole ? BigInt(a) + BigInt(b) : 0n;
      fc.pre(exact >= smallest && exact <= largest);
      const sum = add(a, b);
      expect(equivalent(sum, add(b, a))).toBe(true);
      expect(isFloat(sum)).toBe(!bothWhole);
      if (bothWhole) expect(equivalent(sum, exact)).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});
