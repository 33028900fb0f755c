// The running values of one aggregate for all groups of an aggregation.
import type { BoundAggregate, BoundExpression } from '../../binder/bound-tree.ts';
import type { Accumulator, AggregateDefinition } from '../../functions/function-definition.ts';
import { type GroupKey, groupKey } from '../../values/grouping.ts';
import type { Value } from '../../values/value.ts';
import type { Compiler, Evaluate, Run } from '../operator.ts';
import { ordinalIn, variableOf } from '../slots.ts';
import type { RetainedMemory } from './retained-memory.ts';

const BYTES_PER_ITEM = 24;
const BYTES_PER_ACCUMULATOR = 96;

/** Groups are numbered from 0. */
export interface AggregateColumn {
  clear(): void;
  /** Begins the next group. */
  begin(): void;
  /** Takes the row in the frame into a group. */
  add(group: number): void;
  result(group: number): Value;
}

export function buildColumn(
  aggregate: BoundAggregate,
  compiler: Compiler,
  memory: RetainedMemory,
): AggregateColumn {
  const { definition, isDistinct } = aggregate;
  const [first, second] = aggregate.arguments;
  if (definition === undefined || first === undefined) return new RowCount();
  const evaluate = compiler.evaluator(first);
  const key = compileKey(first, evaluate, compiler);
  if (definition.name === 'count') {
    return isDistinct ? new DistinctCount(key, memory) : new ValueCount(key);
  }
  const values = { first: evaluate, second: second && compiler.evaluator(second) };
  return new Accumulators(definition, values, isDistinct ? key : undefined, compiler.run, memory);
}

/** What tells values apart: an entity's ordinal does it as well as the value, and is there already. */
function compileKey(expression: BoundExpression, evaluate: Evaluate, compiler: Compiler): Evaluate {
  const variable = variableOf(expression);
  if (variable === undefined || variable.kind === 'value') return evaluate;
  const { frame } = compiler.run;
  return () => {
    const ordinal = ordinalIn(frame, variable.id);
    return ordinal < 0 ? null : ordinal;
  };
}

class RowCount implements AggregateColumn {
  readonly #counts: number[] = [];

  clear(): void {
    this.#counts.length = 0;
  }
  begin(): void {
    this.#counts.push(0);
  }
  add(group: number): void {
    this.#counts[group] = (this.#counts[group] ?? 0) + 1;
  }
  result(group: number): Value {
    return this.#counts[group] ?? 0;
  }
}

class ValueCount extends RowCount {
  readonly #evaluate: Evaluate;

  constructor(evaluate: Evaluate) {
    super();
    this.#evaluate = evaluate;
  }
  override add(group: number): void {
    if (this.#evaluate() !== null) super.add(group);
  }
}

/** Values that a group has had. */
class SeenValues {
  readonly #memory: RetainedMemory;
  readonly #groups: Set<GroupKey>[] = [];

  constructor(memory: RetainedMemory) {
    this.#memory = memory;
  }
  clear(): void {
    this.#groups.length = 0;
  }
  begin(): void {
    this.#groups.push(new Set());
  }
  /** True for a value that is new to the group. */
  add(group: number, value: Value): boolean {
    const seen = this.#groups[group];
    const key = groupKey(value);
    if (seen === undefined || seen.has(key)) return false;
    seen.add(key);
    this.#memory.add(BYTES_PER_ITEM + (typeof key === 'string' ? key.length : 0));
    return true;
  }
  count(group: number): number {
    return this.#groups[group]?.size ?? 0;
  }
}

class DistinctCount implements AggregateColumn {
  readonly #evaluate: Evaluate;
  readonly #seen: SeenValues;

  constructor(evaluate: Evaluate, memory: RetainedMemory) {
    this.#evaluate = evaluate;
    this.#seen = new SeenValues(memory);
  }
  clear(): void {
    this.#seen.clear();
  }
  begin(): void {
    this.#seen.begin();
  }
  add(group: number): void {
    const value = this.#evaluate();
    if (value !== null) this.#seen.add(group, value);
  }
  result(group: number): Value {
    return this.#seen.count(group);
  }
}

class Accumulators implements AggregateColumn {
  readonly #definition: AggregateDefinition;
  readonly #first: Evaluate;
  readonly #second: Evaluate | undefined;
  /** Of DISTINCT. */
  readonly #key: Evaluate | undefined;
  readonly #run: Run;
  readonly #memory: RetainedMemory;
  readonly #seen: SeenValues;
  readonly #accumulators: Accumulator[] = [];

  constructor(
    definition: AggregateDefinition,
    values: { readonly first: Evaluate; readonly second: Evaluate | undefined },
    key: Evaluate | undefined,
    run: Run,
    memory: RetainedMemory,
  ) {
    this.#definition = definition;
    this.#first = values.first;
    this.#second = values.second;
    this.#key = key;
    this.#run = run;
    this.#memory = memory;
    this.#seen = new SeenValues(memory);
  }
  clear(): void {
    this.#accumulators.length = 0;
    this.#seen.clear();
  }
  begin(): void {
    this.#memory.add(BYTES_PER_ACCUMULATOR);
    this.#accumulators.push(this.#definition.start(this.#run));
    if (this.#key !== undefined) this.#seen.begin();
  }
  add(group: number): void {
    const value = this.#first();
    if (value === null) return;
    if (this.#key !== undefined && !this.#seen.add(group, this.#key())) return;
    const items = this.#accumulators[group]?.add(value, this.#second?.() ?? null) ?? 0;
    if (items > 0) this.#memory.add(items * BYTES_PER_ITEM);
  }
  result(group: number): Value {
    return this.#accumulators[group]?.result() ?? null;
  }
}
