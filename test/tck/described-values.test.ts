// Values of the engine as the notation describes them, and what is no value at all.
import { expect, test } from 'vitest';
import { type EntityReader, NodeValue, PathValue, WholeFloat } from '../../server/cypher/values/value.ts';
import { describeValue, toValue } from './described-values.ts';
import { readNotation, showNotation } from './value-notation.ts';

/** Hoda (0) says something to Majid (1): relationship 0. */
const graph: EntityReader = {
  nodeId: String,
  nodeLabels: (node) => [node === 0 ? 'Speaker' : 'Listener'],
  nodeProperty: () => null,
  nodeProperties: (node) => new Map([['name', node === 0 ? 'Hoda' : 'Majid']]),
  relationshipId: String,
  relationshipType: () => 'SAYS_TO',
  relationshipProperty: () => null,
  relationshipProperties: () => new Map(),
  sourceOf: () => 0,
  targetOf: () => 1,
  isNodeDeleted: () => false,
  isRelationshipDeleted: () => false,
};

test('parameters become the values that the engine works with', () => {
  expect(toValue(readNotation("[1, 1.0, 1.5, null, {a: 'b'}, 9007199254740993]"))).toEqual([
    1,
    new WholeFloat(1),
    1.5,
    null,
    new Map([['a', 'b']]),
    9_007_199_254_740_993n,
  ]);
});

test('a value that was handed over is described as it was written', () => {
  const written = "[1, 1.0, 1.5, null, true, {a: 'b'}, 9007199254740993]";
  expect(showNotation(describeValue(toValue(readNotation(written))))).toBe(written);
});

test('a node cannot be handed to a query', () => {
  expect(() => toValue(readNotation('()'))).toThrow('A node cannot be handed to a query.');
});

test('a path is described with the direction of each relationship', () => {
  expect(showNotation(describeValue(new PathValue([0, 1], [0], graph)))).toBe(
    "<(:Speaker {name: 'Hoda'})-[:SAYS_TO]->(:Listener {name: 'Majid'})>",
  );
  expect(showNotation(describeValue(new PathValue([1, 0], [0], graph)))).toBe(
    "<(:Listener {name: 'Majid'})<-[:SAYS_TO]-(:Speaker {name: 'Hoda'})>",
  );
  expect(showNotation(describeValue([new NodeValue(1, graph)]))).toBe("[(:Listener {name: 'Majid'})]");
});

test('a path that does not hang together is no value', () => {
  expect(() => describeValue(new PathValue([0], [0], graph))).toThrow('one node more than relationships');
  expect(() => describeValue(new PathValue([1, 1], [0], graph))).toThrow('does not lead');
});

test('an integer that is kept in the wrong way is no value', () => {
  expect(() => describeValue(5n)).toThrow('5 is no INTEGER as a bigint.');
  expect(() => describeValue(2 ** 60)).toThrow('is no INTEGER as a number.');
  expect(() => describeValue(-0)).toThrow('is no INTEGER as a number.');
});
