// Components of temporal values.
import { expect, test } from 'vitest';
import { componentOf } from '../../../../server/cypher/values/temporal/component-of.ts';
import type { TemporalValue } from '../../../../server/cypher/values/temporal/temporal-value.ts';
import { datetime, duration, instant } from './read-temporal.ts';

const read = (value: TemporalValue, ...names: string[]) => names.map((name) => componentOf(value, name));

test('a date has the parts of four calendars', () => {
  const date = instant('date', '2024-12-30');
  expect(read(date, 'year', 'month', 'day')).toEqual([2024, 12, 30]);
  expect(read(date, 'weekYear', 'week', 'dayOfWeek', 'weekDay')).toEqual([2025, 1, 1, 1]);
  expect(read(date, 'quarter', 'dayOfQuarter', 'quarterDay')).toEqual([4, 91, 91]);
  expect(read(date, 'ordinalDay')).toEqual([365]);
});

test('a time has its parts, and fractions count within the second', () => {
  const time = instant('localtime', '21:40:32.123456789');
  expect(read(time, 'hour', 'minute', 'second')).toEqual([21, 40, 32]);
  expect(read(time, 'millisecond', 'microsecond', 'nanosecond')).toEqual([123, 123_456, 123_456_789]);
});

test('an offset can be read as text, minutes and seconds', () => {
  const time = instant('time', '12:00-05:30');
  expect(read(time, 'timezone', 'offset', 'offsetMinutes', 'offsetSeconds')).toEqual([
    '-05:30',
    '-05:30',
    -330,
    -19_800,
  ]);
});

test('a moment has the name of its zone and counts from 1970', () => {
  const moment = datetime('1969-12-31T23:59:59.5[Europe/London]');
  expect(read(moment, 'timezone', 'offset')).toEqual(['Europe/London', '+01:00']);
  expect(read(moment, 'epochSeconds', 'epochMillis')).toEqual([-3601, -3_600_500]);
  expect(read(moment, 'year', 'nanosecond')).toEqual([1969, 500_000_000]);
});

test('milliseconds that a double cannot hold are exact', () => {
  expect(read(datetime('+285616415-01-01T00:00:00.001Z'), 'epochMillis')).toEqual([
    9_013_121_331_379_200_001n,
  ]);
});

test('a duration is counted in each unit of its part', () => {
  const length = duration('P1Y4M10DT1H1M1.5S');
  expect(read(length, 'years', 'quarters', 'months', 'weeks', 'days')).toEqual([1, 5, 16, 1, 10]);
  expect(read(length, 'quartersOfYear', 'monthsOfQuarter', 'monthsOfYear', 'daysOfWeek')).toEqual([
    1, 1, 4, 3,
  ]);
  expect(read(length, 'hours', 'minutes', 'seconds', 'milliseconds')).toEqual([1, 61, 3661, 3_661_500]);
  expect(read(length, 'microseconds', 'nanoseconds')).toEqual([3_661_500_000, 3_661_500_000_000]);
  expect(read(length, 'minutesOfHour', 'secondsOfMinute')).toEqual([1, 1]);
  expect(read(length, 'millisecondsOfSecond', 'microsecondsOfSecond', 'nanosecondsOfSecond')).toEqual([
    500, 500_000, 500_000_000,
  ]);
});

test('the fraction of a negative duration is not negative', () => {
  const length = duration('PT-0.5S');
  expect(read(length, 'seconds', 'nanosecondsOfSecond', 'milliseconds')).toEqual([-1, 500_000_000, -500]);
});

test('zero has no sign', () => {
  expect(read(duration('P-1M-1D'), 'years', 'weeks', 'quarters')).toEqual([0, 0, 0]);
});

test('a component of another type is not there', () => {
  expect(read(instant('date', '2024-12-30'), 'hour', 'timezone', 'years', 'constructor')).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect(read(instant('localdatetime', '2024-12-30T12:00'), 'epochSeconds')).toEqual([undefined]);
  expect(read(duration('P1D'), 'day', '__proto__')).toEqual([undefined, undefined]);
});
