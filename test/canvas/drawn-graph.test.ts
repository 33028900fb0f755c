// The graph that Sigma draws follows the scene.
import Graph from 'graphology';
import { expect, test } from 'vitest';
import { type DrawnGraph, drawEdges } from '../../client/canvas/drawn-graph.ts';
import type { SceneEdge } from '../../client/canvas/scene.ts';

const edge = (id: string, source: string, target: string, claims = 1): readonly [string, SceneEdge] => [
  id,
  { id, source, target, claims, state: 'affirmed', isProposal: false, isRelation: false },
];

function draw(...steps: readonly (readonly (readonly [string, SceneEdge])[])[]): readonly string[] {
  const graph: DrawnGraph = new Graph({ multi: true });
  for (const node of ['port', 'town', 'union']) graph.addNode(node);
  for (const edges of steps) drawEdges(graph, new Map(edges));
  return graph.mapEdges((id, { claims }, source, target) => `${id}: ${source} to ${target}, ${claims}`);
}

test('edges that are new come, and those that are gone go', () => {
  expect(draw([edge('a', 'port', 'town')], [edge('b', 'town', 'union', 3)])).toEqual(['b: town to union, 3']);
});

test('an edge with more claims is the same edge', () => {
  expect(draw([edge('a', 'port', 'town')], [edge('a', 'port', 'town', 7)])).toEqual(['a: port to town, 7']);
});

test('an edge that now runs the other way is drawn that way', () => {
  expect(draw([edge('a', 'port', 'town')], [edge('a', 'town', 'port', 2)])).toEqual(['a: town to port, 2']);
});
