// What an operator is: a cursor over rows in one shared frame, that can stop anywhere and go on later.
import type { BoundExpression } from '../binder/bound-tree.ts';
import type { FunctionContext } from '../functions/function-definition.ts';
import type { GraphPort, GraphTracker, GraphView } from '../graph/graph-port.ts';
import type { Plan } from '../planner/plan.ts';
import type { Value } from '../values/value.ts';
import type { Budget } from './budget.ts';

/** Slots by variable id: the ordinal of a node or relationship (−1 is null), or a value. */
export type Frame = Value[];

export const DONE = 0;
export const ROW = 1;
/** The time slice is over: call `next` again to go on. */
export const PAUSED = 2;
export type Signal = typeof DONE | typeof ROW | typeof PAUSED;

/**
 * A cursor. `open` starts it anew (the frame may have changed: an inner plan is opened once for each outer
 * row); `next` fills its slots with the next row. Operators keep their position in fields, so that a row
 * costs no allocation, and a signal other than ROW is handed on at once.
 */
export interface Operator {
  open(): void;
  next(): Signal;
}

/** One execution: shared by all operators and expressions of a compiled plan, filled anew for each run. */
export interface Run extends FunctionContext {
  readonly frame: Frame;
  /** The version that the query sees; replaced only by a query's own writes, through `refresh`. */
  view: GraphView;
  parameters: ReadonlyMap<string, Value>;
  budget: Budget;
  readonly port: GraphPort;
  readonly tracker: GraphTracker;
  /** After a write: brings `view` up to date. */
  refresh(): void;
}

export type Evaluate = () => Value;
/** True, false, or null for unknown. */
export type Test = () => boolean | null;

/** What operators need of the compiler of expressions. Closures read `run.frame`. */
export interface Compiler {
  readonly run: Run;
  evaluator(expression: BoundExpression): Evaluate;
  /** Throws TypeError at run time when the value is neither a boolean nor null. */
  test(expression: BoundExpression): Test;
  operator(plan: Plan): Operator;
  /** The plan of a subquery that stands inside an expression. */
  subplan(expression: BoundExpression): Plan;
}
