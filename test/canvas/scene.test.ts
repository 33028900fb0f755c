// What is drawn, from the server's picture and the page's drawing.
import { expect, test } from 'vitest';
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
