// = and the equivalence of DISTINCT.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { equals, equivalent, notEquals } from '../../../server/cypher/values/equality.ts';
import { DateValue, LocalTimeValue } from '../../../server/cypher/values/temporal/temporal-value.ts';
import { PathValue, type Value, WholeFloat } from '../../../server/cypher/values/value.ts';
import { anyValue } from './any-value.ts';
import { amina, claim, fromAmina, fromHarbour, said } from './hearing-graph.ts';

const map = (entries: Record<string, Value>): Value => new Map(Object.entries(entries));

test('an INTEGER equals the FLOAT of the same size', () => {
  expect(equals(1, new WholeFloat(1))).toBe(true);
  expect(equals(0, new WholeFloat(-0))).toBe(true);
  expect(equals(1, 1.5)).toBe(false);
});

test('large INTEGERs are compared digit by digit, also with FLOATs', () => {
  expect(equals(4611686018427387905n, 4611686018427387905n)).toBe(true);
  expect(equals(4611686018427387905n, 4611686018427387900n)).toBe(false);
  expect(equals(2n ** 53n, new WholeFloat(2 ** 53))).toBe(true);
  expect(equals(2n ** 53n + 1n, new WholeFloat(2 ** 53))).toBe(false);
});

test('whether null equals anything is not known', () => {
  expect(equals(null, null)).toBe(null);
  expect(equals('Amina', null)).toBe(null);
  expect(notEquals(null, null)).toBe(null);
});

test('NaN equals nothing, itself included', () => {
  expect(equals(Number.NaN, Number.NaN)).toBe(false);
  expect(notEquals(Number.NaN, Number.NaN)).toBe(true);
  expect(equals([Number.NaN], [Number.NaN])).toBe(false);
});

test('values of different types are not equal', () => {
  expect(equals('1', 1)).toBe(false);
  expect(equals([], map({}))).toBe(false);
  expect(equals(amina, said)).toBe(false);
  expect(equals(new DateValue(0), 0)).toBe(false);
  expect(equals(new DateValue(0), new LocalTimeValue(0))).toBe(false);
  expect(equals(true, 'true')).toBe(false);
});

test('a difference settles the equality of lists, whatever else is unknown', () => {
  expect(equals([1, null], [1, 2])).toBe(null);
  expect(equals([1, null], [2, null])).toBe(false);
  expect(equals([1], [1, null])).toBe(false);
  expect(equals([[1], [2]], [[1], [null]])).toBe(null);
});

test('maps are equal when their keys are the same and their values equal', () => {
  expect(equals(map({ a: 1, b: 2 }), map({ b: 2, a: new WholeFloat(1) }))).toBe(true);
  expect(equals(map({ a: null }), map({}))).toBe(false);
  expect(equals(map({ a: null }), map({ b: null }))).toBe(false);
  expect(equals(map({ a: null }), map({ a: null }))).toBe(null);
});

test('nodes, relationships and paths are equal to themselves only', () => {
  expect(equals(amina, amina)).toBe(true);
  expect(equals(amina, claim)).toBe(false);
  expect(equals(fromAmina, new PathValue([0, 1, 2], [0, 1], fromAmina.graph))).toBe(true);
  expect(equals(fromAmina, fromHarbour)).toBe(false);
});

test('DISTINCT holds null to be null and NaN to be NaN, at any depth', () => {
  expect(equivalent(null, null)).toBe(true);
  expect(equivalent(null, 1)).toBe(false);
  expect(equivalent([null, Number.NaN], [null, Number.NaN])).toBe(true);
  expect(equivalent(map({ a: null }), map({ a: null }))).toBe(true);
  expect(equivalent(1, new WholeFloat(1))).toBe(true);
});

test('equality does not depend on the sides', () => {
  fc.assert(fc.property(anyValue, anyValue, (a, b) => equals(a, b) === equals(b, a)));
});

test('equal values are equivalent, and every value is equivalent to itself', () => {
  fc.assert(
    fc.property(anyValue, anyValue, (a, b) => {
      if (equals(a, b) === true) expect(equivalent(a, b)).toBe(true);
      expect(equivalent(a, a)).toBe(true);
    }),
  );
});

test('lists nested without end are refused instead of exhausting the stack', () => {
  const nested = (): Value => {
    let list: Value = [];
    for (let i = 0; i < 100_000; i++) list = [list];
    return list;
  };
  expect(() => equals(nested(), nested())).toThrow('more than 500 lists or maps inside each other');
});
