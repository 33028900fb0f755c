// The port over a graphology graph: what it shows, which changes it tells, and how it writes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MultiDirectedGraph } from 'graphology';
import { expect, test } from 'vitest';
import { type GraphChange, type GraphPort, trackGraph } from '../../server/cypher/cypher.ts';
import { buildGraph, openCypherPort, openGraph } from '../../server/graph/graph.ts';
import { harbourFolder, openHarbourStore } from './harbour-store.ts';

interface NodeRecord {
  labels: readonly string[];
  [property: string]: unknown;
}

interface EdgeRecord {
  type: string;
  [property: string]: unknown;
}

function openTalk() {
  const graph = new MultiDirectedGraph<NodeRecord, EdgeRecord>();
  graph.addNode('amina', { labels: ['Person'], name: 'Amina', type: 'official' });
  graph.addNode('claim', { labels: ['Claim'] });
  graph.addDirectedEdgeWithKey('says', 'amina', 'claim', { type: 'SAYS', position: 0, labels: 'kept' });
  return graph;
}

/** The changes that the port tells while `act` is at work, with the properties left out. */
function changesOf(graph: ReturnType<typeof openTalk>, act: () => void): readonly string[] {
  const told: string[] = [];
  const close = openCypherPort(graph).onChange((change: GraphChange) => {
    if ('node' in change) told.push(`${change.kind} ${change.node.id}`);
    else if ('relationship' in change) told.push(`${change.kind} ${change.relationship.id}`);
    else told.push('id' in change ? `${change.kind} ${change.id}` : change.kind);
  });
  act();
  close();
  graph.addNode('after closing', { labels: [] });
  return told;
}

function openWritable(idProperty: string | false = 'id') {
  const graph = new MultiDirectedGraph<NodeRecord, EdgeRecord>();
  const port = openCypherPort(graph, { writing: true, idProperty });
  if (!port.writer) throw new Error('the port does not write');
  return { graph, port, writer: port.writer, tracker: trackGraph(port) };
}

const showNodes = (port: GraphPort) => {
  const view = trackGraph(port).view();
  return Array.from(view.nodesWith(undefined), (node) => [
    view.nodeLabels(node).join(':'),
    Object.fromEntries(view.nodeProperties(node)),
  ]);
};

test('nodes show their key as id, their properties, and labels apart', () => {
  expect(showNodes(openCypherPort(openTalk()))).toEqual([
    ['Person', { id: 'amina', name: 'Amina', type: 'official' }],
    ['Claim', { id: 'claim' }],
  ]);
});

test('a relationship keeps a property called labels, and its type is no property', () => {
  const view = trackGraph(openCypherPort(openTalk())).view();
  expect([view.relationshipType(0), Object.fromEntries(view.relationshipProperties(0))]).toEqual([
    'SAYS',
    { id: 'says', position: 0, labels: 'kept' },
  ]);
});

test('without an id property the key is not seen, and an attribute of that name is', () => {
  const graph = openTalk();
  graph.mergeNodeAttributes('claim', { id: 'own' });
  expect(showNodes(openCypherPort(graph, { idProperty: false }))).toEqual([
    ['Person', { name: 'Amina', type: 'official' }],
    ['Claim', { id: 'own' }],
  ]);
});

test('a port that is not asked to write has no writer', () => {
  expect(openCypherPort(openTalk()).writer).toBeUndefined();
});

test('nodes and edges that are added, changed and dropped are told', () => {
  const graph = openTalk();
  const told = changesOf(graph, () => {
    graph.addNode('omar', { labels: ['Person'] });
    graph.addDirectedEdgeWithKey('knows', 'amina', 'omar', { type: 'KNOWS' });
    graph.replaceNodeAttributes('omar', { labels: ['Ghost'] });
    graph.setEdgeAttribute('knows', 'type', 'KNOWS');
    graph.dropEdge('knows');
    graph.dropNode('amina');
  });
  expect(told).toEqual([
    'nodeAdded omar',
    'relationshipAdded knows',
    'nodeChanged omar',
    'relationshipChanged knows',
    'relationshipDropped knows',
    'relationshipDropped says',
    'nodeDropped amina',
  ]);
});

test('changes of all nodes or all edges are told one by one', () => {
  const graph = openTalk();
  const told = changesOf(graph, () => {
    graph.updateEachNodeAttributes((_id, attributes) => ({ ...attributes }));
    graph.updateEachEdgeAttributes((_id, attributes) => ({ ...attributes }));
  });
  expect(told).toEqual(['nodeChanged amina', 'nodeChanged claim', 'relationshipChanged says']);
});

test('when the edges are cleared, the nodes are told again', () => {
  const graph = openTalk();
  expect(changesOf(graph, () => graph.clearEdges())).toEqual([
    'cleared',
    'nodeAdded amina',
    'nodeAdded claim',
  ]);
  expect(changesOf(openTalk(), () => undefined)).toEqual([]);
});

