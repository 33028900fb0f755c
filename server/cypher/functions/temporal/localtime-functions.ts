// localtime() and its companions.
import { localTimeType } from '../../values/static-types.ts';
import { localTimeFromFields } from '../../values/temporal/instant-from-fields.ts';
import { timePartOf } from '../../values/temporal/instant-parts.ts';
import { parseLocalTime } from '../../values/temporal/parse-instant.ts';
import { LocalTimeValue } from '../../values/temporal/temporal-value.ts';
import { truncateToLocalTime } from '../../values/temporal/truncate-instant.ts';
import { defineInstantFunctions } from './define-instant-functions.ts';

export const localTimeFunctions = defineInstantFunctions({
  name: 'localtime',
  noun: 'A time of day without a time zone',
  type: localTimeType,
  examples: [
    { expression: "localtime('21:40:32.142')", result: "'21:40:32.142'" },
    { expression: 'localtime({hour: 12, minute: 31})', result: "'12:31'" },
    { expression: "localtime(datetime('2024-02-29T09:05+01:00'))", result: "'09:05'" },
  ],
  truncateExamples: [
    { expression: "localtime.truncate('hour', localtime('21:40:32'))", result: "'21:00'" },
    { expression: "localtime.truncate('minute', localtime('21:40:32'), {second: 5})", result: "'21:40:05'" },
  ],
  fromText: parseLocalTime,
  fromFields: localTimeFromFields,
  fromInstant: (instant) => {
    const nanosecondOfDay = timePartOf(instant);
    return nanosecondOfDay === undefined ? undefined : new LocalTimeValue(nanosecondOfDay);
  },
  fromMoment: ({ nanosecondOfDay }) => new LocalTimeValue(nanosecondOfDay),
  truncate: truncateToLocalTime,
});
