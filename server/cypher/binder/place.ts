// Where an expression stands: what it sees, and what an aggregate in it means.
import { type CypherError, type Span, syntaxError } from '../errors.ts';
import type { FunctionExpression } from '../parser/syntax-tree.ts';
import type { BoundExpression, Variable } from './bound-tree.ts';
import type { Scope } from './scope.ts';

export interface Place {
  readonly scope: Scope;
  /** Binds the call of an aggregate, or throws where there can be none. */
  readonly aggregate: (call: FunctionExpression) => BoundExpression;
}

/** `where` names the place in the message: `WHERE`. */
export const invalidAggregation = (call: FunctionExpression, where: string): CypherError =>
  syntaxError(
    'InvalidAggregation',
    call.at,
    `${call.name.text}() works on many rows, but ${where} is worked out for each row by itself.`,
    `Work it out in a WITH before, as in WITH ${call.name.text}(…) AS total, and use that name.`,
  );

/** An expression that cannot have aggregates. `where` names the place in messages: `WHERE`. */
export const rowPlace = (scope: Scope, where: string): Place => ({
  scope,
  aggregate: (call) => {
    throw invalidAggregation(call, where);
  },
});

/** The same expression's place after its scope has grown by a local variable: its body is worked out per item. */
export const bodyPlace = (scope: Scope): Place => rowPlace(scope, 'the inside of a list expression');

/** Where a value of the wrong type is certain. */
export const invalidArgumentType = (at: Span, message: string, fix: string): CypherError =>
  syntaxError('InvalidArgumentType', at, message, fix);

/** The variable as an expression. */
export const readVariable = (variable: Variable, at: Span): BoundExpression => ({
  kind: 'variable',
  variable,
  type: variable.type,
  at,
});
