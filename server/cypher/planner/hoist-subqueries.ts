// Inner queries inside expressions become operators, which can pause; those that may not run stay where they are.
import type { BoundExpression, BoundSubquery, Variable } from '../binder/bound-tree.ts';
import { countChainOf } from './count-chain.ts';
import type { Plan } from './plan.ts';
import type { Known, Planning } from './planning.ts';
import { hasSubquery, operandsOf } from './variables-read.ts';

interface Hoisted {
  readonly plan: Plan;
  readonly expression: BoundExpression;
}

/**
 * Takes the inner queries out of `expression` wherever it evaluates them in any case; their values come from
 * operators put on top of `input`. Those in branches or loops over local variables are planned apart.
 */
export function hoistSubqueries(
  expression: BoundExpression,
  input: Plan,
  known: Known,
  planning: Planning,
): Hoisted {
  if (!hasSubquery(expression)) return { plan: input, expression };
  if (expression.kind === 'subquery') {
    const variable = planning.newVariable(expression.type);
    const plan = planSubqueryValue(expression, input, variable, known, planning);
    return { plan, expression: { kind: 'variable', variable, type: expression.type, at: expression.at } };
  }
  let plan = input;
  const hoist = (operand: BoundExpression): BoundExpression => {
    const hoisted = hoistSubqueries(operand, plan, known, planning);
    plan = hoisted.plan;
    return hoisted.expression;
  };
  switch (expression.kind) {
    case 'compare':
    case 'operator': {
      const left = hoist(expression.left);
      return { expression: { ...expression, left, right: hoist(expression.right) }, plan };
    }
    case 'not':
    case 'negate':
    case 'plus':
    case 'isNull': {
      const operand = hoist(expression.operand);
      return { expression: { ...expression, operand }, plan };
    }
    case 'property': {
      const subject = hoist(expression.subject);
      return { expression: { ...expression, subject }, plan };
    }
    case 'index': {
      const subject = hoist(expression.subject);
      return { expression: { ...expression, subject, index: hoist(expression.index) }, plan };
    }
    case 'list': {
      const items = expression.items.map(hoist);
      return { expression: { ...expression, items }, plan };
    }
    case 'map': {
      const entries = expression.entries.map(({ key, value }) => ({ key, value: hoist(value) }));
      return { expression: { ...expression, entries }, plan };
    }
    case 'function': {
      const hoisted = expression.arguments.map(hoist);
      return { expression: { ...expression, arguments: hoisted }, plan };
    }
    default:
      planInside(expression, known, planning);
      return { plan, expression };
  }
}

/** Plans every inner query inside `expression`, to be run where it stands. */
export function planInside(expression: BoundExpression, known: Known, planning: Planning): void {
  if (expression.kind === 'subquery') {
    const plan = planning.planQuery(expression.query, known, expression.mode === 'exists');
    planning.subplans.set(expression, plan);
    if (expression.item) planInside(expression.item, known, planning);
    return;
  }
  for (const operand of operandsOf(expression)) planInside(operand, known, planning);
}

function planSubqueryValue(
  expression: BoundSubquery,
  input: Plan,
  variable: Variable,
  known: Known,
  planning: Planning,
): Plan {
  const { query, mode } = expression;
  const counted = mode === 'count' ? countChainOf(query, known) : undefined;
  if (counted) return { kind: 'countChain', input, rows: input.rows, variable, ...counted };
  const inner = planning.planQuery(query, known, mode === 'exists');
  const column = query.columns[0]?.variable;
  const item: BoundExpression | undefined =
    expression.item ??
    (mode === 'collect' && column
      ? { kind: 'variable', variable: column, type: column.type, at: expression.at }
      : undefined);
  if (item) planInside(item, known, planning);
  return { kind: 'subqueryValue', input, rows: input.rows, inner, mode, item, variable };
}

/** Keeps the rows that fulfil all predicates; EXISTS and NOT EXISTS become semi-joins. */
export function planFilter(
  predicates: readonly BoundExpression[],
  input: Plan,
  rows: number,
  known: Known,
  planning: Planning,
): Plan {
  if (predicates.length === 0) return input;
  const simple = predicates.filter((predicate) => !hasSubquery(predicate));
  let plan: Plan = simple.length === 0 ? input : { kind: 'filter', input, rows, predicates: simple };
  for (const predicate of predicates.filter(hasSubquery)) {
    const isNegated = predicate.kind === 'not';
    const inner = predicate.kind === 'not' ? predicate.operand : predicate;
    if (inner.kind === 'subquery' && inner.mode === 'exists') {
      plan = {
        kind: 'semiApply',
        input: plan,
        rows,
        inner: planning.planQuery(inner.query, known, true),
        isNegated,
      };
      continue;
    }
    const hoisted = hoistSubqueries(predicate, plan, known, planning);
    plan = { kind: 'filter', input: hoisted.plan, rows, predicates: [hoisted.expression] };
  }
  return plan;
}
