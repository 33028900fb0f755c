// Side effects are sets compared: what is new, what is gone, and a value that changed is both.
import { expect, test } from 'vitest';
import type { GraphPort, StoredNode, StoredRelationship } from '../../server/cypher/cypher.ts';
import { countSideEffects, describeSideEffectDifference, takeContents } from './side-effects.ts';

const portOver = (
  nodes: readonly StoredNode[],
  relationships: readonly StoredRelationship[] = [],
): GraphPort => ({
  nodeCount: nodes.length,
  relationshipCount: relationships.length,
  forEachNode: (visit) => nodes.forEach((node) => void visit(node)),
  forEachRelationship: (visit) => relationships.forEach((relationship) => void visit(relationship)),
  onChange: () => () => undefined,
  idProperty: undefined,
  hiddenNodeProperties: ['labels'],
  hiddenRelationshipProperties: ['type'],
});

const effects = (before: GraphPort, after: GraphPort) =>
  Object.fromEntries(countSideEffects(takeContents(before), takeContents(after)));

const person = (id: string, properties: StoredNode['properties'] = {}): StoredNode => ({
  id,
  labels: ['Person'],
  properties,
});

test('a graph that stays as it is has no side effects', () => {
  const graph = portOver([person('a', { name: 'Hoda' })]);
  expect(effects(graph, graph)).toEqual({});
});

test('a label counts once, however many nodes get it', () => {
  expect(effects(portOver([]), portOver([person('a'), person('b')]))).toEqual({ '+nodes': 2, '+labels': 1 });
});

test('a label is gone when no node has it any more', () => {
  expect(effects(portOver([person('a'), person('b')]), portOver([person('a')]))).toEqual({ '-nodes': 1 });
  expect(effects(portOver([person('a')]), portOver([]))).toEqual({ '-nodes': 1, '-labels': 1 });
});

test('a changed value is one property gone and one new', () => {
  expect(effects(portOver([person('a', { n: 1 })]), portOver([person('a', { n: 2 })]))).toEqual({
    '+properties': 1,
    '-properties': 1,
  });
});

test('a property of the same key and value on another node is another property', () => {
  expect(
    effects(portOver([person('a', { n: 1 }), person('b')]), portOver([person('a'), person('b', { n: 1 })])),
  ).toEqual({ '+properties': 1, '-properties': 1 });
});

test('a node that takes another’s place is one gone and one new', () => {
  expect(effects(portOver([person('a')]), portOver([person('b')]))).toEqual({ '+nodes': 1, '-nodes': 1 });
});

test('relationships count with their properties, and hidden properties do not count', () => {
  const says: StoredRelationship = {
    id: 'r',
    type: 'SAYS',
    source: 'a',
    target: 'a',
    properties: { step: 1, type: 'SAYS' },
  };
  expect(effects(portOver([person('a')]), portOver([person('a')], [says]))).toEqual({
    '+relationships': 1,
    '+properties': 1,
  });
});

test('text and number, list and text, NaN and null are different values', () => {
  const changes: readonly (readonly [unknown, unknown])[] = [
    [1, '1'],
    [['a', 'b'], 'a,b'],
    [Number.NaN, Number.POSITIVE_INFINITY],
    [2n ** 60n, Number(2n ** 60n)],
  ];
  expect(
    changes.map(([one, other]) =>
      effects(portOver([person('a', { v: one })]), portOver([person('a', { v: other })])),
    ),
  ).toEqual(changes.map(() => ({ '+properties': 1, '-properties': 1 })));
});

test('a difference names what was expected and what was found', () => {
  expect(describeSideEffectDifference(new Map([['+nodes', 1]]), new Map())).toBe(
    'side effects expected: +nodes 1\nside effects found: none',
  );
  expect(describeSideEffectDifference(new Map([['+nodes', 0]]), new Map())).toBeUndefined();
});
