// Runs a case and looks for what must never be: untyped errors, impossible values, answers that contradict each other.
import {
  CypherError,
  type Engine,
  openEngine,
  type QueryResult,
  toJson,
} from '../../server/cypher/cypher.ts';
import { describeValue } from '../tck/described-values.ts';
import { showNotation } from '../tck/value-notation.ts';
import { allFeatures } from './features.ts';
import { barQuery, type FuzzCase } from './fuzz-cases.ts';
import { openRandomGraph } from './random-graph.ts';
import { parameterValues } from './vocabulary.ts';

/** How a case went: `finding` is what must not be, told in one line; `outcome` is a word for the tally. */
export interface Examination {
  readonly outcome: string;
  readonly finding: string | undefined;
}

export const TIME_LIMIT_MS = 200;

/** An engine over a random graph whose clock stands still and whose chance is always the same. */
export const openExaminedEngine = (seed: number): Engine =>
  openEngine(openRandomGraph(seed, allFeatures), {
    now: () => 1_930_651_200_000,
    random: () => 0.25,
    limits: { timeMs: TIME_LIMIT_MS, maxExpansions: 200_000, maxMemoryBytes: 20_000_000, maxRows: 2_000 },
  });

type Answer =
  | { readonly kind: 'rows'; readonly rows: readonly string[]; readonly result: QueryResult }
  | { readonly kind: 'fault'; readonly fault: CypherError }
  | { readonly kind: 'finding'; readonly finding: string };

/** The error and the first place of our own in its stack. */
function describeCrash(error: unknown): string {
  if (!(error instanceof Error)) return `something that is no error was thrown: ${String(error)}`;
  const place = /\n\s+at .*?(server\/[^\s)]+)/.exec(error.stack ?? '')?.[1] ?? '';
  return `${error.name}: ${error.message.slice(0, 200)} at ${place}`;
}

/** Rows as text, after every value was looked at: what the engine promises of values must hold. */
function showRows({ rows, columns }: QueryResult): readonly string[] {
  return rows.map((row) => {
    if (row.length !== columns.length)
      throw new Error('a row does not have as many values as there are columns');
    JSON.stringify(row.map(toJson));
    return row.map((value) => showNotation(describeValue(value))).join(' | ');
  });
}

function ask(engine: Engine, text: string): Answer {
  try {
    const result = engine.runSync(text, parameterValues);
    return { kind: 'rows', rows: showRows(result), result };
  } catch (error) {
    if (!(error instanceof CypherError)) return { kind: 'finding', finding: describeCrash(error) };
    const isTold = error.message !== '' && error.fix !== '' && !/undefined|\[object/.test(error.message);
    if (!isTold)
      return { kind: 'finding', finding: `a fault that tells nothing: ${error.detail}: ${error.message}` };
    return { kind: 'fault', fault: error };
  }
}

const isLimit = (answer: Answer): boolean => answer.kind === 'fault' && answer.fault.type === 'LimitExceeded';

const nameOutcome = (answer: Answer): string => {
  if (answer.kind === 'rows') return answer.rows.length > 0 ? 'rows' : 'no rows';
  return answer.kind === 'fault' ? `${answer.fault.type} ${answer.fault.detail}` : 'finding';
};

const sameFault = (one: CypherError, other: CypherError): boolean =>
  one.type === other.type && one.detail === other.detail && one.phase === other.phase;

type Rows = Extract<Answer, { readonly kind: 'rows' }>;

const hasSameRows = (one: Rows, other: Rows): boolean =>
  one.result.truncated || one.rows.toSorted().join('\n') === other.rows.toSorted().join('\n');

/** What contradicts itself in two answers to the same query. */
function contradict(first: Answer, second: Answer): string | undefined {
  if (isLimit(first) || isLimit(second)) return undefined;
  if (first.kind === 'fault' && second.kind === 'fault') {
    return sameFault(first.fault, second.fault) ? undefined : 'asked again, it gives another fault';
  }
  if (first.kind !== 'rows' || second.kind !== 'rows') return 'asked again, it answers otherwise';
  return hasSameRows(first, second) ? undefined : 'asked again, it gives other rows';
}

/** The clock of `realtime` goes on between two runs. */
const hasClock = (text: string): boolean => /realtime|timestamp/i.test(text);

function examineQuery(engine: Engine, text: string): Examination {
  const first = ask(engine, text);
  const outcome = nameOutcome(first);
  if (first.kind === 'finding') return { outcome, finding: first.finding };
  const second = ask(engine, text);
  if (second.kind === 'finding') return { outcome, finding: second.finding };
  return { outcome, finding: hasClock(text) ? undefined : contradict(first, second) };
}

function examineBarred(engine: Engine, text: string): Examination {
  const [plain, barred] = [ask(engine, text), ask(engine, barQuery(text))];
  const outcome = nameOutcome(plain);
  if (plain.kind === 'finding') return { outcome, finding: plain.finding };
  if (barred.kind === 'finding') return { outcome, finding: barred.finding };
  // Which rows a faulty expression meets, if any, is for the plan to choose
  if (plain.kind !== 'rows' || barred.kind !== 'rows' || hasClock(text))
    return { outcome, finding: undefined };
  const isSame = hasSameRows(plain, barred);
  return { outcome, finding: isSame ? undefined : 'with WITH * before each line, it gives other rows' };
}

const countOf = (answer: Answer): number =>
  answer.kind === 'rows' ? Number(answer.result.rows[0]?.[0] ?? Number.NaN) : Number.NaN;

function examinePartition(engine: Engine, { text, condition }: FuzzCase): Examination {
  const parts = [`WHERE ${condition}`, `WHERE NOT (${condition})`, `WHERE (${condition}) IS NULL`];
  const answers = ['', ...parts].map((where) => ask(engine, `${text} ${where} RETURN count(*) AS n`));
  const crash = answers.find((answer) => answer.kind === 'finding');
  if (crash) return { outcome: 'finding', finding: crash.finding };
  const fault = answers.find((answer) => answer.kind === 'fault');
  if (fault) return { outcome: nameOutcome(fault), finding: undefined };
  const [all = 0, ...counts] = answers.map(countOf);
  const sum = counts.reduce((one, other) => one + other, 0);
  const finding =
    sum === all || hasClock(condition)
      ? undefined
      : `the rows where the condition is true, false and null are not all rows: ${counts.join(' + ')} is not ${all}`;
  return { outcome: 'rows', finding };
}

/** Never throws: whatever goes wrong is a finding. */
export function examineCase(engine: Engine, fuzzCase: FuzzCase): Examination {
  switch (fuzzCase.kind) {
    case 'written':
    case 'mutated':
      return examineQuery(engine, fuzzCase.text);
    case 'partitioned':
      return examinePartition(engine, fuzzCase);
    case 'barred':
      return examineBarred(engine, fuzzCase.text);
  }
}
