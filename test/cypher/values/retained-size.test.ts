// Bytes that values keep.
import { expect, test } from 'vitest';
import { sizeOf } from '../../../server/cypher/values/retained-size.ts';
import type { Value } from '../../../server/cypher/values/value.ts';
import { amina, fromAmina } from './hearing-graph.ts';

test('longer strings, lists and maps are larger', () => {
  expect(sizeOf('Amina')).toBeGreaterThan(sizeOf(''));
  expect(sizeOf([1, 2, 3])).toBeGreaterThan(sizeOf([1]));
  expect(sizeOf(['a text'])).toBeGreaterThan(sizeOf([1]));
  expect(sizeOf(new Map([['name', 'Amina']]))).toBeGreaterThan(sizeOf(new Map()));
  expect(sizeOf(fromAmina)).toBeGreaterThan(sizeOf(amina));
});

test('a million numbers are some megabytes', () => {
  const size = sizeOf(Array.from({ length: 1_000_000 }, (_, i) => i));
  expect(size).toBeGreaterThan(8_000_000);
  expect(size).toBeLessThan(20_000_000);
});

test('a list that holds itself over and over is counted as often as it stands there, up to the limit', () => {
  let list: Value = [1];
  for (let i = 0; i < 60; i++) list = [list, list];
  const size = sizeOf(list, 1_000_000);
  expect(size).toBeGreaterThan(1_000_000);
  expect(size).toBeLessThan(1_100_000);
});

test('a value that is nested too deeply is refused', () => {
  let list: Value = [];
  for (let i = 0; i < 500; i++) list = [list];
  expect(() => sizeOf(list)).toThrow(
    expect.objectContaining({ type: 'LimitExceeded', detail: 'NestingTooDeep' }),
  );
});
