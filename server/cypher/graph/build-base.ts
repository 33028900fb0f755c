// Reads a whole record in one pass and packs it into the base that views share.
import { EntityColumns } from './entity-columns.ts';
import { Generation } from './generation.ts';
import type { GraphPort } from './graph-port.ts';
import { LiveGraph } from './live-graph.ts';
import { LabelSets, NumberedNames } from './numbered-names.ts';
import type { StoredProperties } from './property-versions.ts';
import { RelationshipTable } from './relationship-table.ts';

/** Nodes get ordinals as they come, relationships sorted by type and source, otherwise as they come. */
export function buildBase(port: GraphPort): LiveGraph {
  const labelSets = new LabelSets();
  const { nodes, labelSetOf } = readNodes(port, labelSets);
  const types = new NumberedNames();
  const relationships = readRelationships(port, nodes, labelSetOf.length, types);
  const generation = new Generation(nodes, relationships, labelSets, types, labelSetOf);
  return new LiveGraph(generation, labelSetOf);
}

function readNodes(port: GraphPort, labelSets: LabelSets) {
  const ids: string[] = [];
  const properties: StoredProperties[] = [];
  const sets: number[] = [];
  // Nodes often share one array of labels, which is found faster than its content.
  const setOfArray = new Map<readonly string[], number>();
  port.forEachNode((node) => {
    ids.push(node.id);
    properties.push(node.properties);
    let set = setOfArray.get(node.labels);
    if (set === undefined) {
      set = labelSets.numberOf(node.labels);
      setOfArray.set(node.labels, set);
    }
    sets.push(set);
  });
  const nodes = new EntityColumns(ids, properties, port.idProperty, port.hiddenNodeProperties);
  return { nodes, labelSetOf: Int32Array.from(sets) };
}

function readRelationships(
  port: GraphPort,
  nodes: EntityColumns,
  nodeCount: number,
  typeNames: NumberedNames,
): RelationshipTable {
  const count = port.relationshipCount;
  const ids: string[] = [];
  const properties: StoredProperties[] = [];
  const types = new Int32Array(count);
  const sources = new Int32Array(count);
  const targets = new Int32Array(count);
  port.forEachRelationship((relationship) => {
    const at = ids.push(relationship.id) - 1;
    properties.push(relationship.properties);
    types[at] = typeNames.numberOf(relationship.type);
    sources[at] = nodes.index.last(relationship.source);
    targets[at] = nodes.index.last(relationship.target);
  });
  if (ids.length !== count) throw new Error(`the record has ${ids.length} relationships, not ${count}`);
  if (sources.includes(-1) || targets.includes(-1)) {
    throw new Error('a relationship of the record has an end that is no node of it');
  }
  const order = sortByKey(types, typeNames.names.length, sortByKey(sources, nodeCount));
  const columns = new EntityColumns(
    pick(ids, order),
    pick(properties, order),
    port.idProperty,
    port.hiddenRelationshipProperties,
  );
  const sorted = {
    sources: order.map((at) => sources[at] ?? 0),
    targets: order.map((at) => targets[at] ?? 0),
    typeStarts: startsOf(types, typeNames.names.length),
  };
  return new RelationshipTable(sorted, columns);
}

function pick<T>(all: readonly T[], order: Int32Array): T[] {
  // Of the exact length: growing by push would leave room that is never used.
  const picked = new Array<T>(order.length);
  for (let i = 0; i < order.length; i++) {
    const one = all[order[i] ?? 0];
    if (one !== undefined) picked[i] = one;
  }
  return picked;
}

/** By key: where its positions start in the sorted order; one more entry at the end. */
function startsOf(keys: Int32Array, keyCount: number): Int32Array {
  const starts = new Int32Array(keyCount + 1);
  for (const key of keys) starts[key + 1] = (starts[key + 1] ?? 0) + 1;
  for (let key = 1; key <= keyCount; key++) starts[key] = (starts[key] ?? 0) + (starts[key - 1] ?? 0);
  return starts;
}

/** The positions of `keys` by rising key, those of one key in the order of `before`: a counting sort. */
function sortByKey(keys: Int32Array, keyCount: number, before?: Int32Array): Int32Array {
  const next = startsOf(keys, keyCount);
  const order = new Int32Array(keys.length);
  for (let i = 0; i < keys.length; i++) {
    const at = before ? (before[i] ?? 0) : i;
    const key = keys[at] ?? 0;
    const position = next[key] ?? 0;
    next[key] = position + 1;
    order[position] = at;
  }
  return order;
}
