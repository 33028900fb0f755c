// Every relationship of some types with its two ends, for each row.
import type { RelationshipScan, Way } from '../../planner/plan.ts';
import { type Compiler, type Operator, PAUSED, ROW, type Run, type Signal } from '../operator.ts';
import { TypeTest } from './relationship-conditions.ts';

export class RelationshipScanCursor implements Operator {
  readonly #input: Operator;
  readonly #run: Run;
  readonly #relationship: number;
  readonly #from: number;
  readonly #to: number;
  readonly #way: Way;
  readonly #types: TypeTest;
  #at = 0;
  #end = 0;
  /** The relationship that `both` still has to give the other way round; −1 when none. */
  #pending = -1;

  constructor(plan: RelationshipScan, compiler: Compiler) {
    this.#input = compiler.operator(plan.input);
    this.#run = compiler.run;
    this.#relationship = plan.relationship.id;
    this.#from = plan.from.id;
    this.#to = plan.to.id;
    this.#way = plan.way;
    this.#types = new TypeTest(plan.types);
  }

  open(): void {
    this.#input.open();
    this.#at = 0;
    this.#end = 0;
    this.#pending = -1;
  }

  next(): Signal {
    if (this.#pending >= 0) {
      this.#fill(this.#pending, 'in');
      this.#pending = -1;
      return ROW;
    }
    const { budget } = this.#run;
    for (;;) {
      while (this.#at < this.#end) {
        if (--budget.left < 0 && budget.checkpoint()) return PAUSED;
        const relationship = this.#at++;
        if (!this.#isWanted(relationship)) continue;
        const { view } = this.#run;
        const isLoop = view.sourceOf(relationship) === view.targetOf(relationship);
        // A pattern that names one node twice, such as (a)-[r]->(a).
        if (this.#from === this.#to && !isLoop) continue;
        if (this.#way === 'both' && !isLoop) this.#pending = relationship;
        this.#fill(relationship, this.#way);
        return ROW;
      }
      const signal = this.#input.next();
      if (signal !== ROW) return signal;
      this.#types.bind(this.#run.view);
      this.#at = 0;
      this.#end = this.#run.view.relationshipLimit;
    }
  }

  #isWanted(relationship: number): boolean {
    const deleted = this.#run.view.deletedRelationships;
    if (deleted !== undefined && deleted[relationship] === 1) return false;
    return this.#types.takes(relationship);
  }

  #fill(relationship: number, way: Way): void {
    const { frame, view } = this.#run;
    const source = view.sourceOf(relationship);
    const target = view.targetOf(relationship);
    frame[this.#relationship] = relationship;
    frame[this.#from] = way === 'in' ? target : source;
    frame[this.#to] = way === 'in' ? source : target;
  }
}
