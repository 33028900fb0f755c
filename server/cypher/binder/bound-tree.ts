// What a query means: names resolved to variables, types known, aggregation split off, patterns as graphs.
import type { Span } from '../errors.ts';
import type { AggregateDefinition, FunctionDefinition } from '../functions/function-definition.ts';
import type { ProcedureDefinition } from '../functions/procedure-definition.ts';
import type { BinaryOperator, ComparisonOperator, LabelExpression } from '../parser/syntax-tree.ts';
import type { StaticType, Value } from '../values/value.ts';

/**
 * A variable: one slot of the frame, `frame[id]`. Ids count from 0 through the whole query, subqueries
 * included, so that an inner query reads the outer one's slots.
 * - node, relationship: the slot holds the ordinal, −1 for null.
 * - value: the slot holds a `Value` (also nodes whose kind is not known before the query runs).
 */
export interface Variable {
  readonly id: number;
  /** Empty for what has no name in the query. */
  readonly name: string;
  readonly kind: 'node' | 'relationship' | 'value';
  readonly type: StaticType;
  /** May the slot be null? */
  readonly isNullable: boolean;
}

export interface Column {
  readonly name: string;
  readonly variable: Variable;
}

/** A label or property that neither the ontology nor the data knows, with a guess of what was meant. */
export interface QueryWarning {
  readonly message: string;
  readonly fix: string;
  readonly at: Span;
}

export interface BoundQuery {
  readonly parts: readonly BoundPart[];
  /** Between part n and n + 1: does UNION ALL keep duplicates? */
  readonly unionAll: readonly boolean[];
  /** The result. With one part they are its own; with several, each part's columns are copied into them by order. */
  readonly columns: readonly Column[];
  readonly isReadOnly: boolean;
}

/** The whole query. */
export interface BoundStatement extends BoundQuery {
  readonly mode: 'run' | 'explain' | 'profile';
  readonly frameSize: number;
  /** Names of the parameters that it uses. */
  readonly parameters: readonly string[];
  readonly warnings: readonly QueryWarning[];
}

export interface BoundPart {
  readonly clauses: readonly BoundClause[];
  /** Empty where the part returns nothing (it ends with an update or CALL without results). */
  readonly columns: readonly Column[];
}

export type BoundClause =
  | BoundMatch
  | BoundUnwind
  | BoundProjection
  | BoundProcedureCall
  | BoundSubqueryCall
  | BoundCreate
  | BoundMerge
  | BoundSet
  | BoundRemove
  | BoundDelete;

export interface BoundMatch {
  readonly kind: 'match';
  readonly isOptional: boolean;
  readonly pattern: BoundPattern;
  /** Joined by AND: labels, property maps and inline WHERE of the pattern (for what has one length), then WHERE. */
  readonly predicates: readonly BoundExpression[];
}

/** A pattern as a graph. All of `relationships` (and those in `shortest`) must differ from each other in a match. */
export interface BoundPattern {
  readonly nodes: readonly PatternNode[];
  readonly relationships: readonly PatternRelationship[];
  readonly shortest: readonly ShortestPattern[];
  readonly paths: readonly NamedPath[];
}

export interface PatternNode {
  /** Of kind node. Each node of the pattern stands here once, however often it is written. */
  readonly variable: Variable;
  /** Bound by an earlier clause: the slot is filled when the match begins. */
  readonly isBound: boolean;
  /** A variable of kind value that holds the node: converted at the beginning of the match; null matches nothing. */
  readonly source: Variable | undefined;
}

export interface PatternRelationship {
  /** One length: of kind relationship. Variable length: of kind value, a list of relationships in order of the pattern. */
  readonly variable: Variable;
  readonly isBound: boolean;
  /** As for nodes; for variable length, `isBound` lists are matched relationship by relationship. */
  readonly source: Variable | undefined;
  /** In the order of writing. */
  readonly from: Variable;
  readonly to: Variable;
  readonly direction: 'right' | 'left' | 'both';
  readonly types: LabelExpression | undefined;
  /** Undefined: exactly one. `max` undefined: no bound. */
  readonly length: { readonly min: number; readonly max: number | undefined } | undefined;
  /** Variable length only: what every relationship of the chain must have (single ones: in `predicates`). */
  readonly properties: readonly { readonly key: string; readonly value: BoundExpression }[];
  readonly at: Span;
}

