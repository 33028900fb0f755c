// Turns of the event loop: of all queries that run, one works in each turn, so that other work is never kept waiting for several.

/** Hands out turns in the order in which they were asked for, one for each round of the event loop. */
export class TurnQueue {
  readonly #waiting: (() => void)[] = [];
  #isScheduled = false;

  get isBusy(): boolean {
    return this.#isScheduled;
  }

  /** Resolves when it is one's turn. */
  wait(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#schedule();
    });
  }

  #schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    setImmediate(() => {
      this.#isScheduled = false;
      this.#waiting.shift()?.();
      if (this.#waiting.length > 0) this.#schedule();
    });
  }
}
