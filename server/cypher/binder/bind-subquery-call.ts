// Binds CALL { … }: an inner query that runs for each row and sees only what it imports.
import { type Span, syntaxError } from '../errors.ts';
import type { Name, ProjectionItem, Query, SingleQuery, SubqueryClause } from '../parser/syntax-tree.ts';
import { noExpressionAlias, projectedName } from './bind-projection.ts';
import type { Binding, BoundStep, PartBeginning } from './binding.ts';
import { alreadyBound } from './resolve-pattern.ts';
import { addNames, findName, insideOf, needName, type Scope, visibleNames } from './scope.ts';
import { undefinedVariable } from './undefined-variable.ts';

export function bindSubqueryCall(
  { imports, query, at }: SubqueryClause,
  scope: Scope,
  binding: Binding,
): BoundStep {
  const begin = imports
    ? ({ clauses }: SingleQuery): PartBeginning => ({ scope: insideOf(importAll(imports, scope)), clauses })
    : (part: SingleQuery): PartBeginning => beginPart(part, scope);
  checkAliases(query);
  const bound = binding.bindQuery(query, begin);
  for (const { name } of bound.columns) {
    if (findName(scope, name)) throw alreadyBound({ text: name, at: whereReturned(name, query) ?? at });
  }
  const variables = bound.columns.map(({ variable }) => variable);
  return {
    clause: { kind: 'subqueryCall', query: bound, returnsRows: variables.length > 0 },
    scope: addNames(scope, variables),
  };
}

/** A first WITH of nothing but names imports them; it does no work of its own, so it is left out. */
function beginPart({ clauses }: SingleQuery, scope: Scope): PartBeginning {
  const names = importedBy(clauses);
  if (!names) return { scope: hideNames(scope), clauses };
  const { names: imported } = importAll(names, scope);
  return { scope: { ...hideNames(scope), names: imported }, clauses: clauses.slice(1) };
}

function importedBy([first]: SingleQuery['clauses']): readonly Name[] | 'star' | undefined {
  if (first?.kind !== 'with' || first.where) return undefined;
  const { star, items, distinct, orderBy, skip, limit } = first.projection;
  if (distinct || orderBy.length > 0 || skip || limit) return undefined;
  const names = items.flatMap(({ expression, alias }): Name[] =>
    expression.kind === 'variable' && (!alias || alias.text === expression.name)
      ? [{ text: expression.name, at: expression.at }]
      : [],
  );
  if (names.length < items.length) return undefined;
  return star ? 'star' : names;
}

/** Only the imported names, all of them checked. */
function importAll(imports: readonly Name[] | 'star', scope: Scope): Scope {
  const names = imports === 'star' ? visibleNames(scope).map((text) => ({ text, at: noSpan })) : imports;
  return {
    ...hideNames(scope),
    names: new Map(names.map(({ text, at }) => [text, needName(scope, text, at)])),
  };
}

/** For names that are known to be there. */
const noSpan: Span = { start: 0, end: 0 };

/** Nothing to be seen, but names that are outside are called by name when they are used. */
const hideNames = (outside: Scope): Scope => ({
  names: new Map(),
  missing: (name, at, visible) =>
    findName(outside, name)
      ? syntaxError(
          'UndefinedVariable',
          at,
          `${name} is defined outside of CALL { … }, which sees only what it imports.`,
          `Import it: CALL (${name}) { … }.`,
        )
      : undefinedVariable(name, at, visible),
});

const returnedItems = ({ parts }: Query): readonly ProjectionItem[] =>
  parts.flatMap(({ clauses }) =>
    clauses.flatMap((clause) => (clause.kind === 'return' ? clause.projection.items : [])),
  );

function checkAliases(query: Query): void {
  for (const item of returnedItems(query)) {
    if (!item.alias && item.expression.kind !== 'variable')
      throw noExpressionAlias(item, 'RETURN of CALL { … }');
  }
}

const whereReturned = (name: string, query: Query): Span | undefined => {
  const item = returnedItems(query).find((returned) => projectedName(returned) === name);
  return item?.alias?.at ?? item?.at;
};