/** shortestPath((a)-[*]->(b)). */
export interface ShortestPattern {
  readonly path: Variable | undefined;
  readonly relationship: PatternRelationship;
  readonly all: boolean;
}

/** `p = (a)-[r]->(b)`: node, relationship, node, …; a variable-length one stands for its whole chain. */
export interface NamedPath {
  readonly variable: Variable;
  readonly elements: readonly Variable[];
}

export interface BoundUnwind {
  readonly kind: 'unwind';
  readonly list: BoundExpression;
  readonly variable: Variable;
}

/**
 * WITH and RETURN. Order of work: aggregation fills its keys' and aggregates' variables; `items` are worked
 * out; DISTINCT over the items; ORDER BY, SKIP, LIMIT; WHERE. An item whose expression is its own variable
 * needs no work. `orderBy` may read what was in scope before, where neither DISTINCT nor aggregation stands in between.
 */
export interface BoundProjection {
  readonly kind: 'project';
  readonly isReturn: boolean;
  readonly aggregation: Aggregation | undefined;
  readonly items: readonly ProjectedItem[];
  readonly isDistinct: boolean;
  readonly orderBy: readonly SortKey[];
  readonly skip: BoundExpression | undefined;
  readonly limit: BoundExpression | undefined;
  readonly where: BoundExpression | undefined;
}
export interface ProjectedItem {
  readonly variable: Variable;
  readonly expression: BoundExpression;
}
export interface Aggregation {
  readonly keys: readonly ProjectedItem[];
  readonly aggregates: readonly BoundAggregate[];
}
export interface BoundAggregate {
  readonly variable: Variable;
  /** Undefined is count(*). */
  readonly definition: AggregateDefinition | undefined;
  readonly isDistinct: boolean;
  readonly arguments: readonly BoundExpression[];
}
export interface SortKey {
  readonly expression: BoundExpression;
  readonly descending: boolean;
}

export interface BoundProcedureCall {
  readonly kind: 'procedure';
  readonly procedure: ProcedureDefinition;
  readonly arguments: readonly BoundExpression[];
  readonly yields: readonly { readonly field: number; readonly variable: Variable }[];
  readonly where: BoundExpression | undefined;
}

/** `CALL { … }`: for each row the inner query runs; without columns each row goes on once. */
export interface BoundSubqueryCall {
  readonly kind: 'subqueryCall';
  readonly query: BoundQuery;
  readonly returnsRows: boolean;
}

export interface BoundCreate {
  readonly kind: 'create';
  readonly pattern: CreatePattern;
}
export interface CreatePattern {
  /** Only those to be created, in order. */
  readonly nodes: readonly {
    readonly variable: Variable;
    readonly labels: readonly string[];
    readonly properties: BoundExpression | undefined;
  }[];
  readonly relationships: readonly {
    readonly variable: Variable;
    readonly type: string;
    /** By direction, not by writing. */
    readonly source: Variable;
    readonly target: Variable;
    readonly properties: BoundExpression | undefined;
  }[];
  readonly paths: readonly NamedPath[];
}
export interface BoundMerge {
  readonly kind: 'merge';
  readonly pattern: BoundPattern;
  readonly predicates: readonly BoundExpression[];
  readonly create: CreatePattern;
  readonly onCreate: readonly BoundSetItem[];
  readonly onMatch: readonly BoundSetItem[];
}
export interface BoundSet {
  readonly kind: 'set';
  readonly items: readonly BoundSetItem[];
}
export type BoundSetItem =
  | {
      readonly kind: 'setProperty';
      readonly target: BoundExpression;
      readonly key: string;
      readonly value: BoundExpression;
    }
  | {
      readonly kind: 'setProperties';
      readonly target: BoundExpression;
      readonly value: BoundExpression;
      readonly replace: boolean;
    }
  | { readonly kind: 'setLabels'; readonly target: BoundExpression; readonly labels: readonly string[] };
