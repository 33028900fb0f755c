// The temporal values of Cypher: five instants and the duration, each a few numbers that never change.

/** What all temporal values are, so that one `instanceof` tells them from other values. */
abstract class Temporal {
  abstract readonly kind: string;
}

/** A day of the proleptic Gregorian calendar. */
export class DateValue extends Temporal {
  readonly kind = 'date';
  /** Days since 1970-01-01. */
  readonly epochDay: number;
  constructor(epochDay: number) {
    super();
    this.epochDay = epochDay;
  }
}

/** A time of day without a time zone. */
export class LocalTimeValue extends Temporal {
  readonly kind = 'localtime';
  /** Nanoseconds since midnight. */
  readonly nanosecondOfDay: number;
  constructor(nanosecondOfDay: number) {
    super();
    this.nanosecondOfDay = nanosecondOfDay;
  }
}

/** A time of day at an offset from UTC. */
export class TimeValue extends Temporal {
  readonly kind = 'time';
  /** Nanoseconds since midnight on the clocks of the offset. */
  readonly nanosecondOfDay: number;
  /** Seconds east of UTC. */
  readonly offsetSeconds: number;
  constructor(nanosecondOfDay: number, offsetSeconds: number) {
    super();
    this.nanosecondOfDay = nanosecondOfDay;
    this.offsetSeconds = offsetSeconds;
  }
}

/** A day and a time of day without a time zone. */
export class LocalDateTimeValue extends Temporal {
  readonly kind = 'localdatetime';
  /** Days since 1970-01-01. */
  readonly epochDay: number;
  /** Nanoseconds since midnight. */
  readonly nanosecondOfDay: number;
  constructor(epochDay: number, nanosecondOfDay: number) {
    super();
    this.epochDay = epochDay;
    this.nanosecondOfDay = nanosecondOfDay;
  }
}

/** A moment: a day and a time of day on the clocks of a time zone. */
export class DateTimeValue extends Temporal {
  readonly kind = 'datetime';
  /** Days from 1970-01-01 to the day on the zone's clocks. */
  readonly epochDay: number;
  /** Nanoseconds since midnight on the zone's clocks. */
  readonly nanosecondOfDay: number;
  /** Seconds east of UTC at this moment. */
  readonly offsetSeconds: number;
  /** The IANA name of the time zone; undefined when only the offset is known. */
  readonly zoneName: string | undefined;
  constructor(
    epochDay: number,
    nanosecondOfDay: number,
    offsetSeconds: number,
    zoneName: string | undefined,
  ) {
    super();
    this.epochDay = epochDay;
    this.nanosecondOfDay = nanosecondOfDay;
    this.offsetSeconds = offsetSeconds;
    this.zoneName = zoneName;
  }
}

/**
 * A length of time in three parts that do not convert into each other, for months differ in days, and days in
 * hours when the clocks change. Each may be negative. Make it with `makeDuration`, which checks the ranges.
 */
export class DurationValue extends Temporal {
  readonly kind = 'duration';
  /** Whole, years included. */
  readonly months: number;
  /** Whole, weeks included. */
  readonly days: number;
  /** Hours, minutes, seconds and their fractions. Two thousand million years need more than 64 bits. */
  readonly nanoseconds: bigint;
  constructor(months: number, days: number, nanoseconds: bigint) {
    super();
    this.months = months;
    this.days = days;
    this.nanoseconds = nanoseconds;
  }
}

/** A temporal value that is a point in time, of a day or of the time line. */
export type InstantValue = DateValue | LocalTimeValue | TimeValue | LocalDateTimeValue | DateTimeValue;
export type TemporalValue = InstantValue | DurationValue;

export const isTemporal = (value: unknown): value is TemporalValue => value instanceof Temporal;

export const isInstant = (value: unknown): value is InstantValue =>
  value instanceof Temporal && !(value instanceof DurationValue);
