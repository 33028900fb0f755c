// Items, slices, membership and properties.
import { expect, test } from 'vitest';
import { deletedEntity, elementAt, isIn, propertyOf, sliceOf } from '../../../server/cypher/values/access.ts';
import { DateValue } from '../../../server/cypher/values/temporal/temporal-value.ts';
import { type Value, WholeFloat } from '../../../server/cypher/values/value.ts';
import { amina, deletedRelationship, deletedSpeaker, fromAmina, said } from './hearing-graph.ts';

const list = ['a', 'b', 'c'];
const wrongType = expect.objectContaining({
  type: 'TypeError',
  detail: 'InvalidArgumentType',
  phase: 'runtime',
});

test('an item is counted from 0, or from the end by a negative number', () => {
  expect([0, 2, -1, -3].map((index) => elementAt(list, index))).toEqual(['a', 'c', 'c', 'a']);
});

test('an item that is not there is null', () => {
  expect([3, -4, 2n ** 60n, null].map((index) => elementAt(list, index))).toEqual([null, null, null, null]);
  expect(elementAt(null, 0)).toBe(null);
});

test('a list is not indexed by anything but an INTEGER', () => {
  expect(() => elementAt(list, 1.5)).toThrow(wrongType);
  expect(() => elementAt(list, new WholeFloat(1))).toThrow(wrongType);
  expect(() => elementAt(list, 'a')).toThrow(
    'A list is taken apart by an INTEGER, but got a value of type STRING.',
  );
});

test('maps, nodes and relationships are indexed by strings', () => {
  expect(elementAt(new Map([['name', 'Amina']]), 'name')).toBe('Amina');
  expect(elementAt(amina, 'name')).toBe('Amina');
  expect(elementAt(said, 'year')).toBe(2019);
  expect(elementAt(amina, null)).toBe(null);
  const byNumber = expect.objectContaining({ type: 'TypeError', detail: 'MapElementAccessByNonString' });
  expect(() => elementAt(new Map(), 0)).toThrow(byNumber);
  expect(() => elementAt(amina, 1.5)).toThrow(byNumber);
});

test('numbers, strings and truths have no items', () => {
  expect(() => elementAt(100, 0)).toThrow(wrongType);
  expect(() => elementAt('text', 0)).toThrow(wrongType);
  expect(() => elementAt(true, 0)).toThrow(wrongType);
});

test('a slice ends before its end, and is cut to what is there', () => {
  expect(sliceOf(list, 1, 3)).toEqual(['b', 'c']);
  expect(sliceOf(list, 1, undefined)).toEqual(['b', 'c']);
  expect(sliceOf(list, undefined, 2)).toEqual(['a', 'b']);
  expect(sliceOf(list, -3, -1)).toEqual(['a', 'b']);
  expect(sliceOf(list, -9, 2n ** 60n)).toEqual(['a', 'b', 'c']);
  expect(sliceOf(list, 2, 1)).toEqual([]);
});

test('a slice with a null bound, or of null, is null', () => {
  expect([sliceOf(list, null, undefined), sliceOf(list, 1, null), sliceOf(null, 1, 2)]).toEqual([
    null,
    null,
    null,
  ]);
  expect(() => sliceOf('text', 0, 1)).toThrow(wrongType);
  expect(() => sliceOf(list, 'a', 1)).toThrow(wrongType);
});

test('IN finds an equal item, and does not know where a null may be it', () => {
  expect(isIn(3, [1, null, 3])).toBe(true);
  expect(isIn(4, [1, null, 3])).toBe(null);
  expect(isIn(4, [1, 3])).toBe(false);
  expect(isIn(null, [])).toBe(false);
  expect(isIn(null, [null])).toBe(null);
  expect(isIn([1, 2], [1, [1, 2]])).toBe(true);
  expect(isIn([1, 2], [[null, 'foo']])).toBe(false);
  expect(isIn(1, null)).toBe(null);
  expect(() => isIn(1, 'one')).toThrow(wrongType);
});

test('properties are those of maps, nodes, relationships and times', () => {
  expect(propertyOf(new Map([['name', 'Amina']]), 'name')).toBe('Amina');
  expect(propertyOf(amina, 'name')).toBe('Amina');
  expect(propertyOf(said, 'year')).toBe(2019);
  expect(propertyOf(new DateValue(0), 'year')).toBe(1970);
  expect([propertyOf(amina, 'age'), propertyOf(new Map(), 'age'), propertyOf(null, 'age')]).toEqual([
    null,
    null,
    null,
  ]);
});

test('names that JavaScript gives every object are no properties', () => {
  const empty: Value = new Map();
  const keys = ['__proto__', 'constructor', 'toString', 'size'];
  expect(keys.map((key) => propertyOf(empty, key))).toEqual([null, null, null, null]);
});

test('other values have no properties', () => {
  expect(() => propertyOf(1, 'name')).toThrow(wrongType);
  expect(() => propertyOf([1], 'name')).toThrow('A value of type LIST has no properties');
  expect(() => propertyOf(fromAmina, 'name')).toThrow(wrongType);
});

test('what the query has deleted has no properties any more', () => {
  const gone = expect.objectContaining({
    type: 'EntityNotFound',
    detail: 'DeletedEntityAccess',
    phase: 'runtime',
  });
  expect(() => propertyOf(deletedSpeaker, 'name')).toThrow(gone);
  expect(() => propertyOf(deletedRelationship, 'year')).toThrow(gone);
  expect(deletedEntity('node').message).toContain('This node has been deleted');
});
