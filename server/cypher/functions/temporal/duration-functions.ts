// duration() and the durations between two instants.
import { durationType, mapType, showTypeOf, stringType } from '../../values/static-types.ts';
import {
  durationBetween,
  durationInDays,
  durationInMonths,
  durationInSeconds,
} from '../../values/temporal/duration-between.ts';
import { durationFromFields } from '../../values/temporal/duration-from-fields.ts';
import { parseDuration } from '../../values/temporal/parse-duration.ts';
import { badTemporalType } from '../../values/temporal/temporal-fault.ts';
import { DurationValue, type InstantValue, isInstant } from '../../values/temporal/temporal-value.ts';
import type { Value } from '../../values/value.ts';
import { isMap } from '../../values/value-kinds.ts';
import type { FunctionDefinition, FunctionExample } from '../function-definition.ts';
import { anyInstant } from './define-instant-functions.ts';

const duration: FunctionDefinition = {
  name: 'duration',
  family: 'temporal',
  parameters: [{ name: 'from', type: stringType, otherTypes: [mapType, durationType] }],
  returns: durationType,
  sentence: 'A duration: from an ISO 8601 text or from a map of amounts, which may have fractions.',
  examples: [
    { expression: "duration('P1Y2M10DT2H30M')", result: "'P1Y2M10DT2H30M'" },
    { expression: 'duration({months: 5, days: 1.5})', result: "'P5M1DT12H'" },
    { expression: "date('2024-01-31') + duration({months: 1})", result: "'2024-02-29'" },
  ],
  isPure: true,
  evaluate: (_context, from) => constructDuration(from ?? null),
};

function constructDuration(from: Value): DurationValue {
  if (typeof from === 'string') return parseDuration(from);
  if (isMap(from)) return durationFromFields(from);
  if (from instanceof DurationValue) return from;
  throw badTemporalType(
    `duration() does not take a value of type ${showTypeOf(from)}.`,
    "Give it a text such as 'P1Y2M', or a map such as {years: 1, months: 2}.",
  );
}

function defineBetween(
  name: string,
  sentence: string,
  examples: readonly FunctionExample[],
  measure: (from: InstantValue, to: InstantValue) => DurationValue,
): FunctionDefinition {
  return {
    name,
    family: 'temporal',
    parameters: [
      { name: 'from', ...anyInstant },
      { name: 'to', ...anyInstant },
    ],
    returns: durationType,
    sentence,
    examples,
    isPure: true,
    evaluate: (_context, from = null, to = null) => {
      if (isInstant(from) && isInstant(to)) return measure(from, to);
      throw badTemporalType(
        `${name}() does not take ${showTypeOf(from)} and ${showTypeOf(to)}.`,
        'Give it two dates, times or moments.',
      );
    },
  };
}

export const durationFunctions: readonly FunctionDefinition[] = [
  duration,
  defineBetween(
    'duration.between',
    'The duration from one instant to another in whole months, then whole days, then time.',
    [
      { expression: "duration.between(date('2024-01-31'), date('2024-03-01'))", result: "'P1M1D'" },
      {
        expression: "duration.between(localdatetime('2024-02-28T22:00'), localdatetime('2024-03-01T10:00'))",
        result: "'P1DT12H'",
      },
    ],
    durationBetween,
  ),
  defineBetween(
    'duration.inMonths',
    'The whole months from one instant to another.',
    [{ expression: "duration.inMonths(date('2024-01-31'), date('2025-03-01'))", result: "'P1Y1M'" }],
    durationInMonths,
  ),
  defineBetween(
    'duration.inDays',
    'The whole days from one instant to another.',
    [{ expression: "duration.inDays(date('2024-01-31'), date('2024-03-01'))", result: "'P30D'" }],
    durationInDays,
  ),
  defineBetween(
    'duration.inSeconds',
    'The time that passes from one instant to another, clock changes included.',
    [
      {
        expression:
          "duration.inSeconds(datetime('2024-10-27T00:00[Europe/Stockholm]'), datetime('2024-10-28T00:00[Europe/Stockholm]'))",
        result: "'PT25H'",
      },
    ],
    durationInSeconds,
  ),
];
