// What the binder looks names up in: functions, procedures, the vocabulary, and what the caller allows.
import type { AggregateDefinition, FunctionDefinition } from '../functions/function-definition.ts';
import type { ProcedureDefinition } from '../functions/procedure-definition.ts';

/** The names that the ontology and the data know. */
export interface Vocabulary {
  readonly labels: Iterable<string>;
  readonly relationshipTypes: Iterable<string>;
  readonly propertyKeys: Iterable<string>;
}

/** All that the binder knows besides the query. */
export interface Catalog {
  /** By lower-case name. */
  readonly functions: ReadonlyMap<string, FunctionDefinition>;
  /** By lower-case name, without `count(*)`, which is the language's own. */
  readonly aggregates: ReadonlyMap<string, AggregateDefinition>;
  readonly procedures: ReadonlyMap<string, ProcedureDefinition>;
  /** For warnings; undefined warns of nothing. */
  readonly vocabulary: Vocabulary | undefined;
  /** Clauses that write are refused: SemanticError ReadOnly. */
  readonly isReadOnly: boolean;
  /** The parameters that are given; when known, a missing one is ParameterMissing MissingParameter. */
  readonly parameters: ReadonlySet<string> | undefined;
}
