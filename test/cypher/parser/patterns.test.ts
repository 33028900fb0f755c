// Paths: nodes, relationships, directions, lengths and label expressions.
import { expect, test } from 'vitest';
import type { LabelExpression } from '../../../server/cypher/parser/syntax-tree.ts';
import { bare, patternOf } from './read-query.ts';

const relationshipOf = (text: string) => patternOf(`(a)${text}(b)`).relationships[0];

/** `A&(B|!C)` with every group in brackets. */
function show(labels: LabelExpression | undefined): string {
  if (labels === undefined) return 'none';
  switch (labels.kind) {
    case 'label':
      return labels.name.text;
    case 'labelAny':
      return '%';
    case 'labelNot':
      return `!${show(labels.operand)}`;
    default:
      return `(${labels.operands.map(show).join(labels.kind === 'labelAnd' ? '&' : '|')})`;
  }
}
const labelsOf = (text: string): string => show(patternOf(`(n${text})`).nodes[0]?.labels);

test('a node has a variable, labels, properties and a condition, all of which it may leave out', () => {
  expect(bare(patternOf("(s:Speaker {name: 'Ada'} WHERE s.age > 30)"))).toMatchObject({
    nodes: [
      {
        variable: { text: 's' },
        labels: { kind: 'label', name: { text: 'Speaker' } },
        properties: { kind: 'map', entries: [{ key: { text: 'name' } }] },
        where: { kind: 'comparison' },
      },
    ],
    relationships: [],
  });
  expect(bare(patternOf('()'))).toEqual({ nodes: [{}], relationships: [] });
  expect(patternOf('(n $who)').nodes[0]?.properties).toMatchObject({ kind: 'parameter', name: 'who' });
});

test('a path has one node more than it has relationships, and may have a name', () => {
  const path = patternOf('p = (a)-->(b)<-[:MADE]-(c)');
  expect(path.variable?.text).toBe('p');
  expect(path.nodes.map(({ variable }) => variable?.text)).toEqual(['a', 'b', 'c']);
  expect(path.relationships.map(({ direction }) => direction)).toEqual(['right', 'left']);
});

test('an arrow at one end points, at both ends or at none it does not', () => {
  expect(relationshipOf('-->')?.direction).toBe('right');
  expect(relationshipOf('<--')?.direction).toBe('left');
  expect(relationshipOf('--')?.direction).toBe('both');
  expect(relationshipOf('<-->')?.direction).toBe('both');
  expect(relationshipOf('<-[:MADE]->')?.direction).toBe('both');
  expect(relationshipOf(' < - [ r ] - ')?.direction).toBe('left');
});

test('a relationship has a variable, types, a length, properties and a condition', () => {
  expect(bare(relationshipOf('-[r:MADE*1..3 {sure: true} WHERE r.x]->'))).toMatchObject({
    variable: { text: 'r' },
    types: { kind: 'label', name: { text: 'MADE' } },
    length: { min: 1, max: 3 },
    properties: { kind: 'map' },
    where: { kind: 'property' },
  });
  expect(bare(relationshipOf('-[]->'))).toEqual({ direction: 'right' });
});

test('a length is one number, a range, or a range with an open end', () => {
  expect(relationshipOf('-[*]-')?.length).toEqual({ min: undefined, max: undefined });
  expect(relationshipOf('-[*2]-')?.length).toEqual({ min: 2, max: 2 });
  expect(relationshipOf('-[*1..3]-')?.length).toEqual({ min: 1, max: 3 });
  expect(relationshipOf('-[*..3]-')?.length).toEqual({ min: undefined, max: 3 });
  expect(relationshipOf('-[r:MADE*1..]-')?.length).toEqual({ min: 1, max: undefined });
  expect(relationshipOf('-[* ..]-')?.length).toEqual({ min: undefined, max: undefined });
  expect(relationshipOf('-[r]-')?.length).toBeUndefined();
});

test('colons and ampersands mean and, bars mean or, with or without a colon', () => {
  expect(labelsOf(':A')).toBe('A');
  expect(labelsOf(':A:B:C')).toBe('(A&B&C)');
  expect(labelsOf(':A&B')).toBe('(A&B)');
  expect(labelsOf(':A|B|C')).toBe('(A|B|C)');
  expect(labelsOf(':A|:B')).toBe('(A|B)');
  expect(show(relationshipOf('-[:MADE|:DENIED|REPEATED]->')?.types)).toBe('(MADE|DENIED|REPEATED)');
});

test('! binds more tightly than &, & more tightly than |, parentheses most tightly', () => {
  expect(labelsOf(':!A&B|C')).toBe('((!A&B)|C)');
  expect(labelsOf(':!(A|B)&%')).toBe('(!(A|B)&%)');
  expect(labelsOf(':!%')).toBe('!%');
});

test('shortestPath and allShortestPaths hold one path', () => {
  expect(patternOf('p = shortestPath((a)-[*]-(b))')).toMatchObject({
    variable: { text: 'p' },
    shortest: 'one',
  });
  expect(patternOf('ALLSHORTESTPATHS((a)-[*]-(b))')).toMatchObject({ variable: undefined, shortest: 'all' });
});

test('a path may stand in parentheses of its own', () => {
  expect(patternOf('((a)-->(b))').nodes).toHaveLength(2);
});
