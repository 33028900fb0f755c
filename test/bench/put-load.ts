// Puts load on a server from another process, and reads what it cost the server.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { cpuSeconds } from './process-cost.ts';
import type { ServerProcess } from './server-process.ts';

export interface LoadTask {
  readonly url: string;
  readonly paths: readonly string[];
  /** What is posted to each of the paths, as JSON; where it is left out, the paths are got. */
  readonly bodies?: readonly string[];
  readonly connections: number;
  readonly seconds: number;
  readonly seed: number;
}

export interface LoadResult {
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly perSecond: number;
  readonly requests: number;
  readonly bytesPerAnswer: number;
  /** Connection faults, timeouts and answers that are not a success. */
  readonly failures: number;
}

/** A result and the CPU milliseconds that the server spent on each answer. */
export type MeasuredLoad = LoadResult & { readonly serverMsPerAnswer: number };

const CONNECTIONS = 50;

/** Asks the server for these paths over 50 connections, or another number, for so many seconds. Throws when any answer fails. */
export async function putLoad(
  server: ServerProcess,
  paths: readonly string[],
  {
    seconds,
    seed,
    connections = CONNECTIONS,
    ...rest
  }: Pick<LoadTask, 'seconds' | 'seed' | 'bodies'> & { readonly connections?: number },
): Promise<MeasuredLoad> {
  const before = cpuSeconds(server.pid);
  const task: LoadTask = { url: server.url, paths, connections, seconds, seed, ...rest };
  const child = spawn(process.execPath, [join(import.meta.dirname, 'load-program.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(JSON.stringify(task));
  const [written] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  const result: LoadResult = JSON.parse(written);
  if (result.failures > 0) {
    throw new Error(`${result.failures} of ${result.requests} requests failed, such as ${paths[0]}`);
  }
  const spent = cpuSeconds(server.pid) - before;
  return { ...result, serverMsPerAnswer: (1000 * spent) / Math.max(1, result.requests) };
}
