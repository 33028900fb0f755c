// What an instant has of the three parts: the date, the time of day and the time zone.
import type { InstantValue } from './temporal-value.ts';
import { fixedZone, type Zone } from './time-zone.ts';
import { zoneOfDateTime } from './zoned-date-time.ts';

/** Days since 1970-01-01. */
export const datePartOf = (instant: InstantValue): number | undefined =>
  instant.kind === 'time' || instant.kind === 'localtime' ? undefined : instant.epochDay;

/** Nanoseconds since midnight. */
export const timePartOf = (instant: InstantValue): number | undefined =>
  instant.kind === 'date' ? undefined : instant.nanosecondOfDay;

export function zonePartOf(instant: InstantValue): Zone | undefined {
  if (instant.kind === 'datetime') return zoneOfDateTime(instant);
  return instant.kind === 'time' ? fixedZone(instant.offsetSeconds) : undefined;
}

/** Seconds east of UTC. */
export const offsetPartOf = (instant: InstantValue): number | undefined =>
  instant.kind === 'time' || instant.kind === 'datetime' ? instant.offsetSeconds : undefined;
