// Binds what stands behind SKIP and LIMIT: a whole number that no row can change.
import { syntaxError } from '../errors.ts';
import type { Expression } from '../parser/syntax-tree.ts';
import { canBe, integerType, showType } from '../values/static-types.ts';
import type { Binding } from './binding.ts';
import type { BoundExpression } from './bound-tree.ts';
import { someExpression } from './child-expressions.ts';
import { invalidArgumentType, rowPlace } from './place.ts';
import type { Scope } from './scope.ts';

type Keyword = 'SKIP' | 'LIMIT';

/**
 * Throws SyntaxError NonConstantExpression, InvalidArgumentType or NegativeIntegerArgument; parameters are
 * looked at when the query runs.
 */
export function bindCount(count: Expression, keyword: Keyword, binding: Binding): BoundExpression {
  const inner = findInnerQuery(count);
  if (inner) throw notConstant(keyword, 'a pattern', inner);
  const scope: Scope = { names: new Map(), missing: (name, at) => notConstant(keyword, name, { at }) };
  const bound = binding.bindExpression(count, rowPlace(scope, keyword));
  if (!canBe(bound.type, integerType)) {
    throw invalidArgumentType(
      bound.at,
      `${keyword} needs a whole number, but this is of type ${showType(bound.type)}.`,
      'Write an INTEGER from 0 on, or use toInteger().',
    );
  }
  if (isNegative(bound)) {
    throw syntaxError(
      'NegativeIntegerArgument',
      bound.at,
      `${keyword} needs a number from 0 on, but this is negative.`,
      `Write 0, or leave ${keyword} out.`,
    );
  }
  return bound;
}

function findInnerQuery(count: Expression): Expression | undefined {
  let found: Expression | undefined;
  someExpression(count, (part) => {
    const isInner =
      part.kind === 'pattern' || part.kind === 'patternComprehension' || part.kind === 'subqueryExpression';
    if (isInner) found = part;
    return isInner;
  });
  return found;
}

const notConstant = (keyword: Keyword, what: string, { at }: Pick<Expression, 'at'>) =>
  syntaxError(
    'NonConstantExpression',
    at,
    `${keyword} is worked out once, before there are rows, so it cannot use ${what}.`,
    'Write a number or a parameter.',
  );

/** `-1`, however it is parsed. */
function isNegative(bound: BoundExpression): boolean {
  if (bound.kind === 'constant') return isBelowZero(bound.value);
  return bound.kind === 'negate' && bound.operand.kind === 'constant' && isAboveZero(bound.operand.value);
}

const isBelowZero = (value: unknown): boolean =>
  (typeof value === 'number' || typeof value === 'bigint') && value < 0;
const isAboveZero = (value: unknown): boolean =>
  (typeof value === 'number' || typeof value === 'bigint') && value > 0;
