// Which names mean what at one place of a query. Scopes never change: each clause makes the next one's.
import type { CypherError, Span } from '../errors.ts';
import type { Expression } from '../parser/syntax-tree.ts';
import type { Variable } from './bound-tree.ts';
import { mentions } from './child-expressions.ts';
import { undefinedVariable } from './undefined-variable.ts';

export interface Scope {
  /** What this query has named so far and not dropped. */
  readonly names: ReadonlyMap<string, Variable>;
  /** Around an inner query: constants to it, which its own WITH does not drop. */
  readonly outer?: Scope | undefined;
  /** The variable that holds the value of an expression already: ORDER BY n.name after RETURN n.name. */
  readonly computed?: ((expression: Expression) => Variable | undefined) | undefined;
  /** The error for a name that is not to be seen here, where another than UndefinedVariable tells more. */
  readonly missing?: ((name: string, at: Span, visible: readonly string[]) => CypherError) | undefined;
}

export const emptyScope: Scope = { names: new Map() };

/** The variable that `name` means, here or around. */
export function findName(scope: Scope, name: string): Variable | undefined {
  for (let at: Scope | undefined = scope; at; at = at.outer) {
    const variable = at.names.get(name);
    if (variable) return variable;
  }
  return undefined;
}

/** The same; throws SyntaxError UndefinedVariable, or what else the scope has to say. */
export function needName(scope: Scope, name: string, at: Span): Variable {
  const variable = findName(scope, name);
  if (variable) return variable;
  throw missingName(scope, name, at);
}

/** The error for a name that `scope` does not have. */
export function missingName(scope: Scope, name: string, at: Span): CypherError {
  const visible = visibleNames(scope);
  for (let around: Scope | undefined = scope; around; around = around.outer) {
    if (around.missing) return around.missing(name, at, visible);
  }
  return undefinedVariable(name, at, visible);
}

/** All names that mean something, here or around, in alphabetical order. */
export function visibleNames(scope: Scope): readonly string[] {
  const names = new Set<string>();
  for (let at: Scope | undefined = scope; at; at = at.outer)
    for (const name of at.names.keys()) names.add(name);
  return [...names].toSorted();
}

/** The scope with more names, under the names that the variables have. */
export function addNames(scope: Scope, variables: Iterable<Variable>): Scope {
  const names = new Map(scope.names);
  for (const variable of variables) if (variable.name !== '') names.set(variable.name, variable);
  return { ...scope, names };
}

/** Inside of a comprehension, where the variable of the loop hides any other of its name. */
export function addLocal(scope: Scope, variable: Variable): Scope {
  const { computed } = scope;
  return {
    ...addNames(scope, [variable]),
    computed:
      computed && ((expression) => (mentions(expression, variable.name) ? undefined : computed(expression))),
  };
}

/** Where an inner query begins that sees all around it. */
export const insideOf = (outer: Scope): Scope => ({ names: new Map(), outer });

/** After a projection: only what it names, and what is around. */
export const keepOnly = (scope: Scope, names: ReadonlyMap<string, Variable>): Scope => ({
  names,
  outer: scope.outer,
  missing: scope.missing,
});
