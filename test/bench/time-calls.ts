// Times of single calls: medians of rounds, p99 over all; CPU and memory of what is done once.
import { type Figure, figureOf, median, showNumber } from './figures.ts';

const US_IN_MS = 1000;

/** Milliseconds. What is measured waits for nothing, so that its CPU is its time on a machine that is not busy. */
export interface CallTime {
  readonly cpu: number;
  readonly wall: number;
}

/** The times of single calls, by rounds. */
export type CallTimes = readonly (readonly CallTime[])[];

/** Deals out a list into rounds of so many, without those that are left over. */
export const dealRounds = <T>(list: readonly T[], rounds: number): readonly (readonly T[])[] => {
  const size = Math.floor(list.length / rounds);
  return Array.from({ length: rounds }, (_, round) => list.slice(round * size, (round + 1) * size));
};

/** Milliseconds of CPU of this thread so far. */
export function threadCpuMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / US_IN_MS;
}

export async function timeCall(call: () => unknown): Promise<CallTime> {
  const [start, cpuBefore] = [performance.now(), threadCpuMs()];
  const answer = call();
  // To wait where nothing is to be waited for would be measured, too.
  if (answer instanceof Promise) await answer;
  return { cpu: threadCpuMs() - cpuBefore, wall: performance.now() - start };
}

/** Calls once for each; those of `warmUp` are called before only to let the compiler warm up. */
export async function timeCalls<T>(
  rounds: readonly (readonly T[])[],
  call: (one: T) => unknown,
  warmUp: readonly T[] = [],
): Promise<CallTimes> {
  for (const one of warmUp) await call(one);
  const times: CallTime[][] = [];
  for (const round of rounds) {
    const own: CallTime[] = [];
    times.push(own);
    for (const one of round) own.push(await timeCall(() => call(one)));
  }
  return times;
}

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

/** Of each round the CPU of one call, shared out evenly: Linux counts CPU in steps that are longer than many calls. */
const cpuOfRounds = (times: CallTimes): readonly number[] =>
  times.map((round) => round.reduce((sum, { cpu }) => sum + cpu, 0) / round.length);

/** CPU of one call, the median of the rounds; the note tells wall times of single calls. */
export function figureOfCalls(
  name: string,
  times: CallTimes,
  { unit = 'ms', ...rest }: Pick<Figure, 'below'> & { readonly unit?: 'ms' | 'µs' } = {},
): Figure {
  const factor = unit === 'ms' ? 1 : US_IN_MS;
  const show = (value: number): string => showNumber(value * factor);
  const walls = times.flatMap((round) => round.map(({ wall }) => wall)).sort((a, b) => a - b);
  const [middle, slow] = [0.5, 0.99].map((share) => show(quantile(walls, share)));
  const note = `wall ${middle}, p99 ${slow}, of ${walls.length.toLocaleString('en')}`;
  const runs = cpuOfRounds(times).map((value) => value * factor);
  return figureOf(name, `${unit} of CPU`, runs, { ...rest, note });
}

/** How often one takes the time of the other. */
export const ratioFigure = (name: string, one: CallTimes, other: CallTimes): Figure =>
  figureOf(name, '×', [median(cpuOfRounds(one)) / median(cpuOfRounds(other))]);

/** What is done once costs. */
export interface Cost {
  readonly cpuMs: number;
  readonly wallMs: number;
  /** What the process holds more than before, after its garbage is collected. */
  readonly megabytes: number;
}

function heldMegabytes(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

export async function measureOnce(work: () => unknown): Promise<Cost> {
  const held = heldMegabytes();
  const before = process.cpuUsage();
  const start = performance.now();
  await work();
  const wallMs = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { cpuMs: (user + system) / US_IN_MS, wallMs, megabytes: heldMegabytes() - held };
}

/** Time, and memory as a second figure. */
export const figuresOfCosts = (name: string, costs: readonly Cost[]): readonly Figure[] => [
  figureOf(
    name,
    'ms of CPU',
    costs.map(({ cpuMs }) => cpuMs),
    { note: `${showNumber(median(costs.map(({ wallMs }) => wallMs)))} ms of wall time` },
  ),
  figureOf(
    `${name}: memory kept`,
    'MB',
    costs.map(({ megabytes }) => megabytes),
  ),
];
