// Equality, order and grouping of temporal values.
import { expect, test } from 'vitest';
import {
  compareTemporal,
  equalTemporal,
  groupKeyOfTemporal,
  orderTemporal,
} from '../../../../server/cypher/values/temporal/compare-temporal.ts';
import { formatTemporal } from '../../../../server/cypher/values/temporal/format-temporal.ts';
import type { TemporalValue } from '../../../../server/cypher/values/temporal/temporal-value.ts';
import { datetime, duration, instant } from './read-temporal.ts';

const sorted = (values: readonly TemporalValue[]): string[] =>
  [...values].sort(orderTemporal).map(formatTemporal);

test('dates and times of one type are compared', () => {
  expect(compareTemporal(instant('date', '2024-02-28'), instant('date', '2024-02-29'))).toBeLessThan(0);
  expect(compareTemporal(instant('localtime', '12:00:01'), instant('localtime', '12:00'))).toBeGreaterThan(0);
  const noon = instant('localdatetime', '2024-02-29T12:00');
  expect(compareTemporal(noon, instant('localdatetime', '2024-02-29T12:00:00'))).toBe(0);
  expect(compareTemporal(noon, instant('localdatetime', '2024-02-28T13:00'))).toBeGreaterThan(0);
});

test('different types and unequal durations cannot be compared', () => {
  expect(compareTemporal(instant('date', '2024-02-29'), datetime('2024-02-29T00:00Z'))).toBe(null);
  expect(compareTemporal(duration('P1D'), duration('P2D'))).toBe(null);
  expect(compareTemporal(duration('P1D'), duration('P1D'))).toBe(0);
});

test('moments and times with offsets stand where they are on the time line', () => {
  expect(compareTemporal(datetime('2024-02-29T12:00+05:00'), datetime('2024-02-29T08:00Z'))).toBeLessThan(0);
  expect(compareTemporal(instant('time', '12:00+05:00'), instant('time', '08:00Z'))).toBeLessThan(0);
});

test('one moment on two clocks is two values', () => {
  const inUtc = datetime('2024-02-29T12:00Z');
  const inStockholm = datetime('2024-02-29T13:00[Europe/Stockholm]');
  const atOffset = datetime('2024-02-29T13:00+01:00');
  expect(equalTemporal(inUtc, atOffset)).toBe(false);
  expect(equalTemporal(atOffset, inStockholm)).toBe(false);
  expect(sorted([inStockholm, atOffset, inUtc])).toEqual([
    '2024-02-29T12:00Z',
    '2024-02-29T13:00+01:00',
    '2024-02-29T13:00+01:00[Europe/Stockholm]',
  ]);
});

test('durations are equal part by part', () => {
  expect(equalTemporal(duration('PT70S'), duration('PT1M10S'))).toBe(true);
  expect(equalTemporal(duration('P1D'), duration('PT24H'))).toBe(false);
  expect(equalTemporal(duration('P1M'), duration('P30D'))).toBe(false);
});

test('durations are sorted by their average length', () => {
  const lengths = ['P1M', 'P30D', 'P31D', 'PT24H', 'P1D', 'P-1Y'].map(duration);
  expect(sorted(lengths)).toEqual(['P-1Y', 'PT24H', 'P1D', 'P30D', 'P1M', 'P31D']);
});

test('values of all types have an order', () => {
  const values = [
    duration('P1D'),
    instant('localtime', '12:00'),
    instant('time', '12:00Z'),
    instant('date', '2024-02-29'),
    instant('localdatetime', '2024-02-29T12:00'),
    datetime('2024-02-29T12:00Z'),
  ];
  expect(sorted(values)).toEqual([
    '2024-02-29T12:00Z',
    '2024-02-29T12:00',
    '2024-02-29',
    '12:00Z',
    '12:00',
    'P1D',
  ]);
});

test('moments at the ends of the calendar can be compared across offsets', () => {
  const first = datetime('-999999999-01-01T00:00+01:00');
  expect(compareTemporal(first, datetime('-999999999-01-01T00:00Z'))).toBeLessThan(0);
});

test('equal values share a group, others do not', () => {
  const keys = [
    instant('date', '2024-02-29'),
    instant('localdatetime', '2024-02-29T00:00'),
    datetime('2024-02-29T00:00Z'),
    datetime('2024-02-29T01:00+01:00'),
    datetime('2024-02-29T01:00+01:00[Europe/Stockholm]'),
    instant('localtime', '00:00'),
    instant('time', '00:00Z'),
    duration('P1D'),
    duration('PT24H'),
  ].map(groupKeyOfTemporal);
  expect(new Set(keys).size).toBe(9);
  expect(groupKeyOfTemporal(duration('PT1M'))).toBe(groupKeyOfTemporal(duration('PT60S')));
});
