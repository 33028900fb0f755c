// What one run has used and may still use: time slices, expansions, memory; cancellation.
import { CypherError } from '../errors.ts';
import type { QueryLimits } from '../limits.ts';

/** Steps between two looks at the clock. */
const STRIDE = 1_024;

const limitExceeded = (detail: string, message: string, fix: string): CypherError =>
  new CypherError({ type: 'LimitExceeded', phase: 'runtime', detail, message, fix });

/**
 * Loops do `if (--budget.left < 0 && budget.checkpoint()) return PAUSED;` once for each node or
 * relationship that they look at.
 */
export class Budget {
  /** Steps until the next checkpoint. */
  left = STRIDE;
  #limits: QueryLimits;
  #signal: AbortSignal | undefined;
  #deadline: number;
  #sliceMs: number;
  #sliceEnd = Number.POSITIVE_INFINITY;
  #steps = 0;
  #stepsInside = STRIDE;
  #bytes = 0;
  #transientBytes = 0;
  /** How deep in work that cannot pause: an inner query inside an expression. */
  unpausable = 0;

  /** `sliceMs` undefined: never pauses. */
  constructor(limits: QueryLimits, sliceMs: number | undefined, signal: AbortSignal | undefined) {
    this.#limits = limits;
    this.#signal = signal;
    this.#sliceMs = sliceMs ?? Number.POSITIVE_INFINITY;
    this.#deadline = performance.now() + limits.timeMs;
  }

  /** Called before each slice. */
  startSlice(): void {
    if (this.#sliceMs !== Number.POSITIVE_INFINITY) this.#sliceEnd = performance.now() + this.#sliceMs;
    this.left = Math.min(this.left, STRIDE);
  }

  /** Steps so far. */
  get expansions(): number {
    return this.#steps + (STRIDE - Math.max(0, this.left));
  }

  /** True: pause now. Throws LimitExceeded (TimeLimit, ExpansionLimit) and Cancelled. */
  checkpoint(): boolean {
    // An operator may have taken many steps at once, so that what was left fell far below 0.
    this.#steps += STRIDE - Math.min(0, this.left + 1);
    this.left = STRIDE;
    if (this.#signal?.aborted) {
      throw new CypherError({
        type: 'Cancelled',
        phase: 'runtime',
        detail: 'Cancelled',
        message: 'The query was stopped.',
        fix: 'Run it again.',
      });
    }
    const now = performance.now();
    if (now > this.#deadline) {
      throw limitExceeded(
        'TimeLimit',
        `The query took longer than ${this.#limits.timeMs} ms.`,
        'Narrow it: name labels and ids, bound the length of paths, or add LIMIT.',
      );
    }
    if (this.#steps > this.#limits.maxExpansions) {
      throw limitExceeded(
        'ExpansionLimit',
        `The query took more than ${this.#limits.maxExpansions} steps: nodes, relationships and items of lists looked at.`,
        'Join the patterns by a common variable, bound the length of paths, or narrow it by label.',
      );
    }
    if (now - this.#sliceEnd > this.#limits.maxStretchMs) {
      throw limitExceeded(
        'StretchLimit',
        `One expression of the query worked for more than ${this.#limits.maxStretchMs} ms without a pause.`,
        'Go through the list with UNWIND instead of a list comprehension, reduce or any(), so that others get their turn.',
      );
    }
    return now > this.#sliceEnd && this.unpausable === 0;
  }

  /** One step of a loop inside an expression, which cannot pause: the operator around it does so at once afterwards. */
  spendInside(): void {
    if (--this.#stepsInside >= 0) return;
    this.#stepsInside = STRIDE;
    if (this.checkpoint()) this.left = 0;
  }

  /** Counts bytes that are kept until the run ends. Throws LimitExceeded (MemoryLimit). */
  retain(bytes: number): void {
    this.#bytes += bytes;
    if (this.#bytes > this.#limits.maxMemoryBytes) {
      throw limitExceeded(
        'MemoryLimit',
        `The query keeps more than ${this.#limits.maxMemoryBytes} bytes for sorting, grouping or lists.`,
        'Return fewer or smaller values, or add LIMIT.',
      );
    }
  }

  /** Counts bytes of values that an expression makes on its way. Throws LimitExceeded (MemoryLimit). */
  hold(bytes: number): void {
    this.#transientBytes += bytes;
    if (this.#bytes + this.#transientBytes > this.#limits.maxMemoryBytes) this.retain(this.#transientBytes);
  }

  /** An expression begins anew: what the last evaluation made is garbage, or counted by whoever kept it. */
  dropHeld(): void {
    this.#transientBytes = 0;
  }

  release(bytes: number): void {
    this.#bytes -= bytes;
  }
}
