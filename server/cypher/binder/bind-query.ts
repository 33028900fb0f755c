// Binds a query: clause after clause, and the parts between UNIONs into one result.
import { type CypherError, type Span, syntaxError } from '../errors.ts';
import type { Query, SingleQuery } from '../parser/syntax-tree.ts';
import { joinTypes } from '../values/static-types.ts';
import { bindClause, isWriting } from './bind-clause.ts';
import type { Binding, PartBeginning } from './binding.ts';
import type { BoundClause, BoundPart, BoundQuery, Column, Variable } from './bound-tree.ts';
import { listWords } from './undefined-variable.ts';

/** Throws SyntaxError DifferentColumnsInUnion, and what the clauses throw. */
export function bindQuery(
  query: Query,
  begin: (part: SingleQuery) => PartBeginning,
  binding: Binding,
): BoundQuery {
  const [first, ...others] = query.parts;
  if (!first) throw new Error('A query has at least one part.');
  const firstBound = bindPart(begin(first), binding);
  const parts = [
    firstBound,
    ...others.map((part) => inOrderOf(firstBound, bindPart(begin(part), binding), part.at)),
  ];
  return {
    parts,
    unionAll: query.unions.map(({ all }) => all),
    columns: others.length === 0 ? firstBound.columns : uniteColumns(parts, binding),
    isReadOnly: parts.every(({ clauses }) => !clauses.some(changesGraph)),
  };
}

const changesGraph = (clause: BoundClause): boolean =>
  clause.kind === 'subqueryCall' ? !clause.query.isReadOnly : isWriting(clause);

function bindPart(beginning: PartBeginning, binding: Binding): BoundPart {
  let { scope } = beginning;
  let columns: readonly Column[] = [];
  const isAlone = beginning.clauses.length === 1;
  const clauses = beginning.clauses.map((clause) => {
    const bound = bindClause(clause, isAlone, scope, binding);
    ({ scope, columns } = bound);
    return bound.clause;
  });
  return { clauses, columns };
}

/** The part with its columns in the order of the first part's, by their names. */
function inOrderOf(first: BoundPart, part: BoundPart, at: Span): BoundPart {
  const byName = new Map(part.columns.map((column) => [column.name, column]));
  const columns = first.columns.flatMap(({ name }) => byName.get(name) ?? []);
  const isSame = columns.length === first.columns.length && columns.length === part.columns.length;
  if (!isSame) throw differentColumns(first.columns, part.columns, at);
  return { ...part, columns };
}

const differentColumns = (first: readonly Column[], other: readonly Column[], at: Span): CypherError =>
  syntaxError(
    'DifferentColumnsInUnion',
    at,
    `The parts of a UNION return the same columns, but this one returns ${listColumns(other)}, the first one ${listColumns(first)}.`,
    'Name the columns alike with AS.',
  );

const listColumns = (columns: readonly Column[]): string =>
  columns.length === 0 ? 'nothing' : listWords(columns.map(({ name }) => name));

/** A variable for each column, of one kind and type with all that are copied into it where these agree. */
const uniteColumns = (parts: readonly BoundPart[], binding: Binding): readonly Column[] =>
  (parts[0]?.columns ?? []).map(({ name, variable }, index) => {
    const all = parts.flatMap(({ columns }): Variable[] => {
      const column = columns[index];
      return column ? [column.variable] : [];
    });
    const kind = all.every((one) => one.kind === variable.kind) ? variable.kind : 'value';
    const type = all.map((one) => one.type).reduce(joinTypes);
    const isNullable = all.some((one) => one.isNullable);
    return { name, variable: binding.newVariable(name, kind, type, isNullable) };
  });
