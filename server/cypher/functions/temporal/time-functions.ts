// time() and its companions. A named zone counts with the offset that it has when the statement begins.
import { timeType } from '../../values/static-types.ts';
import { offsetTimeFromFields } from '../../values/temporal/instant-from-fields.ts';
import { offsetPartOf, timePartOf } from '../../values/temporal/instant-parts.ts';
import { parseTime } from '../../values/temporal/parse-instant.ts';
import { TimeValue } from '../../values/temporal/temporal-value.ts';
import type { Zone } from '../../values/temporal/time-zone.ts';
import { truncateToTime } from '../../values/temporal/truncate-instant.ts';
import { type Clock, defaultZoneOf, presentOffset } from './clock.ts';
import { defineInstantFunctions } from './define-instant-functions.ts';

const offsetReader = (clock: Clock) => (zone: Zone) => presentOffset(clock, zone);

const defaultOffsetOf = (clock: Clock): number => presentOffset(clock, defaultZoneOf(clock));

export const timeFunctions = defineInstantFunctions({
  name: 'time',
  noun: 'A time of day at an offset from UTC',
  type: timeType,
  examples: [
    { expression: "time('21:40:32.142+01:00')", result: "'21:40:32.142+01:00'" },
    { expression: "time({hour: 12, timezone: '-05:00'})", result: "'12:00-05:00'" },
    { expression: "time({time: time('12:00+01:00'), timezone: '+05:00'})", result: "'16:00+05:00'" },
  ],
  truncateExamples: [
    { expression: "time.truncate('hour', time('21:40:32+01:00'))", result: "'21:00+01:00'" },
    {
      expression: "time.truncate('hour', time('21:40:32+01:00'), {timezone: '+05:00'})",
      result: "'21:00+05:00'",
    },
  ],
  fromText: (text, clock) => parseTime(text, defaultOffsetOf(clock)),
  fromFields: (fields, clock) => offsetTimeFromFields(fields, defaultZoneOf(clock), offsetReader(clock)),
  fromInstant: (instant, clock) => {
    const nanosecondOfDay = timePartOf(instant);
    if (nanosecondOfDay === undefined) return undefined;
    return new TimeValue(nanosecondOfDay, offsetPartOf(instant) ?? defaultOffsetOf(clock));
  },
  fromMoment: ({ nanosecondOfDay, offsetSeconds }) => new TimeValue(nanosecondOfDay, offsetSeconds),
  truncate: (unit, instant, fields, clock) =>
    truncateToTime(unit, instant, fields, defaultZoneOf(clock), offsetReader(clock)),
});
