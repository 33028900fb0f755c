// MERGE: for each row what matches a pattern, or else what is made of it.
import type { Merge } from '../../planner/plan.ts';
import { type Compiler, type Operator, PAUSED, ROW, type Signal } from '../operator.ts';
import { compileSetItems } from './change-properties.ts';
import { KeptRows } from './kept-rows.ts';
import { checkMergedProperties, compilePattern } from './make-pattern.ts';

export class MergeCursor implements Operator {
  readonly #input: Operator;
  readonly #match: Operator;
  readonly #make: () => void;
  readonly #onCreate: readonly (() => void)[];
  readonly #onMatch: readonly (() => void)[];
  /** All matches of the row, found before ON MATCH can change any of them. */
  readonly #matches: KeptRows;
  #phase: 'input' | 'match' | 'matches' = 'input';
  #at = 0;

  constructor(plan: Merge, compiler: Compiler) {
    const { nodes, relationships, paths } = plan.create;
    const filled = [...nodes, ...relationships, ...paths].map(({ variable }) => variable);
    this.#input = compiler.operator(plan.input);
    this.#match = compiler.operator(plan.match);
    this.#make = compilePattern(plan.create, compiler, checkMergedProperties);
    this.#onCreate = compileSetItems(plan.onCreate, compiler);
    this.#onMatch = compileSetItems(plan.onMatch, compiler);
    this.#matches = new KeptRows(filled, compiler.run);
  }

  open(): void {
    this.#input.open();
    this.#matches.clear();
    this.#phase = 'input';
  }

  next(): Signal {
    for (;;) {
      if (this.#phase === 'match' && this.#findMatches() === PAUSED) return PAUSED;
      if (this.#phase === 'matches') {
        if (this.#at < this.#matches.length) {
          this.#matches.restore(this.#at++);
          for (const change of this.#onMatch) change();
          return ROW;
        }
        this.#phase = 'input';
        if (this.#matches.length === 0) {
          this.#make();
          for (const change of this.#onCreate) change();
          return ROW;
        }
      }
      const signal = this.#input.next();
      if (signal !== ROW) return signal;
      this.#matches.clear();
      this.#match.open();
      this.#phase = 'match';
    }
  }

  #findMatches(): Signal {
    for (;;) {
      const signal = this.#match.next();
      if (signal === ROW) {
        this.#matches.push();
        continue;
      }
      if (signal !== PAUSED) {
        this.#phase = 'matches';
        this.#at = 0;
      }
      return signal;
    }
  }
}
