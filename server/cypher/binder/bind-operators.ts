// Binds operators: AND and OR flattened, chained comparisons taken apart, wrong types refused.
import type { Span } from '../errors.ts';
import type {
  BinaryExpression,
  BinaryOperator,
  ComparisonExpression,
  IsNullExpression,
  UnaryExpression,
} from '../parser/syntax-tree.ts';
import { booleanType, canBe, listType, numberType, showType } from '../values/static-types.ts';
import type { Binding } from './binding.ts';
import type { BoundExpression } from './bound-tree.ts';
import { type Arithmetic, typeOfArithmetic } from './infer-type.ts';
import { invalidArgumentType, type Place } from './place.ts';

/** Throws SyntaxError InvalidArgumentType where the value cannot be true or false. `taker` names what wants it. */
export function requireBoolean(expression: BoundExpression, taker: string): BoundExpression {
  if (canBe(expression.type, booleanType)) return expression;
  throw invalidArgumentType(
    expression.at,
    `${taker} needs true or false, but this is of type ${showType(expression.type)}.`,
    'Compare it with something, as in x = 1 or x IS NOT NULL.',
  );
}

export function bindUnary(
  { operator, operand, at }: UnaryExpression,
  place: Place,
  binding: Binding,
): BoundExpression {
  const bound = binding.bindExpression(operand, place);
  if (operator === 'not')
    return { kind: 'not', operand: requireBoolean(bound, 'NOT'), type: booleanType, at };
  if (!canBe(bound.type, numberType)) {
    throw invalidArgumentType(
      bound.at,
      `${operator === 'minus' ? '-' : '+'} needs a number behind it, but this is of type ${showType(bound.type)}.`,
      'Convert it with toInteger() or toFloat().',
    );
  }
  return { kind: operator === 'minus' ? 'negate' : 'plus', operand: bound, type: bound.type, at };
}

type Connective = 'and' | 'or' | 'xor';
const connectives: readonly BinaryOperator[] = ['and', 'or', 'xor'] satisfies Connective[];
const isConnective = (operator: BinaryOperator): operator is Connective => connectives.includes(operator);

const signs: Readonly<Record<Arithmetic, string>> = {
  add: '+',
  subtract: '-',
  multiply: '*',
  divide: '/',
  modulo: '%',
  power: '^',
};
const isArithmetic = (operator: BinaryOperator): operator is Arithmetic => Object.hasOwn(signs, operator);

export function bindBinary(expression: BinaryExpression, place: Place, binding: Binding): BoundExpression {
  const { operator, at } = expression;
  if (isConnective(operator)) return bindConnective(operator, expression, place, binding);
  const left = binding.bindExpression(expression.left, place);
  const right = binding.bindExpression(expression.right, place);
  if (isArithmetic(operator)) {
    const type = typeOfArithmetic(operator, left.type, right.type);
    if (type) return { kind: 'operator', operator, left, right, type, at };
    throw invalidArgumentType(
      at,
      `${signs[operator]} has no meaning between ${showType(left.type)} and ${showType(right.type)}.`,
      'Convert one of them, for example with toInteger(), toFloat() or toString().',
    );
  }
  if (operator === 'in' && !canBe(right.type, listType)) {
    throw invalidArgumentType(
      right.at,
      `IN needs a list on its right, but this is of type ${showType(right.type)}.`,
      'Put the value in brackets, as in x IN [1, 2].',
    );
  }
  return { kind: 'operator', operator, left, right, type: booleanType, at };
}

function bindConnective(
  kind: Connective,
  expression: BinaryExpression,
  place: Place,
  binding: Binding,
): BoundExpression {
  const operands = [expression.left, expression.right]
    .map((operand) => requireBoolean(binding.bindExpression(operand, place), kind.toUpperCase()))
    .flatMap((operand) => (operand.kind === kind ? operand.operands : [operand]));
  return { kind, operands, type: booleanType, at: expression.at };
}

/** `a < b <= c` means `a < b AND b <= c`. */
export function bindComparison(
  { operands, operators, at }: ComparisonExpression,
  place: Place,
  binding: Binding,
): BoundExpression {
  const bound = operands.map((operand) => binding.bindExpression(operand, place));
  const comparisons = operators.flatMap((operator, index): BoundExpression[] => {
    const [left, right] = [bound[index], bound[index + 1]];
    if (!left || !right) return [];
    const span: Span = operators.length === 1 ? at : { start: left.at.start, end: right.at.end };
    return [{ kind: 'compare', operator, left, right, type: booleanType, at: span }];
  });
  return joinByAnd(comparisons, at);
}

/** All of them; `true` where there are none. */
export function joinByAnd(operands: readonly BoundExpression[], at: Span): BoundExpression {
  const [only] = operands;
  if (!only) return { kind: 'constant', value: true, type: booleanType, at };
  return operands.length === 1 ? only : { kind: 'and', operands, type: booleanType, at };
}

export function bindIsNull(
  { operand, negated, at }: IsNullExpression,
  place: Place,
  binding: Binding,
): BoundExpression {
  return { kind: 'isNull', operand: binding.bindExpression(operand, place), negated, type: booleanType, at };
}
