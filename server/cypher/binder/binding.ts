// What every binding function is handed: the catalog, new variables, notes on the query, and the ways back into it.
import type { Span } from '../errors.ts';
import type { Expression, ParameterExpression, Query, SingleQuery } from '../parser/syntax-tree.ts';
import type { StaticType } from '../values/value.ts';
import type { BoundClause, BoundExpression, BoundQuery, QueryWarning, Variable } from './bound-tree.ts';
import type { Catalog, Vocabulary } from './catalog.ts';
import type { Place } from './place.ts';
import type { Scope } from './scope.ts';

/** The vocabulary, ready to be asked. */
export type KnownNames = { readonly [K in keyof Vocabulary]: ReadonlySet<string> };

export interface Binding {
  readonly catalog: Catalog;
  readonly knownNames: KnownNames | undefined;
  newVariable(name: string, kind: Variable['kind'], type: StaticType, isNullable: boolean): Variable;
  /** Notes that the query uses the parameter. Throws ParameterMissing where it is known not to be given. */
  noteParameter(parameter: Pick<ParameterExpression, 'name' | 'at'>): BoundExpression;
  warn(warning: QueryWarning): void;
  /** Throws LimitExceeded TooManyColumns where all projections together have too many: WITH * repeats them all. */
  countColumns(count: number, at: Span): void;
  bindExpression(expression: Expression, place: Place): BoundExpression;
  /** An inner query. `begin` says what each of its parts, those between UNIONs, begins with. */
  bindQuery(query: Query, begin: (part: SingleQuery) => PartBeginning): BoundQuery;
}

/** Where the work on a part of a query begins. */
export interface PartBeginning {
  readonly scope: Scope;
  readonly clauses: SingleQuery['clauses'];
}

/** With all clauses, in `scope`. */
export const beginIn =
  (scope: Scope) =>
  ({ clauses }: SingleQuery): PartBeginning => ({ scope, clauses });

/** A clause and what is in scope behind it. */
export interface BoundStep {
  readonly clause: BoundClause;
  readonly scope: Scope;
}
