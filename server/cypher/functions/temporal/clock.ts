// What the clock shows to a statement: its moment in a time zone, the default zone, the present offset of a zone.

import { dateTimeFromEpochSecond } from '../../values/temporal/instant-from-fields.ts';
import type { DateTimeValue } from '../../values/temporal/temporal-value.ts';
import { NANOS_PER_SECOND } from '../../values/temporal/time-of-day.ts';
import { utc, type Zone, zoneOf } from '../../values/temporal/time-zone.ts';
import type { FunctionContext } from '../function-definition.ts';

export type Clock = Pick<FunctionContext, 'statementTime' | 'timeZone'>;

const SECOND = BigInt(NANOS_PER_SECOND);

/** The zone of values that name none. UTC is the offset Z, so that 12:00Z is not written 12:00Z[UTC]. */
export const defaultZoneOf = (clock: Clock): Zone =>
  clock.timeZone === 'UTC' ? utc : zoneOf(clock.timeZone);

/** The moment when the statement began. */
export const readClock = ({ statementTime }: Clock, zone: Zone): DateTimeValue =>
  dateTimeFromEpochSecond(Number(statementTime / SECOND), zone, Number(statementTime % SECOND));

/** Seconds east of UTC when the statement began. */
export const presentOffset = ({ statementTime }: Clock, zone: Zone): number =>
  zone.offsetAt(Number(statementTime / SECOND));
