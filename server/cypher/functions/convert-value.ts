// What the conversion functions make of one value: null for text without a meaning, undefined for what cannot be converted.
import { asNumber, type IntegerValue, isInteger, isNumber, toFloat, toInteger } from '../values/numbers.ts';
import { isTemporal } from '../values/temporal/temporal-value.ts';
import { textOf } from '../values/to-text.ts';
import type { Value } from '../values/value.ts';

/** Undefined when no such conversion exists for the value's type, or the result has no place in 64 bits. */
export type Convert = (value: Exclude<Value, null>) => Value | undefined;

/** Sign, digits before the point, exponent. No part can match in two ways, so that long text costs no more than its length. */
const decimal = /^([+-]?)(?:(\d+)(?:\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;
const notFinite: ReadonlySet<string> = new Set(['NaN', 'Infinity', '+Infinity', '-Infinity']);

/** true and false, 'true' and 'false' in any case, and INTEGERs, of which only 0 is false. */
export function convertToBoolean(value: Exclude<Value, null>): boolean | null | undefined {
  if (typeof value === 'boolean') return value;
  if (isInteger(value)) return value !== 0;
  if (typeof value !== 'string') return undefined;
  const text = value.trim().toLowerCase();
  if (text === 'true') return true;
  return text === 'false' ? false : null;
}

/** Numbers and numbers in text, cut towards 0; true is 1 and false is 0. */
export function convertToInteger(value: Exclude<Value, null>): IntegerValue | null | undefined {
  if (isInteger(value)) return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (isNumber(value)) return cutToInteger(asNumber(value));
  return typeof value === 'string' ? readInteger(value.trim()) : undefined;
}

function readInteger(text: string): IntegerValue | null | undefined {
  const parts = decimal.exec(text);
  if (!parts) return null;
  const [, sign, digits, exponent] = parts;
  // Digits are read as such, since a double is exact only to 2^53.
  const isPlain = digits !== undefined && exponent === undefined && digits.length < 40;
  return isPlain ? fitInteger(BigInt(`${sign === '-' ? '-' : ''}${digits}`)) : cutToInteger(Number(text));
}

const cutToInteger = (float: number): IntegerValue | undefined =>
  Number.isFinite(float) ? fitInteger(BigInt(Math.trunc(float))) : undefined;

const fitInteger = (exact: bigint): IntegerValue | undefined =>
  BigInt.asIntN(64, exact) === exact ? toInteger(exact) : undefined;

/** Numbers and numbers in text. */
export function convertToFloat(value: Exclude<Value, null>): Value | undefined {
  if (isNumber(value)) return toFloat(asNumber(value));
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  return decimal.test(text) || notFinite.has(text) ? toFloat(Number(text)) : null;
}

/** What has a text: strings, numbers, booleans, times and durations. */
export function convertToString(value: Exclude<Value, null>): string | undefined {
  const hasText =
    typeof value === 'string' || typeof value === 'boolean' || isNumber(value) || isTemporal(value);
  return hasText ? textOf(value) : undefined;
}
