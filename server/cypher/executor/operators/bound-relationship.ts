// A relationship, or a list of them, that was bound before: fitted into a pattern again.
import { runtimeError } from '../../errors.ts';
import type { BoundChain, BoundRelationship, Way } from '../../planner/plan.ts';
import { showTypeOf } from '../../values/static-types.ts';
import { RelationshipValue, type Value } from '../../values/value.ts';
import { isList } from '../../values/value-kinds.ts';
import { type Compiler, type Operator, ROW, type Run, type Signal } from '../operator.ts';
import { ordinalIn } from '../slots.ts';
import { TakenRelationships, TypeTest } from './relationship-conditions.ts';

export class BoundRelationshipCursor implements Operator {
  readonly #plan: BoundRelationship;
  readonly #input: Operator;
  readonly #run: Run;
  readonly #types: TypeTest;
  readonly #taken: TakenRelationships;
  /** The relationship that `both` still has to try the other way round; −1 when none. */
  #pending = -1;

  constructor(plan: BoundRelationship, compiler: Compiler) {
    this.#plan = plan;
    this.#input = compiler.operator(plan.input);
    this.#run = compiler.run;
    this.#types = new TypeTest(plan.types);
    this.#taken = new TakenRelationships(plan.distinctFrom, compiler.run.frame);
  }

  open(): void {
    this.#input.open();
    this.#pending = -1;
  }

  next(): Signal {
    for (;;) {
      if (this.#pending >= 0) {
        const relationship = this.#pending;
        this.#pending = -1;
        if (this.#fits(relationship, 'in')) return ROW;
      }
      const signal = this.#input.next();
      if (signal !== ROW) return signal;
      const { frame, view } = this.#run;
      const relationship = ordinalIn(frame, this.#plan.relationship.id);
      if (relationship < 0 || view.isRelationshipDeleted(relationship)) continue;
      this.#types.bind(view);
      if (!this.#types.takes(relationship) || this.#taken.has(relationship)) continue;
      const isLoop = view.sourceOf(relationship) === view.targetOf(relationship);
      if (this.#plan.way === 'both' && !isLoop) this.#pending = relationship;
      if (this.#fits(relationship, this.#plan.way)) return ROW;
    }
  }

  /** Fills the ends that are open and compares those that are bound. */
  #fits(relationship: number, way: Way): boolean {
    const { frame, view } = this.#run;
    const { from, isFromBound, to, isToBound } = this.#plan;
    const source = view.sourceOf(relationship);
    const target = view.targetOf(relationship);
    const start = way === 'in' ? target : source;
    const end = way === 'in' ? source : target;
    if (isFromBound && frame[from.id] !== start) return false;
    // A pattern that names one open node twice, such as (a)-[r]->(a).
    if (from.id === to.id && start !== end) return false;
    if (isToBound && frame[to.id] !== end) return false;
    frame[from.id] = start;
    frame[to.id] = end;
    return true;
  }
}

/** Walks a list of relationships from a known node: at most one row. */
export class BoundChainCursor implements Operator {
  readonly #plan: BoundChain;
  readonly #input: Operator;
  readonly #run: Run;
  readonly #types: TypeTest;
  readonly #way: Way;

  constructor(plan: BoundChain, compiler: Compiler) {
    this.#plan = plan;
    this.#input = compiler.operator(plan.input);
    this.#run = compiler.run;
    this.#types = new TypeTest(plan.types);
    this.#way = plan.way;
  }

  open(): void {
    this.#input.open();
  }

  next(): Signal {
    const { frame } = this.#run;
    const { relationships, from, to, isToBound, min, max } = this.#plan;
    for (;;) {
      const signal = this.#input.next();
      if (signal !== ROW) return signal;
      const start = ordinalIn(frame, from.id);
      const chain = this.#readChain(frame[relationships.id] ?? null);
      if (chain === null || start < 0) continue;
      if (chain.length < min || (max !== undefined && chain.length > max)) continue;
      if (new Set(chain).size < chain.length) continue;
      const end = this.#walk(start, chain);
      if (end < 0 || (isToBound && frame[to.id] !== end)) continue;
      frame[to.id] = end;
      return ROW;
    }
  }

  /** The chain's relationships, beginning at `from`; null for null. */
  #readChain(value: Value): readonly number[] | null {
    if (value === null) return null;
    const ordinals: number[] = [];
    for (const item of isList(value) ? value : [value]) {
      if (!(item instanceof RelationshipValue)) throw this.#noRelationships(item);
      ordinals.push(item.relationship);
    }
    return this.#plan.isReversed ? ordinals.reverse() : ordinals;
  }

  /** The node at the end of the chain; −1 where it cannot be walked. */
  #walk(start: number, chain: readonly number[]): number {
    const { view } = this.#run;
    this.#types.bind(view);
    let node = start;
    for (const relationship of chain) {
      if (view.isRelationshipDeleted(relationship) || !this.#types.takes(relationship)) return -1;
      const source = view.sourceOf(relationship);
      const target = view.targetOf(relationship);
      if (this.#way !== 'in' && source === node) node = target;
      else if (this.#way !== 'out' && target === node) node = source;
      else return -1;
    }
    return node;
  }

  #noRelationships(item: Value): Error {
    return runtimeError(
      'TypeError',
      'InvalidArgumentType',
      `${this.#plan.relationships.name} stands for a list of relationships in the pattern, but holds a value of type ${showTypeOf(item)}.`,
      'Use a list of relationships.',
    );
  }
}
