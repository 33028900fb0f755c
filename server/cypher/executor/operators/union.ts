// The rows of one part after the other, in the columns of the whole.
import type { Variable } from '../../binder/bound-tree.ts';
import type { Union } from '../../planner/plan.ts';
import { type Compiler, DONE, type Operator, ROW, type Run, type Signal } from '../operator.ts';
import { contentFor, valueIn } from '../slots.ts';

export class UnionCursor implements Operator {
  readonly #parts: readonly { readonly operator: Operator; readonly columns: readonly Variable[] }[];
  readonly #columns: readonly Variable[];
  readonly #run: Run;
  #at = 0;

  constructor(plan: Union, compiler: Compiler) {
    this.#parts = plan.parts.map((part) => ({
      operator: compiler.operator(part.plan),
      columns: part.columns,
    }));
    this.#columns = plan.columns;
    this.#run = compiler.run;
  }

  open(): void {
    this.#at = 0;
    this.#parts[0]?.operator.open();
  }

  next(): Signal {
    for (;;) {
      const part = this.#parts[this.#at];
      if (part === undefined) return DONE;
      const signal = part.operator.next();
      if (signal === ROW) this.#copy(part.columns);
      if (signal !== DONE) return signal;
      this.#at++;
      this.#parts[this.#at]?.operator.open();
    }
  }

  #copy(columns: readonly Variable[]): void {
    const { frame } = this.#run;
    for (let i = 0; i < columns.length; i++) {
      const source = columns[i];
      const target = this.#columns[i];
      if (source === undefined || target === undefined) continue;
      frame[target.id] =
        source.kind === target.kind
          ? (frame[source.id] ?? null)
          : contentFor(target, valueIn(this.#run, source));
    }
  }
}
