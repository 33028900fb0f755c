// The plan: a tree of operators in the order in which they will run. Data flows from `input` upwards.
import type {
  Aggregation,
  BoundExpression,
  BoundRemove,
  BoundSetItem,
  CreatePattern,
  ProjectedItem,
  SortKey,
  Variable,
} from '../binder/bound-tree.ts';
import type { ProcedureDefinition } from '../functions/procedure-definition.ts';
import type { LabelExpression } from '../parser/syntax-tree.ts';

interface Step {
  /** Rows that the planner expects. */
  readonly rows: number;
}
interface FollowingStep extends Step {
  readonly input: Plan;
}

/** Which relationships an expansion takes; undefined is any type. */
export type Types = LabelExpression | undefined;
/** Seen from `from`. */
export type Way = 'out' | 'in' | 'both';

/** One row: the beginning of a query, or of an inner plan that reads the outer one's slots. */
export interface Start extends Step {
  readonly kind: 'start';
}
/** Fills `node` with each node that has the label (all nodes without one). */
export interface NodeScan extends FollowingStep {
  readonly kind: 'nodeScan';
  readonly node: Variable;
  readonly label: string | undefined;
}
/**
 * Fills `node` from an index with the nodes that fulfil the condition. Null gives no rows; where no index can
 * answer for the value, all nodes with the label are looked at and `checks` are asked of each.
 */
export interface NodeSeek extends FollowingStep {
  readonly kind: 'nodeSeek';
  readonly node: Variable;
  readonly label: string | undefined;
  readonly key: string;
  readonly seek:
    | { readonly kind: 'equal'; readonly value: BoundExpression }
    /** Any of a list. */
    | { readonly kind: 'oneOf'; readonly values: BoundExpression }
    | {
        readonly kind: 'range';
        readonly from: { readonly value: BoundExpression; readonly isInclusive: boolean } | undefined;
        readonly to: { readonly value: BoundExpression; readonly isInclusive: boolean } | undefined;
      }
    | { readonly kind: 'prefix'; readonly prefix: BoundExpression };
  /** The predicates that the seek stands for. */
  readonly checks: readonly BoundExpression[];
}
/** Fills `relationship` and its two ends with each relationship of the types (both ways round when `way` is both). */
export interface RelationshipScan extends FollowingStep {
  readonly kind: 'relationshipScan';
  readonly relationship: Variable;
  readonly from: Variable;
  readonly to: Variable;
  readonly types: Types;
  readonly way: Way;
}
/** A value that holds a node or relationship, into its own slot. Null gives no row; anything else is a TypeError. */
export interface Unwrap extends FollowingStep {
  readonly kind: 'unwrap';
  readonly source: Variable;
  readonly target: Variable;
}
/** Each relationship at `from`; `into`: only those whose other end is `to`, which is bound already. */
export interface Expand extends FollowingStep {
  readonly kind: 'expand';
  readonly from: Variable;
  readonly relationship: Variable;
  /** False: nobody reads the relationship's slot. */
  readonly keepsRelationship: boolean;
  readonly to: Variable;
  readonly into: boolean;
  readonly types: Types;
  readonly way: Way;
  /** Relationships (single or lists) of the same MATCH that it must differ from. */
  readonly distinctFrom: readonly Variable[];
}
/** A relationship bound before: checks its types and fills or checks its ends. */
export interface BoundRelationship extends FollowingStep {
  readonly kind: 'boundRelationship';
  readonly relationship: Variable;
  readonly from: Variable;
  readonly isFromBound: boolean;
  readonly to: Variable;
  readonly isToBound: boolean;
  readonly types: Types;
  readonly way: Way;
  readonly distinctFrom: readonly Variable[];
}
/**
 * Chains of relationships from `from`. `trails`: every chain without a repeated relationship, one row each;
 * `ends`: every node that some such chain reaches, once (planned only where that gives the same result).
 */
