// Splits a projection that aggregates into grouping keys, aggregates, and what is made of them.
import { type CypherError, type Span, syntaxError } from '../errors.ts';
import type { FunctionExpression } from '../parser/syntax-tree.ts';
import type { Binding } from './binding.ts';
import type { Aggregation, ProjectedItem, Variable } from './bound-tree.ts';
import { keyOfSyntax } from './child-expressions.ts';
import { AggregateCollector, containsAggregate } from './collect-aggregates.ts';
import { readVariable, rowPlace } from './place.ts';
import { type ItemBound, projectAs, type WrittenItem } from './project-item.ts';
import { missingName, type Scope } from './scope.ts';

export interface GroupedItems {
  readonly items: readonly ItemBound[];
  readonly aggregation: Aggregation;
  /** The variable that holds what the aggregate comes to, where one of the items calls it too. */
  readonly findAggregate: (call: FunctionExpression) => Variable | undefined;
}

/** Throws SyntaxError AmbiguousAggregationExpression, NestedAggregation or NonConstantExpression. */
export function groupItems(written: readonly WrittenItem[], scope: Scope, binding: Binding): GroupedItems {
  const keys = new Map<WrittenItem, ProjectedItem>();
  for (const item of written) {
    if (containsAggregate(item.expression, binding.catalog)) continue;
    const bound = binding.bindExpression(item.expression, rowPlace(scope, 'a grouping key'));
    keys.set(item, projectAs(item.name, bound, binding));
  }
  const collector = new AggregateCollector(scope, binding);
  const groups = scopeOfGroups(keys, scope);
  const bindItem = ({ name, expression }: WrittenItem): ProjectedItem => {
    // An item that is nothing but an aggregate needs no variable besides the aggregate's own.
    const place = {
      scope: groups,
      aggregate: (call: FunctionExpression) => collector.add(call, call === expression ? name : ''),
    };
    return projectAs(name, binding.bindExpression(expression, place), binding);
  };
  const items = written.map((item): ItemBound => {
    const key = keys.get(item);
    return {
      name: item.name,
      expression: item.expression,
      item: key
        ? { variable: key.variable, expression: readVariable(key.variable, item.at) }
        : bindItem(item),
    };
  });
  return {
    items,
    aggregation: { keys: [...keys.values()], aggregates: collector.aggregates },
    findAggregate: (call) => collector.find(call),
  };
}

/**
 * What an expression sees beside an aggregate: variables that are keys themselves, and properties that are.
 * openCypher TCK, Return6 [19] to [21]: larger expressions are not recognised, even where they are keys.
 */
function scopeOfGroups(keys: ReadonlyMap<WrittenItem, ProjectedItem>, scope: Scope): Scope {
  const names = new Map<string, Variable>();
  const properties = new Map<string, Variable>();
  for (const [{ expression }, { variable }] of keys) {
    if (expression.kind === 'variable') names.set(expression.name, variable);
    if (expression.kind === 'property') properties.set(keyOfSyntax(expression), variable);
  }
  return {
    names,
    outer: scope.outer,
    computed: (expression) =>
      expression.kind === 'property' ? properties.get(keyOfSyntax(expression)) : undefined,
    missing: (name, at) =>
      scope.names.has(name) ? ambiguousAggregation(name, at) : missingName(scope, name, at),
  };
}

/** Also for ORDER BY. */
export const ambiguousAggregation = (what: string, at: Span): CypherError =>
  syntaxError(
    'AmbiguousAggregationExpression',
    at,
    `${what} stands beside an aggregate, but is no grouping key, so it may differ within one group.`,
    'Give it a name in a WITH before, and return that name as a column of its own.',
  );