test('views follow a graph that is cleared of its edges, then of everything', () => {
  const graph = openTalk();
  const tracker = trackGraph(openCypherPort(graph));
  const counts = () => [tracker.view().nodeCount, tracker.view().relationshipCount];
  expect(counts()).toEqual([2, 1]);
  const release = tracker.holdOrdinals();
  graph.clearEdges();
  expect(counts()).toEqual([2, 0]);
  release();
  graph.clear();
  expect(counts()).toEqual([0, 0]);
});

test('a node dropped with a relationship to itself leaves nothing behind', () => {
  const graph = openTalk();
  const tracker = trackGraph(openCypherPort(graph));
  graph.addDirectedEdgeWithKey('doubts', 'amina', 'amina', { type: 'DOUBTS' });
  tracker.view();
  graph.dropNode('amina');
  expect([tracker.view().nodeCount, tracker.view().relationshipCount]).toEqual([1, 0]);
});

test('setting one attribute tears the views before, replacing them all does not', () => {
  const graph = openTalk();
  const tracker = trackGraph(openCypherPort(graph));
  const view = tracker.view();
  graph.replaceNodeAttributes('amina', { ...graph.getNodeAttributes('amina') });
  expect(tracker.isTorn(view)).toBe(false);
  graph.mergeNodeAttributes('amina', { labels: ['Person'] });
  expect(tracker.isTorn(view)).toBe(true);
});

test('what is written is in the next view', () => {
  const { writer, tracker } = openWritable(false);
  tracker.view();
  const amina = writer.addNode(['Person'], { name: 'Amina' });
  const omar = writer.addNode(['Person'], {});
  const knows = writer.addRelationship('KNOWS', amina, omar, { since: 2019 });
  writer.changeNode(omar, ['Person', 'Speaker'], { name: 'Omar' });
  writer.changeRelationship(knows, { since: 2020 });
  const view = tracker.view();
  const relationship = view.relationshipWithId(knows);
  expect(view.nodeId(view.targetOf(relationship))).toBe(omar);
  expect(view.relationshipType(relationship)).toBe('KNOWS');
  expect(view.relationshipProperty(relationship, 'since')).toBe(2020);
  expect(view.nodeLabels(view.nodeWithId(omar))).toEqual(['Person', 'Speaker']);
  expect(view.nodeProperty(view.nodeWithId(omar), 'name')).toBe('Omar');
  writer.dropRelationship(knows);
  writer.dropNode(omar);
  expect([tracker.view().nodeCount, tracker.view().relationshipCount]).toEqual([1, 0]);
});

test('writing replaces attributes, so that the views before stay whole', () => {
  const { writer, tracker } = openWritable(false);
  const amina = writer.addNode(['Person'], { age: 41 });
  const view = tracker.view();
  writer.changeNode(amina, ['Person'], { age: 42 });
  expect([view.nodeProperty(0, 'age'), tracker.view().nodeProperty(0, 'age')]).toEqual([41, 42]);
  expect(tracker.isTorn(view)).toBe(false);
});

test('new ids are free ones, and an id that is given becomes the key', () => {
  const { graph, writer } = openWritable();
  graph.addNode('1', { labels: [] });
  expect(writer.addNode([], {})).toBe('2');
  expect(writer.addNode(['Person'], { id: 'amina', name: 'Amina' })).toBe('amina');
  writer.changeNode('amina', ['Person'], { id: 'amina', name: 'Amina B.' });
  expect(graph.getNodeAttributes('amina')).toEqual({ labels: ['Person'], name: 'Amina B.' });
});

test('a property called __proto__ is written and read as data', () => {
  const { writer, tracker } = openWritable(false);
  writer.addNode([], JSON.parse('{"__proto__": {"polluted": true}, "plain": 1}'));
  const view = tracker.view();
  expect([...view.nodeProperties(0).keys()]).toEqual(['__proto__', 'plain']);
  expect(view.nodeProperty(0, 'polluted')).toBeNull();
});

test('a property where the graph keeps labels or type is refused, not lost', () => {
  const { writer } = openWritable();
  const amina = writer.addNode([], {});
  expect(() => writer.addNode([], { labels: 1 })).toThrow('a property cannot be called labels here');
  expect(() => writer.addRelationship('T', amina, amina, { type: 1 })).toThrow(
    'a property cannot be called type here',
  );
});

test('every node and edge of a filled store is in the view', () => {
  const store = openHarbourStore();
  const graph = buildGraph(store.contents());
  const view = trackGraph(openCypherPort(graph)).view();
  expect([view.nodeCount, view.relationshipCount]).toEqual([graph.order, graph.size]);
  expect(view.countNodesWith('Claim')).toBe(store.contents().claims.length);
});

test('attaching a text leaves the views of running queries whole', () => {
  const store = openHarbourStore();
  const graph = openGraph(store);
  const tracker = trackGraph(openCypherPort(graph.snapshot().graph));
  const view = tracker.view();
  const report = view.nodeWithId('report-coastal-wire-2031');
  const text = readFileSync(join(harbourFolder, 'texts/report-coastal-wire-2031.txt'), 'utf8');
  store.attachText({ name: 'wire.txt', text, by: 'test' });
  expect(tracker.isTorn(view)).toBe(false);
  expect([view.nodeProperty(report, 'held'), tracker.view().nodeProperty(report, 'held')]).toEqual([
    false,
    true,
  ]);
});
