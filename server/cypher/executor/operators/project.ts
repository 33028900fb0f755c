// Works out the items of WITH and RETURN into their slots.
import type { Project } from '../../planner/plan.ts';
import { type Compiler, type Operator, ROW, type Signal } from '../operator.ts';
import { compileAssignments } from '../slots.ts';

export class ProjectCursor implements Operator {
  readonly #input: Operator;
  readonly #assignments: readonly (() => void)[];

  constructor(plan: Project, compiler: Compiler) {
    this.#input = compiler.operator(plan.input);
    this.#assignments = compileAssignments(plan.items, compiler);
  }

  open(): void {
    this.#input.open();
  }

  next(): Signal {
    const signal = this.#input.next();
    if (signal === ROW) for (const assign of this.#assignments) assign();
    return signal;
  }
}
