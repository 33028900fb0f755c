// What processes cost, as Linux counts it: CPU seconds and peak memory. Elsewhere the figures are NaN and shown as "–".
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** Linux counts in hundredths of a second on every common platform. */
const TICKS_PER_SECOND = 100;

function readFields(pid: number | 'self'): readonly string[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name stands in parentheses and may hold blanks: fields are counted from behind it.
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}

const ticks = (fields: readonly string[], ...indexes: readonly number[]): number =>
  indexes.reduce((sum, index) => sum + Number(fields[index] ?? Number.NaN), 0) / TICKS_PER_SECOND;

/** CPU seconds of a live process, all threads, without its children. */
export const cpuSeconds = (pid: number): number => ticks(readFields(pid), 11, 12);

const IDLE_SECONDS = 0.05;
const LONGEST_WAIT_MS = 120_000;

/** Waits until the process has hardly worked for a second; after two minutes it is given up. */
export async function untilIdle(pid: number): Promise<void> {
  const end = performance.now() + LONGEST_WAIT_MS;
  let spent = 0;
  do {
    const before = cpuSeconds(pid);
    await pause(1_000);
    spent = cpuSeconds(pid) - before;
  } while (spent > IDLE_SECONDS && performance.now() < end);
}

/** CPU seconds of all children of this process that have ended. */
export const endedChildrenCpuSeconds = (): number => ticks(readFields('self'), 13, 14);

/** Peak of the memory in use (VmHWM) in megabytes. */
export function peakMegabytes(pid: number): number {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes ?? Number.NaN) / 1000;
  } catch {
    return Number.NaN;
  }
}

/** All processes below `pid`, with their command lines. */
export function descendants(pid: number): readonly { readonly pid: number; readonly command: string }[] {
  const parentOf = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (/^\d+$/.test(name)) parentOf.set(Number(name), Number(readFields(Number(name))[1]));
  }
  const isBelow = (child: number): boolean => {
    const parent = parentOf.get(child);
    return parent !== undefined && (parent === pid || isBelow(parent));
  };
  return [...parentOf.keys()].filter(isBelow).flatMap((child) => {
    try {
      return [{ pid: child, command: readFileSync(`/proc/${child}/cmdline`, 'utf8').replaceAll('\0', ' ') }];
    } catch {
      return [];
    }
  });
}
