// One run of a query: takes rows in slices, keeps to its limits, and sees one version of the graph.
import type { Variable } from './binder/bound-tree.ts';
import type { QueryWarning } from './engine-contract.ts';
import { CypherError } from './errors.ts';
import type { Budget } from './executor/budget.ts';
import type { Machine } from './executor/compile-plan.ts';
import { DONE, PAUSED } from './executor/operator.ts';
import { valueIn } from './executor/slots.ts';
import type { GraphTracker } from './graph/graph-port.ts';
import { describePlan, type PlanDescription } from './planner/describe-plan.ts';
import type { PreparedQuery } from './prepared-query.ts';
import type { Value } from './values/value.ts';

type Row = readonly Value[];

interface RunSettings {
  readonly parameters: ReadonlyMap<string, Value>;
  readonly budget: Budget;
  readonly maxRows: number;
  /** Milliseconds since 1970. */
  readonly statementMs: number;
}

export class RunningQuery {
  readonly columns: readonly string[];
  readonly warnings: readonly QueryWarning[];
  readonly #query: PreparedQuery;
  readonly #tracker: GraphTracker;
  readonly #settings: RunSettings;
  readonly #variables: readonly Variable[];
  readonly #startedAt = performance.now();
  #machine: Machine | undefined;
  #releaseOrdinals: (() => void) | undefined;
  #rows = 0;
  #truncated = false;
  #elapsedMs = 0;
  #plan: PlanDescription | undefined;
  isDone = false;

  constructor(query: PreparedQuery, tracker: GraphTracker, settings: RunSettings) {
    const { statement } = query;
    this.columns = query.columns;
    this.warnings = query.warnings;
    this.#query = query;
    this.#tracker = tracker;
    this.#settings = settings;
    this.#variables = statement.columns.map(({ variable }) => variable);
    const view = tracker.view();
    if (statement.mode === 'explain') {
      this.#plan = describePlan(query.planFor(view).plan, query.text, undefined);
      this.#finish();
      return;
    }
    if (!statement.isReadOnly) this.#releaseOrdinals = tracker.holdOrdinals();
    this.#machine = query.takeMachine(view);
    const { run, root } = this.#machine;
    run.parameters = settings.parameters;
    run.budget = settings.budget;
    run.statementMs = settings.statementMs;
    this.#guard(() => root.open());
  }

  /** Up to `count` rows; fewer when the slice is over or there are no more. Throws CypherError. */
  take(count: number): Row[] {
    const machine = this.#machine;
    if (!machine) return [];
    return this.#guard(() => this.#takeFrom(machine, count));
  }

  #takeFrom({ run, root }: Machine, count: number): Row[] {
    run.budget.startSlice();
    if (this.#query.statement.isReadOnly && this.#tracker.isTorn(run.view)) throw graphChanged();
    const rows: Row[] = [];
    const variables = this.#variables;
    const { maxRows } = this.#settings;
    while (rows.length < count) {
      const signal = root.next();
      if (signal === PAUSED) return rows;
      if (signal === DONE) {
        this.#finish();
        return rows;
      }
      if (variables.length === 0) continue;
      if (this.#rows === maxRows) {
        this.#truncated = true;
        // What a query writes happens to its end, whatever its rows.
        if (!this.#query.statement.isReadOnly) continue;
        this.#finish(false);
        return rows;
      }
      this.#rows++;
      const row: Value[] = [];
      for (const variable of variables) row.push(valueIn(run, variable));
      rows.push(row);
    }
    return rows;
  }

  #guard<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      this.stop();
      throw error;
    }
  }

  /** `isDrained`: the operators have nothing left, and can serve another run. */
  #finish(isDrained = true): void {
    if (this.isDone) return;
    this.isDone = true;
    this.#elapsedMs = performance.now() - this.#startedAt;
    const machine = this.#machine;
    if (machine) {
      if (machine.counts) {
        this.#plan = describePlan(
          this.#query.planFor(machine.run.view).plan,
          this.#query.text,
          machine.counts,
        );
      }
      if (isDrained) this.#query.giveBack(machine);
    }
    this.#releaseOrdinals?.();
    this.#machine = undefined;
  }

  /** Ends the run before its end; the machine is not used again. */
  stop(): void {
    if (this.isDone) return;
    this.isDone = true;
    this.#elapsedMs = performance.now() - this.#startedAt;
    this.#releaseOrdinals?.();
    this.#machine = undefined;
  }

  summary(): {
    readonly truncated: boolean;
    readonly elapsedMs: number;
    readonly plan: PlanDescription | undefined;
  } {
    return { truncated: this.#truncated, elapsedMs: this.#elapsedMs, plan: this.#plan };
  }
}

const graphChanged = (): CypherError =>
  new CypherError({
    type: 'GraphChanged',
    phase: 'runtime',
    detail: 'GraphChanged',
    message: 'The graph was changed while the query ran, so that its rows would mix two states.',
    fix: 'Run the query again.',
  });
