// Moments on the clocks of time zones, through history and clock changes.
import { expect, test } from 'vitest';
import { formatTemporal } from '../../../../server/cypher/values/temporal/format-temporal.ts';
import { zoneOf } from '../../../../server/cypher/values/temporal/time-zone.ts';
import {
  dateTimeAtLocal,
  epochNanosecondOf,
  moveToZone,
} from '../../../../server/cypher/values/temporal/zoned-date-time.ts';
import { faultOf } from '../../functions/call-function.ts';
import { datetime } from './read-temporal.ts';

const reread = (text: string): string => formatTemporal(datetime(text));

test('a named zone has the offset of its time', () => {
  expect(reread('2024-01-15T12:00[Europe/Stockholm]')).toBe('2024-01-15T12:00+01:00[Europe/Stockholm]');
  expect(reread('2024-07-15T12:00[Europe/Stockholm]')).toBe('2024-07-15T12:00+02:00[Europe/Stockholm]');
  expect(reread('1950-07-15T12:00[Africa/Monrovia]')).toBe('1950-07-15T12:00-00:44:30[Africa/Monrovia]');
});

test('a time that the clock skips moves on by what was skipped', () => {
  expect(reread('2024-03-31T02:30[Europe/Stockholm]')).toBe('2024-03-31T03:30+02:00[Europe/Stockholm]');
  expect(reread('2011-12-30T12:00[Pacific/Apia]')).toBe('2011-12-31T12:00+14:00[Pacific/Apia]');
});

test('of a time that the clock shows twice it is the first, unless the offset says otherwise', () => {
  expect(reread('2024-10-27T02:30[Europe/Stockholm]')).toBe('2024-10-27T02:30+02:00[Europe/Stockholm]');
  expect(reread('2024-10-27T02:30+01:00[Europe/Stockholm]')).toBe('2024-10-27T02:30+01:00[Europe/Stockholm]');
  const { epochDay, nanosecondOfDay } = datetime('2024-10-27T02:30Z');
  const second = dateTimeAtLocal(epochDay, nanosecondOfDay, zoneOf('Europe/Stockholm'), 3600);
  expect(formatTemporal(second)).toBe('2024-10-27T02:30+01:00[Europe/Stockholm]');
});

test('the hours beside a clock change have the right offset', () => {
  const texts = ['01:59', '03:00', '03:01'].map((time) => `2024-03-31T${time}[Europe/Stockholm]`);
  expect(texts.map(reread)).toEqual([
    '2024-03-31T01:59+01:00[Europe/Stockholm]',
    '2024-03-31T03:00+02:00[Europe/Stockholm]',
    '2024-03-31T03:01+02:00[Europe/Stockholm]',
  ]);
});

test('in another zone a moment is the same moment', () => {
  const moment = datetime('2024-02-29T23:30-05:00[America/New_York]');
  const moved = moveToZone(moment, zoneOf('Asia/Tokyo'));
  expect(formatTemporal(moved)).toBe('2024-03-01T13:30+09:00[Asia/Tokyo]');
  expect(epochNanosecondOf(moved)).toBe(epochNanosecondOf(moment));
  expect(epochNanosecondOf(moment)).toBe(1_709_267_400_000_000_000n);
});

test('a zone is known in any letters, and an alias keeps its name', () => {
  expect(zoneOf('europe/stockholm').name).toBe('Europe/Stockholm');
  expect(zoneOf('America/Los Angeles').name).toBe('America/Los_Angeles');
  expect(zoneOf('Asia/Kolkata').name).toBe('Asia/Kolkata');
  expect(zoneOf('+05:30').name).toBeUndefined();
});

test('a zone that does not exist is a fault', () => {
  expect(() => zoneOf('Europe/Stokholm')).toThrow('Europe/Stokholm is not a time zone.');
  expect(faultOf(() => zoneOf(''))).toBe('ArgumentError InvalidArgumentValue');
  expect(faultOf(() => zoneOf('__proto__'))).toBe('ArgumentError InvalidArgumentValue');
});

test('summer time goes on beyond the years that JavaScript knows', () => {
  expect(reread('+999999999-07-01T12:00[Europe/Stockholm]')).toBe(
    '+999999999-07-01T12:00+02:00[Europe/Stockholm]',
  );
  expect(reread('-999999999-07-01T12:00[Europe/Berlin]')).toBe(
    '-999999999-07-01T12:00+00:53:28[Europe/Berlin]',
  );
});