export interface VariableExpand extends FollowingStep {
  readonly kind: 'variableExpand';
  readonly from: Variable;
  /** The list of relationships in the order of the pattern as written (`isReversed`: from `to` to `from`). */
  readonly relationships: Variable;
  readonly keepsRelationships: boolean;
  readonly isReversed: boolean;
  readonly to: Variable;
  readonly into: boolean;
  readonly types: Types;
  readonly way: Way;
  readonly min: number;
  readonly max: number | undefined;
  readonly mode: 'trails' | 'ends';
  readonly properties: readonly { readonly key: string; readonly value: BoundExpression }[];
  readonly distinctFrom: readonly Variable[];
}
/** A list of relationships bound before (a variable-length variable used again): walks it from `from`. */
export interface BoundChain extends FollowingStep {
  readonly kind: 'boundChain';
  readonly relationships: Variable;
  readonly from: Variable;
  readonly to: Variable;
  readonly isToBound: boolean;
  readonly types: Types;
  readonly way: Way;
  readonly min: number;
  readonly max: number | undefined;
  readonly isReversed: boolean;
}
/** One shortest chain or all of them between two bound nodes; `min` is 0 or 1. */
export interface ShortestPath extends FollowingStep {
  readonly kind: 'shortestPath';
  readonly from: Variable;
  readonly to: Variable;
  readonly relationships: Variable;
  readonly path: Variable | undefined;
  readonly types: Types;
  readonly way: Way;
  readonly min: number;
  readonly max: number | undefined;
  readonly all: boolean;
  readonly properties: readonly { readonly key: string; readonly value: BoundExpression }[];
}
export interface Filter extends FollowingStep {
  readonly kind: 'filter';
  /** All must be true. */
  readonly predicates: readonly BoundExpression[];
}
/** Builds a path value from bound slots (single relationships, or lists from variable length). */
export interface BuildPath extends FollowingStep {
  readonly kind: 'buildPath';
  readonly variable: Variable;
  readonly elements: readonly Variable[];
}
export interface Project extends FollowingStep {
  readonly kind: 'project';
  readonly items: readonly ProjectedItem[];
}
export interface Aggregate extends FollowingStep {
  readonly kind: 'aggregate';
  readonly aggregation: Aggregation;
}
/** Rows that differ in `variables`, the first of each. */
export interface Distinct extends FollowingStep {
  readonly kind: 'distinct';
  readonly variables: readonly Variable[];
}
/** All rows in order; only the first `skip` + `limit` are kept where a limit is given. `live`: slots that are read later. */
export interface Sort extends FollowingStep {
  readonly kind: 'sort';
  readonly keys: readonly SortKey[];
  readonly skip: BoundExpression | undefined;
  readonly limit: BoundExpression | undefined;
  readonly live: readonly Variable[];
}
export interface Skip extends FollowingStep {
  readonly kind: 'skip';
  readonly count: BoundExpression;
}
export interface Limit extends FollowingStep {
  readonly kind: 'limit';
  readonly count: BoundExpression;
  /** Its input changes the graph, and is worked off to its end. */
  readonly drains: boolean;
}
export interface Unwind extends FollowingStep {
  readonly kind: 'unwind';
  readonly list: BoundExpression;
  readonly variable: Variable;
}
/** For each row all rows of `inner`; where it has none, one with `nulls` set to null. */
export interface Optional extends FollowingStep {
  readonly kind: 'optional';
  readonly inner: Plan;
  readonly nulls: readonly Variable[];
}
/** For each row all rows of `inner`; `returnsRows` false: the row once, after `inner` has run to its end. */
export interface Apply extends FollowingStep {
  readonly kind: 'apply';
  readonly inner: Plan;
  readonly returnsRows: boolean;
}
/** Keeps the rows for which `inner` has (or, negated, has not) a row. */
export interface SemiApply extends FollowingStep {
  readonly kind: 'semiApply';
  readonly inner: Plan;
  readonly isNegated: boolean;
}
/** Works out an inner query as a value: EXISTS, COUNT, COLLECT of `item`. */
export interface SubqueryValue extends FollowingStep {
  readonly kind: 'subqueryValue';
  readonly inner: Plan;
  readonly mode: 'exists' | 'count' | 'collect';
  readonly item: BoundExpression | undefined;
  readonly variable: Variable;
}
/** The rows of each part in turn, their columns copied into `columns`. */
export interface Union extends Step {
  readonly kind: 'union';
  readonly parts: readonly { readonly plan: Plan; readonly columns: readonly Variable[] }[];
  readonly columns: readonly Variable[];
}
export interface CallProcedure extends FollowingStep {
  readonly kind: 'callProcedure';
  readonly procedure: ProcedureDefinition;
  readonly arguments: readonly BoundExpression[];
  readonly yields: readonly { readonly field: number; readonly variable: Variable }[];
}
/**
 * The number of rows of a chain of expansions whose inner variables nobody reads, from degrees:
 * `count` = Σ over paths; `steps` in order from `from`. No relationship can occur twice (planned only then).
 */
export interface CountChain extends FollowingStep {
  readonly kind: 'countChain';
  readonly from: Variable;
  readonly steps: readonly {
    readonly types: Types;
    readonly way: Way;
    readonly label: LabelExpression | undefined;
  }[];
  /** Gets the count of each row. */
  readonly variable: Variable;
}

/** All input first, then the rows again: between reading and writing. `live`: slots that are read later. */
export interface Eager extends FollowingStep {
  readonly kind: 'eager';
  readonly live: readonly Variable[];
}
export interface Create extends FollowingStep {
  readonly kind: 'create';
  readonly pattern: CreatePattern;
}
/** For each row: the rows of `match`, or else what `create` makes. */
export interface Merge extends FollowingStep {
  readonly kind: 'merge';
  readonly match: Plan;
  readonly create: CreatePattern;
  readonly onCreate: readonly BoundSetItem[];
  readonly onMatch: readonly BoundSetItem[];
}
export interface SetProperties extends FollowingStep {
  readonly kind: 'set';
  readonly items: readonly BoundSetItem[];
}
export interface Remove extends FollowingStep {
  readonly kind: 'remove';
  readonly items: BoundRemove['items'];
}
export interface Delete extends FollowingStep {
  readonly kind: 'delete';
  readonly detach: boolean;
  readonly expressions: readonly BoundExpression[];
}

export type Plan =
  | Start
  | NodeScan
  | NodeSeek
  | RelationshipScan
  | Unwrap
  | Expand
  | BoundRelationship
  | VariableExpand
  | BoundChain
  | ShortestPath
  | Filter
  | BuildPath
  | Project
  | Aggregate
  | Distinct
  | Sort
  | Skip
  | Limit
  | Unwind
  | Optional
  | Apply
  | SemiApply
  | SubqueryValue
  | Union
  | CallProcedure
  | CountChain
  | Eager
  | Create
  | Merge
  | SetProperties
  | Remove
  | Delete;

/** A planned statement. */
export interface StatementPlan {
  readonly plan: Plan;
  readonly columns: readonly { readonly name: string; readonly variable: Variable }[];
  readonly frameSize: number;
  readonly isReadOnly: boolean;
  /** Plans of the subqueries that stand inside expressions and are worked out in one go. */
  readonly subplans: ReadonlyMap<BoundExpression, Plan>;
}
