// The first of all rows that are the same in some variables.
import type { Distinct } from '../../planner/plan.ts';
import { type Compiler, DONE, type Operator, ROW, type Signal } from '../operator.ts';
import { RowNumbers } from './row-numbers.ts';

export class DistinctCursor implements Operator {
  readonly #input: Operator;
  readonly #seen: RowNumbers;

  constructor(plan: Distinct, compiler: Compiler) {
    this.#input = compiler.operator(plan.input);
    this.#seen = new RowNumbers(plan.variables, compiler.run);
  }

  open(): void {
    this.#input.open();
    this.#seen.clear();
  }

  next(): Signal {
    for (;;) {
      const signal = this.#input.next();
      if (signal === ROW) {
        const seenBefore = this.#seen.size;
        this.#seen.number();
        if (this.#seen.size === seenBefore) continue;
      } else if (signal === DONE) {
        this.#seen.clear();
      }
      return signal;
    }
  }
}
