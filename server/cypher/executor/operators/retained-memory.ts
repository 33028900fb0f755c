// The memory that one operator keeps, counted in the run's budget and given back when it starts anew.
import type { Budget } from '../budget.ts';
import type { Run } from '../operator.ts';

export class RetainedMemory {
  readonly #run: Run;
  #budget: Budget | undefined;
  #bytes = 0;

  constructor(run: Run) {
    this.#run = run;
  }

  /** Throws LimitExceeded. */
  add(bytes: number): void {
    const { budget } = this.#run;
    if (budget !== this.#budget) {
      this.#budget = budget;
      this.#bytes = 0;
    }
    this.#bytes += bytes;
    budget.retain(bytes);
  }

  /** Everything kept so far is let go. */
  release(): void {
    // A run before this one had a budget of its own, which nobody asks any more.
    if (this.#budget === this.#run.budget) this.#budget.release(this.#bytes);
    this.#bytes = 0;
  }
}
