// Binds WITH and RETURN: columns, grouping, DISTINCT, ORDER BY, SKIP, LIMIT and WHERE.
import { type CypherError, type Span, syntaxError } from '../errors.ts';
import type { Expression, Projection, ProjectionItem } from '../parser/syntax-tree.ts';
import { groupItems } from './bind-aggregation.ts';
import { bindCount } from './bind-count.ts';
import { joinByAnd } from './bind-operators.ts';
import { bindCondition } from './bind-pattern.ts';
import type { Binding } from './binding.ts';
import type { BoundProjection, Column } from './bound-tree.ts';
import { containsAggregate } from './collect-aggregates.ts';
import { rowPlace } from './place.ts';
import { type ItemBound, projectAs, type WrittenItem } from './project-item.ts';
import { keepOnly, type Scope } from './scope.ts';
import { type SortPlace, sortPlaces } from './sort-scope.ts';

export interface ProjectionBound {
  readonly clause: BoundProjection;
  readonly columns: readonly Column[];
  readonly scope: Scope;
}

export function bindProjection(
  projection: Projection,
  written: { readonly kind: 'with' | 'return'; readonly where?: Expression | undefined },
  scope: Scope,
  binding: Binding,
): ProjectionBound {
  const isReturn = written.kind === 'return';
  const items = listItems(projection, isReturn, scope);
  binding.countColumns(items.length, projection.at);
  const isGrouping = items.some(({ expression }) => containsAggregate(expression, binding.catalog));
  const grouped = isGrouping ? groupItems(items, scope, binding) : undefined;
  const bound = grouped?.items ?? bindItems(items, scope, binding);
  const columns = bound.map(({ name, item }): Column => ({ name, variable: item.variable }));
  const after = keepOnly(scope, new Map(columns.map(({ name, variable }) => [name, variable])));
  const { where } = written;
  let places: SortPlace | undefined;
  const place: SortPlace = (expression, keyword) => {
    const merged = { before: scope, after, items: bound, isDistinct: projection.distinct, grouped };
    places ??= sortPlaces(merged, binding);
    return places(expression, keyword);
  };
  const orderBy = projection.orderBy.map(({ expression, descending }) => ({
    expression: binding.bindExpression(expression, place(expression, 'ORDER BY')),
    descending,
  }));
  const clause: BoundProjection = {
    kind: 'project',
    isReturn,
    aggregation: grouped?.aggregation,
    items: bound.map(({ item }) => item),
    isDistinct: projection.distinct,
    orderBy,
    skip: projection.skip && bindCount(projection.skip, 'SKIP', binding),
    limit: projection.limit && bindCount(projection.limit, 'LIMIT', binding),
    where: where && joinByAnd(bindCondition(where, place(where, 'WHERE'), binding), where.at),
  };
  // After ORDER BY, whose faults weigh more: openCypher TCK, WithOrderBy4 [20].
  checkNames(items, isReturn);
  return { clause, columns, scope: after };
}

/** The items with their names, those of `*` before the others, in alphabetical order. */
function listItems({ star, items, at }: Projection, isReturn: boolean, scope: Scope): readonly WrittenItem[] {
  const named = items.map(
    (item): WrittenItem => ({
      name: projectedName(item),
      expression: item.expression,
      at: item.alias?.at ?? item.at,
      isNamed: item.alias !== undefined || item.expression.kind === 'variable',
    }),
  );
  if (!star) return named;
  const names = [...scope.names.keys()].toSorted();
  if (isReturn && names.length === 0 && !scope.outer) throw noVariables(at);
  const all = names.map(
    (name): WrittenItem => ({ name, expression: { kind: 'variable', name, at }, at, isNamed: true }),
  );
  return [...all, ...named];
}

/** The name of a column: the alias, the variable, or the expression as it was written. */
export const projectedName = ({ alias, expression, text }: ProjectionItem): string =>
  alias?.text ?? (expression.kind === 'variable' ? expression.name : text);

function bindItems(items: readonly WrittenItem[], scope: Scope, binding: Binding): readonly ItemBound[] {
  const place = rowPlace(scope, 'a column');
  return items.map((written) => {
    const item = projectAs(written.name, binding.bindExpression(written.expression, place), binding);
    return { name: written.name, expression: written.expression, item };
  });
}

function checkNames(items: readonly WrittenItem[], isReturn: boolean): void {
  const seen = new Set<string>();
  for (const { name, at, isNamed } of items) {
    if (!isNamed && !isReturn) throw noExpressionAlias({ text: name, at }, 'WITH');
    if (seen.has(name)) throw nameConflict(name, at);
    seen.add(name);
  }
}

export const noExpressionAlias = (
  { text, at }: { readonly text: string; readonly at: Span },
  clause: string,
): CypherError =>
  syntaxError(
    'NoExpressionAlias',
    at,
    `${text} has no name, and ${clause} only passes on what has one.`,
    `Give it one: ${text} AS name.`,
  );

const nameConflict = (name: string, at: Span): CypherError =>
  syntaxError(
    'ColumnNameConflict',
    at,
    `There are two columns of the name ${name}.`,
    'Give one of them another name with AS.',
  );

const noVariables = (at: Span): CypherError =>
  syntaxError(
    'NoVariablesInScope',
    at,
    'RETURN * returns all variables, but there are none.',
    'Name what you want to see in the pattern, as in MATCH (n) RETURN *.',
  );
