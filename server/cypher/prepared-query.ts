// A query that has been parsed and bound once, planned for the graph as it is now, and compiled as often as it runs at the same time.
import type { BoundStatement } from './binder/bound-tree.ts';
import type { QueryWarning } from './engine-contract.ts';
import { CypherError, positionOf } from './errors.ts';
import { compilePlan, type Machine, StatementRun } from './executor/compile-plan.ts';
import type { GraphPort, GraphTracker, GraphView } from './graph/graph-port.ts';
import type { StatementPlan } from './planner/plan.ts';
import { planStatement } from './planner/planner.ts';
import { fromStored } from './values/from-stored.ts';
import type { Value } from './values/value.ts';

export interface Surroundings {
  readonly port: GraphPort;
  readonly tracker: GraphTracker;
  readonly timeZone: string;
  readonly random: () => number;
}

/** Machines kept for the next run of the same query. */
const KEPT_MACHINES = 4;

export class PreparedQuery {
  readonly text: string;
  readonly statement: BoundStatement;
  readonly columns: readonly string[];
  readonly warnings: readonly QueryWarning[];
  readonly #surroundings: Surroundings;
  readonly #machines: Machine[] = [];
  #plan: StatementPlan | undefined;
  #plannedFor = -1;

  constructor(text: string, statement: BoundStatement, surroundings: Surroundings) {
    this.text = text;
    this.statement = statement;
    this.columns = statement.columns.map(({ name }) => name);
    this.warnings = statement.warnings.map(({ message, fix, at }) => ({
      message,
      fix,
      position: positionOf(text, at),
    }));
    this.#surroundings = surroundings;
  }

  /** The plan for this version of the graph. */
  planFor(view: GraphView): StatementPlan {
    if (this.#plan && this.#plannedFor === view.version) return this.#plan;
    this.#plan = planStatement(this.statement, view);
    this.#plannedFor = view.version;
    this.#machines.length = 0;
    return this.#plan;
  }

  /** A machine that nobody else uses, for this version of the graph. */
  takeMachine(view: GraphView): Machine {
    const plan = this.planFor(view);
    const isProfiled = this.statement.mode === 'profile';
    const machine =
      this.#machines.pop() ??
      compilePlan(plan, new StatementRun(plan.frameSize, this.#surroundings), isProfiled);
    machine.run.view = view;
    // A result outlives its run: what it reads must be the version that the query saw.
    if (this.statement.isReadOnly) machine.run.graph = view;
    return machine;
  }

  giveBack(machine: Machine): void {
    if (!this.statement.isReadOnly || machine.counts) return;
    if (this.#plannedFor !== machine.run.view.version || this.#machines.length >= KEPT_MACHINES) return;
    machine.run.frame.fill(null);
    this.#machines.push(machine);
  }

  /** The parameters that the query uses. Throws ParameterMissing. */
  bindParameters(given: Readonly<Record<string, unknown>>): ReadonlyMap<string, Value> {
    const { parameters } = this.statement;
    if (parameters.length === 0) return noParameters;
    const values = new Map<string, Value>();
    for (const name of parameters) {
      if (!Object.hasOwn(given, name)) throw this.#missing(name);
      values.set(name, fromStored(given[name]));
    }
    return values;
  }

  #missing(name: string): CypherError {
    const start = this.text.indexOf(`$${name}`);
    return new CypherError({
      type: 'ParameterMissing',
      phase: 'compile',
      detail: 'MissingParameter',
      message: `The query uses the parameter $${name}, which was not given.`,
      fix: `Give a value for "${name}" with the query's parameters.`,
      at: start < 0 ? undefined : { start, end: start + name.length + 1 },
    });
  }
}

const noParameters: ReadonlyMap<string, Value> = new Map();
