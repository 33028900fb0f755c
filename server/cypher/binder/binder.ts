// FRONT DOOR of the binder: a syntax tree becomes what the query means, or a fault that says where and why.
import { CypherError, type Span } from '../errors.ts';
import type { Query } from '../parser/syntax-tree.ts';
import { anyType } from '../values/static-types.ts';
import { bindExpression } from './bind-expression.ts';
import { bindQuery as bindParts } from './bind-query.ts';
import { type Binding, beginIn, type KnownNames } from './binding.ts';
import type { BoundStatement, QueryWarning } from './bound-tree.ts';
import type { Catalog, Vocabulary } from './catalog.ts';
import { emptyScope } from './scope.ts';

/** A short text can ask for millions: 1,000 names and 1,000 times WITH *. */
const MOST_COLUMNS = 100_000;

/**
 * What a query means. Throws CypherError at compile time, with the types and details of the openCypher TCK;
 * SemanticError ReadOnly for clauses that write where the catalog does not allow it;
 * LimitExceeded TooManyColumns.
 */
export function bindQuery(query: Query, catalog: Catalog): BoundStatement {
  const parameters = new Set<string>();
  const warnings: QueryWarning[] = [];
  let frameSize = 0;
  let columns = 0;
  const binding: Binding = {
    catalog,
    knownNames: catalog.vocabulary && readVocabulary(catalog.vocabulary),
    newVariable: (name, kind, type, isNullable) => ({ id: frameSize++, name, kind, type, isNullable }),
    noteParameter: ({ name, at }) => {
      if (catalog.parameters && !catalog.parameters.has(name)) throw missingParameter(name, at);
      parameters.add(name);
      return { kind: 'parameter', name, type: anyType, at };
    },
    countColumns: (count, at) => {
      columns += count;
      if (columns > MOST_COLUMNS) throw tooManyColumns(at);
    },
    warn: (warning) => warnings.push(warning),
    bindExpression: (expression, place) => bindExpression(expression, place, binding),
    bindQuery: (inner, begin) => bindParts(inner, begin, binding),
  };
  const bound = bindParts(query, beginIn(emptyScope), binding);
  return {
    ...bound,
    mode: query.mode,
    frameSize,
    parameters: [...parameters],
    warnings: warnings.toSorted((a, b) => a.at.start - b.at.start),
  };
}

const readVocabulary = ({ labels, relationshipTypes, propertyKeys }: Vocabulary): KnownNames => ({
  labels: asSet(labels),
  relationshipTypes: asSet(relationshipTypes),
  propertyKeys: asSet(propertyKeys),
});

const asSet = (names: Iterable<string>): ReadonlySet<string> =>
  names instanceof Set ? names : new Set(names);

const missingParameter = (name: string, at: Span): CypherError =>
  new CypherError({
    type: 'ParameterMissing',
    phase: 'compile',
    detail: 'MissingParameter',
    at,
    message: `The query uses the parameter $${name}, which has no value.`,
    fix: `Hand over a value for ${name} with the query.`,
  });

const tooManyColumns = (at: Span): CypherError =>
  new CypherError({
    type: 'LimitExceeded',
    phase: 'compile',
    detail: 'TooManyColumns',
    at,
    message: `The WITH and RETURN clauses of the query have more than ${MOST_COLUMNS} columns together.`,
    fix: 'Pass on only the names that are needed, in the place of WITH *.',
  });
