// WITH and RETURN: aggregation, the items, DISTINCT, ORDER BY, SKIP, LIMIT and WHERE, in that order.
import type { BoundExpression, BoundProjection, ProjectedItem } from '../binder/bound-tree.ts';
import { hoistSubqueries, planFilter, planInside } from './hoist-subqueries.ts';
import type { Plan } from './plan.ts';
import type { Known, Planning } from './planning.ts';

const isPassedOn = ({ variable, expression }: ProjectedItem): boolean =>
  expression.kind === 'variable' && expression.variable === variable;

/** `drainsLimit`: what comes before changes the graph, and must happen whatever LIMIT says. */
export function planProjection(
  projection: BoundProjection,
  input: Plan,
  known: Known,
  drainsLimit: boolean,
  planning: Planning,
): Plan {
  let plan = input;
  const filled = new Set(known);
  const hoist = (expression: BoundExpression): BoundExpression => {
    const hoisted = hoistSubqueries(expression, plan, filled, planning);
    plan = hoisted.plan;
    return hoisted.expression;
  };
  const hoistItem = ({ variable, expression }: ProjectedItem): ProjectedItem => ({
    variable,
    expression: hoist(expression),
  });
  if (projection.aggregation) {
    const keys = projection.aggregation.keys.map(hoistItem);
    const aggregates = projection.aggregation.aggregates.map((aggregate) => ({
      ...aggregate,
      arguments: aggregate.arguments.map(hoist),
    }));
    const rows = keys.length === 0 ? 1 : Math.max(1, Math.sqrt(plan.rows));
    plan = { kind: 'aggregate', input: plan, rows, aggregation: { keys, aggregates } };
    for (const { variable } of [...keys, ...aggregates]) filled.add(variable.id);
  }
  const items = projection.items.filter((item) => !isPassedOn(item)).map(hoistItem);
  if (items.length > 0) plan = { kind: 'project', input: plan, rows: plan.rows, items };
  for (const { variable, expression } of projection.items) {
    const label = expression.kind === 'variable' ? planning.labels.get(expression.variable.id) : undefined;
    if (label !== undefined) planning.labels.set(variable.id, label);
  }
  const variables = projection.items.map(({ variable }) => variable);
  for (const { id } of variables) filled.add(id);
  if (projection.isDistinct) plan = { kind: 'distinct', input: plan, rows: plan.rows * 0.7, variables };
  const { orderBy, skip, limit } = projection;
  for (const expression of [skip, limit]) if (expression) planInside(expression, filled, planning);
  if (orderBy.length > 0) {
    for (const { expression } of orderBy) planInside(expression, filled, planning);
    const first = limit && !drainsLimit ? { skip, limit } : { skip: undefined, limit: undefined };
    plan = { kind: 'sort', input: plan, rows: plan.rows, keys: orderBy, ...first, live: variables };
  }
  if (skip) plan = { kind: 'skip', input: plan, rows: plan.rows, count: skip };
  if (limit) {
    const rows = limit.kind === 'constant' ? Math.min(plan.rows, Number(limit.value)) : plan.rows;
    plan = { kind: 'limit', input: plan, rows, count: limit, drains: drainsLimit };
  }
  return projection.where
    ? planFilter(conjuncts(projection.where), plan, plan.rows * 0.5, filled, planning)
    : plan;
}

const conjuncts = (predicate: BoundExpression): readonly BoundExpression[] =>
  predicate.kind === 'and' ? predicate.operands : [predicate];
