// datetime() and its companions, moments from seconds and milliseconds since 1970, and timestamp().
import { dateTimeType, integerType } from '../../values/static-types.ts';
import { floorMod } from '../../values/temporal/calendar.ts';
import { checkField } from '../../values/temporal/checked-fields.ts';
import { dateTimeFromEpochSecond, dateTimeFromFields } from '../../values/temporal/instant-from-fields.ts';
import { datePartOf, timePartOf } from '../../values/temporal/instant-parts.ts';
import { parseDateTime } from '../../values/temporal/parse-instant.ts';
import { badTemporalType } from '../../values/temporal/temporal-fault.ts';
import { NANOS_PER_MILLI } from '../../values/temporal/time-of-day.ts';
import { utc } from '../../values/temporal/time-zone.ts';
import { truncateToDateTime } from '../../values/temporal/truncate-instant.ts';
import { dateTimeAtLocal } from '../../values/temporal/zoned-date-time.ts';
import type { Value } from '../../values/value.ts';
import type { FunctionDefinition } from '../function-definition.ts';
import { defaultZoneOf } from './clock.ts';
import { defineInstantFunctions } from './define-instant-functions.ts';

const instantFunctions = defineInstantFunctions({
  name: 'datetime',
  noun: 'A date and time of day in a time zone',
  type: dateTimeType,
  examples: [
    { expression: "datetime('2024-02-29T21:40+01:00')", result: "'2024-02-29T21:40+01:00'" },
    {
      expression: "datetime({year: 2024, month: 7, day: 1, hour: 12, timezone: 'Europe/Stockholm'})",
      result: "'2024-07-01T12:00+02:00[Europe/Stockholm]'",
    },
    {
      expression: "datetime({epochSeconds: 1709239200, timezone: '+01:00'})",
      result: "'2024-02-29T21:40+01:00'",
    },
  ],
  truncateExamples: [
    {
      expression: "datetime.truncate('day', datetime('2024-02-29T21:40+01:00'))",
      result: "'2024-02-29T00:00+01:00'",
    },
    {
      expression: "datetime.truncate('month', date('2024-02-29'), {timezone: 'Europe/Stockholm'})",
      result: "'2024-02-01T00:00+01:00[Europe/Stockholm]'",
    },
  ],
  fromText: (text, clock) => parseDateTime(text, defaultZoneOf(clock)),
  fromFields: (fields, clock) => dateTimeFromFields(fields, defaultZoneOf(clock)),
  fromInstant: (instant, clock) => {
    if (instant.kind === 'datetime') return instant;
    const epochDay = datePartOf(instant);
    if (epochDay === undefined) return undefined;
    return dateTimeAtLocal(epochDay, timePartOf(instant) ?? 0, defaultZoneOf(clock));
  },
  fromMoment: (moment) => moment,
  truncate: (unit, instant, fields, clock) => truncateToDateTime(unit, instant, fields, defaultZoneOf(clock)),
});

function readInteger(name: string, value: Value | undefined): number {
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  throw badTemporalType(`${name} is not an INTEGER below 2^53.`, `Write ${name} as a whole number.`);
}

const fromEpoch: FunctionDefinition = {
  name: 'datetime.fromepoch',
  family: 'temporal',
  parameters: [
    { name: 'seconds', type: integerType },
    { name: 'nanoseconds', type: integerType },
  ],
  returns: dateTimeType,
  sentence: 'The moment that many seconds, and nanoseconds on top, after 1970-01-01T00:00Z; in UTC.',
  examples: [
    { expression: 'datetime.fromepoch(1709239200, 500000000)', result: "'2024-02-29T20:40:00.500Z'" },
  ],
  isPure: true,
  evaluate: (_context, seconds, nanoseconds) =>
    dateTimeFromEpochSecond(
      readInteger('seconds', seconds),
      utc,
      checkField('nanoseconds', readInteger('nanoseconds', nanoseconds), 0, 999_999_999),
    ),
};

const fromEpochMillis: FunctionDefinition = {
  name: 'datetime.fromepochmillis',
  family: 'temporal',
  parameters: [{ name: 'milliseconds', type: integerType }],
  returns: dateTimeType,
  sentence: 'The moment that many milliseconds after 1970-01-01T00:00Z; in UTC.',
  examples: [{ expression: 'datetime.fromepochmillis(1709239200987)', result: "'2024-02-29T20:40:00.987Z'" }],
  isPure: true,
  evaluate: (_context, milliseconds) => {
    const total = readInteger('milliseconds', milliseconds);
    return dateTimeFromEpochSecond(Math.floor(total / 1000), utc, floorMod(total, 1000) * NANOS_PER_MILLI);
  },
};

const timestamp: FunctionDefinition = {
  name: 'timestamp',
  family: 'temporal',
  parameters: [],
  returns: integerType,
  sentence: 'How many milliseconds after 1970-01-01T00:00Z the query began.',
  examples: [{ expression: 'timestamp() = datetime().epochMillis', result: 'true' }],
  isPure: true,
  evaluate: ({ statementTime }) => Number(statementTime / BigInt(NANOS_PER_MILLI)),
};

export const dateTimeFunctions: readonly FunctionDefinition[] = [
  ...instantFunctions,
  fromEpoch,
  fromEpochMillis,
  timestamp,
];
