// Durations from amounts of their three parts, whole or with fractions that carry down into the smaller parts.
import { temporalOutOfRange } from './temporal-fault.ts';
import { DurationValue } from './temporal-value.ts';
import { NANOS_PER_DAY, NANOS_PER_SECOND } from './time-of-day.ts';

/** A twelfth of the Gregorian calendar's average year of 365.2425 days: what a fraction of a month is taken of. */
const NANOS_PER_AVERAGE_MONTH = 2_629_746 * NANOS_PER_SECOND;

/** Seconds have 64 bits. */
const MAX_NANOSECONDS = 2n ** 63n * BigInt(NANOS_PER_SECOND);

/** A duration of whole months and days. Throws ArgumentError NumberOutOfRange beyond 2^53 of them. */
export function makeDuration(months: number, days: number, nanoseconds: bigint): DurationValue {
  const isInRange =
    Number.isSafeInteger(months) &&
    Number.isSafeInteger(days) &&
    nanoseconds < MAX_NANOSECONDS &&
    nanoseconds >= -MAX_NANOSECONDS;
  // Adding 0 makes 0 of −0.
  if (isInRange) return new DurationValue(months + 0, days + 0, nanoseconds);
  throw temporalOutOfRange(
    'The duration is too long to be told: months and days end at 2^53, seconds at 2^63.',
    'Use smaller amounts.',
  );
}

/** A duration whose months and days may have fractions: 0.5 months are 15 days, 5 hours, 14 minutes, 33 seconds. */
export function makeFractionalDuration(months: number, days: number, nanoseconds: bigint): DurationValue {
  const wholeMonths = Math.trunc(months);
  const ofMonths = Math.round((months - wholeMonths) * NANOS_PER_AVERAGE_MONTH);
  const wholeDays = Math.trunc(days);
  const ofDays = Math.round((days - wholeDays) * NANOS_PER_DAY);
  // Amounts that are not finite have no fractions; makeDuration refuses them.
  if (!Number.isFinite(ofMonths + ofDays)) return makeDuration(months, days, nanoseconds);
  return makeDuration(
    wholeMonths,
    wholeDays + Math.trunc(ofMonths / NANOS_PER_DAY),
    nanoseconds + BigInt((ofMonths % NANOS_PER_DAY) + ofDays),
  );
}
