// What every planning function is handed: the statistics, new slots, and the way back to inner queries.
import type { BoundExpression, BoundQuery, Variable } from '../binder/bound-tree.ts';
import type { StaticType } from '../values/value.ts';
import type { Plan } from './plan.ts';
import type { Statistics } from './statistics.ts';

/** Ids of the variables whose slots are filled. */
export type Known = ReadonlySet<number>;

export interface Planning {
  readonly statistics: Statistics;
  /** A slot of kind value of which the query does not know; `name` is for those who read the plan. */
  newVariable(type: StaticType, name?: string): Variable;
  /** `ignoresDuplicates`: only whether there is a row matters, or which rows there are, never how often. */
  planQuery(query: BoundQuery, known: Known, ignoresDuplicates: boolean): Plan;
  /** By variable id: the label that nodes in the slot are known to have, the rarest of several. For guesses only. */
  readonly labels: Map<number, string>;
  /** Plans of subqueries that stay inside expressions. */
  readonly subplans: Map<BoundExpression, Plan>;
}
