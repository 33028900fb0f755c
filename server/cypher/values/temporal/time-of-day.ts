// The units of the clock in nanoseconds, and a time of day put together from them and taken apart.

export const NANOS_PER_MICRO = 1_000;
export const NANOS_PER_MILLI = 1_000_000;
export const NANOS_PER_SECOND = 1_000_000_000;
export const NANOS_PER_MINUTE = 60 * NANOS_PER_SECOND;
export const NANOS_PER_HOUR = 60 * NANOS_PER_MINUTE;
export const NANOS_PER_DAY = 24 * NANOS_PER_HOUR;
export const SECONDS_PER_DAY = 86_400;

/** A time of day as people write it; the nanosecond is that of the second, below 10^9. */
export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly nanosecond: number;
}

export const nanosecondOfDayOf = ({ hour, minute, second, nanosecond }: ClockTime): number =>
  hour * NANOS_PER_HOUR + minute * NANOS_PER_MINUTE + second * NANOS_PER_SECOND + nanosecond;

export const clockOf = (nanosecondOfDay: number): ClockTime => ({
  hour: Math.floor(nanosecondOfDay / NANOS_PER_HOUR),
  minute: Math.floor(nanosecondOfDay / NANOS_PER_MINUTE) % 60,
  second: Math.floor(nanosecondOfDay / NANOS_PER_SECOND) % 60,
  nanosecond: nanosecondOfDay % NANOS_PER_SECOND,
});
