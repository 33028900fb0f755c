// The syntax tree of a query, as it was written: readonly unions with a kind; every node has its span.
import type { Span } from '../errors.ts';

interface Node {
  readonly at: Span;
}

/** A name as the user means it (backticks taken off), with where it stands. */
export interface Name extends Node {
  readonly text: string;
}

export interface Query extends Node {
  readonly kind: 'query';
  readonly mode: 'run' | 'explain' | 'profile';
  readonly parts: readonly SingleQuery[];
  /** Between part n and n + 1. */
  readonly unions: readonly UnionMark[];
}
export interface UnionMark extends Node {
  readonly all: boolean;
}
export interface SingleQuery extends Node {
  readonly clauses: readonly Clause[];
}

export type Clause =
  | MatchClause
  | UnwindClause
  | WithClause
  | ReturnClause
  | CreateClause
  | MergeClause
  | SetClause
  | RemoveClause
  | DeleteClause
  | CallClause
  | SubqueryClause;

export interface MatchClause extends Node {
  readonly kind: 'match';
  readonly optional: boolean;
  readonly patterns: readonly PatternPart[];
  readonly where: Expression | undefined;
}
export interface UnwindClause extends Node {
  readonly kind: 'unwind';
  readonly list: Expression;
  readonly variable: Name;
}
export interface WithClause extends Node {
  readonly kind: 'with';
  readonly projection: Projection;
  readonly where: Expression | undefined;
}
export interface ReturnClause extends Node {
  readonly kind: 'return';
  readonly projection: Projection;
}
export interface Projection extends Node {
  readonly distinct: boolean;
  /** `*`, before the items. */
  readonly star: boolean;
  readonly items: readonly ProjectionItem[];
  readonly orderBy: readonly SortItem[];
  readonly skip: Expression | undefined;
  readonly limit: Expression | undefined;
}
export interface ProjectionItem extends Node {
  readonly expression: Expression;
  readonly alias: Name | undefined;
  /** The expression as it was written: the column's name when there is no alias. */
  readonly text: string;
}
export interface SortItem extends Node {
  readonly expression: Expression;
  readonly descending: boolean;
}
export interface CreateClause extends Node {
  readonly kind: 'create';
  readonly patterns: readonly PatternPart[];
}
export interface MergeClause extends Node {
  readonly kind: 'merge';
  readonly pattern: PatternPart;
  readonly onCreate: readonly SetItem[];
  readonly onMatch: readonly SetItem[];
}
export interface SetClause extends Node {
  readonly kind: 'set';
  readonly items: readonly SetItem[];
}
export type SetItem =
  | (Node & { readonly kind: 'setProperty'; readonly target: PropertyExpression; readonly value: Expression })
  /** `n = {…}` replaces, `n += {…}` adds. */
  | (Node & {
      readonly kind: 'setProperties';
      readonly target: Name;
      readonly value: Expression;
      readonly replace: boolean;
    })
  | (Node & { readonly kind: 'setLabels'; readonly target: Name; readonly labels: readonly Name[] });
export interface RemoveClause extends Node {
  readonly kind: 'remove';
  readonly items: readonly RemoveItem[];
}
export type RemoveItem =
  | (Node & { readonly kind: 'removeProperty'; readonly target: PropertyExpression })
  | (Node & { readonly kind: 'removeLabels'; readonly target: Name; readonly labels: readonly Name[] });
export interface DeleteClause extends Node {
  readonly kind: 'delete';
  readonly detach: boolean;
  readonly expressions: readonly Expression[];
}
export interface CallClause extends Node {
  readonly kind: 'call';
  /** `test.my.proc` */
  readonly procedure: Name;
  /** Undefined: no parentheses, arguments are taken from the parameters. */
  readonly arguments: readonly Expression[] | undefined;
  /** Undefined: no YIELD. */
  readonly yields: readonly YieldItem[] | 'star' | undefined;
  readonly where: Expression | undefined;
}
export interface YieldItem extends Node {
  readonly field: Name;
  readonly alias: Name | undefined;
}
/** `CALL { … }`; `CALL (a, b) { … }` names its imports, `CALL (*) { … }` takes all. */
export interface SubqueryClause extends Node {
  readonly kind: 'subquery';
  readonly imports: readonly Name[] | 'star' | undefined;
  readonly query: Query;
}

export interface PatternPart extends Node {
  readonly variable: Name | undefined;
  readonly shortest: 'one' | 'all' | undefined;
  /** `nodes` has one more entry than `relationships`. */
  readonly nodes: readonly NodePattern[];
  readonly relationships: readonly RelationshipPattern[];
}
export interface NodePattern extends Node {
  readonly variable: Name | undefined;
  readonly labels: LabelExpression | undefined;
  readonly properties: MapExpression | ParameterExpression | undefined;
  /** `(n WHERE n.x = 1)` */
  readonly where: Expression | undefined;
}
export interface RelationshipPattern extends Node {
  readonly variable: Name | undefined;
  readonly types: LabelExpression | undefined;
  /** As written: `-->` is right, `<--` is left; `--` and `<-->` are both. */
  readonly direction: 'right' | 'left' | 'both';
  /** Undefined: exactly one relationship. `*` is `{ min: undefined, max: undefined }`. */
  readonly length: { readonly min: number | undefined; readonly max: number | undefined } | undefined;
  readonly properties: MapExpression | ParameterExpression | undefined;
  readonly where: Expression | undefined;
}
/** `:A:B` and `:A&B` are and, `:A|B` is or, `:!A` is not, `:%` is any. */
export type LabelExpression =
  | (Node & { readonly kind: 'label'; readonly name: Name })
  | (Node & { readonly kind: 'labelAnd' | 'labelOr'; readonly operands: readonly LabelExpression[] })
  | (Node & { readonly kind: 'labelNot'; readonly operand: LabelExpression })
  | (Node & { readonly kind: 'labelAny' });

