// MATCH: a pattern becomes seeks, scans and expansions in the order that looks cheapest, with filters as early as they can be.
import type {
  BoundExpression,
  BoundMatch,
  BoundPattern,
  PatternRelationship,
  Variable,
} from '../binder/bound-tree.ts';
import { canCoincide } from './count-chain.ts';
import { labelOf } from './find-access.ts';
import { planFilter, planInside } from './hoist-subqueries.ts';
import { orderPattern, ownVariablesOf, type PatternStep } from './order-pattern.ts';
import type { Plan } from './plan.ts';
import type { Known, Planning } from './planning.ts';
import { filledByPattern, readByExpression } from './variables-read.ts';

export interface MatchContext {
  readonly known: Known;
  /** Variables that later clauses read. */
  readonly readLater: ReadonlySet<number>;
  readonly ignoresDuplicates: boolean;
  readonly planning: Planning;
}

/** The rows of `input`, each joined with every match of the clause's pattern. */
export function planMatch(match: BoundMatch, input: Plan, context: MatchContext): Plan {
  if (!match.isOptional) return planPattern(match.pattern, match.predicates, input, context);
  const inner = planPattern(match.pattern, match.predicates, { kind: 'start', rows: 1 }, context);
  return {
    kind: 'optional',
    input,
    inner,
    rows: input.rows * Math.max(1, inner.rows),
    nulls: filledByPattern(match.pattern),
  };
}

/** Rows of `input` with the slots of the pattern filled in, where all `predicates` are true. */
export function planPattern(
  pattern: BoundPattern,
  predicates: readonly BoundExpression[],
  input: Plan,
  context: MatchContext,
): Plan {
  const { planning } = context;
  let plan = unwrapSources(pattern, input);
  for (const { properties } of [
    ...pattern.relationships,
    ...pattern.shortest.map(({ relationship }) => relationship),
  ]) {
    for (const { value } of properties) planInside(value, context.known, planning);
  }
  const known = new Set(context.known);
  for (const { variable, isBound, source } of [...pattern.nodes, ...pattern.relationships]) {
    // A list of a variable-length relationship bound before is in its slot already.
    if (isBound || source) known.add(variable.id);
  }
  const own = new Set(
    filledByPattern(pattern)
      .map(({ id }) => id)
      .filter((id) => !known.has(id)),
  );
  let pending = predicates;
  const settle = (): void => {
    const isReady = (predicate: BoundExpression): boolean =>
      ownVariablesOf(predicate, own).every((id) => known.has(id));
    const ready = pending.filter(isReady);
    pending = pending.filter((predicate) => !ready.includes(predicate));
    plan = planFilter(ready, plan, plan.rows, known, planning);
  };
  settle();
  const read = readAfterwards(pattern, predicates, context.readLater);
  const solved: PatternRelationship[] = [];
  for (const { variable } of pattern.nodes) {
    const label = labelOf(variable, predicates, planning.statistics);
    if (label !== undefined) planning.labels.set(variable.id, label);
  }
  for (const step of orderPattern(pattern, pending, known, plan.rows, planning)) {
    plan = planStep(step, plan, known, {
      pattern,
      solved,
      read,
      ignoresDuplicates: context.ignoresDuplicates,
    });
    for (const variable of filledByStep(step)) known.add(variable.id);
    pending = pending.filter((predicate) => !isAnswered(predicate, step));
    if (step.kind !== 'access') solved.push(step.relationship);
    settle();
  }
  for (const { path, relationship, all } of pattern.shortest) {
    const { from, to, variable: relationships, types, length, properties } = relationship;
    const [min, max] = length ? [length.min, length.max] : [1, 1];
    const way =
      relationship.direction === 'both' ? 'both' : relationship.direction === 'right' ? 'out' : 'in';
    plan = {
      kind: 'shortestPath',
      input: plan,
      rows: plan.rows,
      ...{ from, to, relationships, path, types, way, min, max, all, properties },
    };
    known.add(relationships.id);
    if (path) known.add(path.id);
    settle();
  }
  for (const { variable, elements } of pattern.paths) {
    plan = { kind: 'buildPath', input: plan, rows: plan.rows, variable, elements };
    known.add(variable.id);
    settle();
  }
  return plan;
}

