// A program of its own that reviews proposals over a generated store; writes its sheet as JSON.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { computeCanonicalIds } from '../../../server/graph/graph.ts';
import { openReview, type Review } from '../../../server/ingest/ingest.ts';
import { openStore } from '../../../server/store/store.ts';
import { type Figure, figureOf, type Sheet } from '../figures.ts';
import { prepareStore } from '../prepared-store.ts';
import { GENERATED } from '../start-to-ready.ts';
import { timeCall } from '../time-calls.ts';
import { addProposals, PILE } from './add-proposals.ts';

const PAGE = { offset: 0, limit: 50 };
const TURNS = 20;

const showPage = (review: Review) => review.view({ state: 'waiting' }, PAGE);

const cpuOf = async (call: () => unknown): Promise<number> => (await timeCall(call)).cpu;

async function measureReview(review: Review): Promise<readonly Figure[]> {
  const first = await cpuOf(() => showPage(review));
  const pages: number[] = [];
  const accepting: number[] = [];
  const pagesAfter: number[] = [];
  for (let turn = 0; turn < TURNS; turn++) {
    pages.push(await cpuOf(() => showPage(review)));
    const [next] = showPage(review);
    if (!next) throw new Error('nothing waits any more');
    accepting.push(await cpuOf(() => review.accept(next.proposal.id, {}, 'the benchmark')));
    pagesAfter.push(await cpuOf(() => showPage(review)));
  }
  const above = await cpuOf(() => review.acceptAbove(0.9, undefined, 'the benchmark'));
  const pairs = await timeCall(() => review.identities(Number.POSITIVE_INFINITY));
  const pairsAgain = await timeCall(() => review.identities(Number.POSITIVE_INFINITY));
  return [
    figureOf('the first page of 50 proposals, with the index of all names', 'ms of CPU', [first]),
    figureOf('a page', 'ms of CPU', pages, { below: 20 }),
    figureOf('accepting a proposal', 'ms of CPU', accepting, { below: 50 }),
    figureOf('the page after accepting', 'ms of CPU', pagesAfter),
    figureOf('accepting all above 0.9, about a tenth', 'ms of CPU', [above]),
    figureOf('all pairs of records that may be one, in slices', 'ms of CPU', [pairs.cpu]),
    figureOf('the same again', 'ms of CPU', [pairsAgain.cpu]),
  ];
}

const { folder: prepared, collection } = prepareStore(GENERATED);
const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-review-'));
try {
  cpSync(prepared, folder, { recursive: true });
  const store = openStore({ folder, now: () => new Date() });
  process.stderr.write('  adding proposals …\n');
  addProposals(store, collection, PILE);
  const review = openReview({ store, computeIds: computeCanonicalIds, sameFrom: 0.9 });
  process.stderr.write('  reviewing …\n');
  const sheet: Sheet = { title: 'The review, 1,000 proposals waiting', figures: await measureReview(review) };
  review.close();
  store.close();
  process.stdout.write(JSON.stringify([sheet]));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
