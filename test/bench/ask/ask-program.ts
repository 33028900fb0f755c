// A program of its own that asks the question box over a generated collection; writes its sheets as JSON.

import { openQueryEngine } from '../../../server/api/query-engine.ts';
import { ask, prepareQuestions } from '../../../server/ask/ask.ts';
import { readConfig } from '../../../server/config.ts';
import { corroborate } from '../../../server/corroboration/corroboration.ts';
import type { ReviewedSnapshot } from '../../../server/graph/graph.ts';
import { snapshotOf } from '../collection-snapshot.ts';
import type { Figure, Sheet } from '../figures.ts';
import { generateCollection } from '../generated-collection.ts';
import { readGlosses, scanGlosses } from '../gloss-scan.ts';
import { figureOfWaits, longestWait, type Wait } from '../longest-wait.ts';
import { seedChance } from '../seeded-chance.ts';
import { GENERATED } from '../start-to-ready.ts';
import {
  type CallTime,
  type CallTimes,
  type Cost,
  dealRounds,
  figureOfCalls,
  figuresOfCosts,
  measureOnce,
  ratioFigure,
  timeCall,
  timeCalls,
} from '../time-calls.ts';
import { type DrawnQuestion, drawPlainQuestions } from './draw-questions.ts';

const FIRST_RUNS = 3;
const ROUNDS = 3;
const OF_EACH_KIND = 12;
const SCANS = 25;
const BAR_MS = 200;

type Ask = (question: string) => ReturnType<typeof ask>;

interface Box {
  readonly snapshot: ReviewedSnapshot;
  readonly askBox: Ask;
}

const collection = generateCollection(GENERATED);

function openBox(): Box {
  const snapshot = snapshotOf(collection);
  const engine = openQueryEngine(snapshot.graph, readConfig({}), () => corroborate(snapshot));
  return {
    snapshot,
    askBox: (question) => ask(question, snapshot, (query, parameters) => engine.run(query, parameters)),
  };
}

interface FirstQuestions {
  readonly indexes: Cost;
  readonly wait: Wait;
  readonly first: Cost;
  readonly counting: Cost;
}

async function measureFirstQuestions({ snapshot, askBox }: Box): Promise<FirstQuestions> {
  const drawn = drawPlainQuestions(collection, 1);
  const [first = '', counting = ''] = ['says', 'independent'].map(
    (wanted) => drawn.find(({ kind }) => kind === wanted)?.question,
  );
  let wait: Wait = { longestMs: 0, mostCpuMs: 0, slices: 0 };
  return {
    indexes: await measureOnce(async () => {
      wait = await longestWait(() => prepareQuestions(snapshot));
    }),
    wait,
    first: await measureOnce(() => askBox(first)),
    counting: await measureOnce(() => askBox(counting)),
  };
}

async function sheetOfFirstQuestions(): Promise<{ readonly sheet: Sheet; readonly box: Box }> {
  const runs: FirstQuestions[] = [];
  let box = openBox();
  for (let run = 0; run < FIRST_RUNS; run++) {
    process.stderr.write(`  first questions, run ${run + 1} of ${FIRST_RUNS} …\n`);
    if (run > 0) box = openBox();
    runs.push(await measureFirstQuestions(box));
  }
  const figures = [
    ...figuresOfCosts(
      'its indexes, in slices',
      runs.map(({ indexes }) => indexes),
    ),
    figureOfWaits(
      'its indexes, in slices',
      runs.map(({ wait }) => wait),
    ),
    ...figuresOfCosts(
      'then the first question, with what the query engine packs',
      runs.map((run) => run.first),
    ),
    ...figuresOfCosts(
      'then the first for independent sources, with what corroboration indexes',
      runs.map((run) => run.counting),
    ),
  ];
  return { sheet: { title: 'First questions after a change of the store', figures }, box };
}

interface Asked extends DrawnQuestion {
  readonly round: number;
  readonly time: CallTime;
  readonly outcome: string;
}

async function askAll({ askBox }: Box): Promise<readonly Asked[]> {
  // Once before of each kind, so that its code is compiled; these questions are not asked again.
  const [warmUp = [], ...rounds] = dealRounds(drawPlainQuestions(collection, OF_EACH_KIND), ROUNDS + 1);
  for (const { question } of warmUp) await askBox(question);
  const asked: Asked[] = [];
  for (const [round, questions] of rounds.entries()) {
    for (const drawn of questions) {
      let outcome = '';
      const time = await timeCall(async () => {
        ({ outcome } = (await askBox(drawn.question)).answer);
      });
      asked.push({ ...drawn, round, time, outcome });
    }
  }
  return asked;
}

const timesOf = (asked: readonly Asked[]): CallTimes =>
  [...Map.groupBy(asked, ({ round }) => round).values()].map((row) => row.map(({ time }) => time));

function figureOfKind(name: string, asked: readonly Asked[]): Figure {
  const figure = figureOfCalls(name, timesOf(asked), { below: BAR_MS });
  const outcomes = [...Map.groupBy(asked, ({ outcome }) => outcome)].map(
    ([outcome, row]) => `${row.length} ${outcome}`,
  );
  return { ...figure, note: [figure.note, outcomes.join(', ')].join('; ') };
}

async function sheetOfQuestions(box: Box): Promise<Sheet> {
  process.stderr.write('  questions of all kinds …\n');
  const asked = await askAll(box);
  const glosses = readGlosses(collection.claims);
  const numbers = collection.claims.map((_claim, number) => number);
  const scanned = dealRounds(seedChance(5).shuffle(numbers).slice(0, SCANS), ROUNDS);
  const scans = await timeCalls(scanned, (number) => scanGlosses(glosses, number));
  const byKind = Map.groupBy(asked, ({ kind }) => kind);
  const figures = [...byKind].map(([kind, row]) => figureOfKind(kind, row));
  return {
    title: `${asked.length} different questions of ${byKind.size} kinds`,
    figures: [
      figureOfKind('a question to the box', asked),
      ...figures.sort((a, b) => b.value - a.value),
      figureOfCalls('floor: the words of all glosses compared in a loop', scans),
      ratioFigure('who said : floor', timesOf(byKind.get('who said') ?? []), scans),
    ],
  };
}

const { sheet, box } = await sheetOfFirstQuestions();
process.stdout.write(JSON.stringify([sheet, await sheetOfQuestions(box)]));
