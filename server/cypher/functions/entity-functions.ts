// Functions of nodes and relationships, and of maps where they read like properties.
import { deletedEntity } from '../values/access.ts';
import {
  integerType,
  listOf,
  mapType,
  nodeType,
  relationshipType,
  stringType,
} from '../values/static-types.ts';
import { NodeValue, RelationshipValue, type Value } from '../values/value.ts';
import { isMap } from '../values/value-kinds.ts';
import type { FunctionDefinition, FunctionParameter } from './function-definition.ts';
import { requireNode, requireRelationship, wrongArgument } from './require-argument.ts';

const relationship: FunctionParameter = { name: 'relationship', type: relationshipType };
const entity: FunctionParameter = { name: 'entity', type: nodeType, otherTypes: [relationshipType] };
const holder: FunctionParameter = { name: 'entity', type: nodeType, otherTypes: [relationshipType, mapType] };

const person = "MATCH (p:Person {id: 'majid-al-qaisi'})";
const publication = "MATCH (:Report {id: 'report-le-monde-2024'})-[r:PUBLISHED_BY]->()";

function liveNode(functionName: string, value: Value): NodeValue {
  const node = requireNode(functionName, value);
  if (node.graph.isNodeDeleted(node.node)) throw deletedEntity('node');
  return node;
}

const id: FunctionDefinition = {
  name: 'id',
  family: 'entity',
  parameters: [entity],
  returns: integerType,
  sentence: 'A number for the node or relationship that holds during this query only; elementId() lasts.',
  examples: [{ expression: `${person} RETURN id(p) = id(p)`, result: 'true' }],
  isPure: false,
  evaluate: (_context, value = null) => {
    if (value instanceof NodeValue) return value.node;
    if (value instanceof RelationshipValue) return value.relationship;
    throw wrongArgument('id', 'a NODE or RELATIONSHIP', value);
  },
};

const elementId: FunctionDefinition = {
  name: 'elementId',
  family: 'entity',
  parameters: [entity],
  returns: stringType,
  sentence: 'The lasting id of the node or relationship.',
  examples: [{ expression: `${person} RETURN elementId(p)`, result: "'majid-al-qaisi'" }],
  isPure: false,
  evaluate: (_context, value = null) => {
    if (value instanceof NodeValue) return value.graph.nodeId(value.node);
    if (value instanceof RelationshipValue) return value.graph.relationshipId(value.relationship);
    throw wrongArgument('elementId', 'a NODE or RELATIONSHIP', value);
  },
};

const labels: FunctionDefinition = {
  name: 'labels',
  family: 'entity',
  parameters: [{ name: 'node', type: nodeType }],
  returns: listOf(stringType),
  sentence: 'The labels of the node as a list.',
  examples: [{ expression: `${person} RETURN labels(p)`, result: "['Person', 'Entity']" }],
  isPure: false,
  evaluate: (_context, value = null) => {
    const { node, graph } = liveNode('labels', value);
    return graph.nodeLabels(node);
  },
};

const type: FunctionDefinition = {
  name: 'type',
  family: 'entity',
  parameters: [relationship],
  returns: stringType,
  sentence: 'The type of the relationship.',
  examples: [{ expression: `${publication} RETURN type(r)`, result: "'PUBLISHED_BY'" }],
  isPure: false,
  // A deleted relationship still has its type: Return2 [14] of the TCK.
  evaluate: (_context, value = null) => {
    const { relationship: ordinal, graph } = requireRelationship('type', value);
    return graph.relationshipType(ordinal);
  },
};

/** What properties() and keys() read. */
function propertiesOf(functionName: string, value: Value): ReadonlyMap<string, Value> {
  if (value instanceof NodeValue) return value.graph.nodeProperties(liveNode(functionName, value).node);
  if (value instanceof RelationshipValue) {
    if (value.graph.isRelationshipDeleted(value.relationship)) throw deletedEntity('relationship');
    return value.graph.relationshipProperties(value.relationship);
  }
  if (isMap(value)) return value;
  throw wrongArgument(functionName, 'a NODE, RELATIONSHIP or MAP', value);
}

const properties: FunctionDefinition = {
  name: 'properties',
  family: 'entity',
  parameters: [holder],
  returns: mapType,
  sentence: 'All properties of the node or relationship as a map; a map stays as it is.',
  examples: [
    { expression: `${person} RETURN properties(p).name`, result: "'Majid Al-Qaisi'" },
    { expression: "properties({place: 'Syria'})", result: "{place: 'Syria'}" },
  ],
  isPure: false,
  evaluate: (_context, value = null) => propertiesOf('properties', value),
};

const keys: FunctionDefinition = {
  name: 'keys',
  family: 'entity',
  parameters: [holder],
  returns: listOf(stringType),
  sentence: 'The names of the properties of the node or relationship, or the keys of the map.',
  examples: [{ expression: "keys({place: 'Syria', year: 2024})", result: "['place', 'year']" }],
  isPure: false,
  evaluate: (context, value = null) => {
    const held = propertiesOf('keys', value);
    context.charge(held.size);
    return [...held.keys()];
  },
};

const startNode: FunctionDefinition = {
  name: 'startNode',
  family: 'entity',
  parameters: [relationship],
  returns: nodeType,
  sentence: 'The node that the relationship leads away from.',
  examples: [{ expression: `${publication} RETURN startNode(r).id`, result: "'report-le-monde-2024'" }],
  isPure: false,
  evaluate: (_context, value = null) => {
    const { relationship: ordinal, graph } = requireRelationship('startNode', value);
    return new NodeValue(graph.sourceOf(ordinal), graph);
  },
};

const endNode: FunctionDefinition = {
  name: 'endNode',
  family: 'entity',
  parameters: [relationship],
  returns: nodeType,
  sentence: 'The node that the relationship leads to.',
  examples: [{ expression: `${publication} RETURN endNode(r).id`, result: "'le-monde'" }],
  isPure: false,
  evaluate: (_context, value = null) => {
    const { relationship: ordinal, graph } = requireRelationship('endNode', value);
    return new NodeValue(graph.targetOf(ordinal), graph);
  },
};

/** Functions of nodes and relationships. */
export const entityFunctions: readonly FunctionDefinition[] = [
  id,
  elementId,
  labels,
  type,
  properties,
  keys,
  startNode,
  endNode,
];
