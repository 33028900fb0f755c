// How long an installed tool takes from its start until it is ready, with the sample and with 100,000 claims.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settings } from '../../server/config.ts';
import type { Benchmark } from './benchmark.ts';
import { figureOf, type Sheet } from './figures.ts';
import { countRelationships } from './generated-collection.ts';
import { prepareStore } from './prepared-store.ts';
import { cpuSeconds, peakMegabytes } from './process-cost.ts';
import { fetchText, startHearsay } from './server-process.ts';

export const GENERATED = { claims: 100_000, seed: 1 } as const;

const SAMPLE_RUNS = 5;
const GENERATED_RUNS = 3;

interface Start {
  readonly wall: number;
  readonly cpu: number;
  readonly peak: number;
  readonly pictureWall: number;
}

/** Starts, reads what it cost until ready, asks for the first picture, stops. */
async function startOnce(folder: string, collection: string): Promise<Start> {
  const server = await startHearsay(folder, collection);
  try {
    const [cpu, peak] = [cpuSeconds(server.pid), peakMegabytes(server.pid)];
    const asked = performance.now();
    await fetchText(`${server.url}/api/picture`);
    const pictureWall = server.readySeconds + (performance.now() - asked) / 1000;
    return { wall: server.readySeconds, cpu, peak, pictureWall };
  } finally {
    await server.stop();
  }
}

interface Bars {
  readonly wall?: number;
  readonly cpu?: number;
  readonly peak?: number;
}

function sheetOf(title: string, starts: readonly Start[], bars: Bars): Sheet {
  const figure = (name: string, unit: string, of: keyof Start, below?: number) =>
    figureOf(
      name,
      unit,
      starts.map((start) => start[of]),
      below === undefined ? {} : { below },
    );
  return {
    title,
    figures: [
      figure('start to ready', 's', 'wall', bars.wall),
      figure('CPU until ready', 's', 'cpu', bars.cpu),
      figure('peak memory until ready', 'MB', 'peak', bars.peak),
      figure('start to first picture', 's', 'pictureWall'),
    ],
  };
}

async function startSample(): Promise<readonly Sheet[]> {
  const collection = settings.collectionFolder.default;
  const firsts: Start[] = [];
  const laters: Start[] = [];
  for (let run = 0; run < SAMPLE_RUNS; run++) {
    const folder = mkdtempSync(join(tmpdir(), 'hearsay-start-'));
    try {
      firsts.push(await startOnce(folder, collection));
      laters.push(await startOnce(folder, collection));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return [
    sheetOf('Sample collection, first start (new store, filled)', firsts, { cpu: 2 }),
    sheetOf('Sample collection, later start', laters, { cpu: 2 }),
  ];
}

async function startGenerated(say: (line: string) => void): Promise<Sheet> {
  say('generating 100,000 claims, and importing them unless a store is kept from before …');
  const { folder, collection, importSeconds } = prepareStore(GENERATED);
  const starts: Start[] = [];
  for (let run = 0; run < GENERATED_RUNS; run++) starts.push(await startOnce(folder, 'none'));
  const title = `Generated collection, ${collection.claims.length.toLocaleString('en')} claims and ${countRelationships(collection).toLocaleString('en')} relationships, later start`;
  const sheet = sheetOf(title, starts, { wall: 15, peak: 1500 });
  if (importSeconds === undefined) return sheet;
  return { ...sheet, figures: [...sheet.figures, figureOf('import, once', 's', [importSeconds])] };
}

export const startToReady: Benchmark = {
  name: 'start',
  about: 'start to ready of an installed tool',
  run: async (say) => {
    say(`starting ${2 * SAMPLE_RUNS} times with the sample …`);
    const sample = await startSample();
    return [...sample, await startGenerated(say)];
  },
};
