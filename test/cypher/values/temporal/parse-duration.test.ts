// Texts of durations, each written back.
import { expect, test } from 'vitest';
import { formatTemporal } from '../../../../server/cypher/values/temporal/format-temporal.ts';
import { faultOf } from '../../functions/call-function.ts';
import { duration } from './read-temporal.ts';

const reread = (text: string): string => formatTemporal(duration(text));

test('amounts of units add up within months, days and time', () => {
  expect(reread('P1Y14M2W1DT90M70S')).toBe('P2Y2M15DT1H31M10S');
  expect(reread('PT0S')).toBe('PT0S');
  expect(reread('P0Y')).toBe('PT0S');
});

test('fractions carry down into the smaller parts', () => {
  expect(reread('P1.5D')).toBe('P1DT12H');
  expect(reread('P0.5W')).toBe('P3DT12H');
  expect(reread('P0.5M')).toBe('P15DT5H14M33S');
  expect(reread('P0.5Y')).toBe('P6M');
  expect(reread('PT1,5H')).toBe('PT1H30M');
});

test('seconds are exact to the nanosecond beside large amounts', () => {
  expect(reread('PT123456789123.123456789S')).toBe('PT34293552H32M3.123456789S');
});

test('each amount has its sign, and the whole may be turned round', () => {
  expect(reread('P1M-2DT-0.5S')).toBe('P1M-2DT-0.5S');
  expect(reread('-P1M-2DT-0.5S')).toBe('P-1M2DT0.5S');
  expect(reread('PT1M-61S')).toBe('PT-1S');
});

test('a duration may be written like a date', () => {
  expect(reread('P2012-02-03T04:05:06.7')).toBe('P2012Y2M3DT4H5M6.7S');
  expect(reread('P20120203T040506')).toBe('P2012Y2M3DT4H5M6S');
  expect(reread('-P0001-00-00T00:00:00')).toBe('P-1Y');
});

test('what is no duration is a fault', () => {
  for (const text of ['', 'P', 'PT', 'P1', 'P1DT', '1D', 'PT1D', 'P1H', 'P2012-13-01T00:00:00', 'P1.D']) {
    expect(faultOf(() => duration(text))).toBe('ArgumentError InvalidArgumentValue');
  }
});

test('a duration that is too long is a fault', () => {
  expect(faultOf(() => duration('P9999999999999999999Y'))).toBe('ArgumentError NumberOutOfRange');
  expect(faultOf(() => duration('PT9999999999999999999S'))).toBe('ArgumentError NumberOutOfRange');
});
