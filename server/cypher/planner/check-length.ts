// How many steps one part of a query may have: each is an operator inside the next, and the stack is finite.
import type { BoundClause } from '../binder/bound-tree.ts';
import { CypherError } from '../errors.ts';

/** Half of what the default stack of the process holds. */
export const mostSteps = 1_000;

const stepsOf = (clause: BoundClause): number => {
  if (clause.kind === 'match') return 1 + clause.pattern.nodes.length + clause.pattern.relationships.length;
  if (clause.kind === 'project') return 1 + clause.items.length / 100;
  return clause.kind === 'unwind' || clause.kind === 'procedure' ? 1 : 3;
};

/** Throws LimitExceeded (TooManySteps) before anything is planned. */
export function checkLength(clauses: readonly BoundClause[]): void {
  const steps = clauses.reduce((sum, clause) => sum + stepsOf(clause), 0);
  if (steps <= mostSteps) return;
  throw new CypherError({
    type: 'LimitExceeded',
    phase: 'compile',
    detail: 'TooManySteps',
    message: `The query has ${Math.ceil(steps)} clauses, nodes and relationships one after the other; ${mostSteps} are the most.`,
    fix: 'Split it into several queries, or hand lists over as parameters and UNWIND them.',
  });
}
