// Durations from maps: amounts of units, whole or with fractions, that add up.
import { exactNumber, isNumber } from '../numbers.ts';
import { makeFractionalDuration } from './make-duration.ts';
import { checkFieldNames, type Fields } from './map-fields.ts';
import { badTemporalType } from './temporal-fault.ts';
import type { DurationValue } from './temporal-value.ts';
import {
  NANOS_PER_HOUR,
  NANOS_PER_MICRO,
  NANOS_PER_MILLI,
  NANOS_PER_MINUTE,
  NANOS_PER_SECOND,
} from './time-of-day.ts';

const monthUnits: readonly (readonly [name: string, months: number])[] = [
  ['years', 12],
  ['quarters', 3],
  ['months', 1],
];

const dayUnits: readonly (readonly [name: string, days: number])[] = [
  ['weeks', 7],
  ['days', 1],
];

const timeUnits: readonly (readonly [name: string, nanoseconds: number])[] = [
  ['hours', NANOS_PER_HOUR],
  ['minutes', NANOS_PER_MINUTE],
  ['seconds', NANOS_PER_SECOND],
  ['milliseconds', NANOS_PER_MILLI],
  ['microseconds', NANOS_PER_MICRO],
  ['nanoseconds', 1],
];

const names = new Set([...monthUnits, ...dayUnits, ...timeUnits].map(([name]) => name));

/** `{years: 1, days: 1.5}` is P1Y1DT12H. */
export function durationFromFields(fields: Fields): DurationValue {
  checkFieldNames('duration', fields, names);
  const sum = (units: readonly (readonly [string, number])[]): number =>
    units.reduce((total, [name, size]) => total + Number(amountOf(fields, name)) * size, 0);
  const nanoseconds = timeUnits.reduce(
    (total, [name, size]) => total + nanosecondsOf(amountOf(fields, name), size),
    0n,
  );
  return makeFractionalDuration(sum(monthUnits), sum(dayUnits), nanoseconds);
}

function amountOf(fields: Fields, name: string): number | bigint {
  const value = fields.get(name);
  if (value === undefined) return 0;
  if (isNumber(value)) {
    const amount = exactNumber(value);
    if (typeof amount === 'bigint' || Number.isFinite(amount)) return amount;
  }
  throw badTemporalType(
    `${name} is not a finite number.`,
    `Write ${name} as a number, such as {${name}: 1.5}.`,
  );
}

/** The whole units exactly and the rest to the nearest nanosecond, since a double cannot hold both. */
function nanosecondsOf(amount: number | bigint, size: number): bigint {
  if (typeof amount === 'bigint') return amount * BigInt(size);
  const whole = Math.trunc(amount);
  return BigInt(whole) * BigInt(size) + BigInt(Math.round((amount - whole) * size));
}
