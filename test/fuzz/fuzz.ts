// Runs generated and broken queries against the engine, and prints what must not be: crashes, hangs, contradictions.
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { compareEngines } from './compare-engines.ts';
import { type CaseKind, caseAt, caseKinds, showCase } from './fuzz-cases.ts';
import type { Finding, Stretch, StretchReport } from './fuzz-stretch.ts';
import type { WorkerTask } from './fuzz-worker.ts';

const USAGE = `npm run fuzz -- [KIND …] [--seed N] [--count N] [--from N]
  KIND       written, mutated, partitioned or barred; all four when none is named
             compare: by itself, the rows of our engine against those of Ladybug
  --seed N   the same seed gives the same queries (default 1)
  --count N  so many queries of each kind (default 100000)
  --from N   begins with that case, to see it again
`;

const COMPARE = 'compare';
const STRETCH = 5_000;
const LOOK_MS = 1_000;
/** A case that works this long has run past its time limit many times over. */
const HANG_MS = 20_000;

type StretchEnd = { readonly report: StretchReport } | { readonly stuckAt: number; readonly says: string };

/** Runs the stretch in a thread, which is ended when a case does not. */
function runInThread(stretch: Stretch): Promise<StretchEnd> {
  const progress = new SharedArrayBuffer(4);
  const at = new Int32Array(progress).fill(stretch.from - 1);
  const workerData: WorkerTask = { stretch, progress };
  const worker = new Worker(new URL('./fuzz-worker.ts', import.meta.url), { workerData });
  return new Promise((resolve, reject) => {
    let seen = { index: -1, since: performance.now() };
    const end = (result: StretchEnd): void => {
      clearInterval(timer);
      resolve(result);
      void worker.terminate();
    };
    const timer = setInterval(() => {
      const index = Atomics.load(at, 0);
      if (index !== seen.index) seen = { index, since: performance.now() };
      else if (performance.now() - seen.since > HANG_MS) end({ stuckAt: index, says: 'it hangs' });
    }, LOOK_MS);
    worker.on('message', (report: StretchReport) => end({ report }));
    worker.on('error', (error) => {
      const stuckAt = Atomics.load(at, 0);
      if (stuckAt >= stretch.from) return end({ stuckAt, says: `the thread died: ${error.message}` });
      clearInterval(timer);
      reject(error);
    });
  });
}

const showFinding = ({ kind, index, says, query }: Finding): string =>
  `✗ ${kind} ${index}: ${says}\n    ${query.length > 2_000 ? `${query.slice(0, 2_000)} … (${query.length} letters)` : query}\n`;

const showOutcomes = (outcomes: ReadonlyMap<string, number>): string =>
  [...outcomes]
    .toSorted(([, one], [, other]) => other - one)
    .map(([outcome, count]) => `    ${String(count).padStart(7)} ${outcome}`)
    .join('\n');

/** Runs all cases of a kind; returns how many findings there are. */
async function runKind(seed: number, kind: CaseKind, from: number, to: number): Promise<number> {
  const start = performance.now();
  const known = new Set<string>();
  const outcomes = new Map<string, number>();
  const tell = (finding: Finding): void => {
    const name = finding.says.replaceAll(/\d+/g, '#');
    if (known.has(name) && finding.says !== 'it hangs') return;
    known.add(name);
    process.stdout.write(showFinding(finding));
  };
  let next = from;
  while (next < to) {
    const stretch = { seed, kind, from: next, to: Math.min(to, next + STRETCH) };
    const end = await runInThread(stretch);
    if ('report' in end) {
      end.report.findings.forEach(tell);
      for (const [outcome, count] of end.report.outcomes) {
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + count);
      }
      next = stretch.to;
    } else {
      tell({ kind, index: end.stuckAt, says: end.says, query: showCase(caseAt(seed, kind, end.stuckAt)) });
      next = end.stuckAt + 1;
    }
  }
  const seconds = (performance.now() - start) / 1000;
  const rate = Math.round((to - from) / seconds);
  process.stdout.write(
    `${kind}: ${to - from} queries with seed ${seed} in ${seconds.toFixed(0)} s, ${rate} a second; ${known.size} findings\n${showOutcomes(outcomes)}\n\n`,
  );
  return known.size;
}

const isCaseKind = (word: string): word is CaseKind => caseKinds.some((kind) => kind === word);

async function runFuzz(words: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      seed: { type: 'string', default: '1' },
      count: { type: 'string', default: '100000' },
      from: { type: 'string', default: '0' },
    },
  });
  const [seed, count, from] = [Number(values.seed), Number(values.count), Number(values.from)];
  const unknown = positionals.filter((word) => !isCaseKind(word) && word !== COMPARE);
  if (unknown.length > 0) throw new Error(`There is no kind ${unknown.join(', ')}.`);
  const kinds = positionals.length > 0 ? positionals.filter(isCaseKind) : caseKinds;
  let findings = positionals.includes(COMPARE) ? await compareEngines(seed, from, from + count) : 0;
  for (const kind of kinds) findings += await runKind(seed, kind, from, from + count);
  return findings > 0 ? 1 : 0;
}

process.exitCode = await runFuzz(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  return 1;
});
