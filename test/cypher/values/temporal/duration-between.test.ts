// Durations between two instants.
import { expect, test } from 'vitest';
import {
  durationBetween,
  durationInDays,
  durationInMonths,
  durationInSeconds,
} from '../../../../server/cypher/values/temporal/duration-between.ts';
import { formatTemporal } from '../../../../server/cypher/values/temporal/format-temporal.ts';
import { datetime, instant } from './read-temporal.ts';

const date = (text: string) => instant('date', text);
const local = (text: string) => instant('localdatetime', text);

test('whole months come first, then whole days, then the time', () => {
  expect(formatTemporal(durationBetween(date('2023-11-15'), date('2024-02-29')))).toBe('P3M14D');
  expect(formatTemporal(durationBetween(local('2024-01-15T18:00'), local('2024-03-16T06:00')))).toBe(
    'P2MT12H',
  );
});

test('a month that is cut short is no whole month', () => {
  expect(formatTemporal(durationBetween(date('2024-01-31'), date('2024-02-29')))).toBe('P29D');
  expect(formatTemporal(durationBetween(date('2024-01-31'), date('2024-03-01')))).toBe('P1M1D');
});

test('backwards all parts are negative', () => {
  expect(formatTemporal(durationBetween(date('2024-02-29'), date('2023-11-15')))).toBe('P-3M-14D');
  expect(formatTemporal(durationBetween(local('2024-01-02T10:00'), local('2024-01-01T12:00')))).toBe(
    'PT-22H',
  );
});

test('each unit alone counts what is whole', () => {
  const from = local('2023-11-15T12:00');
  const to = local('2024-02-15T11:00');
  expect(formatTemporal(durationInMonths(from, to))).toBe('P2M');
  expect(formatTemporal(durationInDays(from, to))).toBe('P91D');
  expect(formatTemporal(durationInSeconds(from, to))).toBe('PT2207H');
});

test('what one side lacks it takes from the other', () => {
  const noonInStockholm = datetime('2024-10-27T12:00[Europe/Stockholm]');
  expect(formatTemporal(durationBetween(instant('localtime', '10:00'), noonInStockholm))).toBe('PT2H');
  expect(formatTemporal(durationInSeconds(date('2024-10-27'), noonInStockholm))).toBe('PT13H');
  expect(formatTemporal(durationInSeconds(noonInStockholm, instant('time', '12:00Z')))).toBe('PT1H');
  expect(formatTemporal(durationBetween(date('2024-10-27'), instant('localtime', '10:00')))).toBe('PT10H');
});

test('without dates there are no months and days', () => {
  const morning = instant('localtime', '09:00');
  const evening = instant('time', '21:00+01:00');
  expect(formatTemporal(durationInMonths(morning, evening))).toBe('PT0S');
  expect(formatTemporal(durationInDays(morning, evening))).toBe('PT0S');
  expect(formatTemporal(durationBetween(morning, evening))).toBe('PT12H');
});

test('days go by the clock of the first zone, hours by what passes', () => {
  const from = datetime('2024-03-30T12:00[Europe/Stockholm]');
  const to = datetime('2024-03-31T10:00Z');
  expect(formatTemporal(durationBetween(from, to))).toBe('P1D');
  expect(formatTemporal(durationInSeconds(from, to))).toBe('PT23H');
});

test('the whole calendar can be measured', () => {
  const first = local('-999999999-01-01');
  const last = local('+999999999-12-31T23:59:59.999999999');
  expect(formatTemporal(durationBetween(first, last))).toBe('P1999999998Y11M30DT23H59M59.999999999S');
  expect(formatTemporal(durationInSeconds(first, last))).toBe('PT17531639991215H59M59.999999999S');
});
