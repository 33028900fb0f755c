// The order of ORDER BY.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare } from '../../../server/cypher/values/comparison.ts';
import { equivalent } from '../../../server/cypher/values/equality.ts';
import { order } from '../../../server/cypher/values/ordering.ts';
import { DateValue } from '../../../server/cypher/values/temporal/temporal-value.ts';
import { PathValue, type Value, WholeFloat } from '../../../server/cypher/values/value.ts';
import { anyValue } from './any-value.ts';
import { about, amina, claim, fromAmina, fromHarbour, said } from './hearing-graph.ts';

const sorted = (values: readonly Value[]): readonly Value[] => [...values].sort(order);

test('types come in one fixed order, null at the end', () => {
  const map = new Map([['name', 'Amina']]);
  const date = new DateValue(0);
  const values = [null, Number.NaN, 1.5, false, 'text', date, fromAmina, ['list'], said, amina, map];
  expect(sorted(values)).toEqual([...values].reverse());
});

test('numbers come by size, NaN last', () => {
  const values = [Number.NaN, 2n ** 60n, new WholeFloat(2), Number.NEGATIVE_INFINITY, 1, 1.5];
  expect(sorted(values)).toEqual([
    Number.NEGATIVE_INFINITY,
    1,
    1.5,
    new WholeFloat(2),
    2n ** 60n,
    Number.NaN,
  ]);
});

test('strings come by code point, so capitals before small letters', () => {
  expect(sorted(['b', 'B', '', 'abc', 'a', '\u{1f600}', '\uffff'])).toEqual([
    '',
    'B',
    'a',
    'abc',
    'b',
    '\uffff',
    '\u{1f600}',
  ]);
});

test('lists come item by item, a null after all other items', () => {
  const lists = [[], ['a'], ['a', 1], [1], [1, 'a'], [1, null], [null, 1]];
  expect(sorted([...lists].reverse())).toEqual(lists);
});

test('maps come by size, then keys, then values', () => {
  const one = new Map([['a', 2]]);
  const other = new Map([['b', 1]]);
  const two = new Map([
    ['b', 1],
    ['a', 1],
  ]);
  const more = new Map([
    ['a', 1],
    ['b', 2],
  ]);
  expect(sorted([more, two, other, one])).toEqual([one, other, two, more]);
});

test('nodes, relationships and paths have an order of their own', () => {
  const short = new PathValue([0, 1], [0], amina.graph);
  expect(sorted([claim, amina, about, said])).toEqual([amina, claim, said, about]);
  expect(sorted([fromHarbour, fromAmina, short])).toEqual([short, fromAmina, fromHarbour]);
});

test('the order is total: turned around it is the opposite, and it goes on through a third value', () => {
  fc.assert(
    fc.property(anyValue, anyValue, anyValue, (a, b, c) => {
      expect(Math.sign(order(a, b))).toBe(0 - Math.sign(order(b, a)));
      if (order(a, b) <= 0 && order(b, c) <= 0) expect(order(a, c)).toBeLessThanOrEqual(0);
    }),
    { numRuns: 1_000 },
  );
});

test('values are level exactly when they are equivalent', () => {
  fc.assert(
    fc.property(anyValue, anyValue, (a, b) => (order(a, b) === 0) === equivalent(a, b)),
    { numRuns: 1_000 },
  );
});

test('what < can compare comes in the same order', () => {
  fc.assert(
    fc.property(anyValue, anyValue, (a, b) => {
      const difference = compare(a, b);
      if (difference !== null && !Number.isNaN(difference)) {
        expect(Math.sign(order(a, b))).toBe(Math.sign(difference));
      }
    }),
    { numRuns: 1_000 },
  );
});
