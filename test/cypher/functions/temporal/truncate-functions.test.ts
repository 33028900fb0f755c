// The .truncate functions.
import { expect, test } from 'vitest';
import type { Value } from '../../../../server/cypher/values/value.ts';
import { datetime, instant } from '../../values/temporal/read-temporal.ts';
import { call, faultOf } from '../call-function.ts';

const map = (fields: Record<string, Value>): Value => new Map(Object.entries(fields));

const moment = datetime('2024-11-27T21:40:32.123456789+01:00');

test('a date is cut down to the first day of a unit', () => {
  const units = ['millennium', 'century', 'decade', 'year', 'weekYear', 'quarter', 'month', 'week', 'day'];
  expect(units.map((unit) => call('date.truncate', unit, moment))).toEqual([
    "'2000-01-01'",
    "'2000-01-01'",
    "'2020-01-01'",
    "'2024-01-01'",
    "'2024-01-01'",
    "'2024-10-01'",
    "'2024-11-01'",
    "'2024-11-25'",
    "'2024-11-27'",
  ]);
});

test('a time is cut down to the start of a unit', () => {
  const units = ['day', 'hour', 'minute', 'second', 'millisecond', 'microsecond'];
  expect(units.map((unit) => call('time.truncate', unit, moment))).toEqual([
    "'00:00+01:00'",
    "'21:00+01:00'",
    "'21:40+01:00'",
    "'21:40:32+01:00'",
    "'21:40:32.123+01:00'",
    "'21:40:32.123456+01:00'",
  ]);
});

test('years before 0 are cut down, not up', () => {
  expect(call('date.truncate', 'century', instant('date', '-0044-03-15'))).toBe("'-0100-01-01'");
});

test('fields change the start, and finer fractions are added to it', () => {
  expect(call('localdatetime.truncate', 'month', moment, map({ day: 5, hour: 9 }))).toBe(
    "'2024-11-05T09:00'",
  );
  expect(call('localtime.truncate', 'second', moment, map({ nanosecond: 7 }))).toBe("'21:40:32.000000007'");
  expect(call('localtime.truncate', 'millisecond', moment, map({ nanosecond: 7 }))).toBe(
    "'21:40:32.123000007'",
  );
  expect(call('localtime.truncate', 'microsecond', moment, map({ millisecond: 9 }))).toBe("'21:40:32.009'");
});

test('a timezone keeps what the clock shows', () => {
  const fields = map({ timezone: 'Asia/Tokyo' });
  expect(call('datetime.truncate', 'day', moment, fields)).toBe("'2024-11-27T00:00+09:00[Asia/Tokyo]'");
  expect(call('time.truncate', 'hour', moment, fields)).toBe("'21:00+09:00'");
});

test('without an instant it is the moment when the statement began', () => {
  expect(call('datetime.truncate', 'week')).toBe("'2024-03-25T00:00Z'");
});

test('a unit must fit the type', () => {
  const fault = 'ArgumentError InvalidArgumentValue';
  expect(faultOf(() => call('date.truncate', 'hour', moment))).toBe(fault);
  expect(faultOf(() => call('localtime.truncate', 'month', moment))).toBe(fault);
  expect(faultOf(() => call('datetime.truncate', 'fortnight', moment))).toBe(fault);
  expect(faultOf(() => call('date.truncate', 'day', moment, map({ hour: 1 })))).toBe(fault);
});

test('an instant must have what is truncated', () => {
  expect(() => call('date.truncate', 'day', instant('localtime', '12:00'))).toThrow(
    'A localtime has no date to truncate.',
  );
  expect(() => call('localtime.truncate', 'hour', instant('date', '2024-02-29'))).toThrow(
    'A date has no time to truncate.',
  );
  expect(faultOf(() => call('date.truncate', 1, moment))).toBe('TypeError InvalidArgumentValue');
});
