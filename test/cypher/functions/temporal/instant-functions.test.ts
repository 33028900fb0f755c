// date(), time(), localtime(), datetime(), localdatetime() from texts, maps, other instants and the clock.
import { expect, test } from 'vitest';
import { functionsByName } from '../../../../server/cypher/functions/registry.ts';
import { type Value, WholeFloat } from '../../../../server/cypher/values/value.ts';
import { datetime, duration, instant } from '../../values/temporal/read-temporal.ts';
import { call, context, faultOf } from '../call-function.ts';

const map = (fields: Record<string, Value>): Value => new Map(Object.entries(fields));

const stockholm = datetime('2024-02-29T12:30[Europe/Stockholm]');

test('without an argument it is the moment when the statement began', () => {
  expect(['date', 'time', 'localtime', 'datetime', 'localdatetime'].map((name) => call(name))).toEqual([
    "'2024-03-28'",
    "'12:00Z'",
    "'12:00'",
    "'2024-03-28T12:00Z'",
    "'2024-03-28T12:00'",
  ]);
});

test('the clock can be read in another zone, by whichever of its names', () => {
  expect(call('datetime', map({ timezone: 'Asia/Tokyo' }))).toBe("'2024-03-28T21:00+09:00[Asia/Tokyo]'");
  expect(call('date.realtime', '+14:00')).toBe("'2024-03-29'");
  expect(call('time.transaction', map({ timezone: 'Asia/Tokyo' }))).toBe("'21:00+09:00'");
  expect(call('localtime.statement', 'America/New_York')).toBe("'08:00'");
});

test('null gives null', () => {
  expect([call('date', null), call('time.statement', null), call('duration', null)]).toEqual([
    'null',
    'null',
    'null',
  ]);
});

test('a named default zone is written out', () => {
  const now = functionsByName.get('datetime')?.evaluate({ ...context, timeZone: 'Europe/Stockholm' });
  expect(call('toString', now ?? null)).toBe("'2024-03-28T13:00+01:00[Europe/Stockholm]'");
});

test('a date is made in one of four calendars', () => {
  expect(call('date', map({ year: 2024, month: 2, day: 29 }))).toBe("'2024-02-29'");
  expect(call('date', map({ year: 2024 }))).toBe("'2024-01-01'");
  expect(call('date', map({ year: 2025, week: 1 }))).toBe("'2024-12-30'");
  expect(call('date', map({ year: 2024, ordinalDay: 366 }))).toBe("'2024-12-31'");
  expect(call('date', map({ year: 2024, quarter: 2, dayOfQuarter: 91 }))).toBe("'2024-06-30'");
});

test('fields change the date that is given with them', () => {
  const date = instant('date', '2024-08-31');
  expect(call('date', map({ date, year: 2023 }))).toBe("'2023-08-31'");
  expect(call('date', map({ date, month: 2 }))).toBe("'2024-02-29'");
  expect(call('date', map({ date, quarter: 1 }))).toBe("'2024-02-29'");
  expect(call('date', map({ date, week: 1 }))).toBe("'2024-01-06'");
  expect(call('date', map({ date: stockholm, dayOfWeek: 1 }))).toBe("'2024-02-26'");
  expect(call('date', map({ date, dayOfQuarter: 1 }))).toBe("'2024-07-01'");
});

test('fractions of a second count within the larger unit that is given', () => {
  const units = { hour: 1, minute: 2, second: 3 };
  expect(call('localtime', map({ ...units, millisecond: 4, microsecond: 5, nanosecond: 6 }))).toBe(
    "'01:02:03.004005006'",
  );
  expect(call('localtime', map({ ...units, millisecond: 4, nanosecond: 999_999 }))).toBe(
    "'01:02:03.004999999'",
  );
  expect(call('localtime', map({ ...units, microsecond: 999_999 }))).toBe("'01:02:03.999999'");
});

test('an instant becomes another type by what it has', () => {
  expect(call('date', stockholm)).toBe("'2024-02-29'");
  expect(call('localtime', stockholm)).toBe("'12:30'");
  expect(call('time', stockholm)).toBe("'12:30+01:00'");
  expect(call('localdatetime', stockholm)).toBe("'2024-02-29T12:30'");
  expect(call('datetime', instant('date', '2024-02-29'))).toBe("'2024-02-29T00:00Z'");
  expect(call('time', instant('localtime', '12:30'))).toBe("'12:30Z'");
});