function unwrapSources(pattern: BoundPattern, input: Plan): Plan {
  const single = pattern.relationships.filter(({ length }) => !length);
  return [...pattern.nodes, ...single].reduce<Plan>(
    (plan, { source, variable: target }) =>
      source ? { kind: 'unwrap', input: plan, rows: plan.rows, source, target } : plan,
    input,
  );
}

/** Variables whose slots are read by predicates, paths or later clauses. */
function readAfterwards(
  pattern: BoundPattern,
  predicates: readonly BoundExpression[],
  readLater: ReadonlySet<number>,
): ReadonlySet<number> {
  const read = new Set(readLater);
  for (const predicate of predicates) readByExpression(predicate, ({ id }) => read.add(id));
  for (const { elements } of pattern.paths) for (const { id } of elements) read.add(id);
  return read;
}

/** A scan or seek by label gives nodes with that label only, and a seek keeps to its own conditions. */
function isAnswered(predicate: BoundExpression, step: PatternStep): boolean {
  if (step.kind !== 'access') return false;
  if (step.access.seek?.checks.includes(predicate)) return true;
  if (predicate.kind !== 'hasLabels') return false;
  const { subject, labels } = predicate;
  const isAboutNode = subject.kind === 'variable' && subject.variable === step.node;
  return isAboutNode && labels.kind === 'label' && labels.name.text === step.access.label;
}

function filledByStep(step: PatternStep): readonly Variable[] {
  if (step.kind === 'access') return [step.node];
  const { variable, from, to } = step.relationship;
  return [variable, from, to];
}

interface StepContext {
  readonly pattern: BoundPattern;
  readonly solved: readonly PatternRelationship[];
  readonly read: ReadonlySet<number>;
  readonly ignoresDuplicates: boolean;
}

function planStep(step: PatternStep, input: Plan, known: Known, context: StepContext): Plan {
  const rows = Math.max(step.rows, 0.001);
  if (step.kind === 'access') {
    const { node, access } = step;
    return access.seek
      ? { kind: 'nodeSeek', input, rows, node, label: access.label, ...access.seek }
      : { kind: 'nodeScan', input, rows, node, label: access.label };
  }
  const { relationship } = step;
  const { variable, types, length, properties } = relationship;
  const distinctFrom = context.solved
    .filter((other) => canCoincide(other.types, types))
    .map((other) => other.variable);
  if (step.kind === 'bound') {
    return {
      kind: 'boundRelationship',
      input,
      rows,
      relationship: variable,
      ...{ from: relationship.from, to: relationship.to, types, distinctFrom },
      isFromBound: known.has(relationship.from.id),
      isToBound: known.has(relationship.to.id),
      way: relationship.direction === 'both' ? 'both' : relationship.direction === 'right' ? 'out' : 'in',
    };
  }
  const { from, to, into, way, isReversed } = step;
  const isComparedLater = context.pattern.relationships.some(
    (other) => other !== relationship && !context.solved.includes(other) && canCoincide(other.types, types),
  );
  const isKept = context.read.has(variable.id) || isComparedLater;
  if (!length) {
    return {
      kind: 'expand',
      input,
      rows,
      ...{ from, relationship: variable, keepsRelationship: isKept, to, into, types, way, distinctFrom },
    };
  }
  const { min, max } = length;
  if (relationship.isBound || relationship.source) {
    return {
      kind: 'boundChain',
      input,
      rows,
      relationships: relationship.source ?? variable,
      ...{ from, to, isToBound: into, types, way, min, max, isReversed },
    };
  }
  const reachesOnce = context.ignoresDuplicates && !isKept && min <= 1 && distinctFrom.length === 0;
  return {
    kind: 'variableExpand',
    input,
    rows,
    ...{ from, relationships: variable, keepsRelationships: isKept, isReversed, to, into, types, way },
    ...{ min, max, properties, distinctFrom },
    mode: reachesOnce ? 'ends' : 'trails',
  };
}
