// MATCH followed by a bare count: the rows are counted from degrees instead of being made.
import type { BoundExpression, BoundMatch, BoundProjection, Variable } from '../binder/bound-tree.ts';
import type { Span } from '../errors.ts';
import { aggregatesByName } from '../functions/registry.ts';
import { booleanType, integerType } from '../values/static-types.ts';
import { chainFrom, isNeverNull } from './count-chain.ts';
import type { Plan } from './plan.ts';
import { type MatchContext, planPattern } from './plan-match.ts';
import { planProjection } from './plan-projection.ts';
import { isRandom, readByExpression } from './variables-read.ts';

/** The projection over the counted match; undefined where the rows themselves are needed. `readLater`: after the projection. */
export function planCountedMatch(
  match: BoundMatch,
  projection: BoundProjection,
  input: Plan,
  context: MatchContext,
  hasUpdated: boolean,
): Plan | undefined {
  const { aggregation } = projection;
  if (match.isOptional || !aggregation || aggregation.aggregates.length === 0) return undefined;
  const sum = aggregatesByName.get('sum');
  const countsRows = aggregation.aggregates.every(
    ({ definition, isDistinct, arguments: [argument] }) =>
      !isDistinct && (!definition || (definition.name === 'count' && argument && isNeverNull(argument))),
  );
  if (!countsRows || !sum) return undefined;
  const read = new Set(context.readLater);
  for (const { expression } of aggregation.keys) readByExpression(expression, ({ id }) => read.add(id));
  for (const { variable } of match.pattern.nodes) {
    const split = splitAt(match, variable, read);
    if (!split) continue;
    const { planning } = context;
    const known = new Set([...context.known, variable.id]);
    const start = planPattern(split.head.pattern, split.head.predicates, input, {
      ...context,
      readLater: read,
    });
    const count = planning.newVariable(integerType, 'matches');
    const chain: Plan = {
      kind: 'countChain',
      input: start,
      rows: start.rows,
      variable: count,
      ...split.chain,
    };
    const counted = aggregation.keys.length === 0 ? chain : whereCounted(chain, count);
    const aggregates = aggregation.aggregates.map((aggregate) => ({
      ...aggregate,
      definition: sum,
      arguments: [{ kind: 'variable' as const, variable: count, type: integerType, at: nowhere }],
    }));
    const summed = { ...projection, aggregation: { keys: aggregation.keys, aggregates } };
    return planProjection(summed, counted, new Set([...known, count.id]), hasUpdated, planning);
  }
  return undefined;
}

/** The query has no words for what is counted. */
const nowhere: Span = { start: 0, end: 0 };

/** A start without any match must not make a group. */
function whereCounted(chain: Plan, count: Variable): Plan {
  const at = nowhere;
  const counted: BoundExpression = {
    kind: 'compare',
    operator: '>',
    left: { kind: 'variable', variable: count, type: integerType, at },
    right: { kind: 'constant', value: 0, type: integerType, at },
    type: booleanType,
    at,
  };
  return { kind: 'filter', input: chain, rows: chain.rows, predicates: [counted] };
}

/** The match as what finds `start`, and a chain from it on of which nothing is read. */
function splitAt(match: BoundMatch, start: Variable, read: ReadonlySet<number>) {
  const { pattern, predicates } = match;
  const isAboutStart = (predicate: BoundMatch['predicates'][number]): boolean => {
    let others = isRandom(predicate);
    readByExpression(predicate, (variable) => {
      others ||= variable !== start && pattern.nodes.some((node) => node.variable === variable);
      others ||= pattern.relationships.some((relationship) => relationship.variable === variable);
    });
    return !others;
  };
  const rest = { ...match, predicates: predicates.filter((predicate) => !isAboutStart(predicate)) };
  const chain = chainFrom(rest, start);
  const isReadElsewhere = [...pattern.nodes, ...pattern.relationships].some(
    ({ variable }) => variable !== start && read.has(variable.id),
  );
  if (!chain || isReadElsewhere) return undefined;
  const head: BoundMatch = {
    ...match,
    pattern: {
      nodes: pattern.nodes.filter(({ variable }) => variable === start),
      relationships: [],
      shortest: [],
      paths: [],
    },
    predicates: predicates.filter(isAboutStart),
  };
  return { head, chain };
}
