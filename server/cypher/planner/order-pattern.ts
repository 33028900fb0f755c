// The order in which a pattern's nodes and relationships are found: every start is tried, then the cheapest next step.
import type { BoundExpression, BoundPattern, PatternRelationship, Variable } from '../binder/bound-tree.ts';
import { type Access, findAccess, labelShare } from './find-access.ts';
import type { Way } from './plan.ts';
import type { Planning } from './planning.ts';
import { selectivityOf } from './statistics.ts';
import { isRandom, readByExpression } from './variables-read.ts';

export type PatternStep =
  | { readonly kind: 'access'; readonly node: Variable; readonly access: Access; readonly rows: number }
  | {
      readonly kind: 'expand';
      readonly relationship: PatternRelationship;
      readonly from: Variable;
      readonly to: Variable;
      /** Both ends are known before. */
      readonly into: boolean;
      readonly way: Way;
      /** Goes against the writing. */
      readonly isReversed: boolean;
      readonly rows: number;
    }
  /** A single relationship that an earlier clause bound: gives its ends. */
  | { readonly kind: 'bound'; readonly relationship: PatternRelationship; readonly rows: number };

/** Filled by an earlier clause, or from a value before the match begins. */
const isFilled = ({ isBound, source }: PatternRelationship): boolean => isBound || source !== undefined;

interface State {
  readonly known: ReadonlySet<number>;
  /** Nodes of which all that there are have been looked at. */
  readonly scanned: ReadonlySet<number>;
  readonly remaining: readonly PatternRelationship[];
  readonly pending: readonly BoundExpression[];
  readonly rows: number;
}

const wayOf = (relationship: PatternRelationship, isReversed: boolean): Way => {
  if (relationship.direction === 'both') return 'both';
  return (relationship.direction === 'right') !== isReversed ? 'out' : 'in';
};

/** How long the chains are taken to be where the pattern gives no bound. */
const UNBOUNDED_LENGTH = 3;

function fanOut(degree: number, relationship: PatternRelationship): number {
  if (!relationship.length) return degree;
  const { min, max = min + UNBOUNDED_LENGTH } = relationship.length;
  let rows = 0;
  for (let length = min; length <= Math.min(max, min + UNBOUNDED_LENGTH); length++) rows += degree ** length;
  return rows;
}

/** Nodes that are tried as the start, the cheapest ones: a long pattern would take too long to plan from each. */
const MOST_STARTS = 6;

