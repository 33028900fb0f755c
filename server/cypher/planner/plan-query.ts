// A query's parts, clause by clause; UNION over them.
import type { BoundClause, BoundPart, BoundProjection, BoundQuery, Variable } from '../binder/bound-tree.ts';
import { checkLength } from './check-length.ts';
import { planFilter, planInside } from './hoist-subqueries.ts';
import type { Plan } from './plan.ts';
import { planCountedMatch } from './plan-counted-match.ts';
import { type MatchContext, planMatch } from './plan-match.ts';
import { planProjection } from './plan-projection.ts';
import { isUpdate, planUpdate } from './plan-updates.ts';
import type { Known, Planning } from './planning.ts';
import { rewriteClauses } from './rewrites.ts';
import { filledBy, readByClause } from './variables-read.ts';

/** The plan of a query whose outer slots `known` are filled when it begins. */
export function planQuery(
  query: BoundQuery,
  known: Known,
  ignoresDuplicates: boolean,
  planning: Planning,
): Plan {
  const keepsAll = query.unionAll.every(Boolean);
  const plans = query.parts.map((part) => planPart(part, known, ignoresDuplicates || !keepsAll, planning));
  const [only] = plans;
  if (plans.length === 1 && only) return only;
  const variables = query.columns.map(({ variable }) => variable);
  const rows = plans.reduce((sum, plan) => sum + plan.rows, 0);
  const parts = query.parts.map((part, at) => ({
    plan: plans[at] ?? { kind: 'start' as const, rows: 1 },
    columns: part.columns.map(({ variable }) => variable),
  }));
  const union: Plan = { kind: 'union', rows, parts, columns: variables };
  return keepsAll ? union : { kind: 'distinct', input: union, rows, variables };
}

function planPart(part: BoundPart, known: Known, ignoresDuplicates: boolean, planning: Planning): Plan {
  const clauses = rewriteClauses(part.clauses);
  checkLength(clauses);
  const readLater = readAfterEach(clauses, part);
  let plan: Plan = { kind: 'start', rows: 1 };
  let scope: readonly Variable[] = [];
  let hasUpdated = false;
  for (let at = 0; at < clauses.length; at++) {
    const clause = clauses[at];
    if (!clause) break;
    const filled = new Set([...known, ...scope.map(({ id }) => id)]);
    const after =
      clause.kind === 'project' ? filledBy(clause) : [...new Set([...scope, ...filledBy(clause)])];
    const next = clauses[at + 1];
    const context: MatchContext = {
      known: filled,
      readLater: readLater[at] ?? new Set(),
      ignoresDuplicates: onlyDistinctMatters(clauses.slice(at + 1), ignoresDuplicates),
      planning,
    };
    const counted: Plan | undefined =
      clause.kind === 'match' && next?.kind === 'project'
        ? planCountedMatch(
            clause,
            next,
            plan,
            { ...context, readLater: readLater[at + 1] ?? new Set() },
            hasUpdated,
          )
        : undefined;
    if (counted && next) {
      plan = counted;
      scope = filledBy(next);
      at++;
      continue;
    }
    if (isUpdate(clause)) {
      plan = planUpdate(clause, plan, scope, after, planning);
      hasUpdated = true;
    } else plan = planReading(clause, plan, context, hasUpdated);
    if (clause.kind === 'subqueryCall' && !clause.query.isReadOnly) {
      hasUpdated = true;
      plan = { kind: 'eager', input: plan, rows: plan.rows, live: after };
    }
    scope = after;
  }
  return plan;
}

function planReading(
  clause: Exclude<BoundClause, { readonly kind: 'create' | 'merge' | 'set' | 'remove' | 'delete' }>,
  input: Plan,
  context: MatchContext,
  hasUpdated: boolean,
): Plan {
  const { known, planning } = context;
  switch (clause.kind) {
    case 'match':
      return planMatch(clause, input, context);
    case 'unwind':
      planInside(clause.list, known, planning);
      return { kind: 'unwind', input, rows: input.rows * 10, list: clause.list, variable: clause.variable };
    case 'project':
      return planProjection(clause, input, known, hasUpdated, planning);
    case 'procedure': {
      for (const argument of clause.arguments) planInside(argument, known, planning);
      const { procedure, yields } = clause;
      const call: Plan = {
        kind: 'callProcedure',
        input,
        rows: input.rows * 10,
        procedure,
        arguments: clause.arguments,
        yields,
      };
      const filled = new Set([...known, ...yields.map(({ variable }) => variable.id)]);
      return clause.where ? planFilter([clause.where], call, call.rows * 0.5, filled, planning) : call;
    }
    case 'subqueryCall': {
      const inner = planning.planQuery(clause.query, known, context.ignoresDuplicates);
      const rows = clause.returnsRows ? input.rows * inner.rows : input.rows;
      return { kind: 'apply', input, rows, inner, returnsRows: clause.returnsRows };
    }
  }
}

/** For each clause, what the clauses after it and the result read. */
function readAfterEach(clauses: readonly BoundClause[], part: BoundPart): readonly ReadonlySet<number>[] {
  const read = new Set(part.columns.map(({ variable }) => variable.id));
  const sets: ReadonlySet<number>[] = [];
  for (const clause of clauses.toReversed()) {
    sets.unshift(new Set(read));
    readByClause(clause, ({ id }) => read.add(id));
  }
  return sets;
}

/** Do the clauses, to the end or to a DISTINCT, give the same when rows come once instead of several times? */
function onlyDistinctMatters(clauses: readonly BoundClause[], atEnd: boolean): boolean {
  for (const clause of clauses) {
    if (clause.kind === 'match' || clause.kind === 'unwind' || clause.kind === 'procedure') continue;
    if (clause.kind !== 'project') return false;
    if (clause.aggregation) return isDistinctAggregation(clause);
    if (clause.isDistinct) return true;
    if (clause.skip || clause.limit) return false;
  }
  return atEnd;
}

const duplicateProof = new Set(['min', 'max']);

const isDistinctAggregation = ({ aggregation }: BoundProjection): boolean =>
  aggregation?.aggregates.every(
    ({ isDistinct, definition }) =>
      isDistinct || (definition !== undefined && duplicateProof.has(definition.name)),
  ) ?? false;
