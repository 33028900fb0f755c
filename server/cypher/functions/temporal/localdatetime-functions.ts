// localdatetime() and its companions.
import { localDateTimeType } from '../../values/static-types.ts';
import { localDateTimeFromFields } from '../../values/temporal/instant-from-fields.ts';
import { datePartOf, timePartOf } from '../../values/temporal/instant-parts.ts';
import { parseLocalDateTime } from '../../values/temporal/parse-instant.ts';
import { LocalDateTimeValue } from '../../values/temporal/temporal-value.ts';
import { truncateToLocalDateTime } from '../../values/temporal/truncate-instant.ts';
import { defineInstantFunctions } from './define-instant-functions.ts';

export const localDateTimeFunctions = defineInstantFunctions({
  name: 'localdatetime',
  noun: 'A date and time of day without a time zone',
  type: localDateTimeType,
  examples: [
    { expression: "localdatetime('2024-02-29T21:40')", result: "'2024-02-29T21:40'" },
    { expression: 'localdatetime({year: 2024, ordinalDay: 60, hour: 9})', result: "'2024-02-29T09:00'" },
    {
      expression: "localdatetime({date: date('2024-02-29'), time: localtime('09:05')})",
      result: "'2024-02-29T09:05'",
    },
  ],
  truncateExamples: [
    {
      expression: "localdatetime.truncate('hour', localdatetime('2024-02-29T21:40'))",
      result: "'2024-02-29T21:00'",
    },
    {
      expression: "localdatetime.truncate('year', localdatetime('2024-02-29T21:40'), {hour: 8})",
      result: "'2024-01-01T08:00'",
    },
  ],
  fromText: parseLocalDateTime,
  fromFields: localDateTimeFromFields,
  fromInstant: (instant) => {
    const epochDay = datePartOf(instant);
    return epochDay === undefined ? undefined : new LocalDateTimeValue(epochDay, timePartOf(instant) ?? 0);
  },
  fromMoment: ({ epochDay, nanosecondOfDay }) => new LocalDateTimeValue(epochDay, nanosecondOfDay),
  truncate: truncateToLocalDateTime,
});
