// CREATE: makes a pattern for each row.
import type { Create } from '../../planner/plan.ts';
import { type Compiler, type Operator, ROW, type Signal } from '../operator.ts';
import { compilePattern } from './make-pattern.ts';

export class CreateCursor implements Operator {
  readonly #input: Operator;
  readonly #make: () => void;

  constructor(plan: Create, compiler: Compiler) {
    this.#input = compiler.operator(plan.input);
    this.#make = compilePattern(plan.pattern, compiler);
  }

  open(): void {
    this.#input.open();
  }

  next(): Signal {
    const signal = this.#input.next();
    if (signal === ROW) this.#make();
    return signal;
  }
}
