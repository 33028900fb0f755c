// Values of the engine described in the notation of feature files, and back for parameters.

import { isTemporal } from '../../server/cypher/values/temporal/temporal-value.ts';
import { textOf } from '../../server/cypher/values/to-text.ts';
import {
  type EntityReader,
  NodeValue,
  PathValue,
  RelationshipValue,
  type Value,
  WholeFloat,
} from '../../server/cypher/values/value.ts';
import type { NotedMap, NotedNode, NotedPath, NotedRelationship, NotedValue } from './value-notation.ts';

const describeMap = (map: ReadonlyMap<string, Value>): NotedMap =>
  new Map([...map].map(([key, value]) => [key, describeValue(value)]));

const describeNode = (graph: EntityReader, node: number): NotedNode => ({
  kind: 'node',
  labels: graph.nodeLabels(node),
  properties: describeMap(graph.nodeProperties(node)),
});

const describeRelationship = (graph: EntityReader, relationship: number): NotedRelationship => ({
  kind: 'relationship',
  type: graph.relationshipType(relationship),
  properties: describeMap(graph.relationshipProperties(relationship)),
});

function describePath({ graph, nodes: [start = -1, ...others], relationships }: PathValue): NotedPath {
  if (others.length !== relationships.length) throw new Error('A path has one node more than relationships.');
  let from = start;
  const steps = others.map((node, index) => {
    const relationship = relationships[index] ?? -1;
    const [source, target] = [graph.sourceOf(relationship), graph.targetOf(relationship)];
    const isForward = source === from && target === node;
    if (!isForward && !(source === node && target === from)) {
      throw new Error('A relationship of the path does not lead from one of its nodes to the next.');
    }
    from = node;
    return {
      relationship: describeRelationship(graph, relationship),
      isForward,
      node: describeNode(graph, node),
    };
  });
  return { kind: 'path', start: describeNode(graph, start), steps };
}

function describeNumber(value: number | bigint): NotedValue {
  if (typeof value === 'number' && !Number.isInteger(value)) return { kind: 'float', value };
  // The engine's promise: numbers as far as they are exact, bigint for the rest
  const isKept = Number.isSafeInteger(Number(value)) === (typeof value === 'number') && !Object.is(value, -0);
  if (!isKept) throw new Error(`${value} is no INTEGER as a ${typeof value}.`);
  return { kind: 'integer', value: BigInt(value) };
}

/** What the value is, to be compared. Throws where it breaks what the engine promises of its values. */
export function describeValue(value: Value): NotedValue {
  if (value === null) return { kind: 'null' };
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  if (typeof value === 'string') return { kind: 'string', value };
  if (typeof value === 'number' || typeof value === 'bigint') return describeNumber(value);
  if (value instanceof WholeFloat) return { kind: 'float', value: value.value };
  if (value instanceof Map) return { kind: 'map', entries: describeMap(value) };
  if (Array.isArray(value)) return { kind: 'list', items: value.map(describeValue) };
  if (value instanceof NodeValue) return describeNode(value.graph, value.node);
  if (value instanceof RelationshipValue) return describeRelationship(value.graph, value.relationship);
  if (value instanceof PathValue) return describePath(value);
  if (isTemporal(value)) return { kind: 'temporal', text: textOf(value) };
  throw new Error(`${String(value)} is no value of the engine.`);
}

/** The value that a parameter or a procedure's table names. Throws for nodes, relationships and paths. */
export function toValue(noted: NotedValue): Value {
  switch (noted.kind) {
    case 'null':
      return null;
    case 'boolean':
    case 'string':
      return noted.value;
    case 'integer': {
      const whole = Number(noted.value);
      return Number.isSafeInteger(whole) ? whole : noted.value;
    }
    case 'float':
      return Number.isInteger(noted.value) ? new WholeFloat(noted.value) : noted.value;
    case 'list':
      return noted.items.map(toValue);
    case 'map':
      return new Map([...noted.entries].map(([key, value]) => [key, toValue(value)]));
    default:
      throw new Error(`A ${noted.kind} cannot be handed to a query.`);
  }
}