export type Expression =
  | LiteralExpression
  | ParameterExpression
  | VariableExpression
  | PropertyExpression
  | IndexExpression
  | SliceExpression
  | ListExpression
  | MapExpression
  | MapProjectionExpression
  | UnaryExpression
  | BinaryExpression
  | ComparisonExpression
  | IsNullExpression
  | HasLabelsExpression
  | FunctionExpression
  | CaseExpression
  | ListComprehension
  | PatternComprehension
  | QuantifierExpression
  | ReduceExpression
  | PatternExpression
  | SubqueryExpression;

export interface LiteralExpression extends Node {
  readonly kind: 'literal';
  /** `number` or `bigint` for an INTEGER, `{ float }` for a FLOAT. */
  readonly value: null | boolean | number | bigint | string | { readonly float: number };
}
export interface ParameterExpression extends Node {
  readonly kind: 'parameter';
  readonly name: string;
}
export interface VariableExpression extends Node {
  readonly kind: 'variable';
  readonly name: string;
}
export interface PropertyExpression extends Node {
  readonly kind: 'property';
  readonly subject: Expression;
  readonly key: Name;
}
export interface IndexExpression extends Node {
  readonly kind: 'index';
  readonly subject: Expression;
  readonly index: Expression;
}
export interface SliceExpression extends Node {
  readonly kind: 'slice';
  readonly subject: Expression;
  readonly from: Expression | undefined;
  readonly to: Expression | undefined;
}
export interface ListExpression extends Node {
  readonly kind: 'list';
  readonly items: readonly Expression[];
}
export interface MapExpression extends Node {
  readonly kind: 'map';
  readonly entries: readonly { readonly key: Name; readonly value: Expression }[];
}
/** `n { .name, .*, key: 1, other }` */
export interface MapProjectionExpression extends Node {
  readonly kind: 'mapProjection';
  readonly subject: Name;
  readonly items: readonly (
    | { readonly kind: 'property'; readonly key: Name }
    | { readonly kind: 'entry'; readonly key: Name; readonly value: Expression }
    | { readonly kind: 'variable'; readonly name: Name }
    | { readonly kind: 'all' }
  )[];
}
export interface UnaryExpression extends Node {
  readonly kind: 'unary';
  readonly operator: 'not' | 'plus' | 'minus';
  readonly operand: Expression;
}
export type BinaryOperator =
  | 'or'
  | 'xor'
  | 'and'
  | 'add'
  | 'subtract'
  | 'multiply'
  | 'divide'
  | 'modulo'
  | 'power'
  | 'in'
  | 'startsWith'
  | 'endsWith'
  | 'contains'
  | 'matches';
export interface BinaryExpression extends Node {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}
export type ComparisonOperator = '=' | '<>' | '<' | '<=' | '>' | '>=';
/** `a < b <= c`: one more operand than operators; means `a < b AND b <= c`. */
export interface ComparisonExpression extends Node {
  readonly kind: 'comparison';
  readonly operands: readonly Expression[];
  readonly operators: readonly ComparisonOperator[];
}
export interface IsNullExpression extends Node {
  readonly kind: 'isNull';
  readonly operand: Expression;
  readonly negated: boolean;
}
export interface HasLabelsExpression extends Node {
  readonly kind: 'hasLabels';
  readonly subject: Expression;
  readonly labels: LabelExpression;
}
export interface FunctionExpression extends Node {
  readonly kind: 'function';
  /** As written, with its namespace: `duration.between`. */
  readonly name: Name;
  readonly distinct: boolean;
  /** `count(*)` */
  readonly star: boolean;
  readonly arguments: readonly Expression[];
}
export interface CaseExpression extends Node {
  readonly kind: 'case';
  readonly subject: Expression | undefined;
  readonly branches: readonly { readonly when: Expression; readonly then: Expression }[];
  readonly otherwise: Expression | undefined;
}
export interface ListComprehension extends Node {
  readonly kind: 'listComprehension';
  readonly variable: Name;
  readonly list: Expression;
  readonly where: Expression | undefined;
  readonly projection: Expression | undefined;
}
export interface PatternComprehension extends Node {
  readonly kind: 'patternComprehension';
  readonly pattern: PatternPart;
  readonly where: Expression | undefined;
  readonly projection: Expression;
}
export interface QuantifierExpression extends Node {
  readonly kind: 'quantifier';
  readonly quantifier: 'all' | 'any' | 'none' | 'single';
  readonly variable: Name;
  readonly list: Expression;
  readonly where: Expression | undefined;
}
export interface ReduceExpression extends Node {
  readonly kind: 'reduce';
  readonly accumulator: Name;
  readonly initial: Expression;
  readonly variable: Name;
  readonly list: Expression;
  readonly expression: Expression;
}
/** A pattern where a value is expected: `WHERE (a)-->(b)`; also shortestPath(…) as an expression. */
export interface PatternExpression extends Node {
  readonly kind: 'pattern';
  readonly pattern: PatternPart;
}
/** `EXISTS { … }`, `COUNT { … }`, `COLLECT { … }`: a bare pattern with WHERE is written as one MATCH clause without RETURN. */
export interface SubqueryExpression extends Node {
  readonly kind: 'subqueryExpression';
  readonly mode: 'exists' | 'count' | 'collect';
  readonly query: Query;
}
