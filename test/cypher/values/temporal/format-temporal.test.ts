// Temporal values as text.
import { expect, test } from 'vitest';
import { formatOffset, formatTemporal } from '../../../../server/cypher/values/temporal/format-temporal.ts';
import {
  DateValue,
  DurationValue,
  LocalTimeValue,
} from '../../../../server/cypher/values/temporal/temporal-value.ts';

test('a year has at least four digits', () => {
  expect(formatTemporal(new DateValue(-719_162 + 27 * 365))).toBe('0027-12-26');
});

test('seconds are written when they are not zero, fractions in threes', () => {
  const times = [0, 60e9, 1e9, 500e6, 1_000, 1].map((nanoseconds) => new LocalTimeValue(nanoseconds));
  expect(times.map(formatTemporal)).toEqual([
    '00:00',
    '00:01',
    '00:00:01',
    '00:00:00.500',
    '00:00:00.000001',
    '00:00:00.000000001',
  ]);
});

test('an offset of zero is Z', () => {
  expect([0, 3600, -5400, 3208].map(formatOffset)).toEqual(['Z', '+01:00', '-01:30', '+00:53:28']);
});

test('the parts of a duration are written when they are not zero, each with its sign', () => {
  expect(formatTemporal(new DurationValue(0, 0, 0n))).toBe('PT0S');
  expect(formatTemporal(new DurationValue(-13, 0, 0n))).toBe('P-1Y-1M');
  expect(formatTemporal(new DurationValue(12, -3, 3_661_500_000_000n))).toBe('P1Y-3DT1H1M1.5S');
  expect(formatTemporal(new DurationValue(0, 0, -60_001_000_000n))).toBe('PT-1M-0.001S');
});
