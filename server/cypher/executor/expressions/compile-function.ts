// Calls of functions as closures: null arguments give null unless the function takes them.
import type { ExpressionOf } from '../../binder/bound-tree.ts';
import type { Value } from '../../values/value.ts';
import type { Compiler, Evaluate } from '../operator.ts';
import { withPosition } from './error-position.ts';

export function compileFunction(expression: ExpressionOf<'function'>, compiler: Compiler): Evaluate {
  const { run } = compiler;
  const { definition, at } = expression;
  const { evaluate, takesNull, endsAtFirstValue } = definition;
  const all = expression.arguments.map((argument) => compiler.evaluator(argument));
  if (endsAtFirstValue) return () => firstValue(all);
  const [first, second, ...rest] = all;
  if (first && !second) {
    return () => {
      const value = first();
      if (value === null && !takesNull) return null;
      try {
        return evaluate(run, value);
      } catch (error) {
        throw withPosition(error, at);
      }
    };
  }
  if (first && second && rest.length === 0) {
    return () => {
      const a = first();
      const b = second();
      if ((a === null || b === null) && !takesNull) return null;
      try {
        return evaluate(run, a, b);
      } catch (error) {
        throw withPosition(error, at);
      }
    };
  }
  return () => {
    const values = all.map((argument) => argument());
    if (!takesNull && values.includes(null)) return null;
    try {
      return evaluate(run, ...values);
    } catch (error) {
      throw withPosition(error, at);
    }
  };
}

function firstValue(candidates: readonly Evaluate[]): Value {
  for (const candidate of candidates) {
    const value = candidate();
    if (value !== null) return value;
  }
  return null;
}
