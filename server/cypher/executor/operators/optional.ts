// OPTIONAL MATCH: for each row all rows of an inner plan, or one with nulls.
import type { Variable } from '../../binder/bound-tree.ts';
import type { Optional } from '../../planner/plan.ts';
import { type Compiler, DONE, type Operator, ROW, type Run, type Signal } from '../operator.ts';
import { nullFor } from '../slots.ts';

export class OptionalCursor implements Operator {
  readonly #input: Operator;
  readonly #inner: Operator;
  readonly #run: Run;
  readonly #nulls: readonly Variable[];
  #isInside = false;
  #hasRow = false;

  constructor(plan: Optional, compiler: Compiler) {
    this.#input = compiler.operator(plan.input);
    this.#inner = compiler.operator(plan.inner);
    this.#run = compiler.run;
    this.#nulls = plan.nulls;
  }

  open(): void {
    this.#input.open();
    this.#isInside = false;
  }

  next(): Signal {
    const { frame } = this.#run;
    for (;;) {
      if (this.#isInside) {
        const signal = this.#inner.next();
        if (signal === ROW) this.#hasRow = true;
        if (signal !== DONE) return signal;
        this.#isInside = false;
        if (!this.#hasRow) {
          for (const variable of this.#nulls) frame[variable.id] = nullFor(variable);
          return ROW;
        }
      }
      const signal = this.#input.next();
      if (signal !== ROW) return signal;
      this.#inner.open();
      this.#isInside = true;
      this.#hasRow = false;
    }
  }
}
