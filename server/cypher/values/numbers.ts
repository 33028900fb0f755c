// INTEGER and FLOAT as JavaScript holds them: how they are told apart, made and read.
import { runtimeError } from '../errors.ts';
import { type Value, WholeFloat } from './value.ts';

/** An INTEGER: a whole number within ±(2^53 − 1), or a bigint for the rest of 64 bits. */
export type IntegerValue = number | bigint;
/** A FLOAT. */
export type FloatValue = number | WholeFloat;
export type NumberValue = number | bigint | WholeFloat;

const MIN_INTEGER = -(2n ** 63n);
const MAX_INTEGER = 2n ** 63n - 1n;

/** The FLOAT of a JavaScript number, boxed when it is whole or −0. */
export const toFloat = (float: number): FloatValue =>
  Number.isInteger(float) ? new WholeFloat(float) : float;

/** The INTEGER of a whole number or bigint. Throws ArithmeticError IntegerOverflow beyond 64 bits. */
export function toInteger(whole: bigint | number): IntegerValue {
  if (typeof whole === 'number') {
    // Adding 0 makes 0 of −0, which no INTEGER is.
    if (Number.isSafeInteger(whole)) return whole + 0;
    if (!Number.isFinite(whole)) throw overflow(String(whole));
    return toInteger(BigInt(whole));
  }
  if (whole >= MIN_INTEGER && whole <= MAX_INTEGER) {
    return whole >= Number.MIN_SAFE_INTEGER && whole <= Number.MAX_SAFE_INTEGER ? Number(whole) : whole;
  }
  throw overflow(String(whole));
}

const overflow = (digits: string) =>
  runtimeError(
    'ArithmeticError',
    'IntegerOverflow',
    `${digits} does not fit into an INTEGER, which has 64 bits.`,
    'Work with a FLOAT instead: write 1.0 for 1, or use toFloat().',
  );

export const isInteger = (value: Value): value is IntegerValue =>
  typeof value === 'number' ? Number.isInteger(value) : typeof value === 'bigint';

export const isFloat = (value: Value): value is FloatValue =>
  typeof value === 'number' ? !Number.isInteger(value) : value instanceof WholeFloat;

export const isNumber = (value: Value): value is NumberValue =>
  typeof value === 'number' || typeof value === 'bigint' || value instanceof WholeFloat;

/** The nearest JavaScript number, for work in floating point. */
export const asNumber = (value: NumberValue): number =>
  typeof value === 'number' ? value : Number(exactNumber(value));

/** The very number: JavaScript's < and > compare a number with a bigint exactly. */
export const exactNumber = (value: NumberValue): number | bigint =>
  value instanceof WholeFloat ? value.value : value;
