// How fast the API answers under 50 connections: with no answer kept, with all kept, and against a bare server.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Collection } from '../../graph-data/ontology/ontology.ts';
import { settings } from '../../server/config.ts';
import { readCollection } from '../../server/store/store.ts';
import { drawQuestions, type Questions } from './api-questions.ts';
import type { Benchmark } from './benchmark.ts';
import { type Figure, figureOf, median, type Sheet } from './figures.ts';
import { countRelationships } from './generated-collection.ts';
import { prepareStore } from './prepared-store.ts';
import { peakMegabytes } from './process-cost.ts';
import { type MeasuredLoad, putLoad } from './put-load.ts';
import { type ServerProcess, startHearsay, startProgram } from './server-process.ts';
import { GENERATED } from './start-to-ready.ts';

const ROUNDS = 3;
const WARM_UP_SECONDS = 2;
const ROUND_SECONDS = Number(process.env.HEARSAY_BENCH_SECONDS ?? 4);
const P99_BAR_MS = 50;
const MEMORY_BAR_MB = 1500;

/** Several rounds after a first one that only lets the compiler warm up. */
async function measureRounds(
  server: ServerProcess,
  paths: readonly string[],
): Promise<readonly MeasuredLoad[]> {
  await putLoad(server, paths, { seconds: WARM_UP_SECONDS, seed: 1 });
  const rounds: MeasuredLoad[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push(await putLoad(server, paths, { seconds: ROUND_SECONDS, seed: 2 + round }));
  }
  return rounds;
}

const middle = (rounds: readonly MeasuredLoad[], of: keyof MeasuredLoad): number =>
  median(rounds.map((round) => round[of]));

function figuresOf(name: string, rounds: readonly MeasuredLoad[], hasBar: boolean): readonly Figure[] {
  const figure = (
    what: string,
    unit: string,
    of: keyof MeasuredLoad,
    rest: Pick<Figure, 'below' | 'note'> = {},
  ) =>
    figureOf(
      `${name}: ${what}`,
      unit,
      rounds.map((round) => round[of]),
      rest,
    );
  return [
    figure('p50', 'ms', 'p50Ms'),
    figure('p99', 'ms', 'p99Ms', hasBar ? { below: P99_BAR_MS } : {}),
    figure('answers', '/s', 'perSecond'),
    figure('CPU per answer', 'ms', 'serverMsPerAnswer'),
  ];
}

/** The same connections against a bare server that sends a constant text of the same length. */
async function measureFloor(bytes: number): Promise<readonly MeasuredLoad[]> {
  const floor = await startProgram([join(import.meta.dirname, 'floor-server.ts')]);
  try {
    return await measureRounds(floor, [`/${Math.round(bytes)}`]);
  } finally {
    await floor.stop();
  }
}

interface Case {
  readonly title: string;
  readonly collection: Collection;
  readonly folder: string;
  /** What to fill the store with when it is new. */
  readonly source: string;
}

interface Passes {
  readonly computed: ReadonlyMap<string, readonly MeasuredLoad[]>;
  readonly kept: ReadonlyMap<string, readonly MeasuredLoad[]>;
  readonly questions: readonly Questions[];
  readonly peaks: readonly number[];
}

/** Asks all kinds of one server; `environment` decides whether it keeps answers. */
async function passOver(
  { folder, source }: Case,
  environment: Readonly<Record<string, string>>,
  ask: (server: ServerProcess) => Promise<readonly Questions[]>,
  say: (line: string) => void,
) {
  const server = await startHearsay(folder, source, environment);
  try {
    const questions = await ask(server);
    const loads = new Map<string, readonly MeasuredLoad[]>();
    for (const { kind, paths } of questions) {
      say(`${kind} (${paths.length} different questions) …`);
      loads.set(kind, await measureRounds(server, paths));
    }
    return { questions, loads, peak: peakMegabytes(server.pid) };
  } finally {
    await server.stop();
  }
}

async function measurePasses(measured: Case, say: (line: string) => void): Promise<Passes> {
  say(`${measured.title}, every answer computed:`);
  const computed = await passOver(
    measured,
    { [settings.cacheBytes.variable]: '0' },
    ({ url }) => drawQuestions(measured.collection, url),
    say,
  );
  say(`${measured.title}, answers kept ready:`);
  const kept = await passOver(measured, {}, async () => computed.questions, say);
  return {
    computed: computed.loads,
    kept: kept.loads,
    questions: computed.questions,
    peaks: [computed.peak, kept.peak],
  };
}

async function measureCase(measured: Case, say: (line: string) => void): Promise<readonly Sheet[]> {
  const { computed, kept, questions, peaks } = await measurePasses(measured, say);
  const sheets: Sheet[] = [];
  for (const { kind, paths } of questions) {
    const rounds = computed.get(kind) ?? [];
    const keptRounds = kept.get(kind) ?? [];
    const bytes = middle(rounds, 'bytesPerAnswer');
    say(`${kind}: the floor …`);
    const floor = await measureFloor(bytes);
    const ratio = (of: readonly MeasuredLoad[]): number =>
      middle(of, 'serverMsPerAnswer') / middle(floor, 'serverMsPerAnswer');
    sheets.push({
      title: `${measured.title}: ${kind} (${paths.length} questions, ${(bytes / 1000).toFixed(1)} kB per answer)`,
      figures: [
        ...figuresOf('computed', rounds, true),
        ...figuresOf('kept ready', keptRounds, true),
        ...figuresOf('bare Fastify', floor, false),
        figureOf('CPU, computed against bare', '×', [ratio(rounds)]),
        figureOf('CPU, kept ready against bare', '×', [ratio(keptRounds)]),
      ],
    });
  }
  const peak = figureOf('peak memory under load', 'MB', [Math.max(...peaks)], { below: MEMORY_BAR_MB });
  return [...sheets, { title: `${measured.title}: memory`, figures: [peak] }];
}

export const apiAnswers: Benchmark = {
  name: 'api',
  about: `answers under 50 connections on loopback, ${ROUNDS} rounds of ${ROUND_SECONDS} s each`,
  run: async (say) => {
    const folder = mkdtempSync(join(tmpdir(), 'hearsay-api-'));
    try {
      const source = settings.collectionFolder.default;
      const sample: Case = {
        title: 'Sample collection',
        collection: readCollection(source),
        folder,
        source,
      };
      const { folder: prepared, collection } = prepareStore(GENERATED);
      const claims = collection.claims.length.toLocaleString('en');
      const title = `${claims} claims, ${countRelationships(collection).toLocaleString('en')} relationships`;
      const generated: Case = { title, collection, folder: prepared, source: 'none' };
      return [...(await measureCase(sample, say)), ...(await measureCase(generated, say))];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
