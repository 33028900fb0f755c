// The duration from one instant to another: in months, days and time, or in one of the three alone.
import { addMonths, monthsBetween } from './calendar.ts';
import { datePartOf, timePartOf, zonePartOf } from './instant-parts.ts';
import { makeDuration } from './make-duration.ts';
import type { DateTimeValue, DurationValue, InstantValue } from './temporal-value.ts';
import { utc, type Zone } from './time-zone.ts';
import { dateTimeAtLocal, epochNanosecondOf, moveToZone } from './zoned-date-time.ts';

/** Two moments on the clocks of one zone. */
interface Stretch {
  readonly from: DateTimeValue;
  readonly to: DateTimeValue;
  readonly zone: Zone;
}

/** `duration.between`: the whole months, of the rest the whole days, of the rest the time. */
export function durationBetween(from: InstantValue, to: InstantValue): DurationValue {
  const stretch = openStretch(from, to);
  const months = monthsOf(stretch);
  const afterMonths = moveStart(stretch, addMonths(stretch.from.epochDay, months));
  const days = daysOf(afterMonths);
  const afterDays = moveStart(afterMonths, afterMonths.from.epochDay + days);
  return makeDuration(months, days, nanosecondsOf(afterDays));
}

/** `duration.inMonths`: the whole months; none when either has no date. */
export const durationInMonths = (from: InstantValue, to: InstantValue): DurationValue =>
  makeDuration(monthsOf(openStretch(from, to)), 0, 0n);

/** `duration.inDays`: the whole days; none when either has no date. */
export const durationInDays = (from: InstantValue, to: InstantValue): DurationValue =>
  makeDuration(0, daysOf(openStretch(from, to)), 0n);

/** `duration.inSeconds`: the time that passes, in seconds and their fractions. */
export const durationInSeconds = (from: InstantValue, to: InstantValue): DurationValue =>
  makeDuration(0, 0, nanosecondsOf(openStretch(from, to)));

/**
 * What one side lacks it takes from the other: the date, and the zone. A date alone is its midnight. Without any
 * date both are on one day, without any zone both are in UTC, where no clock changes.
 */
function openStretch(from: InstantValue, to: InstantValue): Stretch {
  const fromZone = zonePartOf(from);
  const toZone = zonePartOf(to);
  const zone = fromZone ?? toZone ?? utc;
  const start = placeInTime(from, datePartOf(from) ?? datePartOf(to) ?? 0, fromZone ?? zone);
  const end = placeInTime(to, datePartOf(to) ?? datePartOf(from) ?? 0, toZone ?? zone);
  return { from: start, to: toZone === undefined ? end : moveToZone(end, zone), zone };
}

const placeInTime = (instant: InstantValue, epochDay: number, zone: Zone): DateTimeValue =>
  instant.kind === 'datetime' ? instant : dateTimeAtLocal(epochDay, timePartOf(instant) ?? 0, zone);

const moveStart = ({ from, to, zone }: Stretch, epochDay: number): Stretch => ({
  from:
    epochDay === from.epochDay
      ? from
      : dateTimeAtLocal(epochDay, from.nanosecondOfDay, zone, from.offsetSeconds),
  to,
  zone,
});

/** The last day that is a whole number of days from the start: not the end's own day when its clock is behind. */
function lastWholeDay({ from, to }: Stretch): number {
  if (to.epochDay > from.epochDay && to.nanosecondOfDay < from.nanosecondOfDay) return to.epochDay - 1;
  if (to.epochDay < from.epochDay && to.nanosecondOfDay > from.nanosecondOfDay) return to.epochDay + 1;
  return to.epochDay;
}

const monthsOf = (stretch: Stretch): number => monthsBetween(stretch.from.epochDay, lastWholeDay(stretch));

const daysOf = (stretch: Stretch): number => lastWholeDay(stretch) - stretch.from.epochDay;

const nanosecondsOf = ({ from, to }: Stretch): bigint => epochNanosecondOf(to) - epochNanosecondOf(from);
