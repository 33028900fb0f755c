// All rows of the input first, then the same rows again: so that what is read does not see what is written.
import type { Eager } from '../../planner/plan.ts';
import { type Compiler, DONE, type Operator, PAUSED, ROW, type Signal } from '../operator.ts';
import { KeptRows } from './kept-rows.ts';

export class EagerCursor implements Operator {
  readonly #input: Operator;
  readonly #rows: KeptRows;
  /** The next row to give; −1 while rows still come in. */
  #at = -1;

  constructor(plan: Eager, compiler: Compiler) {
    this.#input = compiler.operator(plan.input);
    this.#rows = new KeptRows(plan.live, compiler.run);
  }

  open(): void {
    this.#input.open();
    this.#rows.clear();
    this.#at = -1;
  }

  next(): Signal {
    while (this.#at < 0) {
      const signal = this.#input.next();
      if (signal === PAUSED) return PAUSED;
      if (signal === ROW) this.#rows.push();
      else this.#at = 0;
    }
    if (this.#at >= this.#rows.length) {
      this.#rows.clear();
      return DONE;
    }
    this.#rows.restore(this.#at++);
    return ROW;
  }
}
