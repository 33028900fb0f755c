// Dates and times from ISO 8601 text: calendar, week, ordinal and quarter dates, shortened ones, offsets and zones.
import {
  checkedTime,
  dayOfMonthDate,
  dayOfOrdinalDate,
  dayOfQuarterDate,
  dayOfWeekDate,
} from './checked-fields.ts';
import { badTemporal, quoteText } from './temporal-fault.ts';
import {
  type DateTimeValue,
  DateValue,
  LocalDateTimeValue,
  LocalTimeValue,
  TimeValue,
} from './temporal-value.ts';
import { fixedZone, readOffset, type Zone, zoneOf } from './time-zone.ts';
import { dateTimeAtLocal, moveToZone } from './zoned-date-time.ts';

/** A year of more than four digits has a sign and stands alone or before a hyphen. Then one of four calendars. */
const DATE = new RegExp(
  [
    /^(\d{4}|[+-]\d{1,9}(?=-|$))/,
    /(?:-?W(\d{2})(?:-?(\d))?|-?Q(\d)(?:-?(\d{1,2}))?|-?(\d{3})|-?(\d{2})(?:-?(\d{2}))?)?$/,
  ]
    .map(({ source }) => source)
    .join(''),
);

const TIME = /^(\d{2})(?::?(\d{2})(?::?(\d{2})(?:[.,](\d{1,9}))?)?)?$/;

/** What comes before the offset, the offset, and the name of the zone in brackets. */
const ZONED_TIME = /^([\d:.,]*)(Z|[+-][\d:]+)?(?:\[([^\]]+)\])?$/;

/** `2015-07-21`, `2015-W30-2`, `2015-202`, `2015-Q3-21`, `2015-07`, `2015`, each with hyphens or without. */
export function parseDate(text: string): DateValue {
  const epochDay = readDate(text);
  if (epochDay !== undefined) return new DateValue(epochDay);
  throw unreadable(text, 'date', '2015-07-21');
}

/** `21:40:32.142`, `214032`, `21:40`, `21`. */
export function parseLocalTime(text: string): LocalTimeValue {
  const nanosecondOfDay = readTime(text);
  if (nanosecondOfDay !== undefined) return new LocalTimeValue(nanosecondOfDay);
  throw unreadable(text, 'time without an offset', '21:40:32.142');
}

/** `21:40:32.142+01:00`, `2140Z`; without an offset the time is at `defaultOffset`, in seconds. */
export function parseTime(text: string, defaultOffset: number): TimeValue {
  const [, local = '', offset, zoneName] = ZONED_TIME.exec(text) ?? [];
  const nanosecondOfDay = readTime(local);
  const offsetSeconds = offset === undefined ? defaultOffset : readOffset(offset);
  if (nanosecondOfDay !== undefined && offsetSeconds !== undefined && zoneName === undefined) {
    return new TimeValue(nanosecondOfDay, offsetSeconds);
  }
  throw unreadable(text, 'time', '21:40:32.142+01:00');
}

/** A date, or a date, `T` and a time. */
export function parseLocalDateTime(text: string): LocalDateTimeValue {
  const [date, time] = splitAtTime(text);
  const epochDay = readDate(date);
  const nanosecondOfDay = time === undefined ? 0 : readTime(time);
  if (epochDay !== undefined && nanosecondOfDay !== undefined) {
    return new LocalDateTimeValue(epochDay, nanosecondOfDay);
  }
  throw unreadable(text, 'date and time without an offset', '2015-07-21T21:40:32.142');
}

/** A date, `T`, a time, an offset, and the name of a zone in brackets; all but the date may be missing. */
export function parseDateTime(text: string, defaultZone: Zone): DateTimeValue {
  const [date, time] = splitAtTime(text);
  const [, local, offset, zoneName] = ZONED_TIME.exec(time ?? '') ?? [];
  const epochDay = readDate(date);
  const nanosecondOfDay = time === undefined ? 0 : readTime(local ?? '');
  const offsetSeconds = offset === undefined ? undefined : readOffset(offset);
  const isOffsetBad = offset !== undefined && offsetSeconds === undefined;
  if (epochDay === undefined || nanosecondOfDay === undefined || isOffsetBad) {
    throw unreadable(text, 'date and time', '2015-07-21T21:40:32.142+01:00');
  }
  const namedZone = zoneName === undefined ? undefined : zoneOf(zoneName);
  if (offsetSeconds === undefined) {
    return dateTimeAtLocal(epochDay, nanosecondOfDay, namedZone ?? defaultZone);
  }
  const atOffset = dateTimeAtLocal(epochDay, nanosecondOfDay, fixedZone(offsetSeconds));
  return namedZone ? checkedMove(atOffset, namedZone, text) : atOffset;
}

/** An offset beside a zone says which of two equal clock times is meant, so it must be one of the zone's. */
function checkedMove(moment: DateTimeValue, zone: Zone, text: string): DateTimeValue {
  const moved = moveToZone(moment, zone);
  if (moved.offsetSeconds === moment.offsetSeconds) return moved;
  throw badTemporal(
    `The offset and the time zone of ${quoteText(text)} do not match.`,
    'Leave out the offset, or write the one that the zone has at that time.',
  );
}

const splitAtTime = (text: string): [date: string, time: string | undefined] => {
  const at = text.indexOf('T');
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
};

/** Days since 1970-01-01; undefined when the text has not the form of a date. */
function readDate(text: string): number | undefined {
  const match = DATE.exec(text);
  if (!match) return undefined;
  const [, yearText, week, dayOfWeek = '1', quarter, dayOfQuarter = '1', ordinalDay, month = '1', day = '1'] =
    match;
  const year = Number(yearText);
  if (week !== undefined) return dayOfWeekDate(year, Number(week), Number(dayOfWeek));
  if (quarter !== undefined) return dayOfQuarterDate(year, Number(quarter), Number(dayOfQuarter));
  if (ordinalDay !== undefined) return dayOfOrdinalDate(year, Number(ordinalDay));
  return dayOfMonthDate(year, Number(month), Number(day));
}

/** Nanoseconds since midnight; undefined when the text has not the form of a time of day. */
function readTime(text: string): number | undefined {
  const match = TIME.exec(text);
  if (!match) return undefined;
  const [, hour, minute = '0', second = '0', fraction = ''] = match;
  return checkedTime({
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    nanosecond: Number(fraction.padEnd(9, '0')),
  });
}

const unreadable = (text: string, what: string, example: string) =>
  badTemporal(`${quoteText(text)} is not a ${what} in ISO 8601.`, `Write it as '${example}'.`);
