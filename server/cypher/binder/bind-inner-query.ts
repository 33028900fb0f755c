// Binds inner queries that are values: EXISTS, COUNT, COLLECT, pattern predicates and comprehensions, shortest paths.
import { type Span, syntaxError } from '../errors.ts';
import type { PatternComprehension, PatternExpression, SubqueryExpression } from '../parser/syntax-tree.ts';
import { booleanType, integerType, listOf, pathType } from '../values/static-types.ts';
import type { StaticType } from '../values/value.ts';
import { bindPattern, type PatternBound } from './bind-pattern.ts';
import { type Binding, beginIn } from './binding.ts';
import type { BoundExpression, BoundQuery, BoundSubquery } from './bound-tree.ts';
import { bodyPlace, type Place, readVariable } from './place.ts';
import { insideOf } from './scope.ts';

const predicateRules = { isOptional: false, introducesNames: false, creates: false };
const comprehensionRules = { isOptional: false, introducesNames: true, creates: false };

export function bindSubqueryExpression(
  { mode, query, at }: SubqueryExpression,
  place: Place,
  binding: Binding,
): BoundSubquery {
  const bound = binding.bindQuery(query, beginIn(insideOf(place.scope)));
  const type =
    mode === 'exists' ? booleanType : mode === 'count' ? integerType : listOf(onlyColumnType(bound, at));
  return { kind: 'subquery', mode, query: bound, item: undefined, type, at };
}

/** The type of the only column of COLLECT { … }. */
function onlyColumnType({ columns }: BoundQuery, at: Span): StaticType {
  const [column] = columns;
  if (column && columns.length === 1) return column.variable.type;
  throw syntaxError(
    'InvalidClauseComposition',
    at,
    `COLLECT { … } makes a list of one column, but its RETURN has ${columns.length}.`,
    'Return one value; several can be put into a map: RETURN {name: p.name, age: p.age} AS person.',
  );
}

/** `(a)-->(b)` as a condition, or `shortestPath((a)-[*]->(b))` as a path. */
export function bindPatternExpression(
  { pattern, at }: PatternExpression,
  place: Place,
  binding: Binding,
): BoundExpression {
  if (pattern.shortest) return bindShortestPath({ pattern, shortest: pattern.shortest, at }, place, binding);
  const bound = bindPattern([pattern], undefined, insideOf(place.scope), predicateRules, binding);
  return { kind: 'subquery', mode: 'exists', query: queryOf(bound), item: undefined, type: booleanType, at };
}

/** The list of shortest paths, or its first one; null where there is none. */
function bindShortestPath(
  { pattern, shortest, at }: Pick<PatternExpression, 'pattern' | 'at'> & { shortest: 'one' | 'all' },
  place: Place,
  binding: Binding,
): BoundExpression {
  const bound = bindPattern([pattern], undefined, insideOf(place.scope), predicateRules, binding);
  const path = binding.newVariable('', 'value', pathType, false);
  const query = queryOf({
    ...bound,
    pattern: { ...bound.pattern, shortest: bound.pattern.shortest.map((search) => ({ ...search, path })) },
  });
  const item = readVariable(path, at);
  const list: BoundSubquery = { kind: 'subquery', mode: 'collect', query, item, type: listOf(pathType), at };
  if (shortest === 'all') return list;
  const index: BoundExpression = { kind: 'constant', value: 0, type: integerType, at };
  return { kind: 'index', subject: list, index, type: pathType, at };
}

export function bindPatternComprehension(
  { pattern, where, projection, at }: PatternComprehension,
  place: Place,
  binding: Binding,
): BoundSubquery {
  const bound = bindPattern([pattern], where, insideOf(place.scope), comprehensionRules, binding);
  const item = binding.bindExpression(projection, bodyPlace(bound.scope));
  return { kind: 'subquery', mode: 'collect', query: queryOf(bound), item, type: listOf(item.type), at };
}

/** A query of nothing but the pattern. */
const queryOf = ({ pattern, predicates }: PatternBound): BoundQuery => ({
  parts: [{ clauses: [{ kind: 'match', isOptional: false, pattern, predicates }], columns: [] }],
  unionAll: [],
  columns: [],
  isReadOnly: true,
});
