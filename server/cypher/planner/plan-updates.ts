// CREATE, MERGE, SET, REMOVE and DELETE: each sees all rows before it and none of its own, but for MERGE.
import type { BoundClause, Variable } from '../binder/bound-tree.ts';
import { planInside } from './hoist-subqueries.ts';
import type { Plan } from './plan.ts';
import { planPattern } from './plan-match.ts';
import type { Known, Planning } from './planning.ts';

type Update = Extract<BoundClause, { readonly kind: 'create' | 'merge' | 'set' | 'remove' | 'delete' }>;

export const isUpdate = (clause: BoundClause): clause is Update =>
  ['create', 'merge', 'set', 'remove', 'delete'].includes(clause.kind);

/** `before` and `after`: slots that are filled then. */
export function planUpdate(
  update: Update,
  input: Plan,
  before: readonly Variable[],
  after: readonly Variable[],
  planning: Planning,
): Plan {
  const known = new Set(before.map(({ id }) => id));
  planExpressions(update, known, planning);
  const eager: Plan =
    input.kind === 'eager' ? input : { kind: 'eager', input, rows: input.rows, live: before };
  const plan = planChange(update, eager, known, planning);
  return { kind: 'eager', input: plan, rows: plan.rows, live: after };
}

function planChange(update: Update, input: Plan, known: Known, planning: Planning): Plan {
  const { rows } = input;
  switch (update.kind) {
    case 'create':
      return { kind: 'create', input, rows, pattern: update.pattern };
    case 'set':
      return { kind: 'set', input, rows, items: update.items };
    case 'remove':
      return { kind: 'remove', input, rows, items: update.items };
    case 'delete':
      return { kind: 'delete', input, rows, detach: update.detach, expressions: update.expressions };
    case 'merge': {
      const all = new Set<number>();
      for (const { variable } of [...update.create.nodes, ...update.create.relationships])
        all.add(variable.id);
      const match = planPattern(
        update.pattern,
        update.predicates,
        { kind: 'start', rows: 1 },
        {
          known,
          readLater: all,
          ignoresDuplicates: false,
          planning,
        },
      );
      const { create, onCreate, onMatch } = update;
      return { kind: 'merge', input, rows, match, create, onCreate, onMatch };
    }
  }
}

function planExpressions(update: Update, known: Known, planning: Planning): void {
  const inside = (expression: Parameters<typeof planInside>[0] | undefined): void => {
    if (expression) planInside(expression, known, planning);
  };
  switch (update.kind) {
    case 'create':
      for (const { properties } of [...update.pattern.nodes, ...update.pattern.relationships])
        inside(properties);
      return;
    case 'merge':
      for (const { properties } of [...update.create.nodes, ...update.create.relationships])
        inside(properties);
      for (const item of [...update.onCreate, ...update.onMatch])
        if (item.kind !== 'setLabels') inside(item.value);
      return;
    case 'set':
      for (const item of update.items) {
        inside(item.target);
        if (item.kind !== 'setLabels') inside(item.value);
      }
      return;
    case 'remove':
      for (const { target } of update.items) inside(target);
      return;
    case 'delete':
      update.expressions.forEach(inside);
  }
}
