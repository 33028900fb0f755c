// Texts of dates and times, each written back in its longest form.
import { expect, test } from 'vitest';
import { formatTemporal } from '../../../../server/cypher/values/temporal/format-temporal.ts';
import { parseTime } from '../../../../server/cypher/values/temporal/parse-instant.ts';
import type { InstantValue } from '../../../../server/cypher/values/temporal/temporal-value.ts';
import { faultOf } from '../../functions/call-function.ts';
import { instant } from './read-temporal.ts';

const reread = (kind: InstantValue['kind'], text: string): string => formatTemporal(instant(kind, text));

test('a date is read with hyphens or without', () => {
  expect(reread('date', '2024-02-29')).toBe('2024-02-29');
  expect(reread('date', '20240229')).toBe('2024-02-29');
});

test('what is left out of a date is the first', () => {
  expect(['2024-02', '202402', '2024'].map((text) => reread('date', text))).toEqual([
    '2024-02-01',
    '2024-02-01',
    '2024-01-01',
  ]);
});

test('a date may be that of a week, of a year or of a quarter', () => {
  expect(['2024-W09-4', '2024W094', '2024-W09', '2024W09'].map((text) => reread('date', text))).toEqual([
    '2024-02-29',
    '2024-02-29',
    '2024-02-26',
    '2024-02-26',
  ]);
  expect(['2024-060', '2024060', '2024-Q1-60', '2024-Q2'].map((text) => reread('date', text))).toEqual([
    '2024-02-29',
    '2024-02-29',
    '2024-02-29',
    '2024-04-01',
  ]);
});

test('years before 0 and after 9999 have a sign', () => {
  expect(['-0044-03-15', '+12024-01-01', '-999999999-01-01'].map((text) => reread('date', text))).toEqual([
    '-0044-03-15',
    '+12024-01-01',
    '-999999999-01-01',
  ]);
});

test('days that the calendar does not have are faults', () => {
  for (const text of ['2023-02-29', '2024-13-01', '2023-366', '2021-W53', '2024-W01-8', '2023-Q1-91']) {
    expect(faultOf(() => instant('date', text))).toBe('ArgumentError InvalidArgumentValue');
  }
});

test('what is no date is named in the fault', () => {
  expect(() => instant('date', 'last spring')).toThrow("'last spring' is not a date in ISO 8601.");
  expect(() => instant('date', '2023-02-29')).toThrow('day is 29, which is not between 1 and 28.');
  expect(faultOf(() => instant('date', '2024-02-29T12:00'))).toBe('ArgumentError InvalidArgumentValue');
  expect(faultOf(() => instant('date', ''))).toBe('ArgumentError InvalidArgumentValue');
});

test('a time of day is read with colons or without, down to the nanosecond', () => {
  const texts = ['21:40:32.142', '214032.142', '21:40:32,000000001', '2140', '21'];
  expect(texts.map((text) => reread('localtime', text))).toEqual([
    '21:40:32.142',
    '21:40:32.142',
    '21:40:32.000000001',
    '21:40',
    '21:00',
  ]);
});

test('times that no clock shows are faults', () => {
  for (const text of ['24:00', '12:60', '12:00:60', '12:', '12:00Z', '1200000', '12:00.5']) {
    expect(faultOf(() => instant('localtime', text))).toBe('ArgumentError InvalidArgumentValue');
  }
});

test('an offset is read in hours, minutes or seconds', () => {
  const texts = ['12:00Z', '12:00+01', '1200-0130', '12:00+00:53:28', '12:00-00:00', '12-02'];
  expect(texts.map((text) => reread('time', text))).toEqual([
    '12:00Z',
    '12:00+01:00',
    '12:00-01:30',
    '12:00+00:53:28',
    '12:00Z',
    '12:00-02:00',
  ]);
});

test('a time without an offset is at the default one', () => {
  expect(formatTemporal(parseTime('12:00', 3600))).toBe('12:00+01:00');
});

test('offsets beyond 18 hours are faults, and a time has no named zone', () => {
  for (const text of ['12:00+18:01', '12:00+01:60', '12:00+1', '12:00[Europe/Stockholm]']) {
    expect(faultOf(() => instant('time', text))).toBe('ArgumentError InvalidArgumentValue');
  }
});

test('a date and a time are parted by a T, and the time may be missing', () => {
  expect(reread('localdatetime', '2024-W09-4T2140')).toBe('2024-02-29T21:40');
  expect(reread('localdatetime', '2024T21')).toBe('2024-01-01T21:00');
  expect(reread('localdatetime', '2024-02-29')).toBe('2024-02-29T00:00');
  expect(faultOf(() => instant('localdatetime', '2024-02-29T'))).toBe('ArgumentError InvalidArgumentValue');
  expect(faultOf(() => instant('localdatetime', '2024-02-29T12:00Z'))).toBe(
    'ArgumentError InvalidArgumentValue',
  );
});

test('a moment has an offset, a named zone, both or the default zone', () => {
  const texts = [
    '2024-02-29T21:40+01:00',
    '2024-02-29T21:40[Asia/Kolkata]',
    '2024-02-29T21:40-05:00[America/New_York]',
    '2024-02-29T21:40',
    '2024-02-29',
  ];
  expect(texts.map((text) => reread('datetime', text))).toEqual([
    '2024-02-29T21:40+01:00',
    '2024-02-29T21:40+05:30[Asia/Kolkata]',
    '2024-02-29T21:40-05:00[America/New_York]',
    '2024-02-29T21:40Z',
    '2024-02-29T00:00Z',
  ]);
});

test('an offset that the zone did not have is a fault', () => {
  expect(() => instant('datetime', '2024-02-29T21:40+02:00[Europe/Stockholm]')).toThrow(
    "The offset and the time zone of '2024-02-29T21:40+02:00[Europe/Stockholm]' do not match.",
  );
});

test('what is no moment is a fault', () => {
  for (const text of ['2024-02-29T+01:00', '2024-02-29T21:40[]', '21:40', '2024-02-29T21:40+1:00x']) {
    expect(faultOf(() => instant('datetime', text))).toBe('ArgumentError InvalidArgumentValue');
  }
});
