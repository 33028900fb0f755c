// One shortest chain or all of them between two nodes: searched from both ends at once.
import type { ShortestPath } from '../../planner/plan.ts';
import { PathValue, RelationshipValue } from '../../values/value.ts';
import { type Compiler, DONE, type Operator, PAUSED, ROW, type Run, type Signal } from '../operator.ts';
import { ordinalIn } from '../slots.ts';
import { NeighbourCursor, Neighbourhood, opposite } from './neighbourhood.ts';
import { RequiredProperties } from './relationship-conditions.ts';
import { ShortestSearch } from './shortest-search.ts';

export class ShortestPathCursor implements Operator {
  readonly #plan: ShortestPath;
  readonly #input: Operator;
  readonly #run: Run;
  readonly #ahead: Neighbourhood;
  readonly #back: Neighbourhood;
  readonly #properties: RequiredProperties;
  readonly #search: ShortestSearch;
  #phase: 'input' | 'search' | 'chains' = 'input';
  /** Which of the search's meetings chains are being drawn through. */
  #meeting = 0;
  /** Steps of the present chain: from the meeting back to `from`, then on to `to`. −1: none yet. */
  #depth = -1;
  readonly #cursors: NeighbourCursor[] = [];
  readonly #nodes: number[] = [];

  constructor(plan: ShortestPath, compiler: Compiler) {
    this.#plan = plan;
    this.#input = compiler.operator(plan.input);
    this.#run = compiler.run;
    this.#ahead = new Neighbourhood(plan.types, plan.way);
    this.#back = new Neighbourhood(plan.types, opposite(plan.way));
    this.#properties = new RequiredProperties(plan.properties, compiler);
    this.#search = new ShortestSearch(this.#ahead, this.#back, this.#properties, plan.all);
  }

  open(): void {
    this.#input.open();
    this.#phase = 'input';
  }

  next(): Signal {
    const { budget, frame } = this.#run;
    for (;;) {
      if (this.#phase === 'search') {
        if (!this.#search.goOn(budget)) return PAUSED;
        this.#meeting = -1;
        this.#depth = -1;
        this.#phase = 'chains';
      }
      if (this.#phase === 'chains') {
        const found = this.#nextChain();
        if (found !== DONE) return found;
        this.#phase = 'input';
      }
      const signal = this.#input.next();
      if (signal !== ROW) return signal;
      const from = ordinalIn(frame, this.#plan.from.id);
      const to = ordinalIn(frame, this.#plan.to.id);
      if (from < 0 || to < 0) continue;
      if (from !== to) this.#enter(from, to);
      else if (this.#plan.min === 0) return this.#give([from], []);
    }
  }

  #enter(from: number, to: number): void {
    const { view } = this.#run;
    this.#ahead.bind(view);
    this.#back.bind(view);
    this.#properties.evaluate();
    this.#search.start(from, to, this.#plan.max ?? Number.POSITIVE_INFINITY, view.nodeLimit);
    this.#phase = 'search';
  }

  /** Draws the next chain through a meeting: every step leads one nearer to an end, so none is in vain. */
  #nextChain(): Signal {
    const { budget } = this.#run;
    const { meetings, stepsTo, stepsFrom } = this.#search;
    for (;;) {
      if (this.#depth < 0) {
        this.#meeting++;
        const meeting = meetings[this.#meeting];
        if (meeting === undefined) return DONE;
        this.#descend(0, meeting, stepsFrom(meeting) === 0 ? this.#ahead : this.#back);
      }
      if (--budget.left < 0 && budget.checkpoint()) return PAUSED;
      const cursor = this.#cursors[this.#depth];
      if (cursor === undefined || !cursor.advance()) {
        this.#depth--;
        continue;
      }
      const meeting = meetings[this.#meeting] ?? -1;
      const backward = stepsFrom(meeting);
      const isBackward = this.#depth < backward;
      const left = isBackward ? backward - this.#depth - 1 : stepsTo(meeting) + backward - this.#depth - 1;
      const isNearer = (isBackward ? stepsFrom(cursor.other) : stepsTo(cursor.other)) === left;
      if (!isNearer || !this.#properties.hold(cursor.relationship)) continue;
      if (left === 0 && (!isBackward || stepsTo(meeting) === 0)) {
        return this.#giveChain(backward);
      }
      // Back at `from`: the rest of the chain begins at the meeting.
      if (left === 0) this.#descend(this.#depth + 1, meeting, this.#ahead);
      else this.#descend(this.#depth + 1, cursor.other, isBackward ? this.#back : this.#ahead);
    }
  }

  #descend(depth: number, node: number, around: Neighbourhood): void {
    let cursor = this.#cursors[depth];
    if (cursor === undefined) {
      cursor = new NeighbourCursor();
      this.#cursors[depth] = cursor;
    }
    cursor.start(around, node);
    this.#nodes[depth] = node;
    this.#depth = depth;
  }

  /** Turns the steps into a chain from `from` to `to`; the first `backward` were walked the other way. */
  #giveChain(backward: number): Signal {
    const nodes: number[] = [];
    const relationships: number[] = [];
    for (let i = backward - 1; i >= 0; i--) {
      const step = this.#cursors[i];
      nodes.push(step?.other ?? -1);
      relationships.push(step?.relationship ?? -1);
    }
    nodes.push(this.#nodes[0] ?? -1);
    for (let i = backward; i <= this.#depth; i++) {
      const step = this.#cursors[i];
      relationships.push(step?.relationship ?? -1);
      nodes.push(step?.other ?? -1);
    }
    if (!this.#plan.all) this.#phase = 'input';
    return this.#give(nodes, relationships);
  }

  #give(nodes: readonly number[], relationships: readonly number[]): Signal {
    const { frame, graph } = this.#run;
    const { path } = this.#plan;
    this.#run.charge(relationships.length);
    frame[this.#plan.relationships.id] = relationships.map(
      (relationship) => new RelationshipValue(relationship, graph),
    );
    if (path !== undefined) frame[path.id] = new PathValue(nodes, relationships, graph);
    return ROW;
  }
}
