// Sums and multiples of durations, and instants moved by them.
import { expect, test } from 'vitest';
import {
  addDuration,
  addDurations,
  divideDuration,
  scaleDuration,
  subtractDuration,
  subtractDurations,
} from '../../../../server/cypher/values/temporal/duration-arithmetic.ts';
import { formatTemporal } from '../../../../server/cypher/values/temporal/format-temporal.ts';
import type { InstantValue } from '../../../../server/cypher/values/temporal/temporal-value.ts';
import { faultOf } from '../../functions/call-function.ts';
import { duration, instant } from './read-temporal.ts';

const plus = (kind: InstantValue['kind'], text: string, length: string): string =>
  formatTemporal(addDuration(instant(kind, text), duration(length)));
const minus = (kind: InstantValue['kind'], text: string, length: string): string =>
  formatTemporal(subtractDuration(instant(kind, text), duration(length)));

test('durations are added and subtracted part by part', () => {
  expect(formatTemporal(addDurations(duration('P1M-3DT1H'), duration('P1Y2DT30M')))).toBe('P1Y1M-1DT1H30M');
  expect(formatTemporal(subtractDurations(duration('P1M'), duration('P30D')))).toBe('P1M-30D');
});

test('a multiple with a fraction carries down', () => {
  expect(formatTemporal(scaleDuration(duration('P1MT10S'), 1.5))).toBe('P1M15DT5H14M48S');
  expect(formatTemporal(scaleDuration(duration('P3D'), -2))).toBe('P-6D');
  expect(formatTemporal(scaleDuration(duration('PT9007199254740993.000000001S'), 3))).toBe(
    'PT7505999378950H49M39.000000003S',
  );
});

test('a fraction of a nanosecond is dropped', () => {
  expect(formatTemporal(scaleDuration(duration('PT0.000000001S'), 0.5))).toBe('PT0S');
  expect(formatTemporal(divideDuration(duration('PT1S'), 3))).toBe('PT0.333333333S');
});

test('a quotient without a rest is exact', () => {
  expect(formatTemporal(divideDuration(duration('P49DT49S'), 49))).toBe('P1DT1S');
  expect(formatTemporal(divideDuration(duration('PT0.7S'), 0.7))).toBe('PT1S');
  expect(formatTemporal(divideDuration(duration('P1M'), 2))).toBe('P15DT5H14M33S');
});

test('a factor that is not finite, a divisor of 0 and a result that is too long are faults', () => {
  const day = duration('P1DT1S');
  expect(faultOf(() => divideDuration(day, 0))).toBe('ArithmeticError DivisionByZero');
  expect(faultOf(() => scaleDuration(day, Number.NaN))).toBe('ArgumentError NumberOutOfRange');
  expect(faultOf(() => scaleDuration(day, Number.POSITIVE_INFINITY))).toBe('ArgumentError NumberOutOfRange');
  expect(faultOf(() => scaleDuration(day, 1e300))).toBe('ArgumentError NumberOutOfRange');
  expect(faultOf(() => scaleDuration(day, 1.5e16 + 0.5))).toBe('ArgumentError NumberOutOfRange');
});

test('a date moves by months, then by days, then by the whole days of the time', () => {
  expect(plus('date', '2024-01-31', 'P1M')).toBe('2024-02-29');
  expect(plus('date', '2024-01-31', 'P1M1D')).toBe('2024-03-01');
  expect(plus('date', '2024-01-31', 'PT47H')).toBe('2024-02-01');
  expect(minus('date', '2024-03-31', 'P1MT25H')).toBe('2024-02-28');
});

test('a time of day starts anew at midnight and ignores days', () => {
  expect(plus('localtime', '23:00', 'P1DT2H')).toBe('01:00');
  expect(minus('time', '01:00+01:00', 'P1MT26H')).toBe('23:00+01:00');
});

test('a date with a time moves across midnight', () => {
  expect(plus('localdatetime', '2024-02-28T23:00', 'PT25H30M')).toBe('2024-03-01T00:30');
  expect(minus('localdatetime', '2024-03-01T00:30', 'PT0.000000001S')).toBe('2024-03-01T00:29:59.999999999');
});

test('a day at a clock change keeps the time of day, 24 hours do not', () => {
  const evening = '2024-03-30T12:00+01:00[Europe/Stockholm]';
  expect(plus('datetime', evening, 'P1D')).toBe('2024-03-31T12:00+02:00[Europe/Stockholm]');
  expect(plus('datetime', evening, 'PT24H')).toBe('2024-03-31T13:00+02:00[Europe/Stockholm]');
  expect(minus('datetime', '2024-10-27T02:30+01:00[Europe/Stockholm]', 'PT1H')).toBe(
    '2024-10-27T02:30+02:00[Europe/Stockholm]',
  );
});

test('a moment at an offset keeps it', () => {
  expect(plus('datetime', '2024-02-29T23:30-05:00', 'P1YT1H')).toBe('2025-03-01T00:30-05:00');
});

test('a date beyond the calendar is a fault', () => {
  expect(faultOf(() => plus('date', '+999999999-12-31', 'P1D'))).toBe('ArgumentError NumberOutOfRange');
  expect(faultOf(() => minus('localdatetime', '-999999999-01-01', 'PT1S'))).toBe(
    'ArgumentError NumberOutOfRange',
  );
  expect(faultOf(() => plus('date', '2024-01-01', 'P999999999999Y'))).toBe('ArgumentError NumberOutOfRange');
});
