// CALL: the rows of a procedure for each row; a procedure without results lets the row through once.
import type { CallProcedure } from '../../planner/plan.ts';
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
import { contentFor } from '../slots.ts';

export class CallProcedureCursor implements Operator {
  readonly #plan: CallProcedure;
  readonly #input: Operator;
  readonly #run: Run;
  readonly #arguments: readonly Evaluate[];
  #rows: Iterator<readonly Value[]> | undefined;

  constructor(plan: CallProcedure, compiler: Compiler) {
    this.#plan = plan;
    this.#input = compiler.operator(plan.input);
    this.#run = compiler.run;
    this.#arguments = plan.arguments.map((argument) => compiler.evaluator(argument));
  }

  open(): void {
    this.#input.open();
    this.#rows = undefined;
  }

  next(): Signal {
    const { budget } = this.#run;
    const { procedure } = this.#plan;
    for (;;) {
      while (this.#rows !== undefined) {
        if (--budget.left < 0 && budget.checkpoint()) return PAUSED;
        const row = this.#rows.next();
        const isLast = row.done === true;
        if (isLast) this.#rows = undefined;
        if (procedure.results.length === 0) {
          if (isLast) return ROW;
        } else if (!isLast) {
          this.#fill(row.value);
          return ROW;
        }
      }
      const signal = this.#input.next();
      if (signal !== ROW) return signal;
      const values = this.#arguments.map((evaluate) => evaluate());
      this.#rows = procedure.run(values, this.#run)[Symbol.iterator]();
    }
  }

  #fill(row: readonly Value[]): void {
    const { frame } = this.#run;
    for (const { field, variable } of this.#plan.yields) {
      frame[variable.id] = contentFor(variable, row[field] ?? null);
    }
  }
}
