// Three-valued logic: true, false and null, which stands for "not known".
import { runtimeError } from '../errors.ts';
import { showTypeOf } from './static-types.ts';
import type { Value } from './value.ts';

type Truth = boolean | null;

/** The value as a truth. Throws TypeError InvalidArgumentType when it is neither boolean nor null. */
export function truthOf(value: Value, operator: string): Truth {
  if (typeof value === 'boolean' || value === null) return value;
  throw runtimeError(
    'TypeError',
    'InvalidArgumentType',
    `${operator} needs true, false or null, but got a value of type ${showTypeOf(value)}.`,
    'Compare the value with something, as in x = 1, or test it with IS NOT NULL.',
  );
}

export function and(a: Value, b: Value): Truth {
  const left = truthOf(a, 'AND');
  const right = truthOf(b, 'AND');
  if (left === false || right === false) return false;
  return left === null || right === null ? null : true;
}

export function or(a: Value, b: Value): Truth {
  const left = truthOf(a, 'OR');
  const right = truthOf(b, 'OR');
  if (left === true || right === true) return true;
  return left === null || right === null ? null : false;
}

export function xor(a: Value, b: Value): Truth {
  const left = truthOf(a, 'XOR');
  const right = truthOf(b, 'XOR');
  return left === null || right === null ? null : left !== right;
}

export function not(a: Value): Truth {
  const truth = truthOf(a, 'NOT');
  return truth === null ? null : !truth;
}
