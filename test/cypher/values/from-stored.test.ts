// Between attributes or parameters and values.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromStored, toStored } from '../../../server/cypher/values/from-stored.ts';
import { DateValue } from '../../../server/cypher/values/temporal/temporal-value.ts';
import { showValue } from '../../../server/cypher/values/to-text.ts';
import { WholeFloat } from '../../../server/cypher/values/value.ts';
import { amina, fromAmina, said } from './hearing-graph.ts';

test('strings, truths and numbers are what they are, undefined is null', () => {
  expect(['text', true, 1, 1.5, null, undefined].map(fromStored)).toEqual(['text', true, 1, 1.5, null, null]);
  expect(fromStored(Number.NaN)).toBe(Number.NaN);
});

test('whole numbers are INTEGERs while they are exact, FLOATs beyond', () => {
  expect(fromStored(9007199254740991)).toBe(9007199254740991);
  expect(fromStored(9007199254740992)).toEqual(new WholeFloat(9007199254740992));
  expect(fromStored(1e300)).toEqual(new WholeFloat(1e300));
  expect(fromStored(-0)).toBe(0);
  expect(fromStored(5n)).toBe(5);
  expect(fromStored(2n ** 60n)).toBe(2n ** 60n);
  expect(() => fromStored(2n ** 63n)).toThrow('does not fit into an INTEGER');
});

test('plain objects are maps of their own keys', () => {
  const stored: unknown = JSON.parse('{"name": "Amina", "__proto__": {"a": 1}, "constructor": null}');
  expect(fromStored(stored)).toEqual(
    new Map<string, unknown>([
      ['name', 'Amina'],
      ['__proto__', new Map([['a', 1]])],
      ['constructor', null],
    ]),
  );
  expect(fromStored(Object.create(null))).toEqual(new Map());
});

test('an array of values is itself the list, others are copied', () => {
  const names = ['Amina', 'Bilal', 3, [true]];
  expect(fromStored(names)).toBe(names);
  expect(fromStored([1, undefined, { a: -0 }, 2])).toEqual([1, null, new Map([['a', 0]]), 2]);
});

test('our own classes are values already', () => {
  const values = [new WholeFloat(1), new DateValue(0), amina, said, fromAmina, new Map([['a', 1]])];
  expect(values.map((value) => fromStored(value) === value)).toEqual([true, true, true, true, true, true]);
});

test('what is no value is refused', () => {
  const fault = expect.objectContaining({ type: 'TypeError', detail: 'InvalidArgumentType' });
  expect(() => fromStored(() => 1)).toThrow(fault);
  expect(() => fromStored({ a: [Symbol('a')] })).toThrow('A symbol of JavaScript is no value of a query.');
  expect(() => fromStored(new Date())).toThrow('A Date of JavaScript is no value of a query.');
});

test('what is nested too deeply is refused', () => {
  const text = '['.repeat(100_000) + ']'.repeat(100_000);
  expect(() => fromStored(JSON.parse(text))).toThrow(expect.objectContaining({ type: 'LimitExceeded' }));
});

test('any JSON can be a parameter, and no other text of it is shown', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (json) => {
      const value = fromStored(json);
      expect(fromStored(value)).toBe(value);
      expect(typeof showValue(value)).toBe('string');
    }),
  );
});

test('properties hold numbers, strings, truths, times and lists of them', () => {
  const values = [1, 2n ** 60n, new WholeFloat(1), 'a', true, null, new DateValue(0), [1, [2]]];
  expect(values.map(toStored)).toEqual(values);
});

test('properties hold no maps, nodes, relationships or paths', () => {
  const fault = expect.objectContaining({
    type: 'TypeError',
    detail: 'InvalidPropertyType',
    phase: 'runtime',
  });
  expect(() => toStored(new Map())).toThrow(fault);
  expect(() => toStored([new Map([['num', 1]])])).toThrow(fault);
  expect(() => toStored(amina)).toThrow('A property cannot hold a value of type NODE.');
  expect(() => toStored([said])).toThrow(fault);
  expect(() => toStored(fromAmina)).toThrow(fault);
});
