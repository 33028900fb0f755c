// Long work that can be done at once, or in slices between which others get their turn.
import { setImmediate } from 'node:timers/promises';

/** Yields now and then, where it may pause; returns what it has worked out. */
export type Work<Result> = Generator<undefined, Result>;

/** A result that is worked out once, when it is first wanted. */
export interface Pending<Result> {
  /** Without a pause; goes on from where slices have come to. */
  now(): Result;
  /** In slices of `SLICE_MS`. */
  soon(): Promise<Result>;
}

const SLICE_MS = 8;

/** Begins the work when somebody first wants its result. */
export function pending<Result>(begin: () => Work<Result>): Pending<Result> {
  let work: Work<Result> | undefined;
  let known: { readonly value: Result } | undefined;
  /** Works until `end`, in milliseconds of `performance.now`. */
  const workUntil = (end: number): { readonly value: Result } | undefined => {
    work ??= begin();
    while (!known) {
      const step = work.next();
      if (step.done) known = { value: step.value };
      else if (performance.now() >= end) break;
    }
    return known;
  };
  return {
    now: () => {
      const found = workUntil(Number.POSITIVE_INFINITY);
      if (!found) throw new Error('work that was not to pause has paused');
      return found.value;
    },
    soon: async () => {
      for (;;) {
        const found = workUntil(performance.now() + SLICE_MS);
        if (found) return found.value;
        await setImmediate();
      }
    },
  };
}
