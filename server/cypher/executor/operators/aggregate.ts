// Groups rows by their keys and works out the aggregates of each group; groups come out as they first came in.
import type { Variable } from '../../binder/bound-tree.ts';
import type { Aggregate } from '../../planner/plan.ts';
import { sizeOf } from '../../values/retained-size.ts';
import type { Value } from '../../values/value.ts';
import { type Compiler, DONE, type Operator, PAUSED, ROW, type Run, type Signal } from '../operator.ts';
import { compileAssignments } from '../slots.ts';
import { type AggregateColumn, buildColumn } from './aggregate-columns.ts';
import { RetainedMemory } from './retained-memory.ts';
import { RowNumbers } from './row-numbers.ts';

export class AggregateCursor implements Operator {
  readonly #input: Operator;
  readonly #run: Run;
  readonly #keys: readonly Variable[];
  readonly #keyAssignments: readonly (() => void)[];
  readonly #columns: readonly AggregateColumn[];
  readonly #targets: readonly number[];
  readonly #numbers: RowNumbers;
  readonly #memory: RetainedMemory;
  /** What the keys' slots held, group after group. */
  readonly #contents: Value[] = [];
  #groups = 0;
  /** The next group to give; −1 while rows still come in. */
  #at = -1;

  constructor(plan: Aggregate, compiler: Compiler) {
    const { keys, aggregates } = plan.aggregation;
    this.#input = compiler.operator(plan.input);
    this.#run = compiler.run;
    this.#keys = keys.map(({ variable }) => variable);
    this.#keyAssignments = compileAssignments(keys, compiler);
    this.#memory = new RetainedMemory(compiler.run);
    this.#columns = aggregates.map((aggregate) => buildColumn(aggregate, compiler, this.#memory));
    this.#targets = aggregates.map(({ variable }) => variable.id);
    this.#numbers = new RowNumbers(this.#keys, compiler.run);
  }

  open(): void {
    this.#input.open();
    this.#clear();
    this.#at = -1;
  }

  next(): Signal {
    if (this.#at < 0) {
      if (this.#gather() === PAUSED) return PAUSED;
      this.#at = 0;
    }
    if (this.#at >= this.#groups) {
      this.#clear();
      return DONE;
    }
    this.#give(this.#at++);
    return ROW;
  }

  #clear(): void {
    this.#numbers.clear();
    this.#memory.release();
    this.#contents.length = 0;
    for (const column of this.#columns) column.clear();
    this.#groups = 0;
  }

  #gather(): Signal {
    for (;;) {
      const signal = this.#input.next();
      if (signal === PAUSED) return PAUSED;
      if (signal === DONE) break;
      for (const assign of this.#keyAssignments) assign();
      const group = this.#keys.length === 0 ? 0 : this.#numbers.number();
      if (group === this.#groups) this.#begin();
      for (const column of this.#columns) column.add(group);
    }
    // Without keys there is one group even of no rows.
    if (this.#keys.length === 0 && this.#groups === 0) this.#begin();
    return DONE;
  }

  #begin(): void {
    const { frame } = this.#run;
    this.#groups++;
    for (const { id } of this.#keys) {
      const content = frame[id] ?? null;
      this.#memory.add(sizeOf(content));
      this.#contents.push(content);
    }
    for (const column of this.#columns) column.begin();
  }

  #give(group: number): void {
    const { frame } = this.#run;
    for (let i = 0; i < this.#keys.length; i++) {
      const key = this.#keys[i];
      if (key !== undefined) frame[key.id] = this.#contents[group * this.#keys.length + i] ?? null;
    }
    for (let i = 0; i < this.#columns.length; i++) {
      frame[this.#targets[i] ?? 0] = this.#columns[i]?.result(group) ?? null;
    }
  }
}
