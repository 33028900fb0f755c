// Instants from maps: from their own fields, from other instants under date, time and datetime, and from epochs.
import { floorMod } from './calendar.ts';
import { dateFieldNames, dayFromFields } from './date-fields.ts';
import { datePartOf, offsetPartOf, timePartOf, zonePartOf } from './instant-parts.ts';
import { checkFieldNames, type Fields, instantField, integerField, zoneField } from './map-fields.ts';
import { badTemporal } from './temporal-fault.ts';
import {
  type DateTimeValue,
  DateValue,
  type InstantValue,
  LocalDateTimeValue,
  LocalTimeValue,
  TimeValue,
} from './temporal-value.ts';
import { keepFraction, timeFieldNames, timeFromFields } from './time-fields.ts';
import { NANOS_PER_DAY, NANOS_PER_MILLI, NANOS_PER_SECOND, SECONDS_PER_DAY } from './time-of-day.ts';
import type { Zone } from './time-zone.ts';
import { dateTimeAtLocal, dateTimeAtUtc, moveToZone } from './zoned-date-time.ts';

const dateNames = new Set([...dateFieldNames, 'date']);
const localTimeNames = new Set([...timeFieldNames, 'time']);
const timeNames = new Set([...localTimeNames, 'timezone']);
const localDateTimeNames = new Set([...dateNames, ...localTimeNames, 'datetime']);
const dateTimeNames = new Set([...localDateTimeNames, 'timezone', 'epochSeconds', 'epochMillis']);

export function dateFromFields(fields: Fields): DateValue {
  checkFieldNames('date', fields, dateNames);
  return new DateValue(dayFromFields(fields, baseOf(fields, ['date'], 'date', datePartOf)));
}

export function localTimeFromFields(fields: Fields): LocalTimeValue {
  checkFieldNames('localtime', fields, localTimeNames);
  return new LocalTimeValue(ownTimeFromFields(fields));
}

/** `offsetOf` gives the present offset of a zone, `defaultZone` stands for a missing one. */
export function offsetTimeFromFields(
  fields: Fields,
  defaultZone: Zone,
  offsetOf: (zone: Zone) => number,
): TimeValue {
  checkFieldNames('time', fields, timeNames);
  const zone = zoneField(fields);
  const time = instantField(fields, 'time');
  const baseOffset = time && offsetPartOf(time);
  const nanosecondOfDay = ownTimeFromFields(fields);
  if (baseOffset === undefined) return new TimeValue(nanosecondOfDay, offsetOf(zone ?? defaultZone));
  if (zone === undefined) return new TimeValue(nanosecondOfDay, baseOffset);
  // A time that has an offset keeps its moment when it moves to another.
  const offset = offsetOf(zone);
  const moved = nanosecondOfDay + (offset - baseOffset) * NANOS_PER_SECOND;
  return new TimeValue(floorMod(moved, NANOS_PER_DAY), offset);
}

function ownTimeFromFields(fields: Fields): number {
  const base = baseOf(fields, ['time'], 'time', timePartOf);
  if (base === undefined && !fields.has('hour')) {
    throw badTemporal('A time needs an hour.', 'Add the field hour, or a time to start from.');
  }
  return timeFromFields(fields, base);
}

export function localDateTimeFromFields(fields: Fields): LocalDateTimeValue {
  checkFieldNames('localdatetime', fields, localDateTimeNames);
  return localFromFields(fields);
}

function localFromFields(fields: Fields): LocalDateTimeValue {
  if (fields.has('datetime') && (fields.has('date') || fields.has('time'))) {
    throw badTemporal('datetime is given beside date or time.', 'Give datetime alone, or date and time.');
  }
  return new LocalDateTimeValue(
    dayFromFields(fields, baseOf(fields, ['datetime', 'date'], 'date', datePartOf)),
    timeFromFields(fields, baseOf(fields, ['datetime', 'time'], 'time', timePartOf)),
  );
}

/** An instant under `time` or `datetime` that has a zone keeps its moment when `timezone` names another. */
export function dateTimeFromFields(fields: Fields, defaultZone: Zone): DateTimeValue {
  checkFieldNames('datetime', fields, dateTimeNames);
  const zone = zoneField(fields);
  if (fields.has('epochSeconds') || fields.has('epochMillis')) {
    return dateTimeFromEpoch(fields, zone ?? defaultZone);
  }
  const { epochDay, nanosecondOfDay } = localFromFields(fields);
  const base = instantField(fields, 'datetime') ?? instantField(fields, 'time');
  const baseZone = base && zonePartOf(base);
  const moment = dateTimeAtLocal(
    epochDay,
    nanosecondOfDay,
    baseZone ?? zone ?? defaultZone,
    base && offsetPartOf(base),
  );
  return baseZone && zone ? moveToZone(moment, zone) : moment;
}

function dateTimeFromEpoch(fields: Fields, zone: Zone): DateTimeValue {
  const seconds = integerField(fields, 'epochSeconds');
  const milliseconds = integerField(fields, 'epochMillis') ?? 0;
  if (seconds !== undefined && fields.has('epochMillis')) {
    throw badTemporal('epochSeconds and epochMillis are both given.', 'Give one of them.');
  }
  const start = dateTimeFromEpochSecond(seconds ?? Math.floor(milliseconds / 1000), zone, 0);
  const fraction = floorMod(milliseconds, 1000) * NANOS_PER_MILLI;
  const base = start.nanosecondOfDay + fraction;
  const changes = fields.has('epochMillis') ? keepFraction(fields, 'millisecond', base) : fields;
  return dateTimeAtLocal(
    dayFromFields(changes, start.epochDay),
    timeFromFields(changes, base),
    zone,
    start.offsetSeconds,
  );
}

/** The moment so many seconds and nanoseconds after 1970-01-01T00:00Z. */
export function dateTimeFromEpochSecond(seconds: number, zone: Zone, nanoseconds: number): DateTimeValue {
  const secondsOfDay = floorMod(seconds, SECONDS_PER_DAY);
  const epochDay = (seconds - secondsOfDay) / SECONDS_PER_DAY;
  return dateTimeAtUtc(epochDay, secondsOfDay * NANOS_PER_SECOND + nanoseconds, zone);
}

/** The part of the instant under the first of the names that is there; undefined when none is. */
function baseOf(
  fields: Fields,
  names: readonly string[],
  part: 'date' | 'time',
  partOf: (instant: InstantValue) => number | undefined,
): number | undefined {
  const name = names.find((one) => fields.has(one));
  const instant = name === undefined ? undefined : instantField(fields, name);
  if (instant === undefined) return undefined;
  const found = partOf(instant);
  if (found !== undefined) return found;
  throw badTemporal(
    `The field ${name} is a ${instant.kind}, which has no ${part}.`,
    `Give it a value that has a ${part}.`,
  );
}
