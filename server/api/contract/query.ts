// What the query routes take and give: a query in openCypher, its rows, its plan, and the words of the language.
import Type, { type Static } from 'typebox';
import { Position } from './parts.ts';

const Parameters = Type.Record(Type.String(), Type.Unknown(), {
  description: 'Values for $names in the query; whole numbers are INTEGER.',
});

export const QueryBody = Type.Object(
  {
    query: Type.String({ minLength: 1, description: 'openCypher; reading only.' }),
    parameters: Type.Optional(Parameters),
    limits: Type.Optional(
      Type.Object(
        {
          timeMs: Type.Optional(Type.Integer({ minimum: 1 })),
          maxRows: Type.Optional(Type.Integer({ minimum: 1 })),
        },
        {
          additionalProperties: false,
          description: 'Lower than the server’s own; higher ones have no effect.',
        },
      ),
    ),
  },
  { additionalProperties: false },
);
export type QueryBody = Static<typeof QueryBody>;

export const QueryWarning = Type.Object({
  message: Type.String(),
  fix: Type.String(),
  position: Position,
});
export type QueryWarning = Static<typeof QueryWarning>;

/** A node in a cell. */
export const NodeCell = Type.Object({
  id: Type.String(),
  labels: Type.Array(Type.String()),
  properties: Type.Record(Type.String(), Type.Unknown()),
});
export type NodeCell = Static<typeof NodeCell>;

/** A relationship in a cell. */
export const RelationshipCell = Type.Object({
  id: Type.String(),
  type: Type.String(),
  start: Type.String(),
  end: Type.String(),
  properties: Type.Record(Type.String(), Type.Unknown()),
});
export type RelationshipCell = Static<typeof RelationshipCell>;

/** A path in a cell. */
export const PathCell = Type.Object({
  nodes: Type.Array(NodeCell),
  relationships: Type.Array(RelationshipCell),
});
export type PathCell = Static<typeof PathCell>;

interface PlanShape {
  operator: string;
  details: string;
  estimatedRows: number;
  rows?: number;
  elapsedMs?: number;
  inputs: readonly PlanShape[];
}

export const Plan = Type.Unsafe<PlanShape>(
  Type.Cyclic(
    {
      Plan: Type.Object(
        {
          operator: Type.String(),
          details: Type.String(),
          estimatedRows: Type.Number(),
          rows: Type.Optional(Type.Integer({ description: 'After PROFILE.' })),
          elapsedMs: Type.Optional(Type.Number({ description: 'Its inputs included; after PROFILE.' })),
          inputs: Type.Array(Type.Ref('Plan')),
        },
        { description: 'An operator of a plan; its rows come from its inputs, the last of which begins.' },
      ),
    },
    'Plan',
  ),
);
export type Plan = PlanShape;

export const QueryAnswer = Type.Object({
  columns: Type.Array(Type.String()),
  rows: Type.Array(Type.Array(Type.Unknown()), {
    description:
      'A cell is a JSON value, a node { id, labels, properties }, a relationship { id, type, start, end, properties } or a path { nodes, relationships }.',
  }),
  truncated: Type.Boolean({ description: 'There are more rows than the limit lets through.' }),
  elapsedMs: Type.Number(),
  warnings: Type.Array(QueryWarning),
  plan: Type.Optional(Plan),
});
export type QueryAnswer = Static<typeof QueryAnswer>;

export const ExplainBody = Type.Pick(QueryBody, ['query']);
export type ExplainBody = Static<typeof ExplainBody>;

export const Explanation = Type.Object({
  columns: Type.Array(Type.String()),
  warnings: Type.Array(QueryWarning),
  plan: Plan,
});
export type Explanation = Static<typeof Explanation>;

export const QueryLanguage = Type.Object({
  keywords: Type.Array(Type.String()),
  functions: Type.Array(
    Type.Object({
      name: Type.String(),
      signature: Type.String(),
      sentence: Type.String(),
      example: Type.String(),
      isAggregate: Type.Boolean(),
    }),
  ),
  procedures: Type.Array(
    Type.Object({ name: Type.String(), signature: Type.String(), sentence: Type.String() }),
  ),
  labels: Type.Array(Type.String()),
  relationshipTypes: Type.Array(Type.String()),
  propertyKeys: Type.Array(Type.String(), { description: 'That occur in the data, besides id.' }),
});
export type QueryLanguage = Static<typeof QueryLanguage>;
