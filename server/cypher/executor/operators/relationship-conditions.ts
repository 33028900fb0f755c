// What a pattern asks of a relationship besides its type: to differ from others, and to have properties.
import type { BoundExpression, Variable } from '../../binder/bound-tree.ts';
import type { GraphView } from '../../graph/graph-port.ts';
import { fitsLabels } from '../../parser/fits-labels.ts';
import type { Types } from '../../planner/plan.ts';
import { equals } from '../../values/equality.ts';
import { RelationshipValue, type Value } from '../../values/value.ts';
import { isList } from '../../values/value-kinds.ts';
import type { Compiler, Evaluate, Frame, Run } from '../operator.ts';

/** The relationships that the other variables of a match hold, single or in lists. */
export class TakenRelationships {
  readonly #frame: Frame;
  readonly #singles: readonly number[];
  readonly #lists: readonly number[];
  /** False: there is nothing to differ from. */
  readonly isNeeded: boolean;

  constructor(variables: readonly Variable[], frame: Frame) {
    this.#frame = frame;
    this.#singles = variables.filter(({ kind }) => kind === 'relationship').map(({ id }) => id);
    this.#lists = variables.filter(({ kind }) => kind !== 'relationship').map(({ id }) => id);
    this.isNeeded = variables.length > 0;
  }

  has(relationship: number): boolean {
    for (const slot of this.#singles) if (this.#frame[slot] === relationship) return true;
    for (const slot of this.#lists) if (holds(this.#frame[slot] ?? null, relationship)) return true;
    return false;
  }
}

function holds(value: Value, relationship: number): boolean {
  if (value instanceof RelationshipValue) return value.relationship === relationship;
  if (!isList(value)) return false;
  for (const item of value) {
    if (item instanceof RelationshipValue && item.relationship === relationship) return true;
  }
  return false;
}

/** Properties that every relationship of a chain must have, equal to values that are worked out once for each row. */
export class RequiredProperties {
  readonly #run: Run;
  readonly #keys: readonly string[];
  readonly #evaluators: readonly Evaluate[];
  readonly #values: Value[] = [];

  constructor(
    properties: readonly { readonly key: string; readonly value: BoundExpression }[],
    compiler: Compiler,
  ) {
    this.#run = compiler.run;
    this.#keys = properties.map(({ key }) => key);
    this.#evaluators = properties.map(({ value }) => compiler.evaluator(value));
  }

  /** Works the wanted values out for the present row. */
  evaluate(): void {
    for (let i = 0; i < this.#evaluators.length; i++) this.#values[i] = this.#evaluators[i]?.() ?? null;
  }

  hold(relationship: number): boolean {
    for (let i = 0; i < this.#keys.length; i++) {
      const value = this.#run.graph.relationshipProperty(relationship, this.#keys[i] ?? '');
      if (equals(value, this.#values[i] ?? null) !== true) return false;
    }
    return true;
  }
}

/** Which types an expression takes, by their ordinals in the view that it is bound to. */
export class TypeTest {
  readonly #types: Types;
  #view: GraphView | undefined;
  #fits = new Uint8Array(0);

  constructor(types: Types) {
    this.#types = types;
  }

  bind(view: GraphView): void {
    if (view === this.#view) return;
    this.#view = view;
    const types = this.#types;
    this.#fits = Uint8Array.from(view.types, (type) =>
      types === undefined || fitsLabels(types, (name) => name === type) ? 1 : 0,
    );
  }

  takes(relationship: number): boolean {
    const view = this.#view;
    return view !== undefined && this.#fits[view.typeOf(relationship)] === 1;
  }
}
