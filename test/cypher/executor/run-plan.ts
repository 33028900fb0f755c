// Runs hand-written plans over small graphs, in one go or with a pause at every step.
import { MultiDirectedGraph } from 'graphology';
import type { BoundExpression, Variable } from '../../../server/cypher/binder/bound-tree.ts';
import { Budget } from '../../../server/cypher/executor/budget.ts';
import { compilePlan, StatementRun } from '../../../server/cypher/executor/compile-plan.ts';
import { DONE, PAUSED } from '../../../server/cypher/executor/operator.ts';
import { valueIn } from '../../../server/cypher/executor/slots.ts';
import type { GraphPort } from '../../../server/cypher/graph/graph-port.ts';
import { trackGraph } from '../../../server/cypher/graph/graph-tracker.ts';
import { defaultLimits, type QueryLimits } from '../../../server/cypher/limits.ts';
import type { LabelExpression } from '../../../server/cypher/parser/syntax-tree.ts';
import type { Plan, Start } from '../../../server/cypher/planner/plan.ts';
import { NodeValue, PathValue, RelationshipValue, type Value } from '../../../server/cypher/values/value.ts';
import { openCypherPort } from '../../../server/graph/cypher-port.ts';

type Properties = Readonly<Record<string, unknown>>;

/** `['amina', 'Speaker']`, `['amina', 'Speaker', { age: 40 }]` */
export type NodeLine = readonly [id: string, label: string, properties?: Properties];
/** `['SAID', 'amina', 'c1']`; relationships are called r0, r1, … in order. */
export type RelationshipLine = readonly [
  type: string,
  source: string,
  target: string,
  properties?: Properties,
];

/** A record that can be written to. */
export function recordOf(
  nodes: readonly NodeLine[],
  relationships: readonly RelationshipLine[] = [],
): GraphPort {
  const graph = new MultiDirectedGraph<{ labels: readonly string[] }, { type: string }>();
  for (const [id, label, properties] of nodes) graph.addNode(id, { labels: [label], ...properties });
  relationships.forEach(([type, source, target, properties], i) => {
    graph.addEdgeWithKey(`r${i}`, source, target, { type, ...properties });
  });
  return openCypherPort(graph, { writing: true });
}

const at = { start: 0, end: 0 };

export const node = (id: number, isNullable = false): Variable => ({
  id,
  name: `n${id}`,
  kind: 'node',
  type: { name: 'node' },
  isNullable,
});
export const relationship = (id: number): Variable => ({
  id,
  name: `r${id}`,
  kind: 'relationship',
  type: { name: 'relationship' },
  isNullable: false,
});
export const value = (id: number): Variable => ({
  id,
  name: `v${id}`,
  kind: 'value',
  type: { name: 'any' },
  isNullable: true,
});

export const constant = (content: Value): BoundExpression => ({
  kind: 'constant',
  value: content,
  type: { name: 'any' },
  at,
});
export const read = (variable: Variable): BoundExpression => ({
  kind: 'variable',
  variable,
  type: variable.type,
  at,
});
export const property = (variable: Variable, key: string): BoundExpression => ({
  kind: 'property',
  subject: read(variable),
  key,
  type: { name: 'any' },
  at,
});
export const equal = (left: BoundExpression, right: BoundExpression): BoundExpression => ({
  kind: 'compare',
  operator: '=',
  left,
  right,
  type: { name: 'boolean' },
  at,
});
export const map = (entries: Readonly<Record<string, Value>>): BoundExpression => ({
  kind: 'map',
  entries: Object.entries(entries).map(([key, content]) => ({ key, value: constant(content) })),
  type: { name: 'map' },
  at,
});
export const type = (text: string): LabelExpression => ({ kind: 'label', name: { text, at }, at });

export const start: Start = { kind: 'start', rows: 1 };

/** Rows of the list, one value each, in `variable`. */
export const unwind = (variable: Variable, list: readonly Value[], input: Plan = start): Plan => ({
  kind: 'unwind',
  input,
  rows: list.length,
  list: constant(list),
  variable,
});
export const scan = (variable: Variable, label?: string, input: Plan = start): Plan => ({
  kind: 'nodeScan',
  input,
  rows: 1,
  node: variable,
  label,
});

/** Pauses at every step. */
class ImpatientBudget extends Budget {
  pauses = 0;
  override checkpoint(): boolean {
    super.checkpoint();
    this.left = 1;
    this.pauses++;
    return this.unpausable === 0;
  }
}

/** What tests compare: ids for nodes and relationships, ids in turn for a path. */
export type Shown = null | boolean | number | bigint | string | readonly Shown[] | { readonly other: Value };

function show(content: Value): Shown {
  if (content instanceof NodeValue) return content.graph.nodeId(content.node);
  if (content instanceof RelationshipValue) return content.graph.relationshipId(content.relationship);
  if (content instanceof PathValue) {
    return content.nodes.flatMap((step, i) => {
      const relationshipOf = content.relationships[i];
      const shown = content.graph.nodeId(step);
      return relationshipOf === undefined ? [shown] : [shown, content.graph.relationshipId(relationshipOf)];
    });
  }
  if (Array.isArray(content)) return content.map(show);
  if (typeof content === 'object' && content !== null) return { other: content };
  return content;
}

export interface RunOptions {
  /** Pause at every step. */
  readonly pauses?: boolean;
  readonly limits?: Partial<QueryLimits>;
  /** Runs of the same machine; the last one's rows are returned. */
  readonly times?: number;
}

const FRAME_SIZE = 24;

/** The columns of all rows that the plan gives. */
export function runPlan(
  port: GraphPort,
  plan: Plan,
  columns: readonly Variable[],
  { pauses = false, limits = {}, times = 1 }: RunOptions = {},
): Shown[][] {
  const tracker = trackGraph(port);
  const run = new StatementRun(FRAME_SIZE, { port, tracker, timeZone: 'UTC', random: () => 0.5 });
  const statement = { plan, columns: [], frameSize: FRAME_SIZE, isReadOnly: false, subplans: new Map() };
  const { root } = compilePlan(statement, run, false);
  let rows: Shown[][] = [];
  for (let time = 0; time < times; time++) {
    run.budget = pauses
      ? new ImpatientBudget({ ...defaultLimits, ...limits, maxExpansions: 1e12 }, 0, undefined)
      : new Budget({ ...defaultLimits, ...limits }, undefined, undefined);
    run.refresh();
    rows = [];
    root.open();
    for (let signal = root.next(); signal !== DONE; signal = root.next()) {
      if (signal !== PAUSED) rows.push(columns.map((column) => show(valueIn(run, column))));
    }
  }
  tracker.close();
  return rows;
}
