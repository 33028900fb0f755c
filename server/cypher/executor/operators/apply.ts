// An inner plan run for each row: its rows, the row once it is done, or the row if it has some.
import type { Apply, SemiApply } from '../../planner/plan.ts';
import { type Compiler, DONE, type Operator, PAUSED, ROW, type Signal } from '../operator.ts';

export class ApplyCursor implements Operator {
  readonly #input: Operator;
  readonly #inner: Operator;
  readonly #returnsRows: boolean;
  #isInside = false;

  constructor(plan: Apply, compiler: Compiler) {
    this.#input = compiler.operator(plan.input);
    this.#inner = compiler.operator(plan.inner);
    this.#returnsRows = plan.returnsRows;
  }

  open(): void {
    this.#input.open();
    this.#isInside = false;
  }

  next(): Signal {
    for (;;) {
      while (this.#isInside) {
        const signal = this.#inner.next();
        if (signal === PAUSED) return PAUSED;
        if (signal === DONE) this.#isInside = false;
        if (this.#returnsRows ? signal === ROW : signal === DONE) return ROW;
      }
      const signal = this.#input.next();
      if (signal !== ROW) return signal;
      this.#inner.open();
      this.#isInside = true;
    }
  }
}

export class SemiApplyCursor implements Operator {
  readonly #input: Operator;
  readonly #inner: Operator;
  readonly #wanted: Signal;
  #isInside = false;

  constructor(plan: SemiApply, compiler: Compiler) {
    this.#input = compiler.operator(plan.input);
    this.#inner = compiler.operator(plan.inner);
    this.#wanted = plan.isNegated ? DONE : ROW;
  }

  open(): void {
    this.#input.open();
    this.#isInside = false;
  }

  next(): Signal {
    for (;;) {
      if (this.#isInside) {
        const signal = this.#inner.next();
        if (signal === PAUSED) return PAUSED;
        this.#isInside = false;
        if (signal === this.#wanted) return ROW;
      }
      const signal = this.#input.next();
      if (signal !== ROW) return signal;
      this.#inner.open();
      this.#isInside = true;
    }
  }
}
