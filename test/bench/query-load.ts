// How long a search waits while queries run into their limits: on one server, in turns with no query at all.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settings } from '../../server/config.ts';
import { readCollection } from '../../server/store/store.ts';
import { drawQuestions } from './api-questions.ts';
import type { Benchmark } from './benchmark.ts';
import { type Figure, figureOf, median, type Sheet } from './figures.ts';
import { putLoad } from './put-load.ts';
import { type ServerProcess, startHearsay } from './server-process.ts';

const ROUNDS = 5;
const ROUND_SECONDS = 2;
/** So many queries are at work at any time. */
const QUERIES = 4;
const RATIO_BAR = 3;

/** Over some thousand nodes it would take years. */
const CARTESIAN = 'MATCH (a), (b), (c), (d) WHERE a.id = b.id + c.id + d.id RETURN a.id, d.id';

interface Heavy {
  /** How many queries ended, each by its limit. */
  readonly ended: () => number;
  readonly stop: () => Promise<void>;
}

/** Keeps queries at work until `stop`; each that ends is followed by another. Throws when one ends otherwise than by a limit. */
function putQueries({ url }: ServerProcess): Heavy {
  const stopping = new AbortController();
  let ended = 0;
  const askAgain = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        const reply = await fetch(`${url}/api/query`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: CARTESIAN }),
          signal: stopping.signal,
        });
        const answer = await reply.text();
        if (!answer.includes('QUERY_LIMIT')) throw new Error(`the query ended with ${answer.slice(0, 300)}`);
        ended++;
      } catch (error) {
        if (!stopping.signal.aborted) throw error;
      }
    }
  };
  const all = Promise.all(Array.from({ length: QUERIES }, askAgain));
  return {
    ended: () => ended,
    stop: async () => {
      stopping.abort();
      await all;
    },
  };
}

interface Rounds {
  readonly idle: number[];
  readonly busy: number[];
  ended: number;
}

/** In turns, so that whatever else the machine does meets both. */
async function measureTurns(
  server: ServerProcess,
  paths: readonly string[],
  connections: number,
): Promise<Rounds> {
  const rounds: Rounds = { idle: [], busy: [], ended: 0 };
  const load = async (seed: number): Promise<number> =>
    (await putLoad(server, paths, { seconds: ROUND_SECONDS, seed, connections })).p99Ms;
  await load(0);
  for (let round = 1; round <= ROUNDS; round++) {
    rounds.idle.push(await load(round));
    const heavy = putQueries(server);
    rounds.busy.push(await load(round));
    await heavy.stop();
    rounds.ended += heavy.ended();
  }
  return rounds;
}

function figuresOf(connections: number, { idle, busy, ended }: Rounds): readonly Figure[] {
  const name = `${connections} connections`;
  const ratios = busy.map((value, round) => value / (idle[round] ?? Number.NaN));
  return [
    figureOf(`${name}: p99 without queries`, 'ms', idle),
    figureOf(`${name}: p99 with ${QUERIES} cartesian products`, 'ms', busy, {
      note: `${ended} of them ran into their limit`,
    }),
    figureOf(`${name}: ratio`, '×', [median(ratios)], { below: RATIO_BAR }),
  ];
}

export const queryLoad: Benchmark = {
  name: 'query-load',
  about: `p99 of search while ${QUERIES} queries run into their limits, ${ROUNDS} rounds of ${ROUND_SECONDS} s each`,
  run: async (say) => {
    const folder = mkdtempSync(join(tmpdir(), 'hearsay-query-load-'));
    const source = settings.collectionFolder.default;
    const server = await startHearsay(folder, source, {
      [settings.queryTimeMs.variable]: '1000',
      // Every search is worked out: answers kept ready would only be sent
      [settings.cacheBytes.variable]: '0',
    });
    try {
      const questions = await drawQuestions(readCollection(source), server.url);
      const paths = questions.find(({ kind }) => kind === 'search')?.paths ?? [];
      const figures: Figure[] = [];
      for (const connections of [10, 50]) {
        say(`${connections} connections …`);
        figures.push(...figuresOf(connections, await measureTurns(server, paths, connections)));
      }
      const sheets: readonly Sheet[] = [{ title: 'Sample collection: search beside queries', figures }];
      return sheets;
    } finally {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
