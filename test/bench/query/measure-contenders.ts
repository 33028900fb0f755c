// Asks all contenders the same questions, in turns, compares their answers and takes their times.
import { createHash } from 'node:crypto';
import type { Ask, Contender, Row } from './contender.ts';
import type { AskedQuestion } from './questions.ts';

/** Microseconds per query, one value for each round. */
export interface Times {
  readonly name: string;
  readonly wall: readonly number[];
  readonly cpu: readonly number[];
}

export interface MeasuredQuestion {
  readonly name: string;
  readonly says: string;
  readonly asked: number;
  readonly rows: number;
  readonly times: readonly Times[];
  /** Those that cannot answer. */
  readonly unanswered: readonly string[];
  /** Those whose answers differ from the floor's. */
  readonly differing: readonly string[];
}

const ROUNDS = 7;
/** Each contender is asked for so long before its time is taken, so that its code is compiled. */
const WARM_UP_MS = 150;
const US_IN_MS = 1000;

interface Sum {
  readonly rows: number;
  readonly hash: string;
}

const showRow = (row: Row): string =>
  Object.values(row)
    .map((value) => String(value ?? ''))
    .join('\t')
    // Where nothing is bound, SPARQL gives no value at all
    .trimEnd();

/** How many rows there are, and a hash of all answers, their rows sorted. */
function sumUp(ask: Ask, { parameters }: AskedQuestion): Sum {
  const hash = createHash('sha256');
  let rows = 0;
  for (const values of parameters) {
    const answer = ask(values);
    rows += answer.length;
    hash.update(`${answer.map(showRow).sort().join('\n')}\f`);
  }
  return { rows, hash: hash.digest('hex') };
}

interface Runner {
  readonly name: string;
  readonly ask: Ask;
  readonly wall: number[];
  readonly cpu: number[];
}

/** Goes once through the timed parameters, as nothing is asked twice in a row; returns microseconds per query. */
function runRound(ask: Ask, { parameters, timed }: AskedQuestion): { wall: number; cpu: number } {
  const values = parameters.slice(0, timed);
  const before = process.cpuUsage();
  const start = performance.now();
  for (const one of values) ask(one);
  const wall = (performance.now() - start) * US_IN_MS;
  const { user, system } = process.cpuUsage(before);
  return { wall: wall / values.length, cpu: (user + system) / values.length };
}

function warmUp(ask: Ask, question: AskedQuestion): void {
  const end = performance.now() + WARM_UP_MS;
  do runRound(ask, question);
  while (performance.now() < end);
}

/** The first contender is the floor, whose answers are taken for right. */
export function measureQuestion(question: AskedQuestion, contenders: readonly Contender[]): MeasuredQuestion {
  const runners = contenders.flatMap(({ name, ask }): Runner[] => {
    const own = ask(question.name);
    return own ? [{ name, ask: own, wall: [], cpu: [] }] : [];
  });
  const sums = runners.map(({ ask }) => sumUp(ask, question));
  for (const { ask } of runners) warmUp(ask, question);
  for (let round = 0; round < ROUNDS; round++) {
    for (const { ask, wall, cpu } of runners) {
      const taken = runRound(ask, question);
      wall.push(taken.wall);
      cpu.push(taken.cpu);
    }
  }
  const { name, says, parameters } = question;
  return {
    name,
    says,
    asked: parameters.length,
    rows: sums[0]?.rows ?? 0,
    unanswered: contenders.filter(({ ask }) => !ask(name)).map((contender) => contender.name),
    times: runners.map(({ name: contender, wall, cpu }) => ({ name: contender, wall, cpu })),
    differing: runners.filter((_one, at) => sums[at]?.hash !== sums[0]?.hash).map((runner) => runner.name),
  };
}
