// Functions of numbers.
import { expect, test } from 'vitest';
import { WholeFloat } from '../../../server/cypher/values/value.ts';
import { call, faultOf } from './call-function.ts';

test('abs keeps the type of the number and all 64 bits', () => {
  expect([call('abs', -1), call('abs', -0.5), call('abs', new WholeFloat(-2))]).toEqual(['1', '0.5', '2.0']);
  expect(call('abs', -9223372036854775807n)).toBe('9223372036854775807');
  expect(faultOf(() => call('abs', -9223372036854775808n))).toBe('ArithmeticError IntegerOverflow');
});

test('sign is an INTEGER', () => {
  expect([call('sign', -2.5), call('sign', 0), call('sign', 2n ** 60n), call('sign', Number.NaN)]).toEqual([
    '-1',
    '0',
    '1',
    '0',
  ]);
});

test('rounded numbers are FLOATs', () => {
  expect([call('ceil', 1.2), call('floor', -1.2), call('round', 3)]).toEqual(['2.0', '-2.0', '3.0']);
});

test('round takes halves up to the next whole number', () => {
  expect([call('round', 2.5), call('round', -1.5), call('round', 1.4)]).toEqual(['3.0', '-1.0', '1.0']);
});

test('round to decimal places goes by the digits that are written', () => {
  expect([call('round', 1.005, 2), call('round', 1.23456, 4), call('round', -1.55, 1)]).toEqual([
    '1.01',
    '1.2346',
    '-1.6',
  ]);
  expect([call('round', 1e21, 2), call('round', 0.001, 1), call('round', 1.5, 400)]).toEqual([
    '1e21',
    '0.0',
    '1.5',
  ]);
});

test('each mode of round treats halves and rests in its own way', () => {
  expect([call('round', 1.21, 1, 'UP'), call('round', -1.21, 1, 'UP')]).toEqual(['1.3', '-1.3']);
  expect([call('round', 1.29, 1, 'DOWN'), call('round', -1.29, 1, 'DOWN')]).toEqual(['1.2', '-1.2']);
  expect([call('round', 1.21, 1, 'CEILING'), call('round', -1.29, 1, 'CEILING')]).toEqual(['1.3', '-1.2']);
  expect([call('round', 1.29, 1, 'FLOOR'), call('round', -1.21, 1, 'FLOOR')]).toEqual(['1.2', '-1.3']);
  expect([call('round', 1.25, 1, 'HALF_UP'), call('round', 1.25, 1, 'HALF_DOWN')]).toEqual(['1.3', '1.2']);
  expect([call('round', 1.25, 1, 'HALF_EVEN'), call('round', 1.35, 1, 'HALF_EVEN')]).toEqual(['1.2', '1.4']);
  expect([call('round', -1.5, 0, 'HALF_UP'), call('round', 1.26, 1, 'HALF_DOWN')]).toEqual(['-2.0', '1.3']);
});

test('round refuses places below 0 and modes that are none', () => {
  expect(faultOf(() => call('round', 1.5, -1))).toBe('ArgumentError NumberOutOfRange');
  expect(faultOf(() => call('round', 1.5, 1, 'toString'))).toBe('ArgumentError InvalidArgumentValue');
});

test('roots and logarithms are FLOATs, and NaN where there is none', () => {
  expect([call('sqrt', 12.96), call('sqrt', 144), call('sqrt', -1)]).toEqual(['3.6', '12.0', 'NaN']);
  expect([call('exp', 0), call('log', 1), call('log10', 1000), call('log', 0)]).toEqual([
    '1.0',
    '0.0',
    '3.0',
    '-Infinity',
  ]);
});

test('angles are in radians', () => {
  expect([call('sin', 0), call('cos', 0), call('tan', 0), call('haversin', 0)]).toEqual([
    '0.0',
    '1.0',
    '0.0',
    '0.0',
  ]);
  expect([call('asin', 1), call('acos', -1), call('atan', 1)]).toEqual([
    '1.5707963267948966',
    '3.141592653589793',
    '0.7853981633974483',
  ]);
  expect([call('atan2', 1, 0), call('cot', 1)]).toEqual(['1.5707963267948966', '0.6420926159343306']);
  expect([call('degrees', Math.PI), call('radians', 180)]).toEqual(['180.0', '3.141592653589793']);
});

test('pi, e and rand take no arguments', () => {
  expect([call('pi'), call('e'), call('rand')]).toEqual(['3.141592653589793', '2.718281828459045', '0.25']);
});

test('only NaN is NaN', () => {
  expect([call('isNaN', Number.NaN), call('isNaN', 1), call('isNaN', null)]).toEqual([
    'true',
    'false',
    'null',
  ]);
});

test('a function of numbers gives null for null and refuses other values', () => {
  expect(call('sqrt', null)).toBe('null');
  expect(faultOf(() => call('sqrt', '4'))).toBe('TypeError InvalidArgumentValue');
  expect(faultOf(() => call('abs', true))).toBe('TypeError InvalidArgumentValue');
});
