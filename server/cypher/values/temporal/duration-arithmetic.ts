// Sums, differences, multiples and fractions of durations, and instants moved by them.
import { runtimeError } from '../../errors.ts';
import { addMonths, checkEpochDay, floorMod } from './calendar.ts';
import { makeDuration, makeFractionalDuration } from './make-duration.ts';
import { temporalOutOfRange } from './temporal-fault.ts';
import {
  type DateTimeValue,
  DateValue,
  type DurationValue,
  type InstantValue,
  type LocalDateTimeValue,
  LocalTimeValue,
  TimeValue,
} from './temporal-value.ts';
import { NANOS_PER_DAY, NANOS_PER_SECOND } from './time-of-day.ts';
import { dateTimeAtLocal, dateTimeAtUtc, shiftLocal, utcOf, zoneOfDateTime } from './zoned-date-time.ts';

export const addDurations = (a: DurationValue, b: DurationValue): DurationValue =>
  makeDuration(a.months + b.months, a.days + b.days, a.nanoseconds + b.nanoseconds);

export const subtractDurations = (a: DurationValue, b: DurationValue): DurationValue =>
  makeDuration(a.months - b.months, a.days - b.days, a.nanoseconds - b.nanoseconds);

/** `duration * factor`; fractions carry down into days and seconds. Throws when the factor is not finite. */
export const scaleDuration = ({ months, days, nanoseconds }: DurationValue, factor: number): DurationValue =>
  makeFractionalDuration(
    months * factor,
    days * factor,
    Number.isInteger(factor)
      ? nanoseconds * BigInt(factor)
      : scaleNanoseconds(nanoseconds, (amount) => amount * factor),
  );

/** `duration / divisor`. Throws ArithmeticError DivisionByZero. */
export function divideDuration({ months, days, nanoseconds }: DurationValue, divisor: number): DurationValue {
  if (divisor === 0) {
    throw runtimeError(
      'ArithmeticError',
      'DivisionByZero',
      'A duration is divided by 0.',
      'Make sure that the divisor is not 0, with a WHERE or a CASE.',
    );
  }
  return makeFractionalDuration(
    months / divisor,
    days / divisor,
    Number.isInteger(divisor)
      ? nanoseconds / BigInt(divisor)
      : scaleNanoseconds(nanoseconds, (amount) => amount / divisor),
  );
}

const SECOND = BigInt(NANOS_PER_SECOND);

/** Seconds and nanoseconds are scaled apart, since a double does not hold the nanoseconds of more than 104 days. */
function scaleNanoseconds(nanoseconds: bigint, scale: (amount: number) => number): bigint {
  const seconds = scale(Number(nanoseconds / SECOND));
  const wholeSeconds = Math.trunc(seconds);
  const rest = (seconds - wholeSeconds) * NANOS_PER_SECOND + scale(Number(nanoseconds % SECOND));
  if (!Number.isFinite(rest)) {
    throw temporalOutOfRange(
      'A duration is multiplied or divided by a number that is not finite.',
      'Use a finite number.',
    );
  }
  return BigInt(wholeSeconds) * SECOND + BigInt(roundHalfTowardsZero(rest));
}

/** Half a nanosecond is dropped, as Temporal8 [7] of the TCK has it. */
const roundHalfTowardsZero = (value: number): number => Math.sign(value) * Math.ceil(Math.abs(value) - 0.5);

/** `instant - duration`, as `addDuration` of its opposite. */
export const subtractDuration = (
  instant: InstantValue,
  { months, days, nanoseconds }: DurationValue,
): InstantValue => addDuration(instant, makeDuration(-months, -days, -nanoseconds));

/**
 * `instant + duration`: months first, then days, then the time. A date takes only the whole days of the time; a
 * time of day takes only the time and starts anew at midnight. Throws beyond the calendar.
 */
export function addDuration(instant: InstantValue, duration: DurationValue): InstantValue {
  switch (instant.kind) {
    case 'date':
      return new DateValue(checkEpochDay(moveDay(instant.epochDay, duration) + wholeDaysOf(duration)));
    case 'localtime':
      return new LocalTimeValue(floorMod(instant.nanosecondOfDay + restOfDay(duration), NANOS_PER_DAY));
    case 'time':
      return new TimeValue(
        floorMod(instant.nanosecondOfDay + restOfDay(duration), NANOS_PER_DAY),
        instant.offsetSeconds,
      );
    case 'localdatetime':
      return moveTime(moveDay(instant.epochDay, duration), instant.nanosecondOfDay, duration);
    case 'datetime':
      return moveMoment(instant, duration);
  }
}

const moveDay = (epochDay: number, { months, days }: DurationValue): number =>
  checkEpochDay(addMonths(epochDay, months) + days);

const DAY = BigInt(NANOS_PER_DAY);

const wholeDaysOf = ({ nanoseconds }: DurationValue): number => Number(nanoseconds / DAY);

const restOfDay = ({ nanoseconds }: DurationValue): number => Number(nanoseconds % DAY);

const moveTime = (epochDay: number, nanosecondOfDay: number, duration: DurationValue): LocalDateTimeValue =>
  shiftLocal(epochDay + wholeDaysOf(duration), nanosecondOfDay, restOfDay(duration));

/** Months and days move the clock, which keeps its time; hours move the moment, so they count at a clock change. */
function moveMoment(moment: DateTimeValue, duration: DurationValue): DateTimeValue {
  const zone = zoneOfDateTime(moment);
  const day = moveDay(moment.epochDay, duration);
  const atDay =
    day === moment.epochDay
      ? moment
      : dateTimeAtLocal(day, moment.nanosecondOfDay, zone, moment.offsetSeconds);
  if (duration.nanoseconds === 0n) return atDay;
  const start = utcOf(atDay);
  const end = moveTime(start.epochDay, start.nanosecondOfDay, duration);
  return dateTimeAtUtc(end.epochDay, end.nanosecondOfDay, zone);
}
