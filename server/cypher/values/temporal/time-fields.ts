// A time of day from the fields of a map; what is missing comes from a base or is zero.
import { checkedTime, checkField } from './checked-fields.ts';
import { checkLargerUnit } from './date-fields.ts';
import { type Fields, integerField } from './map-fields.ts';
import { clockOf, NANOS_PER_MICRO, NANOS_PER_MILLI } from './time-of-day.ts';

const fractionNames = ['millisecond', 'microsecond', 'nanosecond'];

export const timeFieldNames: readonly string[] = ['hour', 'minute', 'second', ...fractionNames];

/** Nanoseconds since midnight. `base` is the time that the fields change; without it an hour comes before minutes. */
export function timeFromFields(fields: Fields, base: number | undefined): number {
  if (base === undefined) {
    checkLargerUnit(fields, 'minute', 'hour');
    checkLargerUnit(fields, 'second', 'minute');
    for (const name of fractionNames) checkLargerUnit(fields, name, 'second');
  }
  const from = clockOf(base ?? 0);
  return checkedTime({
    hour: integerField(fields, 'hour') ?? from.hour,
    minute: integerField(fields, 'minute') ?? from.minute,
    second: integerField(fields, 'second') ?? from.second,
    nanosecond: fractionFromFields(fields) ?? from.nanosecond,
  });
}

/** Each unit counts within the next larger one that is given: 123 ms, 456 µs and 789 ns are .123456789 s. */
function fractionFromFields(fields: Fields): number | undefined {
  const millisecond = integerField(fields, 'millisecond');
  const microsecond = integerField(fields, 'microsecond');
  const nanosecond = integerField(fields, 'nanosecond');
  if (millisecond === undefined && microsecond === undefined && nanosecond === undefined) return undefined;
  const mostMicroseconds = millisecond === undefined ? 999_999 : 999;
  const nanosecondsLeft = millisecond === undefined ? 999_999_999 : 999_999;
  const mostNanoseconds = microsecond === undefined ? nanosecondsLeft : 999;
  return (
    checkField('millisecond', millisecond ?? 0, 0, 999) * NANOS_PER_MILLI +
    checkField('microsecond', microsecond ?? 0, 0, mostMicroseconds) * NANOS_PER_MICRO +
    checkField('nanosecond', nanosecond ?? 0, 0, mostNanoseconds)
  );
}

/**
 * The fields with the base's milliseconds or microseconds added, so that finer fields count within them instead
 * of replacing them: Temporal9 [2] of the TCK.
 */
export function keepFraction(fields: Fields, unit: 'millisecond' | 'microsecond', base: number): Fields {
  const finer = fractionNames.slice(fractionNames.indexOf(unit) + 1);
  const isReplaced = fractionNames.some((name) => fields.has(name) && !finer.includes(name));
  if (isReplaced || !finer.some((name) => fields.has(name))) return fields;
  const { nanosecond } = clockOf(base);
  const nanosecondsOfUnit = unit === 'millisecond' ? NANOS_PER_MILLI : NANOS_PER_MICRO;
  return new Map([...fields, [unit, Math.floor(nanosecond / nanosecondsOfUnit)]]);
}
