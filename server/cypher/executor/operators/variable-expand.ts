// Every chain of relationships from a node in which none is repeated: depth first, a row for each.
import type { VariableExpand } from '../../planner/plan.ts';
import { RelationshipValue, type Value } from '../../values/value.ts';
import { type Compiler, DONE, type Operator, PAUSED, ROW, type Run, type Signal } from '../operator.ts';
import { ordinalIn } from '../slots.ts';
import { NeighbourCursor, Neighbourhood } from './neighbourhood.ts';
import { RequiredProperties, TakenRelationships } from './relationship-conditions.ts';
import { Trail } from './trail.ts';

/** Estimated bytes that one more step of depth keeps. */
const BYTES_PER_STEP = 160;

export class VariableExpandCursor implements Operator {
  readonly #plan: VariableExpand;
  readonly #input: Operator;
  readonly #run: Run;
  readonly #around: Neighbourhood;
  readonly #taken: TakenRelationships;
  readonly #properties: RequiredProperties;
  readonly #max: number;
  readonly #trail = new Trail();
  /** By depth: where the walk goes on from the node that the chain of that length has reached. */
  readonly #cursors: NeighbourCursor[] = [];
  /** Length of the present chain; −1: a new row is needed. */
  #depth = -1;

  constructor(plan: VariableExpand, compiler: Compiler) {
    this.#plan = plan;
    this.#input = compiler.operator(plan.input);
    this.#run = compiler.run;
    this.#around = new Neighbourhood(plan.types, plan.way);
    this.#taken = new TakenRelationships(plan.distinctFrom, compiler.run.frame);
    this.#properties = new RequiredProperties(plan.properties, compiler);
    this.#max = plan.max ?? Number.POSITIVE_INFINITY;
  }

  open(): void {
    this.#input.open();
    this.#depth = -1;
  }

  next(): Signal {
    for (;;) {
      const found = this.#walk();
      if (found !== DONE) return found;
      const signal = this.#input.next();
      if (signal !== ROW) return signal;
      const start = ordinalIn(this.#run.frame, this.#plan.from.id);
      if (start < 0) continue;
      this.#enter(start);
      if (this.#plan.min === 0 && this.#isEnd(start)) return this.#give(start);
    }
  }

  #enter(start: number): void {
    this.#around.bind(this.#run.view);
    this.#properties.evaluate();
    this.#trail.clear();
    this.#descend(0, start);
  }

  /** Goes on to the next chain. */
  #walk(): Signal {
    const { budget } = this.#run;
    while (this.#depth >= 0) {
      const cursor = this.#cursors[this.#depth];
      if (--budget.left < 0 && budget.checkpoint()) return PAUSED;
      if (cursor === undefined || this.#depth >= this.#max || !cursor.advance()) {
        this.#depth--;
        if (this.#depth >= 0) this.#trail.pop();
        continue;
      }
      const { relationship, other } = cursor;
      if (!this.#canTake(relationship)) continue;
      this.#trail.push(relationship);
      this.#descend(this.#depth + 1, other);
      if (this.#depth >= this.#plan.min && this.#isEnd(other)) return this.#give(other);
    }
    return DONE;
  }

  #descend(depth: number, node: number): void {
    let cursor = this.#cursors[depth];
    if (cursor === undefined) {
      this.#run.budget.retain(BYTES_PER_STEP);
      cursor = new NeighbourCursor();
      this.#cursors[depth] = cursor;
    }
    cursor.start(this.#around, node);
    this.#depth = depth;
  }

  #canTake(relationship: number): boolean {
    return (
      !this.#trail.has(relationship) &&
      !(this.#taken.isNeeded && this.#taken.has(relationship)) &&
      this.#properties.hold(relationship)
    );
  }

  #isEnd(node: number): boolean {
    return !this.#plan.into || this.#run.frame[this.#plan.to.id] === node;
  }

  #give(end: number): Signal {
    const { frame } = this.#run;
    frame[this.#plan.to.id] = end;
    if (this.#plan.keepsRelationships) frame[this.#plan.relationships.id] = this.#chain();
    return ROW;
  }

  /** In the order of the pattern as written. */
  #chain(): readonly Value[] {
    const { graph } = this.#run;
    const length = this.#trail.length;
    const chain: Value[] = [];
    this.#run.charge(length);
    for (let i = 0; i < length; i++) {
      const relationship = this.#trail.at(this.#plan.isReversed ? length - 1 - i : i);
      chain.push(new RelationshipValue(relationship, graph));
    }
    return chain;
  }
}
