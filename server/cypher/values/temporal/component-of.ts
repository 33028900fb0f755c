// The components of temporal values that queries read as properties: report.date.year, length.days.
import { type IntegerValue, toInteger } from '../numbers.ts';
import { civilOf, dayOfQuarterOf, dayOfWeekOf, dayOfYearOf, quarterOfMonth, weekDateOf } from './calendar.ts';
import { formatOffset } from './format-temporal.ts';
import type { DateTimeValue, DurationValue, TemporalValue } from './temporal-value.ts';
import { clockOf, NANOS_PER_MICRO, NANOS_PER_MILLI } from './time-of-day.ts';
import { epochNanosecondOf } from './zoned-date-time.ts';

/** By name, from days since 1970-01-01. */
const ofDate = new Map<string, (epochDay: number) => number>([
  ['year', (epochDay) => civilOf(epochDay).year],
  ['quarter', (epochDay) => quarterOfMonth(civilOf(epochDay).month)],
  ['month', (epochDay) => civilOf(epochDay).month],
  ['week', (epochDay) => weekDateOf(epochDay).week],
  ['weekYear', (epochDay) => weekDateOf(epochDay).weekYear],
  ['dayOfQuarter', dayOfQuarterOf],
  ['quarterDay', dayOfQuarterOf],
  ['ordinalDay', dayOfYearOf],
  ['dayOfWeek', dayOfWeekOf],
  ['weekDay', dayOfWeekOf],
  ['day', (epochDay) => civilOf(epochDay).day],
]);

/** By name, from nanoseconds since midnight; fractions count within the second. */
const ofTime = new Map<string, (nanosecondOfDay: number) => number>([
  ['hour', (nanosecondOfDay) => clockOf(nanosecondOfDay).hour],
  ['minute', (nanosecondOfDay) => clockOf(nanosecondOfDay).minute],
  ['second', (nanosecondOfDay) => clockOf(nanosecondOfDay).second],
  ['millisecond', (nanosecondOfDay) => Math.floor(clockOf(nanosecondOfDay).nanosecond / NANOS_PER_MILLI)],
  ['microsecond', (nanosecondOfDay) => Math.floor(clockOf(nanosecondOfDay).nanosecond / NANOS_PER_MICRO)],
  ['nanosecond', (nanosecondOfDay) => clockOf(nanosecondOfDay).nanosecond],
]);

const ofOffset = new Map<string, (offsetSeconds: number) => number | string>([
  ['timezone', formatOffset],
  ['offset', formatOffset],
  ['offsetMinutes', (offsetSeconds) => Math.trunc(offsetSeconds / 60)],
  ['offsetSeconds', (offsetSeconds) => offsetSeconds],
]);

const ofMoment = new Map<string, (moment: DateTimeValue) => IntegerValue | string>([
  ['timezone', (moment) => moment.zoneName ?? formatOffset(moment.offsetSeconds)],
  ['epochSeconds', (moment) => toInteger(divideDown(epochNanosecondOf(moment), 1_000_000_000n))],
  ['epochMillis', (moment) => toInteger(divideDown(epochNanosecondOf(moment), 1_000_000n))],
]);

/**
 * Whole years of the months, whole weeks of the days, and so on. Seconds round down, so that the fraction is
 * never negative (Temporal10 [1] of the TCK); all else rounds towards zero.
 */
const ofDuration = new Map<string, (duration: DurationValue) => number | bigint>([
  ['years', ({ months }) => Math.trunc(months / 12)],
  ['quarters', ({ months }) => Math.trunc(months / 3)],
  ['months', ({ months }) => months],
  ['weeks', ({ days }) => Math.trunc(days / 7)],
  ['days', ({ days }) => days],
  ['hours', (duration) => secondsOf(duration) / 3600n],
  ['minutes', (duration) => secondsOf(duration) / 60n],
  ['seconds', (duration) => secondsOf(duration)],
  ['milliseconds', ({ nanoseconds }) => divideDown(nanoseconds, 1_000_000n)],
  ['microseconds', ({ nanoseconds }) => divideDown(nanoseconds, 1_000n)],
  ['nanoseconds', ({ nanoseconds }) => nanoseconds],
  ['quartersOfYear', ({ months }) => Math.trunc((months % 12) / 3)],
  ['monthsOfQuarter', ({ months }) => months % 3],
  ['monthsOfYear', ({ months }) => months % 12],
  ['daysOfWeek', ({ days }) => days % 7],
  ['minutesOfHour', (duration) => (secondsOf(duration) / 60n) % 60n],
  ['secondsOfMinute', (duration) => secondsOf(duration) % 60n],
  ['millisecondsOfSecond', (duration) => fractionOf(duration) / 1_000_000n],
  ['microsecondsOfSecond', (duration) => fractionOf(duration) / 1_000n],
  ['nanosecondsOfSecond', (duration) => fractionOf(duration)],
]);

function divideDown(amount: bigint, divisor: bigint): bigint {
  const quotient = amount / divisor;
  return amount % divisor < 0n ? quotient - 1n : quotient;
}

const secondsOf = ({ nanoseconds }: DurationValue): bigint => divideDown(nanoseconds, 1_000_000_000n);

const fractionOf = (duration: DurationValue): bigint =>
  duration.nanoseconds - secondsOf(duration) * 1_000_000_000n;

/**
 * An INTEGER, or a STRING for timezone and offset; undefined when values of the type have no such component.
 * Throws ArithmeticError IntegerOverflow when it does not fit into 64 bits.
 */
export function componentOf(value: TemporalValue, name: string): IntegerValue | string | undefined {
  switch (value.kind) {
    case 'date':
      return ofDate.get(name)?.(value.epochDay);
    case 'localtime':
      return ofTime.get(name)?.(value.nanosecondOfDay);
    case 'time':
      return ofTime.get(name)?.(value.nanosecondOfDay) ?? ofOffset.get(name)?.(value.offsetSeconds);
    case 'localdatetime':
      return ofDate.get(name)?.(value.epochDay) ?? ofTime.get(name)?.(value.nanosecondOfDay);
    case 'datetime':
      return (
        ofDate.get(name)?.(value.epochDay) ??
        ofTime.get(name)?.(value.nanosecondOfDay) ??
        ofMoment.get(name)?.(value) ??
        ofOffset.get(name)?.(value.offsetSeconds)
      );
    case 'duration': {
      const amount = ofDuration.get(name)?.(value);
      return amount === undefined ? undefined : toInteger(amount);
    }
  }
}
