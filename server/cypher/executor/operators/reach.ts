// Every node that some chain without a repeated relationship reaches, once: breadth first.
import type { VariableExpand } from '../../planner/plan.ts';
import { type Compiler, DONE, type Operator, PAUSED, ROW, type Run, type Signal } from '../operator.ts';
import { ordinalIn } from '../slots.ts';
import { NeighbourCursor, Neighbourhood } from './neighbourhood.ts';
import { NodeMarks, NodeQueue } from './node-marks.ts';
import { RequiredProperties, TakenRelationships } from './relationship-conditions.ts';

/**
 * A shortest chain to another node never repeats a relationship, so a node is reached exactly when its
 * distance is within `max`. Only the start needs care: it counts when a chain leads back to it.
 */
export class ReachCursor implements Operator {
  readonly #plan: VariableExpand;
  readonly #input: Operator;
  readonly #run: Run;
  readonly #around: Neighbourhood;
  readonly #taken: TakenRelationships;
  readonly #properties: RequiredProperties;
  readonly #max: number;
  readonly #cursor = new NeighbourCursor();
  readonly #distances = new NodeMarks();
  /** For undirected searches: the first relationship of the chain that reached the node. */
  readonly #branches = new NodeMarks();
  readonly #queue = new NodeQueue();
  #isSearching = false;
  #start = -1;
  /** The node whose relationships the cursor is at. */
  #node = -1;
  /** Does the start not count any more, or has it been given? */
  #isStartSettled = false;

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
    this.#isSearching = false;
  }

  next(): Signal {
    for (;;) {
      if (this.#isSearching) {
        const found = this.#search();
        if (found !== DONE) return found;
        this.#isSearching = false;
      }
      const signal = this.#input.next();
      if (signal !== ROW) return signal;
      const start = ordinalIn(this.#run.frame, this.#plan.from.id);
      if (start < 0) continue;
      this.#enter(start);
      if (this.#plan.min === 0 && this.#gives(start)) return ROW;
    }
  }

  #enter(start: number): void {
    const { view } = this.#run;
    this.#around.bind(view);
    this.#properties.evaluate();
    this.#distances.clear(view.nodeLimit);
    this.#queue.clear();
    this.#distances.set(start, 0);
    this.#start = start;
    this.#node = start;
    this.#isStartSettled = this.#plan.min === 0;
    if (this.#needsBranches()) this.#branches.clear(view.nodeLimit);
    this.#isSearching = this.#max > 0;
    this.#cursor.start(this.#around, start);
  }

  #search(): Signal {
    const { budget } = this.#run;
    const cursor = this.#cursor;
    for (;;) {
      if (--budget.left < 0 && budget.checkpoint()) return PAUSED;
      if (!cursor.advance()) {
        if (!this.#goOn()) return DONE;
      } else if (this.#canTake(cursor.relationship)) {
        const end = this.#distances.has(cursor.other)
          ? this.#endOfCycle(cursor.other, cursor.relationship)
          : this.#visit(cursor.other, cursor.relationship);
        if (end >= 0 && this.#gives(end)) return ROW;
      }
    }
  }

  /** Moves on to the next node of the queue; false when all within `max` have been seen. */
  #goOn(): boolean {
    if (this.#queue.size === 0) return false;
    this.#node = this.#queue.shift();
    if (this.#distances.get(this.#node) >= this.#max) return false;
    this.#cursor.start(this.#around, this.#node);
    return true;
  }

  #visit(node: number, relationship: number): number {
    this.#distances.set(node, this.#distances.get(this.#node) + 1);
    this.#queue.push(node);
    if (this.#needsBranches()) {
      this.#branches.set(node, this.#node === this.#start ? relationship : this.#branches.get(this.#node));
    }
    return node;
  }

  /** The start, when a chain within `max` leads back to it by way of `node`, which was seen before; else −1. */
  #endOfCycle(node: number, relationship: number): number {
    if (this.#isStartSettled || !this.#leadsBack(node, relationship)) return -1;
    const length = this.#distances.get(this.#node) + 1 + this.#distances.get(node);
    if (length > this.#max) return -1;
    this.#isStartSettled = true;
    return this.#start;
  }

  /** Can one go on from here over `relationship` and `node` to the start without repeating a relationship? */
  #leadsBack(node: number, relationship: number): boolean {
    if (this.#plan.way !== 'both') return node === this.#start;
    if (node === this.#start && this.#node === this.#start) return true;
    // Two branches of an undirected search have no relationship in common: together they are a cycle.
    return this.#branchOf(this.#node, relationship) !== this.#branchOf(node, relationship);
  }

  /** The start belongs to the branch that `relationship` would begin. */
  #branchOf(node: number, relationship: number): number {
    return node === this.#start ? relationship : this.#branches.get(node);
  }

  #needsBranches(): boolean {
    return this.#plan.way === 'both' && !this.#isStartSettled;
  }

  #canTake(relationship: number): boolean {
    return !(this.#taken.isNeeded && this.#taken.has(relationship)) && this.#properties.hold(relationship);
  }

  /** Fills the slot; with a known end only that one counts, and then the search is over. */
  #gives(node: number): boolean {
    const { frame } = this.#run;
    const { into, to } = this.#plan;
    if (into) {
      if (frame[to.id] !== node) return false;
      this.#isSearching = false;
      return true;
    }
    frame[to.id] = node;
    return true;
  }
}
