// All functions of dates, times and durations.
import type { FunctionDefinition } from '../function-definition.ts';
import { dateFunctions } from './date-functions.ts';
import { dateTimeFunctions } from './datetime-functions.ts';
import { durationFunctions } from './duration-functions.ts';
import { localDateTimeFunctions } from './localdatetime-functions.ts';
import { localTimeFunctions } from './localtime-functions.ts';
import { timeFunctions } from './time-functions.ts';

export const temporalFunctions: readonly FunctionDefinition[] = [
  ...dateFunctions,
  ...timeFunctions,
  ...localTimeFunctions,
  ...dateTimeFunctions,
  ...localDateTimeFunctions,
  ...durationFunctions,
];
