// The comparison of results must fail where it should: order, missing rows, 1 against 1.0, labels, directions.
import { expect, test } from 'vitest';
import { describeDifference, isSameValue, type NotedTable } from './compare-values.ts';
import { type NotedValue, readNotation } from './value-notation.ts';

const isSame = (expected: string, found: string): boolean =>
  isSameValue(readNotation(expected), readNotation(found));

const tableOf = (columns: readonly string[], ...rows: readonly (readonly string[])[]): NotedTable => ({
  columns,
  rows: rows.map((row) => row.map(readNotation)),
});

const inOrder = { isOrdered: true, ignoresListOrder: false };
const inAnyOrder = { isOrdered: false, ignoresListOrder: false };
const asBags = { isOrdered: false, ignoresListOrder: true };

test('a value is the same as itself', () => {
  const written = "[null, true, 1, 1.5, 'a', {b: [:T {c: 1}]}, (:A:B {d: 2}), <(:A)-[:X]->()<-[:Y]-()>]";
  expect(isSame(written, written)).toBe(true);
});

test('an integer is never a float', () => {
  expect(isSame('1', '1.0')).toBe(false);
  expect(isSame('1.0', '1')).toBe(false);
  expect(isSame('[1]', '[1.0]')).toBe(false);
  expect(isSame('{a: 1}', '{a: 1.0}')).toBe(false);
});

test('integers beyond 2^53 that differ by one are different', () => {
  expect(isSame('9223372036854775807', '9223372036854775806')).toBe(false);
});

test('NaN is NaN to the comparison, and nothing else is', () => {
  expect(isSame('NaN', 'NaN')).toBe(true);
  expect(isSame('NaN', 'null')).toBe(false);
  expect(isSame('NaN', '0.0')).toBe(false);
});

test('a string is no number, and null no string', () => {
  expect(isSame("'1'", '1')).toBe(false);
  expect(isSame("'null'", 'null')).toBe(false);
  expect(isSame("'true'", 'true')).toBe(false);
});

test('a time equals the string of its text, and no other', () => {
  const date: NotedValue = { kind: 'temporal', text: '2024-02-15' };
  expect(isSameValue(readNotation("'2024-02-15'"), date)).toBe(true);
  expect(isSameValue(readNotation("'2024-02-16'"), date)).toBe(false);
});

test('lists are compared in order, unless their order is ignored', () => {
  const [one, other] = [readNotation('[[1, 2], [3]]'), readNotation('[[3], [2, 1]]')];
  expect(isSameValue(one, other)).toBe(false);
  expect(isSameValue(one, other, true)).toBe(true);
});

test('a list without order still counts its entries', () => {
  expect(isSameValue(readNotation('[1, 1, 2]'), readNotation('[1, 2, 2]'), true)).toBe(false);
  expect(isSameValue(readNotation('[1, 2]'), readNotation('[1, 2, 2]'), true)).toBe(false);
});

test('maps are the same in any order of keys, with the same keys only', () => {
  expect(isSame('{a: 1, b: 2}', '{b: 2, a: 1}')).toBe(true);
  expect(isSame('{a: 1}', '{a: 1, b: 2}')).toBe(false);
  expect(isSame('{a: 1, b: null}', '{a: 1}')).toBe(false);
  expect(isSame('{a: 1, b: null}', '{a: 1, c: null}')).toBe(false);
});

test('nodes are the same with the same labels in any order and the same properties', () => {
  expect(isSame('(:A:B {x: 1})', '(:B:A {x: 1})')).toBe(true);
  expect(isSame('(:A)', '(:A:B)')).toBe(false);
  expect(isSame('(:A {x: 1})', '(:A {x: 2})')).toBe(false);
  expect(isSame('(:A {x: 1})', '(:A)')).toBe(false);
  expect(isSame('()', '{}')).toBe(false);
});

test('relationships are the same with the same type and properties', () => {
  expect(isSame('[:SAYS]', '[:DENIES]')).toBe(false);
  expect(isSame('[:SAYS {a: 1}]', '[:SAYS]')).toBe(false);
});

test('a path that runs the other way is another path', () => {
  expect(isSame('<(:A)-[:X]->(:B)>', '<(:A)<-[:X]-(:B)>')).toBe(false);
  expect(isSame('<(:A)-[:X]->(:B)>', '<(:B)<-[:X]-(:A)>')).toBe(false);
  expect(isSame('<(:A)-[:X]->(:B)>', '<(:A)>')).toBe(false);
  expect(isSame('<(:A)>', '(:A)')).toBe(false);
});

test('tables that agree have no difference', () => {
  const table = tableOf(['name', 'claims'], ["'Hoda'", '3'], ["'Majid'", '1']);
  expect(describeDifference(table, table, inOrder)).toBeUndefined();
});

test('rows in the wrong order differ only where the order counts', () => {
  const expected = tableOf(['n'], ['1'], ['2']);
  const found = tableOf(['n'], ['2'], ['1']);
  expect(describeDifference(expected, found, inAnyOrder)).toBeUndefined();
  expect(describeDifference(expected, found, inOrder)).toBe(
    'order expected:\n  | 1 |\n  | 2 |\norder found:\n  | 2 |\n  | 1 |',
  );
});

test('a missing row is told', () => {
  const expected = tableOf(['n'], ['1'], ['2']);
  const found = tableOf(['n'], ['1']);
  expect(describeDifference(expected, found, inAnyOrder)).toBe('rows missing:\n  | 2 |');
});

test('a row that comes once too often is told', () => {
  const expected = tableOf(['n'], ['1'], ['2']);
  const found = tableOf(['n'], ['1'], ['2'], ['2']);
  expect(describeDifference(expected, found, inAnyOrder)).toBe('rows not expected:\n  | 2 |');
});

test('as many rows with other counts are not the same rows', () => {
  const expected = tableOf(['n'], ['1'], ['1'], ['2']);
  const found = tableOf(['n'], ['1'], ['2'], ['2']);
  expect(describeDifference(expected, found, inAnyOrder)).toBe(
    'rows missing:\n  | 1 |\nrows not expected:\n  | 2 |',
  );
});

test('other columns, or the same in another order, differ', () => {
  expect(describeDifference(tableOf(['a', 'b']), tableOf(['b', 'a']), inAnyOrder)).toBe(
    'columns expected: a | b\ncolumns found: b | a',
  );
});

test('a row with a cell too few is not the expected row', () => {
  const expected = tableOf(['a', 'b'], ['1', '2']);
  const found = { columns: ['a', 'b'], rows: [[readNotation('1')]] };
  expect(describeDifference(expected, found, inOrder)).toContain('rows missing');
});

test('the order of lists inside rows can be ignored while the order of rows counts', () => {
  const expected = tableOf(['l'], ['[1, 2]'], ['[3]']);
  const found = tableOf(['l'], ['[2, 1]'], ['[3]']);
  expect(describeDifference(expected, found, asBags)).toBeUndefined();
  expect(describeDifference(expected, found, { isOrdered: true, ignoresListOrder: true })).toBeUndefined();
  expect(describeDifference(expected, found, inOrder)).toContain('rows missing');
});
