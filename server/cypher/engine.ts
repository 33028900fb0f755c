// Opens an engine over a graph port: prepared queries, runs in slices, streams, plans.
import { LRUCache } from 'lru-cache';
import { bindQuery } from './binder/binder.ts';
import type {
  Engine,
  EngineOptions,
  Parameters,
  QueryResult,
  RowStream,
  RunOptions,
} from './engine-contract.ts';
import { CypherError, positionOf } from './errors.ts';
import { Budget } from './executor/budget.ts';
import { builtInProcedures } from './functions/procedures.ts';
import { aggregatesByName, functionsByName } from './functions/registry.ts';
import type { GraphPort } from './graph/graph-port.ts';
import { trackGraph } from './graph/graph-tracker.ts';
import { describeLanguage } from './language-reference.ts';
import { defaultLimits, type QueryLimits } from './limits.ts';
import { parseQuery } from './parser/parser.ts';
import { describePlan } from './planner/describe-plan.ts';
import { PreparedQuery } from './prepared-query.ts';
import { RunningQuery } from './running-query.ts';
import { TurnQueue } from './turn-queue.ts';

/** Parsed queries kept ready. */
const KEPT_QUERIES = 500;
const SLICE_MS = 2;
const BATCH_ROWS = 500;

/** Runs `work` and gives every fault of the query its line and column. */
function located<T>(text: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof CypherError && error.at) error.position ??= positionOf(text, error.at);
    throw error;
  }
}

/** Opens an engine over `port`, whose changes it follows until `close`. */
export function openEngine(port: GraphPort, options: EngineOptions = {}): Engine {
  const tracker = trackGraph(port);
  const engineLimits: QueryLimits = { ...defaultLimits, ...options.limits };
  const {
    isReadOnly = true,
    timeZone = 'UTC',
    random = Math.random,
    now = Date.now,
    sliceMs = SLICE_MS,
  } = options;
  const surroundings = { port, tracker, timeZone, random };
  const turns = new TurnQueue();
  const prepared = new LRUCache<string, PreparedQuery>({ max: KEPT_QUERIES });
  const allProcedures = [...builtInProcedures(() => tracker.view()), ...(options.procedures ?? [])];
  const procedures = new Map(allProcedures.map((procedure) => [procedure.name, procedure]));
  const ownFunctions = options.functions ?? [];
  const functions = new Map([
    ...functionsByName,
    ...ownFunctions.map((definition) => [definition.name.toLowerCase(), definition] as const),
  ]);

  const prepare = (text: string): PreparedQuery => {
    const known = prepared.get(text);
    if (known) return known;
    const query = parseQuery(text, engineLimits);
    const statement = bindQuery(query, {
      functions,
      aggregates: aggregatesByName,
      procedures,
      vocabulary: vocabularyNow(),
      isReadOnly,
      parameters: undefined,
    });
    const made = new PreparedQuery(text, statement, surroundings);
    prepared.set(text, made);
    return made;
  };

  const vocabularyNow = () => {
    const { vocabulary } = options;
    if (!vocabulary) return undefined;
    const view = tracker.view();
    return {
      labels: [...vocabulary.labels, ...view.labels],
      relationshipTypes: [...vocabulary.relationshipTypes, ...view.types],
      propertyKeys: [...vocabulary.propertyKeys, ...view.propertyKeys],
    };
  };

  const start = (
    text: string,
    parameters: Parameters,
    { limits, signal }: RunOptions,
    slice: number | undefined,
  ): RunningQuery => {
    const query = prepare(text);
    const given = limits ? { ...engineLimits, ...limits } : engineLimits;
    const values = query.bindParameters(parameters);
    return new RunningQuery(query, tracker, {
      parameters: values,
      budget: new Budget(given, slice, signal),
      maxRows: given.maxRows,
      statementMs: now(),
    });
  };

  const finish = (running: RunningQuery, rows: QueryResult['rows']): QueryResult => {
    const { truncated, elapsedMs, plan } = running.summary();
    return { columns: running.columns, rows, warnings: running.warnings, truncated, elapsedMs, plan };
  };

  return {
    runSync: (text, parameters = {}, runOptions = {}) =>
      located(text, () => {
        const running = start(text, parameters, runOptions, undefined);
        const rows = running.take(Number.POSITIVE_INFINITY);
        while (!running.isDone) for (const row of running.take(Number.POSITIVE_INFINITY)) rows.push(row);
        return finish(running, rows);
      }),
    run: async (text, parameters = {}, runOptions = {}) => {
      if (turns.isBusy) await turns.wait();
      const running = located(text, () => start(text, parameters, runOptions, sliceMs));
      const rows = [];
      for (;;) {
        const taken = located(text, () => running.take(Number.POSITIVE_INFINITY));
        for (const row of taken) rows.push(row);
        if (running.isDone) return finish(running, rows);
        await turns.wait();
      }
    },
    stream: (text, parameters = {}, runOptions = {}): RowStream => {
      const running = located(text, () => start(text, parameters, runOptions, sliceMs));
      return {
        columns: running.columns,
        warnings: running.warnings,
        summary: () => running.summary(),
        [Symbol.asyncIterator]: async function* () {
          try {
            if (turns.isBusy) await turns.wait();
            while (!running.isDone) {
              const rows = located(text, () => running.take(BATCH_ROWS));
              if (rows.length > 0) yield rows;
              if (!running.isDone) await turns.wait();
            }
          } finally {
            running.stop();
          }
        },
      };
    },
    explain: (text) =>
      located(text, () => {
        const query = prepare(text);
        const { plan } = query.planFor(tracker.view());
        return {
          plan: describePlan(plan, text, undefined),
          columns: query.columns,
          warnings: query.warnings,
        };
      }),
    language: () => describeLanguage(ownFunctions, allProcedures),
    vocabulary: () => {
      const { labels, types, propertyKeys } = tracker.view();
      return {
        labels: [...labels],
        relationshipTypes: [...types],
        propertyKeys: [...propertyKeys].toSorted(),
      };
    },
    close: () => tracker.close(),
  };
}
