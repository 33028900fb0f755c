// What ORDER BY and WHERE see behind the items of a projection.
import { type CypherError, type Span, syntaxError } from '../errors.ts';
import type { Expression, FunctionExpression } from '../parser/syntax-tree.ts';
import { ambiguousAggregation, type GroupedItems } from './bind-aggregation.ts';
import type { Binding } from './binding.ts';
import type { BoundExpression, Variable } from './bound-tree.ts';
import { keyOfSyntax } from './child-expressions.ts';
import { containsAggregate } from './collect-aggregates.ts';
import { invalidAggregation, type Place, readVariable, rowPlace } from './place.ts';
import type { ItemBound } from './project-item.ts';
import { missingName, type Scope } from './scope.ts';
import { listWords } from './undefined-variable.ts';

interface Projected {
  /** What the items see. */
  readonly before: Scope;
  /** What they make. */
  readonly after: Scope;
  readonly items: readonly ItemBound[];
  readonly isDistinct: boolean;
  readonly grouped: GroupedItems | undefined;
}

export type SortPlace = (expression: Expression, keyword: 'ORDER BY' | 'WHERE') => Place;

/**
 * The place of an expression behind the items. It sees them under their names and wherever it says the same
 * as one of them; and what was there before, unless rows were merged.
 */
export function sortPlaces(projected: Projected, binding: Binding): SortPlace {
  const { before, after, items, isDistinct, grouped } = projected;
  const areMerged = isDistinct || grouped !== undefined;
  const findItem = finderOf(items);
  const scope: Scope = {
    names: areMerged ? after.names : new Map([...before.names, ...after.names]),
    outer: before.outer,
    computed: (expression) => findItem(expression)?.item.variable,
    missing: areMerged
      ? (name, at) =>
          before.names.has(name)
            ? mergedAway(name, at, [...after.names.keys()], isDistinct)
            : missingName(after, name, at)
      : before.missing,
  };
  if (!grouped) return (_expression, keyword) => rowPlace(scope, keyword);
  return (expression, keyword) => {
    const isNew = containsAggregate(expression, binding.catalog) && !findItem(expression);
    const computed = (part: Expression): Variable | undefined => {
      const item = findItem(part);
      if (item && isLargeKey(part, binding)) throw ambiguousAggregation('This expression', part.at);
      return item?.item.variable;
    };
    const seen = isNew ? { ...scope, computed } : scope;
    return { scope: seen, aggregate: (call) => findAggregate(call, seen, keyword, grouped, binding) };
  };
}

/** Of two items that say the same, the first one stands for both; literals and parameters stand for themselves. */
function finderOf(items: readonly ItemBound[]): (expression: Expression) => ItemBound | undefined {
  const byKey = new Map(items.toReversed().map((item) => [keyOfSyntax(item.expression), item]));
  const kinds = new Set(items.map(({ expression }) => expression.kind));
  kinds.delete('literal');
  kinds.delete('parameter');
  return (expression) => (kinds.has(expression.kind) ? byKey.get(keyOfSyntax(expression)) : undefined);
}

/** A key that is not recognised beside an aggregate: openCypher TCK, WithOrderBy4 [20]. */
const isLargeKey = (expression: Expression, { catalog }: Binding): boolean =>
  expression.kind !== 'variable' && expression.kind !== 'property' && !containsAggregate(expression, catalog);

/** An aggregate behind the items must be one of theirs: openCypher TCK, WithOrderBy4 [13], [14]. */
function findAggregate(
  call: FunctionExpression,
  scope: Scope,
  keyword: string,
  grouped: GroupedItems,
  binding: Binding,
): BoundExpression {
  const variable = grouped.findAggregate(call);
  if (variable) return readVariable(variable, call.at);
  for (const argument of call.arguments) binding.bindExpression(argument, rowPlace(scope, 'an argument'));
  throw invalidAggregation(call, keyword);
}

const mergedAway = (name: string, at: Span, columns: readonly string[], isDistinct: boolean): CypherError =>
  syntaxError(
    'UndefinedVariable',
    at,
    `${name} is gone here: ${isDistinct ? 'DISTINCT' : 'grouping'} merged rows in which it may differ.`,
    `Add what you need of it as a column, or use the columns that there are: ${listWords(columns)}.`,
  );
