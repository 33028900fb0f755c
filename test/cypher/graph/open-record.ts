// A record in plain maps behind a port, and everything that a view says of it, by ids.
import type {
  Adjacency,
  Direction,
  GraphChange,
  GraphPort,
  GraphView,
  StoredNode,
  StoredRelationship,
} from '../../../server/cypher/graph/graph-port.ts';
import type { Value } from '../../../server/cypher/values/value.ts';

export interface RecordInMaps {
  readonly port: GraphPort;
  readonly nodes: ReadonlyMap<string, StoredNode>;
  readonly relationships: ReadonlyMap<string, StoredRelationship>;
  /** Adds the node, or changes it when it is there. */
  putNode(id: string, labels: readonly string[], properties?: StoredNode['properties']): void;
  /** Adds the relationship, or changes its properties when it is there. */
  putRelationship(
    id: string,
    type: string,
    source: string,
    target: string,
    properties?: StoredNode['properties'],
  ): void;
  /** With its relationships. */
  dropNode(id: string): void;
  dropRelationship(id: string): void;
  clear(): void;
}

/** `id` is the id property; the node's key `_l` and the relationship's key `_t` are hidden. */
export function openRecord(): RecordInMaps {
  const nodes = new Map<string, StoredNode>();
  const relationships = new Map<string, StoredRelationship>();
  const listeners = new Set<(change: GraphChange) => void>();
  const tell = (change: GraphChange): void => {
    for (const listener of listeners) listener(change);
  };
  const dropRelationship = (id: string): void => {
    if (relationships.delete(id)) tell({ kind: 'relationshipDropped', id });
  };
  return {
    nodes,
    relationships,
    port: {
      get nodeCount() {
        return nodes.size;
      },
      get relationshipCount() {
        return relationships.size;
      },
      forEachNode: (visit) => nodes.forEach((node) => void visit(node)),
      forEachRelationship: (visit) => relationships.forEach((relationship) => void visit(relationship)),
      onChange: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      idProperty: 'id',
      hiddenNodeProperties: ['_l'],
      hiddenRelationshipProperties: ['_t'],
    },
    putNode: (id, labels, properties = {}) => {
      const kind = nodes.has(id) ? 'nodeChanged' : 'nodeAdded';
      const node = { id, labels, properties };
      nodes.set(id, node);
      tell({ kind, node });
    },
    putRelationship: (id, type, source, target, properties = {}) => {
      const known = relationships.get(id);
      const relationship = known ? { ...known, properties } : { id, type, source, target, properties };
      relationships.set(id, relationship);
      tell({ kind: known ? 'relationshipChanged' : 'relationshipAdded', relationship });
    },
    dropNode: (id) => {
      for (const { id: other, source, target } of [...relationships.values()]) {
        if (source === id || target === id) dropRelationship(other);
      }
      if (nodes.delete(id)) tell({ kind: 'nodeDropped', id });
    },
    dropRelationship,
    clear: () => {
      relationships.clear();
      nodes.clear();
      tell({ kind: 'cleared' });
    },
  };
}

/** The relationships at a node as the rows give them, with the node at the other end. */
export function walkRows(
  view: GraphView,
  rows: readonly Adjacency[],
  node: number,
): { readonly relationship: number; readonly neighbour: number }[] {
  const found: { relationship: number; neighbour: number }[] = [];
  for (const { offsets, neighbours, relationships, added } of rows) {
    const end = offsets[node + 1] ?? 0;
    for (let position = offsets[node] ?? 0; position < end; position++) {
      const relationship = relationships ? (relationships[position] ?? -1) : position;
      found.push({ relationship, neighbour: neighbours[position] ?? -1 });
    }
    for (const relationship of added?.get(node) ?? []) {
      const isOut = view.sourceOf(relationship) === node;
      const neighbour = isOut ? view.targetOf(relationship) : view.sourceOf(relationship);
      found.push({ relationship, neighbour });
    }
  }
  return found.filter(({ relationship }) => view.deletedRelationships?.[relationship] !== 1);
}

export const idsOf = (view: GraphView, nodes: Int32Array | undefined): readonly string[] | undefined =>
  nodes && Array.from(nodes, (node) => view.nodeId(node));

const sortedIds = (view: GraphView, nodes: Int32Array | undefined): readonly string[] | undefined =>
  idsOf(view, nodes)?.toSorted();

const byKey = (entries: Iterable<readonly [string, Value]>): readonly (readonly [string, Value])[] =>
  [...entries].toSorted(([a], [b]) => (a < b ? -1 : 1));

/** Everything that a view says, by ids: of two views of one state it is the same. */
export function describeView(view: GraphView, labels: readonly string[], types: readonly string[]) {
  const describeSteps = (type: string | undefined, direction: Direction) =>
    Array.from(view.nodesWith(undefined), (node) => {
      const ordinals = type === undefined ? undefined : [view.typeOrdinal(type)];
      const steps = walkRows(view, view.adjacency(ordinals, direction), node);
      return {
        node: view.nodeId(node),
        degree: view.degree(node, ordinals, direction),
        steps: steps
          .map(
            ({ relationship, neighbour }) => `${view.relationshipId(relationship)} ${view.nodeId(neighbour)}`,
          )
          .toSorted(),
      };
    }).toSorted((a, b) => (a.node < b.node ? -1 : 1));
  const steps = describeSteps(undefined, 'out').flatMap((row) =>
    row.steps.map((step) => step.split(' ')[0] ?? ''),
  );
  return {
    counts: [view.nodeCount, view.relationshipCount],
    nodes: Array.from(view.nodesWith(undefined), (node) => ({
      id: view.nodeId(node),
      labels: view.nodeLabels(node),
      properties: byKey(view.nodeProperties(node)),
      labelSet: view.labelSets[view.labelSetOf[node] ?? -1],
      isFound: view.nodeWithId(view.nodeId(node)) === node,
      isDeleted: [view.isNodeDeleted(node), view.deletedNodes?.[node] === 1],
    })).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    relationships: steps.toSorted().map((id) => {
      const relationship = view.relationshipWithId(id);
      return {
        id,
        type: view.relationshipType(relationship),
        ends: [view.sourceOf(relationship), view.targetOf(relationship)].map((node) => view.nodeId(node)),
        properties: byKey(view.relationshipProperties(relationship)),
      };
    }),
    labels: view.labels.toSorted(),
    byLabel: labels.map((label) => [view.countNodesWith(label), sortedIds(view, view.nodesWith(label))]),
    byType: types.map((type) => ({
      count: view.countOfType(view.typeOrdinal(type)),
      out: view.typeOrdinal(type) < 0 ? [] : describeSteps(type, 'out').filter((row) => row.degree > 0),
      in: view.typeOrdinal(type) < 0 ? [] : describeSteps(type, 'in').filter((row) => row.degree > 0),
    })),
    any: [describeSteps(undefined, 'out'), describeSteps(undefined, 'in')],
    seeks: [undefined, ...labels].map((label) => [
      sortedIds(view, view.seekEqual(label, 'rank', 1)),
      sortedIds(view, view.seekEqual(label, 'rank', 'one')),
      sortedIds(view, view.seekEqual(label, 'id', 'n1')),
      sortedIds(view, view.seekRange(label, 'rank', { value: 1, isInclusive: false }, undefined)),
      sortedIds(view, view.seekRange(label, 'rank', undefined, { value: 'p', isInclusive: true })),
      sortedIds(view, view.seekPrefix(label, 'rank', 'o')),
      sortedIds(view, view.seekPrefix(label, 'id', 'n1')),
    ]),
  };
}
