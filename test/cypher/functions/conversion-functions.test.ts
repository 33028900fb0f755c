// Functions that convert values.
import { expect, test } from 'vitest';
import { DateValue } from '../../../server/cypher/values/temporal/temporal-value.ts';
import { WholeFloat } from '../../../server/cypher/values/value.ts';
import { amina, fromAmina, said } from '../values/hearing-graph.ts';
import { call, faultOf } from './call-function.ts';

test('toBoolean reads true and false in any case, and gives null for other text', () => {
  expect([call('toBoolean', true), call('toBoolean', ' TRUE '), call('toBoolean', 'false')]).toEqual([
    'true',
    'true',
    'false',
  ]);
  expect([call('toBoolean', ''), call('toBoolean', ' tru '), call('toBoolean', 'f alse')]).toEqual([
    'null',
    'null',
    'null',
  ]);
});

test('of INTEGERs only 0 is false', () => {
  expect([call('toBoolean', 0), call('toBoolean', -1), call('toBoolean', 2n ** 60n)]).toEqual([
    'false',
    'true',
    'true',
  ]);
});

test('toInteger cuts towards 0', () => {
  expect([call('toInteger', 82.9), call('toInteger', -82.9), call('toInteger', '2.9')]).toEqual([
    '82',
    '-82',
    '2',
  ]);
  expect([call('toInteger', '-.5'), call('toInteger', ' +7 '), call('toInteger', '1e3')]).toEqual([
    '0',
    '7',
    '1000',
  ]);
});

test('toInteger gives null for text that is no number', () => {
  expect([call('toInteger', 'foo'), call('toInteger', ''), call('toInteger', '1,000')]).toEqual([
    'null',
    'null',
    'null',
  ]);
  expect(call('toInteger', 'NaN')).toBe('null');
});

test('toInteger counts true as 1', () => {
  expect([call('toInteger', true), call('toInteger', false)]).toEqual(['1', '0']);
});

test('toInteger reads all 64 bits exactly, also before a decimal point', () => {
  expect(call('toInteger', '9223372036854775807')).toBe('9223372036854775807');
  expect(call('toInteger', '-9223372036854775808')).toBe('-9223372036854775808');
  expect(call('toInteger', '9007199254740993.7')).toBe('9007199254740993');
  expect(call('toInteger', '0000000000000000000000000000000000000000000000012')).toBe('12');
});

test('toInteger refuses numbers of more than 64 bits', () => {
  expect(faultOf(() => call('toInteger', '9223372036854775808'))).toBe('ArithmeticError IntegerOverflow');
  expect(faultOf(() => call('toInteger', '9'.repeat(100_000)))).toBe('ArithmeticError IntegerOverflow');
  expect(faultOf(() => call('toInteger', new WholeFloat(1e300)))).toBe('ArithmeticError IntegerOverflow');
  expect(faultOf(() => call('toInteger', Number.NaN))).toBe('ArithmeticError IntegerOverflow');
});

test('toFloat gives a FLOAT also for whole numbers', () => {
  expect([call('toFloat', 3), call('toFloat', 3.4), call('toFloat', '5')]).toEqual(['3.0', '3.4', '5.0']);
  expect([call('toFloat', '1e-3'), call('toFloat', 'Infinity'), call('toFloat', 'foo')]).toEqual([
    '0.001',
    'Infinity',
    'null',
  ]);
});

test('toString writes a FLOAT as one', () => {
  expect([call('toString', 42), call('toString', 2.3), call('toString', new WholeFloat(2))]).toEqual([
    "'42'",
    "'2.3'",
    "'2.0'",
  ]);
  expect([call('toString', true), call('toString', 'Raqqa'), call('toString', new DateValue(0))]).toEqual([
    "'true'",
    "'Raqqa'",
    "'1970-01-01'",
  ]);
});

test('what cannot be converted is refused', () => {
  const refused = 'TypeError InvalidArgumentValue';
  for (const value of [[], new Map(), amina, said, fromAmina]) {
    expect(faultOf(() => call('toBoolean', value))).toBe(refused);
    expect(faultOf(() => call('toInteger', value))).toBe(refused);
    expect(faultOf(() => call('toFloat', value))).toBe(refused);
    expect(faultOf(() => call('toString', value))).toBe(refused);
  }
  expect(faultOf(() => call('toBoolean', new WholeFloat(1)))).toBe(refused);
  expect(faultOf(() => call('toFloat', true))).toBe(refused);
});

test('the OrNull functions give null instead of a fault', () => {
  expect(call('toBooleanOrNull', 1.5)).toBe('null');
  expect(call('toIntegerOrNull', amina)).toBe('null');
  expect(call('toIntegerOrNull', '9223372036854775808')).toBe('null');
  expect(call('toFloatOrNull', true)).toBe('null');
  expect(call('toStringOrNull', [])).toBe('null');
  expect(call('toStringOrNull', 1)).toBe("'1'");
});

test('the List functions convert item by item', () => {
  expect(call('toBooleanList', ['true', 0, 1.5, null])).toBe('[true, false, null, null]');
  expect(call('toIntegerList', ['2', 2.9, 'foo', []])).toBe('[2, 2, null, null]');
  expect(call('toFloatList', ['1', 2, true])).toBe('[1.0, 2.0, null]');
  expect(call('toStringList', [1, true, [1]])).toBe("['1', 'true', null]");
  expect(faultOf(() => call('toStringList', 'abc'))).toBe('TypeError InvalidArgumentValue');
});
