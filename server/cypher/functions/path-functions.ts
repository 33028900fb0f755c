// Functions of paths.
import { integerType, listOf, nodeType, pathType, relationshipType } from '../values/static-types.ts';
import { NodeValue, RelationshipValue } from '../values/value.ts';
import type { FunctionDefinition, FunctionParameter } from './function-definition.ts';
import { requirePath } from './require-argument.ts';

const path: FunctionParameter = { name: 'path', type: pathType };

const publication = "MATCH p = (:Report {id: 'report-le-monde-2024'})-[:PUBLISHED_BY]->()";

const nodes: FunctionDefinition = {
  name: 'nodes',
  family: 'path',
  parameters: [path],
  returns: listOf(nodeType),
  sentence: 'The nodes of the path, from its start to its end.',
  examples: [
    {
      expression: `${publication} RETURN [n IN nodes(p) | n.id]`,
      result: "['report-le-monde-2024', 'le-monde']",
    },
  ],
  isPure: false,
  evaluate: (context, value = null) => {
    const { nodes: ordinals, graph } = requirePath('nodes', value);
    context.charge(ordinals.length);
    return ordinals.map((node) => new NodeValue(node, graph));
  },
};

const relationships: FunctionDefinition = {
  name: 'relationships',
  family: 'path',
  parameters: [path],
  returns: listOf(relationshipType),
  sentence: 'The relationships of the path, from its start to its end.',
  examples: [
    {
      expression: `${publication} RETURN [r IN relationships(p) | type(r)]`,
      result: "['PUBLISHED_BY']",
    },
  ],
  isPure: false,
  evaluate: (context, value = null) => {
    const { relationships: ordinals, graph } = requirePath('relationships', value);
    context.charge(ordinals.length);
    return ordinals.map((relationship) => new RelationshipValue(relationship, graph));
  },
};

const length: FunctionDefinition = {
  name: 'length',
  family: 'path',
  parameters: [path],
  returns: integerType,
  sentence: 'How many relationships the path has; lists and strings have a size().',
  examples: [{ expression: `${publication} RETURN length(p)`, result: '1' }],
  isPure: false,
  evaluate: (_context, value = null) => requirePath('length', value).relationships.length,
};

/** Functions of paths. */
export const pathFunctions: readonly FunctionDefinition[] = [nodes, relationships, length];
