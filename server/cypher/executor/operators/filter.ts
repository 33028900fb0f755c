// Rows for which all predicates are true; unknown is not true.
import type { Filter } from '../../planner/plan.ts';
import { type Compiler, type Operator, ROW, type Signal, type Test } from '../operator.ts';

export class FilterCursor implements Operator {
  readonly #input: Operator;
  readonly #tests: readonly Test[];

  constructor(plan: Filter, compiler: Compiler) {
    this.#input = compiler.operator(plan.input);
    this.#tests = plan.predicates.map((predicate) => compiler.test(predicate));
  }

  open(): void {
    this.#input.open();
  }

  next(): Signal {
    for (;;) {
      const signal = this.#input.next();
      if (signal !== ROW || this.#holds()) return signal;
    }
  }

  #holds(): boolean {
    for (const test of this.#tests) if (test() !== true) return false;
    return true;
  }
}
