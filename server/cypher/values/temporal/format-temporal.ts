// Temporal values as text: the ISO 8601 forms that openCypher writes, which `parse-…` read back.
import { civilOf } from './calendar.ts';
import type { DurationValue, TemporalValue } from './temporal-value.ts';
import { clockOf, NANOS_PER_HOUR, NANOS_PER_MINUTE, NANOS_PER_SECOND } from './time-of-day.ts';

/** `1984-10-11`, `12:31:14.645+01:00`, `1984-10-11T12:00+02:00[Europe/Stockholm]` or `P1Y2M3DT4H5M6.7S`. */
export function formatTemporal(value: TemporalValue): string {
  switch (value.kind) {
    case 'date':
      return formatDate(value.epochDay);
    case 'localtime':
      return formatTime(value.nanosecondOfDay);
    case 'time':
      return formatTime(value.nanosecondOfDay) + formatOffset(value.offsetSeconds);
    case 'localdatetime':
      return `${formatDate(value.epochDay)}T${formatTime(value.nanosecondOfDay)}`;
    case 'datetime': {
      const local = `${formatDate(value.epochDay)}T${formatTime(value.nanosecondOfDay)}`;
      const zone = value.zoneName === undefined ? '' : `[${value.zoneName}]`;
      return local + formatOffset(value.offsetSeconds) + zone;
    }
    case 'duration':
      return formatDuration(value);
  }
}

/** `Z`, `+01:00` or, where a zone had such an offset, `+00:53:28`. */
export function formatOffset(offsetSeconds: number): string {
  if (offsetSeconds === 0) return 'Z';
  const size = Math.abs(offsetSeconds);
  const seconds = size % 60;
  const hoursAndMinutes = `${twoDigits(Math.floor(size / 3600))}:${twoDigits(Math.floor(size / 60) % 60)}`;
  return (offsetSeconds < 0 ? '-' : '+') + hoursAndMinutes + (seconds === 0 ? '' : `:${twoDigits(seconds)}`);
}

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : String(value));

function formatDate(epochDay: number): string {
  const { year, month, day } = civilOf(epochDay);
  return `${formatYear(year)}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** At least four digits; with a sign before 0 and after 9999. */
function formatYear(year: number): string {
  const digits = String(Math.abs(year)).padStart(4, '0');
  if (year < 0) return `-${digits}`;
  return year > 9999 ? `+${digits}` : digits;
}

/** Seconds are left out when zero; fractions are written in three, six or nine digits. */
function formatTime(nanosecondOfDay: number): string {
  const { hour, minute, second, nanosecond } = clockOf(nanosecondOfDay);
  const hoursAndMinutes = `${twoDigits(hour)}:${twoDigits(minute)}`;
  if (nanosecond !== 0) {
    const digits = String(nanosecond)
      .padStart(9, '0')
      .replace(/(?:000)+$/, '');
    return `${hoursAndMinutes}:${twoDigits(second)}.${digits}`;
  }
  return second === 0 ? hoursAndMinutes : `${hoursAndMinutes}:${twoDigits(second)}`;
}

const HOUR = BigInt(NANOS_PER_HOUR);
const MINUTE = BigInt(NANOS_PER_MINUTE);
const SECOND = BigInt(NANOS_PER_SECOND);

/** Each part has its own sign, so `/` and `%`, which round towards zero, split them. */
function formatDuration({ months, days, nanoseconds }: DurationValue): string {
  const date = [part(Math.trunc(months / 12), 'Y'), part(months % 12, 'M'), part(days, 'D')].join('');
  const time = [
    part(nanoseconds / HOUR, 'H'),
    part((nanoseconds % HOUR) / MINUTE, 'M'),
    formatSeconds(nanoseconds % MINUTE),
  ].join('');
  if (time) return `P${date}T${time}`;
  return date ? `P${date}` : 'PT0S';
}

// Not ===, since 0 may be a number, −0 or a bigint.
const part = (amount: number | bigint, unit: string): string => (amount ? `${amount}${unit}` : '');

function formatSeconds(nanoseconds: bigint): string {
  if (nanoseconds === 0n) return '';
  const size = nanoseconds < 0n ? -nanoseconds : nanoseconds;
  const fraction = String(size % SECOND)
    .padStart(9, '0')
    .replace(/0+$/, '');
  return `${nanoseconds < 0n ? '-' : ''}${size / SECOND}${fraction ? `.${fraction}` : ''}S`;
}