export interface BoundRemove {
  readonly kind: 'remove';
  readonly items: readonly (
    | { readonly kind: 'removeProperty'; readonly target: BoundExpression; readonly key: string }
    | { readonly kind: 'removeLabels'; readonly target: BoundExpression; readonly labels: readonly string[] }
  )[];
}
export interface BoundDelete {
  readonly kind: 'delete';
  readonly detach: boolean;
  readonly expressions: readonly BoundExpression[];
}

interface Typed {
  readonly type: StaticType;
  readonly at: Span;
}

/** Expressions. Aggregates, map projections of `.*` aside, parentheses and chained comparisons are gone. */
export type BoundExpression = Typed &
  (
    | { readonly kind: 'constant'; readonly value: Value }
    | { readonly kind: 'parameter'; readonly name: string }
    | { readonly kind: 'variable'; readonly variable: Variable }
    | { readonly kind: 'property'; readonly subject: BoundExpression; readonly key: string }
    | { readonly kind: 'index'; readonly subject: BoundExpression; readonly index: BoundExpression }
    | {
        readonly kind: 'slice';
        readonly subject: BoundExpression;
        readonly from: BoundExpression | undefined;
        readonly to: BoundExpression | undefined;
      }
    | { readonly kind: 'list'; readonly items: readonly BoundExpression[] }
    | {
        readonly kind: 'map';
        readonly entries: readonly { readonly key: string; readonly value: BoundExpression }[];
      }
    /** All properties of `base` (a map, node or relationship), then `entries` over them; null when base is null. */
    | {
        readonly kind: 'mapProjection';
        readonly base: BoundExpression;
        readonly all: boolean;
        readonly entries: readonly { readonly key: string; readonly value: BoundExpression }[];
      }
    | { readonly kind: 'not' | 'negate' | 'plus'; readonly operand: BoundExpression }
    /** Two or more; AND and OR flattened. */
    | { readonly kind: 'and' | 'or' | 'xor'; readonly operands: readonly BoundExpression[] }
    | {
        readonly kind: 'operator';
        readonly operator: Exclude<BinaryOperator, 'and' | 'or' | 'xor'>;
        readonly left: BoundExpression;
        readonly right: BoundExpression;
      }
    | {
        readonly kind: 'compare';
        readonly operator: ComparisonOperator;
        readonly left: BoundExpression;
        readonly right: BoundExpression;
      }
    | { readonly kind: 'isNull'; readonly operand: BoundExpression; readonly negated: boolean }
    | { readonly kind: 'hasLabels'; readonly subject: BoundExpression; readonly labels: LabelExpression }
    | {
        readonly kind: 'function';
        readonly definition: FunctionDefinition;
        readonly arguments: readonly BoundExpression[];
      }
    | {
        readonly kind: 'case';
        readonly subject: BoundExpression | undefined;
        readonly branches: readonly { readonly when: BoundExpression; readonly then: BoundExpression }[];
        readonly otherwise: BoundExpression | undefined;
      }
    | {
        readonly kind: 'listComprehension';
        readonly variable: Variable;
        readonly list: BoundExpression;
        readonly where: BoundExpression | undefined;
        readonly projection: BoundExpression | undefined;
      }
    | {
        readonly kind: 'quantifier';
        readonly quantifier: 'all' | 'any' | 'none' | 'single';
        readonly variable: Variable;
        readonly list: BoundExpression;
        readonly where: BoundExpression | undefined;
      }
    | {
        readonly kind: 'reduce';
        readonly accumulator: Variable;
        readonly initial: BoundExpression;
        readonly variable: Variable;
        readonly list: BoundExpression;
        readonly expression: BoundExpression;
      }
    | BoundSubquery
  );

/**
 * An inner query as a value: EXISTS and pattern predicates (boolean), COUNT (integer), COLLECT and pattern
 * comprehensions (list of `item`, or of the only column). It reads the outer slots.
 */
export type BoundSubquery = Typed & {
  readonly kind: 'subquery';
  readonly mode: 'exists' | 'count' | 'collect';
  readonly query: BoundQuery;
  readonly item: BoundExpression | undefined;
};

/** The expressions of one kind, or of some. */
export type ExpressionOf<K extends BoundExpression['kind']> = BoundExpression & { readonly kind: K };
