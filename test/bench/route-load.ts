// How a route of the API answers under ten connections, when every answer is worked out.
import { type Figure, figureOf } from './figures.ts';
import { untilIdle } from './process-cost.ts';
import { putLoad } from './put-load.ts';
import type { ServerProcess } from './server-process.ts';

export const CONNECTIONS = 10;
const ROUNDS = 3;
const ROUND_SECONDS = Number(process.env.HEARSAY_BENCH_SECONDS ?? 4);

export interface MeasuredRoute {
  readonly name: string;
  readonly paths: readonly string[];
  /** What is posted to them, as JSON; where it is left out, they are got. */
  readonly bodies?: readonly string[];
  /** What its p99 ought to be below, in milliseconds. */
  readonly below?: number;
}

/** Asks for the first path once, as the first after a start; milliseconds. Throws when the answer is no success. */
async function askFirst({ url }: ServerProcess, { paths, bodies }: MeasuredRoute): Promise<number> {
  const start = performance.now();
  const [path = '', body] = [paths[0], bodies?.[0]];
  const post = { method: 'POST', headers: { 'content-type': 'application/json' } };
  const reply = await fetch(url + path, body === undefined ? {} : { ...post, body });
  const text = await reply.text();
  if (!reply.ok) throw new Error(`${path} answered ${reply.status}: ${text.slice(0, 300)}`);
  return performance.now() - start;
}

/**
 * After a round that only lets the compiler warm up, and once the server does nothing of its own: a new store is
 * laid out first, and much is indexed at its first use. That is seconds of CPU, and no cost of an answer.
 */
export async function measureRoute(server: ServerProcess, route: MeasuredRoute): Promise<readonly Figure[]> {
  const { name, paths, bodies, below } = route;
  const first = await askFirst(server, route);
  const load = (seed: number) =>
    putLoad(server, paths, {
      seconds: ROUND_SECONDS,
      seed,
      connections: CONNECTIONS,
      ...(bodies ? { bodies } : {}),
    });
  await untilIdle(server.pid);
  await load(0);
  await untilIdle(server.pid);
  const rounds = [];
  for (let round = 1; round <= ROUNDS; round++) rounds.push(await load(round));
  const asked = (bodies ?? paths).length;
  return [
    figureOf(`${name}: the first`, 'ms', [first]),
    figureOf(
      `${name}: p50`,
      'ms',
      rounds.map(({ p50Ms }) => p50Ms),
      { note: `${asked} different ones` },
    ),
    figureOf(
      `${name}: p99`,
      'ms',
      rounds.map(({ p99Ms }) => p99Ms),
      below === undefined ? {} : { below },
    ),
    figureOf(
      `${name}: CPU per answer`,
      'ms',
      rounds.map(({ serverMsPerAnswer }) => serverMsPerAnswer),
    ),
  ];
}
