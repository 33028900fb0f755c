// date() and its companions.
import { dateType } from '../../values/static-types.ts';
import { dateFromFields } from '../../values/temporal/instant-from-fields.ts';
import { datePartOf } from '../../values/temporal/instant-parts.ts';
import { parseDate } from '../../values/temporal/parse-instant.ts';
import { DateValue } from '../../values/temporal/temporal-value.ts';
import { truncateToDate } from '../../values/temporal/truncate-instant.ts';
import { defineInstantFunctions } from './define-instant-functions.ts';

export const dateFunctions = defineInstantFunctions({
  name: 'date',
  noun: 'A date',
  type: dateType,
  examples: [
    { expression: "date('2024-02-29')", result: "'2024-02-29'" },
    { expression: 'date({year: 2024, week: 10, dayOfWeek: 3})', result: "'2024-03-06'" },
    { expression: "date({date: date('2024-02-29'), day: 1})", result: "'2024-02-01'" },
  ],
  truncateExamples: [
    { expression: "date.truncate('month', date('2024-02-29'))", result: "'2024-02-01'" },
    { expression: "date.truncate('week', date('2024-02-29'), {dayOfWeek: 2})", result: "'2024-02-27'" },
  ],
  fromText: parseDate,
  fromFields: dateFromFields,
  fromInstant: (instant) => {
    const epochDay = datePartOf(instant);
    return epochDay === undefined ? undefined : new DateValue(epochDay);
  },
  fromMoment: ({ epochDay }) => new DateValue(epochDay),
  truncate: truncateToDate,
});
