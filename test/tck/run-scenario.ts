// Runs one scenario on a graph of its own and says what went otherwise than it expects.
import {
  CypherError,
  type GraphPort,
  type Parameters,
  type QueryResult,
} from '../../server/cypher/cypher.ts';
import { describeDifference } from './compare-values.ts';
import { describeValue, toValue } from './described-values.ts';
import type { Scenario } from './feature-files.ts';
import { type ExpectedError, type ProcedureTable, readStep, type Step } from './scenario-steps.ts';
import {
  countSideEffects,
  describeSideEffectDifference,
  type GraphContents,
  takeContents,
} from './side-effects.ts';

/** What a scenario looks at in a result. */
export type ScenarioResult = Pick<QueryResult, 'columns' | 'rows'>;

/** A graph with an engine that queries it. */
export interface ScenarioGraph {
  readonly port: GraphPort;
  /** Rejects with a CypherError where the query is at fault. */
  readonly run: (query: string, parameters: Parameters) => Promise<ScenarioResult>;
}

/** What a scenario needs from outside: graphs, and the scripts that fill the named ones. */
export interface ScenarioSetting {
  /** An empty graph whose queries may call the procedures. */
  readonly openGraph: (procedures: readonly ProcedureTable[]) => ScenarioGraph;
  /** The query that fills the graph of that name. */
  readonly readScript: (name: string) => string;
}

/** A scenario that did not go as it says. */
export interface Failure {
  readonly scenario: Scenario;
  /** The query that went wrong; empty when it did not come to one. */
  readonly query: string;
  /** In lines for people: expected, and got. */
  readonly problem: string;
}

interface Run {
  readonly query: string;
  readonly outcome: { readonly result: ScenarioResult } | { readonly error: unknown };
  readonly before: GraphContents;
  readonly after: GraphContents;
}

const showError = (error: unknown): string => {
  if (error instanceof CypherError) {
    return `${error.type} at ${error.phase}: ${error.detail} (${error.message})`;
  }
  return error instanceof Error ? `a crash: ${error.stack ?? error.message}` : `a crash: ${String(error)}`;
};

async function runQuery(graph: ScenarioGraph, query: string, parameters: Parameters): Promise<Run> {
  const before = takeContents(graph.port);
  const outcome = await graph.run(query, parameters).then(
    (result) => ({ result }),
    (error: unknown) => ({ error }),
  );
  return { query, outcome, before, after: takeContents(graph.port) };
}

function judgeError(expected: ExpectedError, { outcome, before, after }: Run): string | undefined {
  const wanted = `expected: ${expected.type} at ${expected.phase}: ${expected.detail}`;
  if (!('error' in outcome)) return `${wanted}\ngot: ${outcome.result.rows.length} rows`;
  const { error } = outcome;
  const isExpected =
    error instanceof CypherError &&
    error.type === expected.type &&
    (expected.phase === 'any' || error.phase === expected.phase) &&
    (expected.detail === '*' || error.detail === expected.detail);
  if (!isExpected) return `${wanted}\ngot: ${showError(error)}`;
  const didRun = error.phase === 'compile' && countSideEffects(before, after).size > 0;
  return didRun ? `${wanted}\ngot: that, but the graph was changed before` : undefined;
}

/** A check of the last query; undefined when it holds. */
function judge(step: Step, run: Run): string | undefined {
  if (step.kind === 'error') return judgeError(step.error, run);
  if ('error' in run.outcome) return `got: ${showError(run.outcome.error)}`;
  const { columns, rows } = run.outcome.result;
  switch (step.kind) {
    case 'result':
      return describeDifference(
        step.table,
        { columns, rows: rows.map((row) => row.map(describeValue)) },
        step.rules,
      );
    case 'noRows':
      return rows.length > 0 ? `expected: no rows\ngot: ${rows.length}` : undefined;
    case 'sideEffects':
      return describeSideEffectDifference(step.effects, countSideEffects(run.before, run.after));
    default:
      return undefined;
  }
}

/** What is wrong with a query that nothing is said of after it. */
function judgeUnsaid(run: Run | undefined, isJudged: boolean): string | undefined {
  if (!run || isJudged) return undefined;
  return 'error' in run.outcome ? `got: ${showError(run.outcome.error)}` : undefined;
}

interface Progress {
  /** The query that runs, for the report. */
  query: string;
  run: Run | undefined;
  isJudged: boolean;
}

async function walkSteps(
  { steps: written }: Scenario,
  setting: ScenarioSetting,
  progress: Progress,
): Promise<string | undefined> {
  const steps = written.map(readStep);
  const procedures = steps.filter((step) => step.kind === 'procedure').map(({ procedure }) => procedure);
  const graph = setting.openGraph(procedures);
  let parameters: Parameters = {};
  const prepare = async (query: string): Promise<void> => {
    progress.query = query;
    await graph.run(query, {});
  };
  for (const step of steps) {
    switch (step.kind) {
      case 'graph':
        if (step.script !== undefined) await prepare(setting.readScript(step.script));
        break;
      case 'prepare':
        await prepare(step.query);
        break;
      case 'parameters':
        parameters = Object.fromEntries([...step.values].map(([name, value]) => [name, toValue(value)]));
        break;
      case 'procedure':
        break;
      case 'run': {
        const unsaid = judgeUnsaid(progress.run, progress.isJudged);
        if (unsaid !== undefined) return unsaid;
        progress.query = step.query;
        progress.run = await runQuery(graph, step.query, parameters);
        progress.isJudged = false;
        break;
      }
      default: {
        if (!progress.run) return 'The scenario expects something before it runs a query.';
        const problem = judge(step, progress.run);
        if (problem !== undefined) return problem;
        progress.isJudged = true;
      }
    }
  }
  if (!progress.run) return 'The scenario runs no query.';
  return judgeUnsaid(progress.run, progress.isJudged);
}

/** Undefined when all goes as the scenario says; never rejects. */
export async function runScenario(
  scenario: Scenario,
  setting: ScenarioSetting,
): Promise<Failure | undefined> {
  const progress: Progress = { query: '', run: undefined, isJudged: false };
  const problem = await walkSteps(scenario, setting, progress).catch(
    (error: unknown) => `got: ${showError(error)}`,
  );
  return problem === undefined ? undefined : { scenario, query: progress.query, problem };
}
