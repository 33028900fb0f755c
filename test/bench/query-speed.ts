// How fast the query engine answers beside hand-written loops and other engines, over three graphs, in one run.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Benchmark } from './benchmark.ts';
import { type Figure, figureOf, median, type Sheet, showNumber } from './figures.ts';
import { ARRAYS, GRAPHOLOGY, OURS } from './query/contender.ts';
import type { MeasuredQuestion, Times } from './query/measure-contenders.ts';
import { measureParsing } from './query/parse-cost.ts';
import { installPeers } from './query/peer-packages.ts';
import type { QueryReport, QueryTask } from './query/query-task.ts';

const SEED = 1;
const SMALL: QueryTask = { kind: 'plain', size: { nodes: 50_000, relationships: 250_000, seed: SEED } };
const LARGE: QueryTask = { kind: 'plain', size: { nodes: 200_000, relationships: 1_000_000, seed: SEED } };
const DOMAIN: QueryTask = { kind: 'domain', size: { claims: 30_000, seed: SEED } };

const PARSE_BAR_US = 200;
const BUILD_BAR_SECONDS = 3;
const BYTES_BAR = 40;

/** What our time divided by another's ought to be below. */
interface Bars {
  readonly peer?: number;
  readonly graphology?: number;
  readonly arrays?: number;
}

const lookup: Bars = { peer: 0.1, graphology: 1 };
const whole: Bars = { peer: 1, arrays: 10 };
const barsOf = new Map<string, Bars>([
  ['Q1', lookup],
  ['Q2', lookup],
  ['Q3', lookup],
  ['Q4', whole],
  ['Q5', whole],
]);

async function runTask(task: QueryTask): Promise<QueryReport> {
  const program = join(import.meta.dirname, 'query', 'query-program.ts');
  const child = spawn(process.execPath, ['--expose-gc', program], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify(task));
  const [written, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  if (code !== 0) throw new Error(`the measuring process ended with ${code}`);
  return JSON.parse(written);
}

const count = (value: number): string => value.toLocaleString('en');

function ratioFigure(ours: Times, other: Times, below: number | undefined): Figure {
  const ratio = median(ours.wall) / median(other.wall);
  return figureOf(`${OURS} : ${other.name}`, '×', [ratio], below === undefined ? {} : { below });
}

function sheetOf(question: MeasuredQuestion, title: string): Sheet {
  const { name, says, asked, rows, times, differing } = question;
  const bars = barsOf.get(name) ?? {};
  const figures = times.map((one) => {
    const cpu = `${showNumber(median(one.cpu))} µs of CPU`;
    const note = differing.includes(one.name) ? `${cpu}; ANOTHER ANSWER` : cpu;
    return figureOf(one.name, 'µs', one.wall, { note });
  });
  const ours = times.find((one) => one.name === OURS);
  if (!ours) return { title, figures };
  const peers = times.filter((one) => ![OURS, ARRAYS, GRAPHOLOGY].includes(one.name));
  const bestPeer = peers.toSorted((a, b) => median(a.wall) - median(b.wall))[0];
  const ratios = times
    .filter((one) => one !== ours)
    .map((one) => {
      if (one.name === ARRAYS) return ratioFigure(ours, one, bars.arrays);
      if (one.name === GRAPHOLOGY) return ratioFigure(ours, one, bars.graphology);
      return ratioFigure(ours, one, one === bestPeer ? bars.peer : undefined);
    });
  return {
    title: `${title}, ${name}: ${says} (${count(asked)} asked, ${count(rows)} rows)`,
    figures: [...figures, ...question.unanswered.map(unableFigure), ...ratios],
  };
}

const unableFigure = (name: string): Figure => ({
  name,
  value: Number.NaN,
  unit: '',
  note: 'its language cannot ask this',
});

function loadSheet({ loads, snapshot, relationships }: QueryReport, title: string): Sheet {
  const isMillion = relationships >= 1_000_000;
  const bytes = (snapshot.bytes - snapshot.bytesOfNodes) / relationships;
  return {
    title: `${title}: loading`,
    figures: [
      ...loads.map(({ name, cpuSeconds, megabytes }) =>
        figureOf(name, 's of CPU', [cpuSeconds], { note: `${showNumber(megabytes)} MB more in memory` }),
      ),
      figureOf('snapshot, all rows packed', 's of CPU', snapshot.cpuSeconds, {
        ...(isMillion ? { below: BUILD_BAR_SECONDS } : {}),
      }),
      figureOf('snapshot per relationship', 'bytes', [bytes], {
        ...(isMillion ? { below: BYTES_BAR } : {}),
        note: `beyond a snapshot of the nodes alone; ${showNumber(snapshot.bytes / relationships)} with the nodes`,
      }),
    ],
  };
}

async function measureTask(task: QueryTask, say: (line: string) => void): Promise<readonly Sheet[]> {
  const what =
    task.kind === 'domain' ? `${count(task.size.claims)} claims` : `${count(task.size.nodes)} nodes`;
  say(`${what}:`);
  const report = await runTask(task);
  const title = `${count(report.nodes)} nodes, ${count(report.relationships)} relationships`;
  return [loadSheet(report, title), ...report.questions.map((question) => sheetOf(question, title))];
}

function parseSheet(): Sheet {
  const { parse, prepare } = measureParsing();
  return {
    title: 'Reading a query that was not asked before',
    figures: [
      figureOf('parse', 'µs', parse, { below: PARSE_BAR_US }),
      figureOf('parse, bind and plan', 'µs', prepare),
    ],
  };
}

export const querySpeed: Benchmark = {
  name: 'query',
  about: 'the query engine beside hand-written loops, graphology, Ladybug and Oxigraph',
  run: async (say) => {
    installPeers(say);
    const sheets: Sheet[] = [parseSheet()];
    for (const task of [SMALL, LARGE, DOMAIN]) sheets.push(...(await measureTask(task, say)));
    return sheets;
  },
};
