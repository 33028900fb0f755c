// Compiles a planned statement into a machine: operators and expressions over one frame, used for one run at a time.
import type { BoundExpression } from '../binder/bound-tree.ts';
import { runtimeError } from '../errors.ts';
import type { GraphPort, GraphTracker, GraphView } from '../graph/graph-port.ts';
import { defaultLimits } from '../limits.ts';
import type { Plan, StatementPlan } from '../planner/plan.ts';
import { operandsOf } from '../planner/variables-read.ts';
import { type EntityReader, NodeValue, type Value } from '../values/value.ts';
import { Budget } from './budget.ts';
import { buildOperator } from './build-operator.ts';
import { compileExpression } from './expressions/compile-expression.ts';
import { compileTest } from './expressions/compile-test.ts';
import type { Compiler, Operator, Run } from './operator.ts';
import { countRows, type PlanCounts } from './profile.ts';

export interface Machine {
  readonly run: StatementRun;
  readonly root: Operator;
  /** Filled by PROFILE. */
  readonly counts: PlanCounts | undefined;
}

const NANOSECONDS_IN_MS = 1_000_000n;
/** Bytes an item of a list, or a character, is taken to hold on to. */
const BYTES_OF_ITEM = 8;
/** V8 makes no longer strings, and no array of that size in reasonable time. */
const MOST_ITEMS = 2 ** 28;

/** Reads what nodes and relationships hold through whatever view the run sees at the time. */
class LiveReader implements EntityReader {
  readonly #run: { readonly view: GraphView };
  constructor(run: { readonly view: GraphView }) {
    this.#run = run;
  }
  nodeId = (node: number): string => this.#run.view.nodeId(node);
  nodeLabels = (node: number): readonly string[] => this.#run.view.nodeLabels(node);
  nodeProperty = (node: number, key: string): Value => this.#run.view.nodeProperty(node, key);
  nodeProperties = (node: number): ReadonlyMap<string, Value> => this.#run.view.nodeProperties(node);
  relationshipId = (relationship: number): string => this.#run.view.relationshipId(relationship);
  relationshipType = (relationship: number): string => this.#run.view.relationshipType(relationship);
  relationshipProperty = (relationship: number, key: string): Value =>
    this.#run.view.relationshipProperty(relationship, key);
  relationshipProperties = (relationship: number): ReadonlyMap<string, Value> =>
    this.#run.view.relationshipProperties(relationship);
  sourceOf = (relationship: number): number => this.#run.view.sourceOf(relationship);
  targetOf = (relationship: number): number => this.#run.view.targetOf(relationship);
  isNodeDeleted = (node: number): boolean => this.#run.view.isNodeDeleted(node);
  isRelationshipDeleted = (relationship: number): boolean =>
    this.#run.view.isRelationshipDeleted(relationship);
}

/** The run of a machine. A result's nodes and relationships read the view that the run ended with. */
export class StatementRun implements Run {
  readonly frame: Value[];
  view: GraphView;
  graph: EntityReader;
  parameters: ReadonlyMap<string, Value> = new Map();
  budget: Budget = new Budget(defaultLimits, undefined, undefined);
  /** Milliseconds since 1970. */
  statementMs = 0;
  readonly timeZone: string;
  readonly random: () => number;
  readonly port: GraphPort;
  readonly tracker: GraphTracker;

  constructor(
    frameSize: number,
    surroundings: {
      readonly port: GraphPort;
      readonly tracker: GraphTracker;
      readonly timeZone: string;
      readonly random: () => number;
    },
  ) {
    this.frame = new Array<Value>(frameSize).fill(null);
    this.port = surroundings.port;
    this.tracker = surroundings.tracker;
    this.timeZone = surroundings.timeZone;
    this.random = surroundings.random;
    this.view = surroundings.tracker.view();
    this.graph = new LiveReader(this);
  }

  /** In nanoseconds, worked out only for queries that ask for it. */
  get statementTime(): bigint {
    return BigInt(Math.trunc(this.statementMs)) * NANOSECONDS_IN_MS;
  }

  refresh(): void {
    this.view = this.tracker.view();
  }

  node(id: string): Value {
    const node = this.view.nodeWithId(id);
    return node < 0 ? null : new NodeValue(node, this.graph);
  }

  idOf(value: Value): string | undefined {
    if (typeof value === 'string') return value;
    return value instanceof NodeValue ? value.graph.nodeId(value.node) : undefined;
  }

  charge(items: number): void {
    if (items > MOST_ITEMS) {
      throw runtimeError(
        'LimitExceeded',
        'MemoryLimit',
        `A list or text of ${items} items is too large.`,
        'Make a shorter one.',
      );
    }
    this.budget.hold(items * BYTES_OF_ITEM);
  }
}

const makesNothing = new Set<BoundExpression['kind']>([
  'constant',
  'parameter',
  'variable',
  'property',
  'compare',
  'isNull',
  'hasLabels',
  'and',
  'or',
  'not',
  'xor',
]);

/** Can evaluating it make lists or texts? */
const isMaking = (expression: BoundExpression): boolean =>
  !makesNothing.has(expression.kind) || operandsOf(expression).some(isMaking);

const startingFresh = <T>(run: Run, expression: BoundExpression, evaluate: () => T): (() => T) =>
  isMaking(expression)
    ? () => {
        run.budget.dropHeld();
        return evaluate();
      }
    : evaluate;

/** `isProfiled`: rows and time of every operator are counted. */
export function compilePlan(statement: StatementPlan, run: StatementRun, isProfiled: boolean): Machine {
  const counts: PlanCounts | undefined = isProfiled ? new Map() : undefined;
  const subplan = (expression: BoundExpression): Plan => {
    const plan = statement.subplans.get(expression);
    if (!plan) throw new Error('A subquery inside an expression was not planned.');
    return plan;
  };
  const build = (plan: Plan, compiler: Compiler): Operator => {
    const operator = buildOperator(plan, compiler);
    return counts ? countRows(operator, plan, counts) : operator;
  };
  /** For what stands inside an expression. */
  const inner: Compiler = {
    run,
    evaluator: (expression) => compileExpression(expression, inner),
    test: (expression) => compileTest(expression, inner),
    operator: (plan) => build(plan, inner),
    subplan,
  };
  /** For operators: each evaluation begins with nothing held. */
  const outer: Compiler = {
    run,
    evaluator: (expression) => startingFresh(run, expression, inner.evaluator(expression)),
    test: (expression) => startingFresh(run, expression, inner.test(expression)),
    operator: (plan) => build(plan, outer),
    subplan,
  };
  return { run, root: outer.operator(statement.plan), counts };
}
