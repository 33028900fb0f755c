// PROFILE: how many rows each operator gave, and how long it took with its inputs.
import type { Plan } from '../planner/plan.ts';
import { type Operator, ROW, type Signal } from './operator.ts';

export interface OperatorCount {
  rows: number;
  elapsedMs: number;
}

export type PlanCounts = Map<Plan, OperatorCount>;

class CountedOperator implements Operator {
  readonly #operator: Operator;
  readonly #count: OperatorCount;

  constructor(operator: Operator, count: OperatorCount) {
    this.#operator = operator;
    this.#count = count;
  }

  open(): void {
    const start = performance.now();
    this.#operator.open();
    this.#count.elapsedMs += performance.now() - start;
  }

  next(): Signal {
    const start = performance.now();
    const signal = this.#operator.next();
    this.#count.elapsedMs += performance.now() - start;
    if (signal === ROW) this.#count.rows++;
    return signal;
  }
}

export function countRows(operator: Operator, plan: Plan, counts: PlanCounts): Operator {
  const count = { rows: 0, elapsedMs: 0 };
  counts.set(plan, count);
  return new CountedOperator(operator, count);
}
