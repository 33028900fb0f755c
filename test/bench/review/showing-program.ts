// A program of its own that shows proposals in the graph of a generated store; writes its sheet as JSON.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  computeCanonicalIds,
  type Graph,
  openGraph,
  openGraphWithProposals,
  type ReviewedGraph,
} from '../../../server/graph/graph.ts';
import { openReview } from '../../../server/ingest/ingest.ts';
import { openStore } from '../../../server/store/store.ts';
import { type Figure, figureOf, median, type Sheet, showNumber } from '../figures.ts';
import { figureOfWaits, longestWait, type Wait } from '../longest-wait.ts';
import { prepareStore } from '../prepared-store.ts';
import { GENERATED } from '../start-to-ready.ts';
import { measureOnce, threadCpuMs } from '../time-calls.ts';
import { addProposals, PILE } from './add-proposals.ts';

const TURNS = 5;
/** Milliseconds: until the first answer, until the answer after an acceptance, and how long others wait at most. */
const BARS = { first: 3000, afterAccepting: 1000, others: 200 } as const;

/** Milliseconds and megabytes of some work, and how long others wait for it. */
interface Measured {
  /** Of the main thread alone. */
  readonly cpuMs: number;
  readonly wallMs: number;
  readonly megabytes: number;
  readonly wait: Wait;
}

async function measure(work: () => Promise<unknown>): Promise<Measured> {
  let wait: Wait = { longestMs: 0, mostCpuMs: 0, slices: 0 };
  let cpuMs = 0;
  const { wallMs, megabytes } = await measureOnce(async () => {
    const before = threadCpuMs();
    wait = await longestWait(work);
    cpuMs = threadCpuMs() - before;
  });
  return { cpuMs, wallMs, megabytes, wait };
}

/** An answer of each sort, once the graph has caught up. */
async function answer(graph: Graph): Promise<void> {
  await graph.catchUp();
  graph.findClaims({}).facets();
  await graph.picture('entities', { limit: 64 });
}

function figuresOf(name: string, runs: readonly Measured[], below?: number): readonly Figure[] {
  const [cpus, walls] = [runs.map(({ cpuMs }) => cpuMs), runs.map(({ wallMs }) => wallMs)];
  const bar = below === undefined ? {} : { below };
  return [
    figureOf(name, 'ms of CPU', cpus, { ...bar, note: `wall ${showNumber(median(walls))}` }),
    figureOfWaits(
      name,
      runs.map(({ wait }) => wait),
      BARS.others,
    ),
  ];
}

const { folder: prepared, collection } = prepareStore(GENERATED);
const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-showing-'));
try {
  cpSync(prepared, folder, { recursive: true });
  const store = openStore({ folder, now: () => new Date() });
  process.stderr.write('  adding proposals …\n');
  addProposals(store, collection, PILE);
  const opened: ReviewedGraph[] = [];
  const building = await measureOnce(() => {
    opened.push(openGraph(store));
  });
  const [graph] = opened;
  if (!graph) throw new Error('the graph was not opened');
  process.stderr.write('  laying out the graph itself …\n');
  await graph.prepare();
  const withProposals = openGraphWithProposals(store, graph);
  process.stderr.write('  showing proposals …\n');
  const first = await measure(() => answer(withProposals));
  const claimsView = await measure(() => withProposals.picture('claims', { limit: 64 }));
  const review = openReview({ store, computeIds: computeCanonicalIds, sameFrom: 0.9 });
  const afterAccepting: Measured[] = [];
  const ofTheGraph: Measured[] = [];
  for (let turn = 0; turn < TURNS; turn++) {
    const [next] = review.view({ state: 'waiting' }, { offset: 0, limit: 1 });
    if (!next) throw new Error('nothing waits any more');
    await review.accept(next.proposal.id, {}, 'the benchmark');
    const own = await measure(() => graph.catchUp());
    const shown = await measure(() => answer(withProposals));
    ofTheGraph.push(own);
    afterAccepting.push({
      ...shown,
      cpuMs: own.cpuMs + shown.cpuMs,
      wallMs: own.wallMs + shown.wallMs,
    });
  }
  const sheet: Sheet = {
    title: 'The graph with proposals, 1,000 of them waiting',
    figures: [
      figureOf('the graph itself, built from the store', 'ms of CPU', [building.cpuMs]),
      figureOf('its memory', 'MB', [building.megabytes]),
      ...figuresOf('first answer with proposals: facets and picture', [first], BARS.first),
      figureOf('memory that it takes beside the graph itself', 'MB', [first.megabytes]),
      ...figuresOf('then the picture of claims', [claimsView]),
      ...figuresOf('the graph itself after an acceptance', ofTheGraph),
      ...figuresOf('both after an acceptance', afterAccepting, BARS.afterAccepting),
    ],
  };
  review.close();
  withProposals.close();
  graph.close();
  store.close();
  process.stdout.write(JSON.stringify([sheet]));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
