// Between the clocks of a time zone and the time line: making, moving and shifting DATETIME values.
import { checkEpochDay } from './calendar.ts';
import { DateTimeValue, LocalDateTimeValue } from './temporal-value.ts';
import { NANOS_PER_DAY, NANOS_PER_SECOND, SECONDS_PER_DAY } from './time-of-day.ts';
import { fixedZone, type Zone, zoneOf } from './time-zone.ts';

function shift(epochDay: number, nanosecondOfDay: number, nanoseconds: number): LocalDateTimeValue {
  const sum = nanosecondOfDay + nanoseconds;
  const days = Math.floor(sum / NANOS_PER_DAY);
  return new LocalDateTimeValue(epochDay + days, sum - days * NANOS_PER_DAY);
}

/** A day and time moved by nanoseconds below 2^53. Throws beyond the calendar. */
export function shiftLocal(
  epochDay: number,
  nanosecondOfDay: number,
  nanoseconds: number,
): LocalDateTimeValue {
  const shifted = shift(epochDay, nanosecondOfDay, nanoseconds);
  checkEpochDay(shifted.epochDay);
  return shifted;
}

const secondsOf = (epochDay: number, nanosecondOfDay: number): number =>
  epochDay * SECONDS_PER_DAY + Math.floor(nanosecondOfDay / NANOS_PER_SECOND);

export const zoneOfDateTime = (value: DateTimeValue): Zone =>
  value.zoneName === undefined ? fixedZone(value.offsetSeconds) : zoneOf(value.zoneName);

/** Its day and time on the clocks of UTC, which may be just beyond the calendar. */
export const utcOf = (value: DateTimeValue): LocalDateTimeValue =>
  shift(value.epochDay, value.nanosecondOfDay, -value.offsetSeconds * NANOS_PER_SECOND);

/** Nanoseconds since 1970-01-01T00:00Z. */
export const epochNanosecondOf = (value: DateTimeValue): bigint =>
  BigInt(value.epochDay) * BigInt(NANOS_PER_DAY) +
  BigInt(value.nanosecondOfDay - value.offsetSeconds * NANOS_PER_SECOND);

/** The moment at which the clocks of UTC show a day and time. */
export function dateTimeAtUtc(epochDay: number, nanosecondOfDay: number, zone: Zone): DateTimeValue {
  const offset = zone.offsetAt(secondsOf(epochDay, nanosecondOfDay));
  const local = shiftLocal(epochDay, nanosecondOfDay, offset * NANOS_PER_SECOND);
  return new DateTimeValue(local.epochDay, local.nanosecondOfDay, offset, zone.name);
}

/** The same moment on the clocks of another zone. */
export function moveToZone(value: DateTimeValue, zone: Zone): DateTimeValue {
  if (zone.name === value.zoneName && zone.name !== undefined) return value;
  const { epochDay, nanosecondOfDay } = utcOf(value);
  return dateTimeAtUtc(epochDay, nanosecondOfDay, zone);
}

/**
 * The moment at which the clocks of a zone show a day and time. Where they show it twice it is the one at
 * `preferredOffset`, or else the first; where they skip it, it moves on by as much as was skipped: as java.time.
 */
export function dateTimeAtLocal(
  epochDay: number,
  nanosecondOfDay: number,
  zone: Zone,
  preferredOffset?: number,
): DateTimeValue {
  const localSecond = secondsOf(epochDay, nanosecondOfDay);
  // No offset reaches a day, so the moment lies between these two.
  const before = zone.offsetAt(localSecond - SECONDS_PER_DAY);
  const after = zone.offsetAt(localSecond + SECONDS_PER_DAY);
  if (before === after) return new DateTimeValue(epochDay, nanosecondOfDay, before, zone.name);
  const isShownBefore = zone.offsetAt(localSecond - before) === before;
  const isShownAfter = zone.offsetAt(localSecond - after) === after;
  if (isShownAfter && (preferredOffset === after || !isShownBefore)) {
    return new DateTimeValue(epochDay, nanosecondOfDay, after, zone.name);
  }
  if (isShownBefore) return new DateTimeValue(epochDay, nanosecondOfDay, before, zone.name);
  const moved = shiftLocal(epochDay, nanosecondOfDay, (after - before) * NANOS_PER_SECOND);
  return new DateTimeValue(moved.epochDay, moved.nanosecondOfDay, after, zone.name);
}
