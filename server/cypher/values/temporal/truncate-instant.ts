// Instants cut down to the start of a unit, such as a week or an hour, and then changed by fields.
import {
  civilOf,
  dayOfWeekOf,
  epochDayOf,
  firstMonthOfQuarter,
  quarterOfMonth,
  startOfWeekYear,
  weekDateOf,
} from './calendar.ts';
import { dateFieldNames, dayFromFields } from './date-fields.ts';
import { datePartOf, offsetPartOf, timePartOf, zonePartOf } from './instant-parts.ts';
import { checkFieldNames, type Fields, zoneField } from './map-fields.ts';
import { badTemporal, quoteText } from './temporal-fault.ts';
import {
  type DateTimeValue,
  DateValue,
  type InstantValue,
  LocalDateTimeValue,
  LocalTimeValue,
  TimeValue,
} from './temporal-value.ts';
import { keepFraction, timeFieldNames, timeFromFields } from './time-fields.ts';
import {
  NANOS_PER_HOUR,
  NANOS_PER_MICRO,
  NANOS_PER_MILLI,
  NANOS_PER_MINUTE,
  NANOS_PER_SECOND,
} from './time-of-day.ts';
import type { Zone } from './time-zone.ts';
import { dateTimeAtLocal } from './zoned-date-time.ts';

const startOfYears = (epochDay: number, years: number): number =>
  epochDayOf(Math.floor(civilOf(epochDay).year / years) * years, 1, 1);

/** The units of the calendar, and the first day of the one that a day lies in. */
const dateUnits = new Map<string, (epochDay: number) => number>([
  ['millennium', (epochDay) => startOfYears(epochDay, 1000)],
  ['century', (epochDay) => startOfYears(epochDay, 100)],
  ['decade', (epochDay) => startOfYears(epochDay, 10)],
  ['year', (epochDay) => startOfYears(epochDay, 1)],
  ['weekYear', (epochDay) => startOfWeekYear(weekDateOf(epochDay).weekYear)],
  [
    'quarter',
    (epochDay) => {
      const { year, month } = civilOf(epochDay);
      return epochDayOf(year, firstMonthOfQuarter(quarterOfMonth(month)), 1);
    },
  ],
  ['month', (epochDay) => epochDay - civilOf(epochDay).day + 1],
  ['week', (epochDay) => epochDay - dayOfWeekOf(epochDay) + 1],
  ['day', (epochDay) => epochDay],
]);

/** The units of the clock in nanoseconds. */
const timeUnits = new Map([
  ['hour', NANOS_PER_HOUR],
  ['minute', NANOS_PER_MINUTE],
  ['second', NANOS_PER_SECOND],
  ['millisecond', NANOS_PER_MILLI],
  ['microsecond', NANOS_PER_MICRO],
]);

const dateNames = new Set(dateFieldNames);
const localTimeNames = new Set(timeFieldNames);
const timeNames = new Set([...timeFieldNames, 'timezone']);
const localDateTimeNames = new Set([...dateNames, ...localTimeNames]);
const dateTimeNames = new Set([...localDateTimeNames, 'timezone']);

/** `date.truncate`: to a unit of the calendar. */
export function truncateToDate(unit: string, instant: InstantValue, fields: Fields): DateValue {
  checkFieldNames('date', fields, dateNames);
  checkUnit(unit, [...dateUnits.keys()]);
  return new DateValue(truncateDay(unit, instant, fields));
}

/** `localtime.truncate`: to the day or a unit of the clock. */
export function truncateToLocalTime(unit: string, instant: InstantValue, fields: Fields): LocalTimeValue {
  checkFieldNames('localtime', fields, localTimeNames);
  return new LocalTimeValue(truncateOwnTime(unit, instant, fields));
}

/** `time.truncate`; `timezone` keeps what the clock shows. `offsetOf` gives the present offset of a zone. */
export function truncateToTime(
  unit: string,
  instant: InstantValue,
  fields: Fields,
  defaultZone: Zone,
  offsetOf: (zone: Zone) => number,
): TimeValue {
  checkFieldNames('time', fields, timeNames);
  const zone = zoneField(fields);
  const offset = zone ? offsetOf(zone) : (offsetPartOf(instant) ?? offsetOf(defaultZone));
  return new TimeValue(truncateOwnTime(unit, instant, fields), offset);
}

/** `localdatetime.truncate`: to any unit. */
export function truncateToLocalDateTime(
  unit: string,
  instant: InstantValue,
  fields: Fields,
): LocalDateTimeValue {
  checkFieldNames('localdatetime', fields, localDateTimeNames);
  return truncateLocal(unit, instant, fields);
}

/** `datetime.truncate`: to any unit; `timezone` keeps what the clock shows. */
export function truncateToDateTime(
  unit: string,
  instant: InstantValue,
  fields: Fields,
  defaultZone: Zone,
): DateTimeValue {
  checkFieldNames('datetime', fields, dateTimeNames);
  const { epochDay, nanosecondOfDay } = truncateLocal(unit, instant, fields);
  const zone = zoneField(fields) ?? zonePartOf(instant) ?? defaultZone;
  return dateTimeAtLocal(epochDay, nanosecondOfDay, zone, offsetPartOf(instant));
}

function truncateLocal(unit: string, instant: InstantValue, fields: Fields): LocalDateTimeValue {
  checkUnit(unit, [...dateUnits.keys(), ...timeUnits.keys()]);
  return new LocalDateTimeValue(
    truncateDay(unit, instant, fields),
    truncateTime(unit, timePartOf(instant) ?? 0, fields),
  );
}

function truncateOwnTime(unit: string, instant: InstantValue, fields: Fields): number {
  checkUnit(unit, ['day', ...timeUnits.keys()]);
  const nanosecondOfDay = timePartOf(instant);
  if (nanosecondOfDay === undefined) throw lacks(instant, 'time');
  return truncateTime(unit, nanosecondOfDay, fields);
}

function checkUnit(unit: string, known: readonly string[]): void {
  if (known.includes(unit)) return;
  throw badTemporal(
    `${quoteText(unit)} is not a unit that this type can be truncated to.`,
    `Use one of these: ${known.join(', ')}.`,
  );
}

const lacks = (instant: InstantValue, part: string) =>
  badTemporal(`A ${instant.kind} has no ${part} to truncate.`, `Use a value that has a ${part}.`);

function truncateDay(unit: string, instant: InstantValue, fields: Fields): number {
  const epochDay = datePartOf(instant);
  if (epochDay === undefined) throw lacks(instant, 'date');
  return dayFromFields(fields, dateUnits.get(unit)?.(epochDay) ?? epochDay);
}

function truncateTime(unit: string, nanosecondOfDay: number, fields: Fields): number {
  const size = timeUnits.get(unit);
  const base = size === undefined ? 0 : nanosecondOfDay - (nanosecondOfDay % size);
  const isFraction = unit === 'millisecond' || unit === 'microsecond';
  return timeFromFields(isFraction ? keepFraction(fields, unit, base) : fields, base);
}
