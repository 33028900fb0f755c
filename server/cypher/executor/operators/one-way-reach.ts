// Every node that some chain along one direction reaches, once: breadth first, all relationships of a node at a time.
import type { VariableExpand } from '../../planner/plan.ts';
import { type Compiler, type Operator, PAUSED, ROW, type Run, type Signal } from '../operator.ts';
import { ordinalIn } from '../slots.ts';
import { NeighbourCursor, Neighbourhood } from './neighbourhood.ts';
import { NodeMarks, NodeQueue } from './node-marks.ts';

/** Is there nothing to look at but ends? */
export const isOneWayReach = ({ way, properties, distinctFrom }: VariableExpand): boolean =>
  way !== 'both' && properties.length === 0 && distinctFrom.length === 0;

/**
 * The queue holds what was reached, nearest first, beginning with the start: rows are given from it while it
 * grows. The start is not marked, so that a chain which leads back gives it; its relationships are then gone
 * through once more, which brings nothing new.
 */
export class OneWayReachCursor implements Operator {
  readonly #plan: VariableExpand;
  readonly #input: Operator;
  readonly #run: Run;
  readonly #around: Neighbourhood;
  readonly #max: number;
  readonly #cursor = new NeighbourCursor();
  readonly #reached = new NodeMarks();
  readonly #queue = new NodeQueue();
  /** Of the queue: how many have been given as rows, and how many have been gone through. */
  #given = 0;
  #expanded = 0;
  /** Those before this position are at `#distance` at most. */
  #levelEnd = 0;
  #distance = 0;
  /** Nothing was added or deleted: the lanes' positions are all there is. */
  #isUnchanged = false;

  constructor(plan: VariableExpand, compiler: Compiler) {
    this.#plan = plan;
    this.#input = compiler.operator(plan.input);
    this.#run = compiler.run;
    this.#around = new Neighbourhood(plan.types, plan.way);
    this.#max = plan.max ?? Number.POSITIVE_INFINITY;
  }

  open(): void {
    this.#input.open();
    this.#leave();
  }

  next(): Signal {
    const { budget, frame } = this.#run;
    const { into, to } = this.#plan;
    for (;;) {
      while (this.#given < this.#queue.length) {
        const node = this.#queue.at(this.#given++);
        if (!into) {
          frame[to.id] = node;
          return ROW;
        }
        if (frame[to.id] === node) {
          this.#leave();
          return ROW;
        }
      }
      if (this.#isWithin()) {
        this.#expand(this.#queue.at(this.#expanded++));
        if (budget.left < 0 && budget.checkpoint()) return PAUSED;
        continue;
      }
      const signal = this.#input.next();
      if (signal !== ROW) return signal;
      this.#enter(ordinalIn(frame, this.#plan.from.id));
    }
  }

  #leave(): void {
    this.#queue.clear();
    this.#given = 0;
    this.#expanded = 0;
  }

  #enter(start: number): void {
    this.#leave();
    if (start < 0) return;
    const { view } = this.#run;
    this.#around.bind(view);
    this.#isUnchanged =
      view.deletedRelationships === undefined && this.#around.lanes.every(({ added }) => added === undefined);
    this.#reached.clear(view.nodeLimit);
    this.#queue.push(start);
    this.#levelEnd = 1;
    this.#distance = 0;
    if (this.#plan.min === 0) this.#reached.set(start, 1);
    else this.#given = 1;
  }

  /** Is there a node to go through whose neighbours are within `max`? */
  #isWithin(): boolean {
    if (this.#expanded === this.#queue.length) return false;
    if (this.#expanded === this.#levelEnd) {
      this.#levelEnd = this.#queue.length;
      this.#distance++;
    }
    return this.#distance < this.#max;
  }

  #expand(node: number): void {
    const { budget } = this.#run;
    if (!this.#isUnchanged) {
      const cursor = this.#cursor;
      cursor.start(this.#around, node);
      while (cursor.advance()) {
        budget.left--;
        this.#reach(cursor.other);
      }
      return;
    }
    for (const { offsets, neighbours } of this.#around.lanes) {
      const start = offsets[node] ?? 0;
      const end = offsets[node + 1] ?? start;
      budget.left -= end - start;
      for (let at = start; at < end; at++) this.#reach(neighbours[at] ?? -1);
    }
  }

  #reach(node: number): void {
    if (this.#reached.has(node)) return;
    this.#reached.set(node, 1);
    this.#queue.push(node);
  }
}
