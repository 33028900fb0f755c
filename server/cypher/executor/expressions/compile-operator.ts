// Arithmetic, text and list operators as closures.
import type { ExpressionOf } from '../../binder/bound-tree.ts';
import { isIn } from '../../values/access.ts';
import { add, affirm, divide, modulo, multiply, negate, power, subtract } from '../../values/arithmetic.ts';
import { matches } from '../../values/regular-expression.ts';
import { contains, endsWith, startsWith } from '../../values/text-predicates.ts';
import type { Value } from '../../values/value.ts';
import { isList } from '../../values/value-kinds.ts';
import type { Compiler, Evaluate } from '../operator.ts';
import { withPosition } from './error-position.ts';

const operators: Readonly<Record<ExpressionOf<'operator'>['operator'], (a: Value, b: Value) => Value>> = {
  add,
  subtract,
  multiply,
  divide,
  modulo,
  power,
  in: isIn,
  startsWith,
  endsWith,
  contains,
  matches,
};

/** Items of a list or characters of a text. */
const lengthOf = (value: Value): number => (typeof value === 'string' || isList(value) ? value.length : 0);

export function compileOperator(
  { operator, left, right, at }: ExpressionOf<'operator'>,
  compiler: Compiler,
): Evaluate {
  const { run } = compiler;
  const first = compiler.evaluator(left);
  const second = compiler.evaluator(right);
  const apply = operators[operator];
  if (operator === 'add') {
    return () => {
      const a = first();
      const b = second();
      try {
        // Text that doubles in a loop would outgrow the memory of the process before anyone looks at the clock.
        run.charge(lengthOf(a) + lengthOf(b));
        return add(a, b);
      } catch (error) {
        throw withPosition(error, at);
      }
    };
  }
  return () => {
    const a = first();
    const b = second();
    try {
      return apply(a, b);
    } catch (error) {
      throw withPosition(error, at);
    }
  };
}

const compileSign = (
  { operand, at }: ExpressionOf<'negate' | 'plus' | 'not'>,
  compiler: Compiler,
  apply: (a: Value) => Value,
) => {
  const evaluate = compiler.evaluator(operand);
  return () => {
    try {
      return apply(evaluate());
    } catch (error) {
      throw withPosition(error, at);
    }
  };
};

export const compileNegate = (
  expression: ExpressionOf<'negate' | 'plus' | 'not'>,
  compiler: Compiler,
): Evaluate => compileSign(expression, compiler, negate);

export const compilePlus = (
  expression: ExpressionOf<'negate' | 'plus' | 'not'>,
  compiler: Compiler,
): Evaluate => compileSign(expression, compiler, affirm);
