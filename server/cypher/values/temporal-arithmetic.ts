// What + − * and / mean where a time or a duration takes part; undefined where they mean nothing.
import { asNumber, isNumber } from './numbers.ts';
import {
  addDuration,
  addDurations,
  divideDuration,
  scaleDuration,
  subtractDuration,
  subtractDurations,
} from './temporal/duration-arithmetic.ts';
import { DurationValue, isInstant } from './temporal/temporal-value.ts';
import type { Value } from './value.ts';

/** Duration + duration, time + duration, duration + time. */
export function addTemporals(a: Value, b: Value): Value | undefined {
  if (a instanceof DurationValue) {
    if (b instanceof DurationValue) return addDurations(a, b);
    return isInstant(b) ? addDuration(b, a) : undefined;
  }
  return isInstant(a) && b instanceof DurationValue ? addDuration(a, b) : undefined;
}

/** Duration − duration, time − duration. */
export function subtractTemporals(a: Value, b: Value): Value | undefined {
  if (!(b instanceof DurationValue)) return undefined;
  if (a instanceof DurationValue) return subtractDurations(a, b);
  return isInstant(a) ? subtractDuration(a, b) : undefined;
}

/** Duration * number, number * duration. */
export function multiplyTemporals(a: Value, b: Value): Value | undefined {
  if (a instanceof DurationValue && isNumber(b)) return scaleDuration(a, asNumber(b));
  return isNumber(a) && b instanceof DurationValue ? scaleDuration(b, asNumber(a)) : undefined;
}

/** Duration / number. */
export const divideTemporals = (a: Value, b: Value): Value | undefined =>
  a instanceof DurationValue && isNumber(b) ? divideDuration(a, asNumber(b)) : undefined;
