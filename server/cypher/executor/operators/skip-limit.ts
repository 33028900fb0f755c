// SKIP leaves out the first rows, LIMIT those after the first.
import type { Limit, Skip } from '../../planner/plan.ts';
import { type Compiler, DONE, type Evaluate, type Operator, PAUSED, ROW, type Signal } from '../operator.ts';
import { readRowCount } from './row-count.ts';

export class SkipCursor implements Operator {
  readonly #input: Operator;
  readonly #count: Evaluate;
  #left = 0;

  constructor(plan: Skip, compiler: Compiler) {
    this.#input = compiler.operator(plan.input);
    this.#count = compiler.evaluator(plan.count);
  }

  open(): void {
    this.#left = readRowCount('SKIP', this.#count);
    this.#input.open();
  }

  next(): Signal {
    for (;;) {
      const signal = this.#input.next();
      if (signal !== ROW || this.#left === 0) return signal;
      this.#left--;
    }
  }
}

export class LimitCursor implements Operator {
  readonly #input: Operator;
  readonly #count: Evaluate;
  readonly #drains: boolean;
  #left = 0;

  constructor(plan: Limit, compiler: Compiler) {
    this.#input = compiler.operator(plan.input);
    this.#count = compiler.evaluator(plan.count);
    this.#drains = plan.drains;
  }

  open(): void {
    this.#left = readRowCount('LIMIT', this.#count);
    this.#input.open();
  }

  next(): Signal {
    if (this.#left > 0) {
      const signal = this.#input.next();
      if (signal === ROW) this.#left--;
      return signal;
    }
    return this.#drains ? this.#drain() : DONE;
  }

  /** What the rest of the input changes in the graph happens all the same: Create6 [1] of the TCK. */
  #drain(): Signal {
    for (;;) {
      const signal = this.#input.next();
      if (signal === PAUSED || signal === DONE) return signal;
    }
  }
}
