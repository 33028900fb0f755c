// The arguments of SKIP and LIMIT: how many rows.
import { runtimeError } from '../../errors.ts';
import { isInteger } from '../../values/numbers.ts';
import { showTypeOf } from '../../values/static-types.ts';
import type { Evaluate } from '../operator.ts';

/** Throws SyntaxError InvalidArgumentType and NegativeIntegerArgument: ReturnSkipLimit1 and 2 of the TCK. */
export function readRowCount(clause: 'SKIP' | 'LIMIT', evaluate: Evaluate): number {
  const count = evaluate();
  if (!isInteger(count)) {
    throw runtimeError(
      'SyntaxError',
      'InvalidArgumentType',
      `${clause} takes a whole number of rows, but got a value of type ${showTypeOf(count)}.`,
      'Give a whole number, or use toInteger().',
    );
  }
  if (count < 0) {
    throw runtimeError(
      'SyntaxError',
      'NegativeIntegerArgument',
      `${clause} takes a number of rows, which cannot be ${count}.`,
      'Give 0 or more.',
    );
  }
  return Number(count);
}
