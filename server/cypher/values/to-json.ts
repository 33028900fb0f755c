// Values as JSON for the cells of an API's answer: made for JSON.stringify, digits and keys kept as they are.
import { checkNesting } from './nesting.ts';
import { formatTemporal } from './temporal/format-temporal.ts';
import { showFloat } from './to-text.ts';
import {
  type EntityReader,
  NodeValue,
  PathValue,
  RelationshipValue,
  type Value,
  WholeFloat,
} from './value.ts';
import { isList, isMap } from './value-kinds.ts';

/** JSON.rawJSON (ECMAScript 2026), of which TypeScript's library does not know yet: text that is written as it is. */
declare global {
  interface JSON {
    rawJSON(text: string): unknown;
  }
}

/**
 * Nodes are `{ id, labels, properties }`, relationships `{ id, type, start, end, properties }`, paths
 * `{ nodes, relationships }`, times ISO texts. INTEGERs keep all digits, FLOATs their point; NaN and the
 * infinities, which JSON lacks, are the strings "NaN", "Infinity" and "-Infinity".
 */
export const toJson = (value: Value): unknown => convert(value, 0);

function convert(value: Value, depth: number): unknown {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) ? value : String(value);
    case 'bigint':
      return JSON.rawJSON(String(value));
    default:
      return value === null ? null : convertObject(value, depth);
  }
}

function convertObject(
  value: Exclude<Value, null | string | boolean | number | bigint>,
  depth: number,
): unknown {
  if (isList(value)) {
    checkNesting(depth);
    return value.map((item) => convert(item, depth + 1));
  }
  if (isMap(value)) return convertMap(value, depth);
  if (value instanceof NodeValue) return convertNode(value.graph, value.node);
  if (value instanceof RelationshipValue) return convertRelationship(value.graph, value.relationship);
  if (value instanceof PathValue) return convertPath(value);
  return value instanceof WholeFloat ? JSON.rawJSON(showFloat(value.value)) : formatTemporal(value);
}

function convertMap(map: ReadonlyMap<string, Value>, depth: number, hiddenKey?: string): unknown {
  checkNesting(depth);
  // Without a prototype, so that the key __proto__ is an entry like any other.
  const object: Record<string, unknown> = Object.create(null);
  for (const [key, value] of map) {
    if (key !== hiddenKey) object[key] = convert(value, depth + 1);
  }
  return object;
}

/** The id stands beside the properties and is not repeated among them. */
const convertNode = (graph: EntityReader, node: number): unknown => ({
  id: graph.nodeId(node),
  labels: graph.nodeLabels(node),
  properties: convertMap(graph.nodeProperties(node), 0, 'id'),
});

const convertRelationship = (graph: EntityReader, relationship: number): unknown => ({
  id: graph.relationshipId(relationship),
  type: graph.relationshipType(relationship),
  start: graph.nodeId(graph.sourceOf(relationship)),
  end: graph.nodeId(graph.targetOf(relationship)),
  properties: convertMap(graph.relationshipProperties(relationship), 0, 'id'),
});

const convertPath = ({ graph, nodes, relationships }: PathValue): unknown => ({
  nodes: nodes.map((node) => convertNode(graph, node)),
  relationships: relationships.map((relationship) => convertRelationship(graph, relationship)),
});
