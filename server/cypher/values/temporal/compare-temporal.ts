// Equality, comparison and order of temporal values, and the key under which equal ones are grouped.
import type { DateTimeValue, DurationValue, TemporalValue } from './temporal-value.ts';
import { NANOS_PER_SECOND } from './time-of-day.ts';
import { utcOf } from './zoned-date-time.ts';

/** Where values of different types stand to each other in ORDER BY, ascending. */
const rankOfKind: Record<TemporalValue['kind'], number> = {
  datetime: 0,
  localdatetime: 1,
  date: 2,
  time: 3,
  localtime: 4,
  duration: 5,
};

/** `a < b` for values of one type; null for different types and for unequal durations, which have no order. */
export function compareTemporal(a: TemporalValue, b: TemporalValue): number | null {
  if (a.kind !== b.kind) return null;
  if (a.kind === 'duration') return equalTemporal(a, b) ? 0 : null;
  return orderTemporal(a, b);
}

/**
 * Of one moment at two offsets the western one is less, so 12:00Z and 13:00+01:00 are not equal, as in Neo4j.
 * Durations are equal part by part: P1D is not PT24H.
 */
export const equalTemporal = (a: TemporalValue, b: TemporalValue): boolean => orderTemporal(a, b) === 0;

/** The order of ORDER BY: total, and 0 for equal values only. Durations go by their average length. */
export function orderTemporal(a: TemporalValue, b: TemporalValue): number {
  if (a.kind === 'date' && b.kind === 'date') return a.epochDay - b.epochDay;
  if (a.kind === 'datetime' && b.kind === 'datetime') return orderDateTimes(a, b);
  if (a.kind === 'localdatetime' && b.kind === 'localdatetime') {
    return a.epochDay - b.epochDay || a.nanosecondOfDay - b.nanosecondOfDay;
  }
  if (a.kind === 'time' && b.kind === 'time') {
    const offsets = a.offsetSeconds - b.offsetSeconds;
    return a.nanosecondOfDay - b.nanosecondOfDay - offsets * NANOS_PER_SECOND || offsets;
  }
  if (a.kind === 'localtime' && b.kind === 'localtime') return a.nanosecondOfDay - b.nanosecondOfDay;
  if (a.kind === 'duration' && b.kind === 'duration') return orderDurations(a, b);
  return rankOfKind[a.kind] - rankOfKind[b.kind];
}

function orderDateTimes(a: DateTimeValue, b: DateTimeValue): number {
  if (a.offsetSeconds === b.offsetSeconds) {
    return (
      a.epochDay - b.epochDay || a.nanosecondOfDay - b.nanosecondOfDay || orderNames(a.zoneName, b.zoneName)
    );
  }
  const left = utcOf(a);
  const right = utcOf(b);
  return (
    left.epochDay - right.epochDay ||
    left.nanosecondOfDay - right.nanosecondOfDay ||
    a.offsetSeconds - b.offsetSeconds
  );
}

function orderNames(a = '', b = ''): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

const NANOS_PER_AVERAGE_DAY = 86_400_000_000_000n;
/** A twelfth of the Gregorian calendar's average year of 365.2425 days. */
const NANOS_PER_AVERAGE_MONTH = 2_629_746_000_000_000n;

const averageLength = ({ months, days, nanoseconds }: DurationValue): bigint =>
  BigInt(months) * NANOS_PER_AVERAGE_MONTH + BigInt(days) * NANOS_PER_AVERAGE_DAY + nanoseconds;

function orderDurations(a: DurationValue, b: DurationValue): number {
  if (a.months === b.months && a.days === b.days && a.nanoseconds === b.nanoseconds) return 0;
  const difference = averageLength(a) - averageLength(b);
  if (difference !== 0n) return difference < 0n ? -1 : 1;
  return a.months - b.months || a.days - b.days;
}

/** The same text for equal values and different ones for others, of any type. */
export function groupKeyOfTemporal(value: TemporalValue): string {
  switch (value.kind) {
    case 'date':
      return `date ${value.epochDay}`;
    case 'localtime':
      return `localtime ${value.nanosecondOfDay}`;
    case 'time':
      return `time ${value.nanosecondOfDay} ${value.offsetSeconds}`;
    case 'localdatetime':
      return `localdatetime ${value.epochDay} ${value.nanosecondOfDay}`;
    case 'datetime':
      return `datetime ${value.epochDay} ${value.nanosecondOfDay} ${value.offsetSeconds} ${value.zoneName ?? ''}`;
    case 'duration':
      return `duration ${value.months} ${value.days} ${value.nanoseconds}`;
  }
}
