// An inner query as a value of each row: whether it has rows, how many, or an item of each.
import type { SubqueryValue } from '../../planner/plan.ts';
import type { Value } from '../../values/value.ts';
import {
  type Compiler,
  type Evaluate,
  type Operator,
  PAUSED,
  ROW,
  type Run,
  type Signal,
} from '../operator.ts';

export class SubqueryValueCursor implements Operator {
  readonly #input: Operator;
  readonly #inner: Operator;
  readonly #run: Run;
  readonly #mode: SubqueryValue['mode'];
  readonly #item: Evaluate | undefined;
  readonly #slot: number;
  #isInside = false;
  #count = 0;
  #items: Value[] = [];

  constructor(plan: SubqueryValue, compiler: Compiler) {
    this.#input = compiler.operator(plan.input);
    this.#inner = compiler.operator(plan.inner);
    this.#run = compiler.run;
    this.#mode = plan.mode;
    this.#item = plan.item && compiler.evaluator(plan.item);
    this.#slot = plan.variable.id;
  }

  open(): void {
    this.#input.open();
    this.#isInside = false;
  }

  next(): Signal {
    if (!this.#isInside) {
      const signal = this.#input.next();
      if (signal !== ROW) return signal;
      this.#inner.open();
      this.#isInside = true;
      this.#count = 0;
      this.#items = [];
    }
    if (this.#work() === PAUSED) return PAUSED;
    this.#isInside = false;
    this.#run.frame[this.#slot] = this.#value();
    this.#items = [];
    return ROW;
  }

  /** Runs the inner query as far as it is needed. */
  #work(): Signal {
    for (;;) {
      const signal = this.#inner.next();
      if (signal !== ROW) return signal;
      this.#count++;
      if (this.#mode === 'exists') return ROW;
      if (this.#mode === 'collect') this.#items.push(this.#item?.() ?? null);
    }
  }

  #value(): Value {
    if (this.#mode === 'exists') return this.#count > 0;
    if (this.#mode === 'count') return this.#count;
    this.#run.charge(this.#items.length);
    return this.#items;
  }
}
