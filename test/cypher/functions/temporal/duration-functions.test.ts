// duration() and the functions between two instants.
import { expect, test } from 'vitest';
import { type Value, WholeFloat } from '../../../../server/cypher/values/value.ts';
import { duration, instant } from '../../values/temporal/read-temporal.ts';
import { call, faultOf } from '../call-function.ts';

const map = (fields: Record<string, Value>): Value => new Map(Object.entries(fields));

test('amounts of a map add up and may have fractions and signs', () => {
  expect(call('duration', map({ years: 1, quarters: 1, months: 1, weeks: 1, days: -1 }))).toBe("'P1Y4M6D'");
  expect(call('duration', map({ days: 0.5, hours: 1.5, minutes: new WholeFloat(2) }))).toBe("'PT13H32M'");
  expect(call('duration', map({ seconds: 1, milliseconds: -1, microseconds: 1, nanoseconds: 1 }))).toBe(
    "'PT0.999001001S'",
  );
  expect(call('duration', map({}))).toBe("'PT0S'");
});

test('integers of 64 bits are exact', () => {
  expect(call('duration', map({ nanoseconds: 2n ** 63n - 1n }))).toBe("'PT2562047H47M16.854775807S'");
});

test('a duration of a duration is itself', () => {
  expect(call('duration', duration('P1D'))).toBe("'P1D'");
});

test('fields that make no duration are faults', () => {
  expect(faultOf(() => call('duration', map({ day: 1 })))).toBe('ArgumentError InvalidArgumentValue');
  expect(faultOf(() => call('duration', map({ days: '1' })))).toBe('TypeError InvalidArgumentValue');
  expect(faultOf(() => call('duration', map({ days: null })))).toBe('TypeError InvalidArgumentValue');
  expect(faultOf(() => call('duration', map({ days: Number.NaN })))).toBe('TypeError InvalidArgumentValue');
  expect(faultOf(() => call('duration', map({ years: new WholeFloat(1e300) })))).toBe(
    'ArgumentError NumberOutOfRange',
  );
  expect(faultOf(() => call('duration', 5))).toBe('TypeError InvalidArgumentValue');
});

test('durations are measured between instants only', () => {
  const day = instant('date', '2024-02-29');
  expect(call('duration.inDays', day, instant('date', '2024-03-01'))).toBe("'P1D'");
  expect(call('duration.between', day, null)).toBe('null');
  expect(faultOf(() => call('duration.between', day, duration('P1D')))).toBe(
    'TypeError InvalidArgumentValue',
  );
});