export function orderPattern(
  pattern: BoundPattern,
  predicates: readonly BoundExpression[],
  known: ReadonlySet<number>,
  rows: number,
  { statistics, labels }: Pick<Planning, 'statistics' | 'labels'>,
): readonly PatternStep[] {
  const own = new Set(
    [...pattern.nodes, ...pattern.relationships, ...pattern.paths]
      .map(({ variable }) => variable.id)
      .filter((id) => !known.has(id)),
  );
  for (const { relationship, path } of pattern.shortest) {
    own.add(relationship.variable.id);
    if (path) own.add(path.id);
  }
  const needs = new Map(predicates.map((predicate) => [predicate, ownVariablesOf(predicate, own)]));
  const isReady = (predicate: BoundExpression, filled: ReadonlySet<number>): boolean =>
    (needs.get(predicate) ?? ownVariablesOf(predicate, own)).every((id) => filled.has(id));

  const settle = (
    state: State,
    used?: { readonly node: Variable; readonly key: string | undefined },
  ): State => {
    const ready = state.pending.filter((predicate) => isReady(predicate, state.known));
    const share = ready
      .filter((predicate) => !(used && isCounted(predicate, used.node, used.key)))
      .reduce((product, predicate) => product * selectivityOf(predicate, statistics), 1);
    return {
      ...state,
      pending: state.pending.filter((predicate) => !ready.includes(predicate)),
      rows: state.rows * share,
    };
  };

  const accessStep = (state: State, node: Variable): [PatternStep, State] => {
    const access = findAccess(
      node,
      state.pending,
      (expression) => isReady(expression, state.known),
      statistics,
    );
    const next = settle(
      {
        ...state,
        known: new Set([...state.known, node.id]),
        scanned: access.seek ? state.scanned : new Set([...state.scanned, node.id]),
        rows: state.rows * access.rows,
      },
      { node, key: access.seek?.key },
    );
    return [{ kind: 'access', node, access, rows: state.rows * access.rows }, next];
  };

  const relationshipStep = (
    state: State,
    relationship: PatternRelationship,
  ): [PatternStep, State] | undefined => {
    const isFromKnown = state.known.has(relationship.from.id);
    const isToKnown = state.known.has(relationship.to.id);
    const isSingleBound = isFilled(relationship) && !relationship.length;
    if (!isFromKnown && !isToKnown && !isSingleBound) return undefined;
    const remaining = state.remaining.filter((other) => other !== relationship);
    const filled = new Set([
      ...state.known,
      relationship.variable.id,
      relationship.from.id,
      relationship.to.id,
    ]);
    if (isSingleBound) {
      const next = settle({ ...state, known: filled, remaining });
      return [{ kind: 'bound', relationship, rows: state.rows }, next];
    }
    const into = isFromKnown && isToKnown;
    const degreeFrom = (node: Variable, isReversed: boolean): number => {
      const label = labels.get(node.id);
      const way = wayOf(relationship, isReversed);
      return label === undefined && !state.scanned.has(node.id)
        ? statistics.typicalDegree(relationship.types, way)
        : statistics.averageDegree(label, relationship.types, way);
    };
    const isReversed = into
      ? degreeFrom(relationship.to, true) < degreeFrom(relationship.from, false)
      : !isFromKnown;
    const from = isReversed ? relationship.to : relationship.from;
    const to = isReversed ? relationship.from : relationship.to;
    const reached = state.rows * fanOut(degreeFrom(from, isReversed), relationship);
    const found = into ? reached / Math.max(1, statistics.countNodesWith(labels.get(to.id))) : reached;
    const next = settle({ ...state, known: filled, remaining, rows: found });
    // A type mostly leads to one label, so that the label's share of all nodes would count it twice.
    const corrected = into
      ? next.rows
      : next.rows / Math.sqrt(Math.max(0.001, labelShare(to, predicates, statistics)));
    const way = wayOf(relationship, isReversed);
    return [
      { kind: 'expand', relationship, from, to, into, way, isReversed, rows: found },
      { ...next, rows: Math.min(found, corrected) },
    ];
  };

  const nodes = pattern.nodes.map(({ variable }) => variable);
  const compared = new Set(
    predicates
      .filter(({ kind }) => kind === 'compare')
      .flatMap((predicate) => ownVariablesOf(predicate, own)),
  );
  const complete = (begun: State): { readonly steps: readonly PatternStep[]; readonly cost: number } => {
    const steps: PatternStep[] = [];
    let state = begun;
    let cost = 0;
    for (;;) {
      const expansions = state.remaining.flatMap((relationship) => {
        const step = relationshipStep(state, relationship);
        return step ? [step] : [];
      });
      const unknown = nodes.filter(
        (node) => !state.known.has(node.id) && (expansions.length === 0 || compared.has(node.id)),
      );
      const accesses = unknown
        .map((node) => accessStep(state, node))
        // A node that an index gives at once is worth having before its relationships are followed.
        .filter(([step]) => expansions.length === 0 || (step.kind === 'access' && step.access.rows <= 1));
      const best = [...expansions, ...accesses].toSorted(([a], [b]) => a.rows - b.rows)[0];
      if (!best) return { steps, cost };
      steps.push(best[0]);
      state = best[1];
      cost += best[0].rows;
    }
  };

  const begun = settle({
    known,
    scanned: new Set(),
    remaining: pattern.relationships,
    pending: predicates,
    rows,
  });
  const hasKnownPart = nodes.some((node) => known.has(node.id)) || pattern.relationships.some(isFilled);
  const plain = complete(begun);
  if (hasKnownPart) return plain.steps;
  const starts = nodes.map((node) => accessStep(begun, node)).toSorted(([a], [b]) => a.rows - b.rows);
  const started = starts.slice(0, MOST_STARTS).map(([step, state]) => {
    const rest = complete(state);
    return { steps: [step, ...rest.steps], cost: step.rows + rest.cost };
  });
  return [plain, ...started].reduce((best, option) => (option.cost < best.cost ? option : best)).steps;
}

/** Variables of the pattern that must be filled before the expression may be evaluated. */
export function ownVariablesOf(expression: BoundExpression, own: ReadonlySet<number>): readonly number[] {
  // WHERE rand() < 0.5 is asked of each match, not once for all of them.
  if (isRandom(expression)) return [...own];
  const ids = new Set<number>();
  readByExpression(expression, ({ id }) => {
    if (own.has(id)) ids.add(id);
  });
  return [...ids];
}

/** Did the access to `node` count this predicate in already? */
function isCounted(predicate: BoundExpression, node: Variable, key: string | undefined): boolean {
  if (predicate.kind === 'hasLabels') {
    return predicate.subject.kind === 'variable' && predicate.subject.variable === node;
  }
  if (predicate.kind !== 'compare' && predicate.kind !== 'operator') return false;
  return [predicate.left, predicate.right].some(
    (side) =>
      side.kind === 'property' &&
      side.key === key &&
      side.subject.kind === 'variable' &&
      side.subject.variable === node,
  );
}
