// Functions of lists, and size() and isEmpty(), which also take other values.
import { expect, test } from 'vitest';
import { WholeFloat } from '../../../server/cypher/values/value.ts';
import { fromAmina } from '../values/hearing-graph.ts';
import { call, faultOf } from './call-function.ts';

test('head, last and tail take a list apart', () => {
  expect(call('head', ['a', 'b', 'c'])).toBe("'a'");
  expect(call('last', ['a', 'b', 'c'])).toBe("'c'");
  expect(call('tail', ['a', 'b', 'c'])).toBe("['b', 'c']");
});

test('an empty list has neither head nor last, and an empty tail', () => {
  expect(call('head', [])).toBe('null');
  expect(call('last', [])).toBe('null');
  expect(call('tail', [])).toBe('[]');
});

test('a list is reversed without a change to the list itself', () => {
  const list = [1, null, 'a'];
  expect(call('reverse', list)).toBe("['a', null, 1]");
  expect(list).toEqual([1, null, 'a']);
});

test('a function of lists refuses what is none', () => {
  expect(faultOf(() => call('head', 'abc'))).toBe('TypeError InvalidArgumentValue');
  expect(faultOf(() => call('reverse', 1))).toBe('TypeError InvalidArgumentValue');
});

test('size counts items and characters, and refuses everything else', () => {
  expect(call('size', [1, null])).toBe('2');
  expect(call('size', 'Raqqa')).toBe('5');
  expect(call('size', null)).toBe('null');
  expect(faultOf(() => call('size', fromAmina))).toBe('TypeError InvalidArgumentValue');
});

test('lists, maps and strings may be empty', () => {
  expect([call('isEmpty', []), call('isEmpty', new Map()), call('isEmpty', '')]).toEqual([
    'true',
    'true',
    'true',
  ]);
  expect([call('isEmpty', [null]), call('isEmpty', new Map([['a', 1]])), call('isEmpty', ' ')]).toEqual([
    'false',
    'false',
    'false',
  ]);
  expect(faultOf(() => call('isEmpty', 0))).toBe('TypeError InvalidArgumentValue');
});

test('a range includes both ends', () => {
  expect(call('range', 1, 3)).toBe('[1, 2, 3]');
  expect(call('range', -1, 0)).toBe('[-1, 0]');
  expect(call('range', 7, 7)).toBe('[7]');
});

test('a range goes by its step and stops before it would pass the end', () => {
  expect(call('range', 1381, -3412, -1298)).toBe('[1381, 83, -1215, -2513]');
  expect(call('range', -10, 0, 3)).toBe('[-10, -7, -4, -1]');
  expect(call('range', 0, 0, -1)).toBe('[0]');
});

test('a range whose step leads away from its end is empty', () => {
  expect(call('range', 0, -1)).toBe('[]');
  expect(call('range', 0, 1, -123)).toBe('[]');
});

test('a range counts exactly beyond 2^53', () => {
  expect(call('range', 9007199254740991, 9007199254740993n)).toBe(
    '[9007199254740991, 9007199254740992, 9007199254740993]',
  );
  expect(call('range', 9223372036854775806n, 9223372036854775807n)).toBe(
    '[9223372036854775806, 9223372036854775807]',
  );
  expect(call('range', -9223372036854775808n, 9223372036854775807n, 9223372036854775807n)).toBe(
    '[-9223372036854775808, -1, 9223372036854775806]',
  );
  expect(call('range', 0, -9223372036854775808n)).toBe('[]');
});

test('a range needs a step other than 0', () => {
  expect(faultOf(() => call('range', 2, 8, 0))).toBe('ArgumentError NumberOutOfRange');
});

test('a range of anything but INTEGERs is an ArgumentError', () => {
  expect(faultOf(() => call('range', true, 1, 1))).toBe('ArgumentError InvalidArgumentType');
  expect(faultOf(() => call('range', 0, new WholeFloat(1)))).toBe('ArgumentError InvalidArgumentType');
  expect(faultOf(() => call('range', 0, 1, 1.1))).toBe('ArgumentError InvalidArgumentType');
  expect(() => call('range', 'xyz', 1)).toThrow(
    'range() needs an INTEGER as its first, but got a value of type STRING.',
  );
});

test('a range that is too long is refused before it is made', () => {
  expect(faultOf(() => call('range', 1, 1_000_000_000_000))).toBe('LimitExceeded MemoryLimit');
  expect(faultOf(() => call('range', -(2n ** 63n), 2n ** 62n))).toBe('LimitExceeded MemoryLimit');
});
