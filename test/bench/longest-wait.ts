// How long others have to wait while work goes on in slices.
import { setImmediate } from 'node:timers/promises';
import { type Figure, figureOf, median, showNumber } from './figures.ts';
import { threadCpuMs } from './time-calls.ts';

export interface Wait {
  /** The longest time between two turns of somebody who wants one at every round of the event loop. */
  readonly longestMs: number;
  /** The most CPU between two turns: what is left of the wait on a machine that is not busy. */
  readonly mostCpuMs: number;
  /** How many turns there were. */
  readonly slices: number;
}

/** Takes a turn at every round of the event loop until the work is done. */
export async function longestWait(work: () => Promise<unknown>): Promise<Wait> {
  let isDone = false;
  const done = work().finally(() => {
    isDone = true;
  });
  let [longestMs, mostCpuMs, slices] = [0, 0, 0];
  for (let last = { wall: performance.now(), cpu: threadCpuMs() }; !isDone; slices++) {
    await setImmediate();
    const now = { wall: performance.now(), cpu: threadCpuMs() };
    longestMs = Math.max(longestMs, now.wall - last.wall);
    mostCpuMs = Math.max(mostCpuMs, now.cpu - last.cpu);
    last = now;
  }
  await done;
  return { longestMs, mostCpuMs, slices };
}

/** Longer nobody is to wait while something is worked out in slices. */
const BAR_MS = 50;

export function figureOfWaits(name: string, waits: readonly Wait[], below = BAR_MS): Figure {
  const [wall, turns] = [waits.map(({ longestMs }) => longestMs), waits.map(({ slices }) => slices)];
  return figureOf(
    `${name}: longest wait of others`,
    'ms of CPU',
    waits.map(({ mostCpuMs }) => mostCpuMs),
    { below, note: `wall ${showNumber(median(wall))}, ${showNumber(median(turns))} turns` },
  );
}
