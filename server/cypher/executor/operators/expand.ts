// Each relationship at a node, with the node at its other end.
import type { Expand } from '../../planner/plan.ts';
import { type Compiler, type Operator, PAUSED, ROW, type Run, type Signal } from '../operator.ts';
import { ordinalIn } from '../slots.ts';
import { NeighbourCursor, Neighbourhood, opposite } from './neighbourhood.ts';
import { TakenRelationships } from './relationship-conditions.ts';

const noPositions = new Int32Array(0);

/** To nodes that are not known yet. */
export class ExpandCursor implements Operator {
  readonly #input: Operator;
  readonly #run: Run;
  readonly #from: number;
  readonly #relationship: number;
  readonly #keepsRelationship: boolean;
  readonly #to: number;
  readonly #taken: TakenRelationships;
  readonly #around: Neighbourhood;
  readonly #cursor = new NeighbourCursor();
  /** Does the present node have a cursor, or only positions in the lone lane? */
  #isLone = true;
  #at = 0;
  #end = 0;
  #neighbours: Int32Array = noPositions;
  #relationships: Int32Array | undefined;

  constructor(plan: Expand, compiler: Compiler) {
    this.#input = compiler.operator(plan.input);
    this.#run = compiler.run;
    this.#from = plan.from.id;
    this.#relationship = plan.relationship.id;
    this.#keepsRelationship = plan.keepsRelationship;
    this.#to = plan.to.id;
    this.#taken = new TakenRelationships(plan.distinctFrom, compiler.run.frame);
    this.#around = new Neighbourhood(plan.types, plan.way);
  }

  open(): void {
    this.#input.open();
    this.#isLone = true;
    this.#at = 0;
    this.#end = 0;
  }

  next(): Signal {
    for (;;) {
      const found = this.#isLone ? this.#stepAlone() : this.#stepAround();
      if (found !== undefined) return found;
      const signal = this.#input.next();
      if (signal !== ROW) return signal;
      this.#enter(ordinalIn(this.#run.frame, this.#from));
    }
  }

  /** Through the positions of the lone lane: the usual case, kept free of everything else. */
  #stepAlone(): Signal | undefined {
    const { budget, frame } = this.#run;
    while (this.#at < this.#end) {
      if (--budget.left < 0 && budget.checkpoint()) return PAUSED;
      const at = this.#at++;
      if (this.#keepsRelationship || this.#taken.isNeeded) {
        const relationship = this.#relationships === undefined ? at : (this.#relationships[at] ?? -1);
        if (this.#taken.isNeeded && this.#taken.has(relationship)) continue;
        frame[this.#relationship] = relationship;
      }
      frame[this.#to] = this.#neighbours[at] ?? -1;
      return ROW;
    }
    return undefined;
  }

  #stepAround(): Signal | undefined {
    const { budget, frame } = this.#run;
    const cursor = this.#cursor;
    for (;;) {
      if (--budget.left < 0 && budget.checkpoint()) return PAUSED;
      if (!cursor.advance()) return undefined;
      if (this.#taken.isNeeded && this.#taken.has(cursor.relationship)) continue;
      frame[this.#relationship] = cursor.relationship;
      frame[this.#to] = cursor.other;
      return ROW;
    }
  }

  #enter(node: number): void {
    this.#around.bind(this.#run.view);
    const lane = this.#around.lone;
    this.#isLone = lane !== undefined || node < 0;
    if (lane === undefined) {
      this.#at = 0;
      this.#end = 0;
      this.#cursor.start(this.#around, node);
      return;
    }
    this.#neighbours = lane.neighbours;
    this.#relationships = lane.relationships;
    this.#at = node < 0 ? 0 : (lane.offsets[node] ?? 0);
    this.#end = node < 0 ? 0 : (lane.offsets[node + 1] ?? this.#at);
  }
}

/** Between two known nodes: goes through the relationships of the one that has fewer. */
export class ExpandIntoCursor implements Operator {
  readonly #input: Operator;
  readonly #run: Run;
  readonly #from: number;
  readonly #relationship: number;
  readonly #to: number;
  readonly #taken: TakenRelationships;
  readonly #ahead: Neighbourhood;
  readonly #back: Neighbourhood;
  readonly #cursor = new NeighbourCursor();
  #isWalking = false;
  #wanted = -1;

  constructor(plan: Expand, compiler: Compiler) {
    this.#input = compiler.operator(plan.input);
    this.#run = compiler.run;
    this.#from = plan.from.id;
    this.#relationship = plan.relationship.id;
    this.#to = plan.to.id;
    this.#taken = new TakenRelationships(plan.distinctFrom, compiler.run.frame);
    this.#ahead = new Neighbourhood(plan.types, plan.way);
    this.#back = new Neighbourhood(plan.types, opposite(plan.way));
  }

  open(): void {
    this.#input.open();
    this.#isWalking = false;
  }

  next(): Signal {
    const { budget, frame } = this.#run;
    const cursor = this.#cursor;
    for (;;) {
      while (this.#isWalking) {
        if (--budget.left < 0 && budget.checkpoint()) return PAUSED;
        if (!cursor.advance()) this.#isWalking = false;
        else if (cursor.other === this.#wanted && !this.#taken.has(cursor.relationship)) {
          frame[this.#relationship] = cursor.relationship;
          return ROW;
        }
      }
      const signal = this.#input.next();
      if (signal !== ROW) return signal;
      this.#enter(ordinalIn(frame, this.#from), ordinalIn(frame, this.#to));
    }
  }

  #enter(from: number, to: number): void {
    this.#isWalking = from >= 0 && to >= 0;
    if (!this.#isWalking) return;
    this.#ahead.bind(this.#run.view);
    this.#back.bind(this.#run.view);
    if (from === to || this.#ahead.degree(from) <= this.#back.degree(to)) {
      this.#wanted = to;
      this.#cursor.start(this.#ahead, from);
    } else {
      this.#wanted = from;
      this.#cursor.start(this.#back, to);
    }
  }
}