test('a timezone moves what has a zone and places what has none', () => {
  const timezone = 'Asia/Tokyo';
  expect(call('datetime', map({ datetime: stockholm, timezone }))).toBe(
    "'2024-02-29T20:30+09:00[Asia/Tokyo]'",
  );
  expect(call('datetime', map({ date: stockholm, hour: 12, timezone }))).toBe(
    "'2024-02-29T12:00+09:00[Asia/Tokyo]'",
  );
  expect(call('time', map({ time: instant('time', '20:00+01:00'), timezone: '+09:00' }))).toBe(
    "'04:00+09:00'",
  );
  expect(call('time', map({ time: instant('localtime', '20:00'), timezone: '+09:00' }))).toBe(
    "'20:00+09:00'",
  );
});

test('a date and a time from two instants make one', () => {
  const date = instant('date', '2024-07-01');
  expect(call('datetime', map({ date, time: stockholm, minute: 45 }))).toBe(
    "'2024-07-01T12:45+02:00[Europe/Stockholm]'",
  );
  expect(call('localdatetime', map({ date, time: stockholm }))).toBe("'2024-07-01T12:30'");
});

test('a moment is made of seconds or milliseconds since 1970', () => {
  expect(call('datetime', map({ epochSeconds: 1_709_239_200, nanosecond: 23 }))).toBe(
    "'2024-02-29T20:40:00.000000023Z'",
  );
  expect(call('datetime', map({ epochMillis: -1, microsecond: 5, timezone: '+01:00' }))).toBe(
    "'1970-01-01T00:59:59.999005+01:00'",
  );
  expect(call('datetime.fromepoch', -1, 5)).toBe("'1969-12-31T23:59:59.000000005Z'");
  expect(call('datetime.fromepochmillis', -1)).toBe("'1969-12-31T23:59:59.999Z'");
  expect(call('timestamp')).toBe('1711627200000');
});

test('fields that make no date or time are faults', () => {
  const faulty: [string, Record<string, Value>][] = [
    ['date', {}],
    ['date', { month: 2 }],
    ['date', { year: 2024, day: 1 }],
    ['date', { year: 2024, dayOfWeek: 1 }],
    ['date', { year: 2024, month: 1, week: 1 }],
    ['date', { year: 2023, month: 2, day: 29 }],
    ['date', { year: 2021, week: 53 }],
    ['date', { year: 2n ** 60n }],
    ['date', { year: 1_000_000_000 }],
    ['date', { year: 2024, hour: 1 }],
    ['date', { year: 2024, __proto__x: 1 }],
    ['date', { date: instant('localtime', '12:00') }],
    ['localtime', {}],
    ['localtime', { minute: 1 }],
    ['localtime', { hour: 1, second: 1 }],
    ['localtime', { hour: 1, minute: 1, nanosecond: 1 }],
    ['localtime', { hour: 24 }],
    ['localtime', { hour: 1, minute: 1, second: 1, millisecond: 1, microsecond: 1000 }],
    ['localtime', { time: instant('date', '2024-02-29') }],
    ['datetime', { hour: 12 }],
    ['datetime', { year: 2024, timezone: 'Atlantis' }],
    ['datetime', { epochSeconds: 1, epochMillis: 1 }],
    ['datetime', { datetime: stockholm, date: stockholm }],
  ];
  const kept = faulty.filter(
    ([name, fields]) => faultOf(() => call(name, map(fields))) !== 'ArgumentError InvalidArgumentValue',
  );
  expect(kept).toEqual([]);
});

test('a fault says which field is wrong', () => {
  expect(() => call('date', map({ year: 2023, month: 2, day: 29 }))).toThrow(
    'day is 29, which is not between 1 and 28.',
  );
  expect(() => call('date', map({ year: 2024, dya: 1 }))).toThrow("'dya' is not a field of a date.");
});

test('values of other types are faults of type', () => {
  const wrongType = 'TypeError InvalidArgumentValue';
  expect(faultOf(() => call('date', 20_240_229))).toBe(wrongType);
  expect(faultOf(() => call('date', duration('P1D')))).toBe(wrongType);
  expect(faultOf(() => call('date', map({ year: new WholeFloat(2024) })))).toBe(wrongType);
  expect(faultOf(() => call('date', map({ year: null })))).toBe(wrongType);
  expect(faultOf(() => call('date', map({ date: '2024-02-29' })))).toBe(wrongType);
  expect(faultOf(() => call('datetime', map({ year: 2024, timezone: 1 })))).toBe(wrongType);
  expect(faultOf(() => call('date.statement', 1))).toBe(wrongType);
  expect(faultOf(() => call('datetime.fromepochmillis', 1.5))).toBe(wrongType);
});

test('an instant that lacks a part cannot become the other', () => {
  expect(() => call('date', instant('localtime', '12:00'))).toThrow('A localtime cannot become a date');
  expect(faultOf(() => call('localtime', instant('date', '2024-02-29')))).toBe(
    'ArgumentError InvalidArgumentValue',
  );
});
