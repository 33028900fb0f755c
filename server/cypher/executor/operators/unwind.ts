// A row for each item of a list. Null has none; a value that is no list is taken as a list of itself.
import type { Variable } from '../../binder/bound-tree.ts';
import type { Unwind } from '../../planner/plan.ts';
import type { Value } from '../../values/value.ts';
import { isList } from '../../values/value-kinds.ts';
import {
  type Compiler,
  type Evaluate,
  type Operator,
  PAUSED,
  ROW,
  type Run,
  type Signal,
} from '../operator.ts';
import { contentFor } from '../slots.ts';

const noItems: readonly Value[] = [];

export class UnwindCursor implements Operator {
  readonly #input: Operator;
  readonly #run: Run;
  readonly #list: Evaluate;
  readonly #variable: Variable;
  #items: readonly Value[] = noItems;
  #at = 0;

  constructor(plan: Unwind, compiler: Compiler) {
    this.#input = compiler.operator(plan.input);
    this.#run = compiler.run;
    this.#list = compiler.evaluator(plan.list);
    this.#variable = plan.variable;
  }

  open(): void {
    this.#input.open();
    this.#items = noItems;
    this.#at = 0;
  }

  next(): Signal {
    const { budget, frame } = this.#run;
    for (;;) {
      if (this.#at < this.#items.length) {
        if (--budget.left < 0 && budget.checkpoint()) return PAUSED;
        frame[this.#variable.id] = contentFor(this.#variable, this.#items[this.#at++] ?? null);
        return ROW;
      }
      this.#items = noItems;
      const signal = this.#input.next();
      if (signal !== ROW) return signal;
      const list = this.#list();
      this.#items = isList(list) ? list : list === null ? noItems : [list];
      this.#at = 0;
    }
  }
}
