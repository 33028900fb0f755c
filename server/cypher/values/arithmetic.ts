// + − * / % ^ and the signs. Null in, null out. INTEGERs stay exact within 64 bits; a FLOAT makes the result one.
import { type CypherError, runtimeError } from '../errors.ts';
import { asNumber, isInteger, isNumber, type NumberValue, toFloat, toInteger } from './numbers.ts';
import { showTypeOf } from './static-types.ts';
import { isTemporal } from './temporal/temporal-value.ts';
import {
  addTemporals,
  divideTemporals,
  multiplyTemporals,
  subtractTemporals,
} from './temporal-arithmetic.ts';
import { textOf } from './to-text.ts';
import { type Value, WholeFloat } from './value.ts';
import { isList } from './value-kinds.ts';

/**
 * Numbers are added, strings joined (also with the text of numbers and times), lists joined or lengthened
 * by an item at either end, durations added to times and each other.
 */
export function add(a: Value, b: Value): Value {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (!Number.isInteger(sum)) return sum;
    if (!areWhole(a, b)) return new WholeFloat(sum);
    return Number.isSafeInteger(sum) ? sum : toInteger(BigInt(a) + BigInt(b));
  }
  if (typeof a === 'string' && typeof b === 'string') return a + b;
  if (a === null || b === null) return null;
  if (isNumber(a) && isNumber(b)) return calculate(a, b, addition);
  if (isList(a)) return isList(b) ? [...a, ...b] : [...a, b];
  if (isList(b)) return [a, ...b];
  if (typeof a === 'string' && hasPlainText(b)) return a + textOf(b);
  if (typeof b === 'string' && hasPlainText(a)) return textOf(a) + b;
  return addTemporals(a, b) ?? refuse('+', a, b);
}

/** Numbers; durations from times and each other. */
export function subtract(a: Value, b: Value): Value {
  if (typeof a === 'number' && typeof b === 'number') {
    const difference = a - b;
    if (!Number.isInteger(difference)) return difference;
    if (!areWhole(a, b)) return new WholeFloat(difference);
    return Number.isSafeInteger(difference) ? difference : toInteger(BigInt(a) - BigInt(b));
  }
  if (a === null || b === null) return null;
  if (isNumber(a) && isNumber(b)) return calculate(a, b, subtraction);
  return subtractTemporals(a, b) ?? refuse('-', a, b);
}

/** Numbers; a duration by a number. */
export function multiply(a: Value, b: Value): Value {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b;
    if (!Number.isInteger(product)) return product;
    if (!areWhole(a, b)) return new WholeFloat(product);
    // Adding 0 makes 0 of −0.
    return Number.isSafeInteger(product) ? product + 0 : toInteger(BigInt(a) * BigInt(b));
  }
  if (a === null || b === null) return null;
  if (isNumber(a) && isNumber(b)) return calculate(a, b, multiplication);
  return multiplyTemporals(a, b) ?? refuse('*', a, b);
}

/** INTEGER by INTEGER is cut towards 0. Throws ArithmeticError DivisionByZero for an INTEGER by 0. */
export function divide(a: Value, b: Value): Value {
  if (typeof a === 'number' && typeof b === 'number') {
    if (!areWhole(a, b)) return toFloat(a / b);
    if (b === 0) throw divisionByZero('/');
    // Exact: a quotient of numbers below 2^53 is never rounded up to the next whole number.
    return Math.trunc(a / b) + 0;
  }
  if (a === null || b === null) return null;
  if (isNumber(a) && isNumber(b)) return calculate(a, b, division);
  return divideTemporals(a, b) ?? refuse('/', a, b);
}

/** The remainder has the sign of `a`. Throws ArithmeticError DivisionByZero for an INTEGER by 0. */
export function modulo(a: Value, b: Value): Value {
  if (typeof a === 'number' && typeof b === 'number') {
    if (!areWhole(a, b)) return toFloat(a % b);
    if (b === 0) throw divisionByZero('%');
    return (a % b) + 0;
  }
  if (a === null || b === null) return null;
  return isNumber(a) && isNumber(b) ? calculate(a, b, remainder) : refuse('%', a, b);
}

/** Always a FLOAT. */
export function power(a: Value, b: Value): Value {
  if (a === null || b === null) return null;
  return isNumber(a) && isNumber(b) ? toFloat(asNumber(a) ** asNumber(b)) : refuse('^', a, b);
}

export function negate(a: Value): Value {
  if (typeof a === 'number') return 0 - a;
  if (a instanceof WholeFloat) return new WholeFloat(-a.value);
  if (typeof a === 'bigint') return toInteger(-a);
  return a === null ? null : refuseSign('-', a);
}

/** `+a`: the number itself. */
export const affirm = (a: Value): Value => (a === null || isNumber(a) ? a : refuseSign('+', a));

const areWhole = (a: number, b: number): boolean => Number.isInteger(a) && Number.isInteger(b);

const hasPlainText = (value: Value): boolean => isNumber(value) || isTemporal(value);

interface Operation {
  readonly ofIntegers: (a: bigint, b: bigint) => bigint;
  readonly ofFloats: (a: number, b: number) => number;
}

const addition: Operation = { ofIntegers: (a, b) => a + b, ofFloats: (a, b) => a + b };
const subtraction: Operation = { ofIntegers: (a, b) => a - b, ofFloats: (a, b) => a - b };
const multiplication: Operation = { ofIntegers: (a, b) => a * b, ofFloats: (a, b) => a * b };
const division: Operation = {
  ofIntegers: (a, b) => {
    if (b === 0n) throw divisionByZero('/');
    return a / b;
  },
  ofFloats: (a, b) => a / b,
};
const remainder: Operation = {
  ofIntegers: (a, b) => {
    if (b === 0n) throw divisionByZero('%');
    return a % b;
  },
  ofFloats: (a, b) => a % b,
};

/** The slow way, for numbers that are not both plain. */
const calculate = (a: NumberValue, b: NumberValue, operation: Operation): Value =>
  isInteger(a) && isInteger(b)
    ? toInteger(operation.ofIntegers(BigInt(a), BigInt(b)))
    : toFloat(operation.ofFloats(asNumber(a), asNumber(b)));

const divisionByZero = (operator: string): CypherError =>
  runtimeError(
    'ArithmeticError',
    'DivisionByZero',
    `${operator} got an INTEGER on the left and 0 on the right.`,
    'Leave rows with 0 out with WHERE, or divide by a FLOAT, which gives Infinity or NaN.',
  );

function refuse(operator: string, a: Value, b: Value): never {
  throw runtimeError(
    'TypeError',
    'InvalidArgumentType',
    `${operator} has no meaning between ${showTypeOf(a)} and ${showTypeOf(b)}.`,
    'Convert one of them, for example with toInteger(), toFloat() or toString().',
  );
}

function refuseSign(operator: string, a: Value): never {
  throw runtimeError(
    'TypeError',
    'InvalidArgumentType',
    `${operator} needs a number behind it, but got a value of type ${showTypeOf(a)}.`,
    'Convert it with toInteger() or toFloat().',
  );
}
