// Binds one clause: what it does, and what is in scope behind it.
import { CypherError } from '../errors.ts';
import type { Clause } from '../parser/syntax-tree.ts';
import { bindCreate, bindMerge } from './bind-create.ts';
import { bindMatch, bindUnwind } from './bind-match.ts';
import { bindProcedureCall } from './bind-procedure-call.ts';
import { bindProjection } from './bind-projection.ts';
import { bindSubqueryCall } from './bind-subquery-call.ts';
import { bindDelete, bindRemove, bindSetItems } from './bind-update.ts';
import type { Binding, BoundStep } from './binding.ts';
import type { BoundClause, Column } from './bound-tree.ts';
import type { Scope } from './scope.ts';

/** A clause with the columns that it gives as a result: those of RETURN, or of a CALL that stands alone. */
export interface ClauseBound extends BoundStep {
  readonly columns: readonly Column[];
}

/** `isAlone`: it is the only clause of its query. */
export function bindClause(clause: Clause, isAlone: boolean, scope: Scope, binding: Binding): ClauseBound {
  if (binding.catalog.isReadOnly && isWriting(clause)) throw readOnly(clause);
  switch (clause.kind) {
    case 'match':
      return withoutColumns(bindMatch(clause, scope, binding));
    case 'unwind':
      return withoutColumns(bindUnwind(clause, scope, binding));
    case 'with':
      return withoutColumns(bindProjection(clause.projection, clause, scope, binding));
    case 'return':
      return bindProjection(clause.projection, clause, scope, binding);
    case 'create':
      return withoutColumns(bindCreate(clause, scope, binding));
    case 'merge':
      return withoutColumns(bindMerge(clause, scope, binding));
    case 'set':
      return withoutColumns({
        clause: { kind: 'set', items: bindSetItems(clause.items, scope, binding) },
        scope,
      });
    case 'remove':
      return withoutColumns({ clause: bindRemove(clause, scope, binding), scope });
    case 'delete':
      return withoutColumns({ clause: bindDelete(clause, scope, binding), scope });
    case 'call': {
      const step = bindProcedureCall(clause, isAlone, scope, binding);
      const columns = step.clause.yields.map(({ variable }) => ({ name: variable.name, variable }));
      return { ...step, columns: isAlone ? columns : [] };
    }
    case 'subquery':
      return withoutColumns(bindSubqueryCall(clause, scope, binding));
  }
}

const withoutColumns = ({ clause, scope }: BoundStep): ClauseBound => ({ clause, scope, columns: [] });

const writing: ReadonlySet<(Clause | BoundClause)['kind']> = new Set([
  'create',
  'merge',
  'set',
  'remove',
  'delete',
]);

/** Does the clause itself change the graph? */
export const isWriting = ({ kind }: Clause | BoundClause): boolean => writing.has(kind);

const readOnly = ({ kind, at }: Clause): CypherError =>
  new CypherError({
    type: 'SemanticError',
    phase: 'compile',
    detail: 'ReadOnly',
    at,
    message: `${kind.toUpperCase()} would change the graph, but queries can only read it here.`,
    fix: 'Leave the clause out, and look with MATCH and RETURN.',
  });
