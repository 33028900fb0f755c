// Takes a node or relationship out of a value, so that a pattern can go on from it.
import type { Variable } from '../../binder/bound-tree.ts';
import { runtimeError } from '../../errors.ts';
import type { Unwrap } from '../../planner/plan.ts';
import { showTypeOf } from '../../values/static-types.ts';
import { NodeValue, RelationshipValue, type Value } from '../../values/value.ts';
import { type Compiler, type Operator, ROW, type Run, type Signal } from '../operator.ts';

export class UnwrapCursor implements Operator {
  readonly #input: Operator;
  readonly #run: Run;
  readonly #source: Variable;
  readonly #target: Variable;

  constructor(plan: Unwrap, compiler: Compiler) {
    this.#input = compiler.operator(plan.input);
    this.#run = compiler.run;
    this.#source = plan.source;
    this.#target = plan.target;
  }

  open(): void {
    this.#input.open();
  }

  next(): Signal {
    const { frame } = this.#run;
    for (;;) {
      const signal = this.#input.next();
      if (signal !== ROW) return signal;
      const value = frame[this.#source.id] ?? null;
      if (value === null) continue;
      frame[this.#target.id] = this.#ordinalOf(value);
      return ROW;
    }
  }

  #ordinalOf(value: Value): number {
    if (this.#target.kind === 'node' && value instanceof NodeValue) return value.node;
    if (this.#target.kind === 'relationship' && value instanceof RelationshipValue) return value.relationship;
    throw runtimeError(
      'TypeError',
      'InvalidArgumentType',
      `${this.#source.name} stands for a ${this.#target.kind} in the pattern, but is of type ${showTypeOf(value)}.`,
      `Use a variable that holds a ${this.#target.kind}.`,
    );
  }
}
