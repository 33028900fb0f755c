// How many rows a chain of expansions has: summed from degrees, without walking the last step.
import type { GraphView } from '../../graph/graph-port.ts';
import type { CountChain } from '../../planner/plan.ts';
import { toInteger } from '../../values/numbers.ts';
import type { Budget } from '../budget.ts';
import { LabelTest } from '../label-test.ts';
import { type Compiler, DONE, type Operator, PAUSED, ROW, type Run, type Signal } from '../operator.ts';
import { ordinalIn } from '../slots.ts';
import { NeighbourCursor, Neighbourhood } from './neighbourhood.ts';

/** One step of the chain, while the walk is at the node that it starts from. */
class Step {
  readonly around: Neighbourhood;
  readonly labels: LabelTest;
  readonly cursor = new NeighbourCursor();
  /** The last step, where every relationship counts: a degree is enough. */
  readonly isDegree: boolean;
  /** Later steps meet the same nodes again: by node, one more than the chains from there on; 0 is unknown. */
  #known = new Float64Array(0);
  #view: GraphView | undefined;
  readonly #remembers: boolean;
  readonly #following: Step | undefined;
  /** Every relationship leads to a node whose degree counts, and both stand in a lane of their own. */
  #sumsDegrees = false;
  node = -1;
  sum = 0;

  constructor(step: CountChain['steps'][number], index: number, following: Step | undefined) {
    const isLast = following === undefined;
    this.#following = following;
    this.around = new Neighbourhood(step.types, step.way);
    this.labels = new LabelTest(step.label);
    // With both directions loops would count twice.
    this.isDegree = isLast && step.label === undefined && step.way !== 'both';
    this.#remembers = index > 0 && !this.isDegree;
  }

  bind(view: GraphView): void {
    if (view === this.#view) return;
    this.#view = view;
    this.around.bind(view);
    this.labels.bind(view);
    this.#sumsDegrees =
      this.around.lone !== undefined &&
      !this.labels.isNeeded &&
      this.#following?.isDegree === true &&
      this.#following.around.lone !== undefined;
    if (this.#remembers) this.#known = new Float64Array(view.nodeLimit);
  }

  /** Chains from the node on, where that is known without walking; else −1. */
  countFrom(node: number, budget: Budget): number {
    if (this.isDegree) return this.around.degree(node);
    const known = this.#remembers ? (this.#known[node] ?? 0) - 1 : -1;
    if (known >= 0 || !this.#sumsDegrees) return known;
    const sum = this.#sumDegrees(node, budget);
    if (this.#remembers) this.#known[node] = sum + 1;
    return sum;
  }

  /** The usual two steps, as a loop over bare arrays. */
  #sumDegrees(node: number, budget: Budget): number {
    const lane = this.around.lone;
    const offsets = this.#following?.around.lone?.offsets;
    if (lane === undefined || offsets === undefined) return -1;
    const start = lane.offsets[node] ?? 0;
    const end = lane.offsets[node + 1] ?? start;
    let sum = 0;
    for (let at = start; at < end; at++) {
      const other = lane.neighbours[at] ?? 0;
      const first = offsets[other] ?? 0;
      sum += (offsets[other + 1] ?? first) - first;
    }
    budget.left -= end - start;
    return sum;
  }

  enter(node: number): void {
    this.node = node;
    this.sum = 0;
    this.cursor.start(this.around, node);
  }

  remember(): void {
    if (this.#remembers) this.#known[this.node] = this.sum + 1;
  }
}

export class CountChainCursor implements Operator {
  readonly #input: Operator;
  readonly #run: Run;
  readonly #from: number;
  readonly #variable: number;
  readonly #steps: readonly Step[];
  /** The step that is being walked; −1: a new row is needed. */
  #depth = -1;

  constructor(plan: CountChain, compiler: Compiler) {
    this.#input = compiler.operator(plan.input);
    this.#run = compiler.run;
    this.#from = plan.from.id;
    this.#variable = plan.variable.id;
    const steps: Step[] = [];
    for (const [index, step] of [...plan.steps.entries()].reverse())
      steps.unshift(new Step(step, index, steps[0]));
    this.#steps = steps;
  }

  open(): void {
    this.#input.open();
    this.#depth = -1;
  }

  next(): Signal {
    const { budget, frame } = this.#run;
    for (;;) {
      if (this.#depth >= 0) {
        if (this.#walk() === PAUSED) return PAUSED;
        return this.#give(this.#steps[0]?.sum ?? 0);
      }
      const signal = this.#input.next();
      if (signal !== ROW) return signal;
      const from = ordinalIn(frame, this.#from);
      if (from < 0) return this.#give(0);
      // From the last one on: a step looks at the one that follows it.
      for (let i = this.#steps.length - 1; i >= 0; i--) this.#steps[i]?.bind(this.#run.view);
      const known = this.#steps[0]?.countFrom(from, budget) ?? 0;
      if (known >= 0) return this.#give(known);
      this.#steps[0]?.enter(from);
      this.#depth = 0;
    }
  }

  /** Goes through the chains; every sum is added to the step before it when its node is done. */
  #walk(): Signal {
    const { budget } = this.#run;
    while (this.#depth >= 0) {
      const step = this.#steps[this.#depth];
      if (step === undefined) return DONE;
      if (--budget.left < 0 && budget.checkpoint()) return PAUSED;
      if (!step.cursor.advance()) {
        step.remember();
        this.#depth--;
        this.#add(step.sum);
        continue;
      }
      const node = step.cursor.other;
      if (!step.labels.fits(node)) continue;
      const following = this.#steps[this.#depth + 1];
      const known = following === undefined ? 1 : following.countFrom(node, budget);
      if (known >= 0) {
        step.sum += known;
      } else {
        following?.enter(node);
        this.#depth++;
      }
    }
    return DONE;
  }

  #add(sum: number): void {
    const step = this.#steps[this.#depth];
    if (step !== undefined) step.sum += sum;
  }

  #give(count: number): Signal {
    this.#run.frame[this.#variable] = toInteger(count);
    return ROW;
  }
}
