// What is drawn, from the server's picture and the page's drawing.
import { expect, test } from 'vitest';
import { lookOfEdge, lookOfNode } from '../../client/canvas/drawn-graph.ts';
import { composeScene, extentOf, mostConnected } from '../../client/canvas/scene.ts';
import { drawing, harbour } from './pictures.ts';

test('what is hidden goes with its edges, and counts as an unseen neighbour', () => {
  const scene = composeScene(harbour, { ...drawing, hidden: ['port'] });
  expect([...scene.nodes.keys()]).toEqual(['union', 'town', 'gazette']);
  expect([...scene.edges.keys()]).toEqual(['gazette~union']);
  expect(scene.nodes.get('union')?.unseen).toBe(2);
});

test('a label switched off in the legend hides its nodes', () => {
  const scene = composeScene(harbour, { ...drawing, off: ['Place'] });
  expect([...scene.nodes.keys()]).toEqual(['union', 'gazette']);
});

test('a pin comes before the place of tidying, and tidying before the place of the server', () => {
  const tidied = new Map([
    ['union', { x: 1, y: 2 }],
    ['port', { x: 3, y: 4 }],
  ]);
  const { nodes } = composeScene(harbour, { ...drawing, pins: [{ id: 'union', x: 7, y: 8 }] }, tidied);
  expect(nodes.get('union')).toMatchObject({ x: 7, y: 8, isPinned: true });
  expect(nodes.get('port')).toMatchObject({ x: 3, y: 4, isPinned: false });
  expect(nodes.get('town')).toMatchObject({ x: 130, y: 100 });
});

test('an edge that is only speech is no relation', () => {
  const { edges } = composeScene(harbour, drawing);
  expect(edges.get('union~port')?.isRelation).toBe(false);
  expect(edges.get('port~town')?.isRelation).toBe(true);
});

test('the most connected node is the one with most neighbours drawn, and of equals the more important', () => {
  expect(mostConnected(composeScene(harbour, drawing))).toBe('union');
  expect(mostConnected(composeScene({ ...harbour, nodes: [], edges: [] }, drawing))).toBeUndefined();
});

test('the extent holds all points, and there is none without points', () => {
  expect(
    extentOf([
      { x: 1, y: 5 },
      { x: -3, y: 2 },
    ]),
  ).toEqual({ x: [-3, 1], y: [2, 5] });
  expect(extentOf([])).toBeUndefined();
});

test('a proposal makes nothing larger or wider that was reviewed', () => {
  const { nodes, edges } = composeScene(
    {
      ...harbour,
      nodes: harbour.nodes.map((node) =>
        node.id === 'union' ? { ...node, claims: node.claims + 2, proposals: 2 } : node,
      ),
      edges: harbour.edges.map((edge) =>
        edge.id === 'port~town' ? { ...edge, claims: edge.claims + 5, proposals: 5 } : edge,
      ),
    },
    drawing,
  );
  const { nodes: before, edges: beforehand } = composeScene(harbour, drawing);
  expect(nodes.get('union')).toEqual(before.get('union'));
  expect(edges.get('port~town')).toEqual(beforehand.get('port~town'));
});

test('what is only proposed is hollow and small, and its edges are thin and in short dashes', () => {
  const { nodes, edges } = composeScene(
    {
      ...harbour,
      nodes: harbour.nodes.map((node) =>
        node.id === 'town' ? { ...node, claims: 90, proposals: 90, isProposal: true } : node,
      ),
      edges: harbour.edges.map((edge) =>
        edge.id === 'port~town' ? { ...edge, claims: 30, proposals: 30, isProposal: true } : edge,
      ),
    },
    drawing,
  );
  const [town, edge] = [nodes.get('town'), edges.get('port~town')];
  expect(town && lookOfNode(town)).toMatchObject({ isProposal: true, size: 8 });
  expect(edge && lookOfEdge(edge)).toMatchObject({ isProposal: true, line: 'fine', size: 1.1 });
});
