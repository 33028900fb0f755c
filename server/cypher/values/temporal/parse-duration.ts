// Durations from ISO 8601 text: amounts with units, which may have fractions and signs, and the form of a date.
import { checkField } from './checked-fields.ts';
import { makeFractionalDuration } from './make-duration.ts';
import { badTemporal, quoteText } from './temporal-fault.ts';
import type { DurationValue } from './temporal-value.ts';
import { NANOS_PER_HOUR, NANOS_PER_MINUTE, NANOS_PER_SECOND } from './time-of-day.ts';

const AMOUNT = String.raw`([+-]?\d{1,19}(?:[.,]\d{1,19})?)`;

/** At least one amount, and at least one behind the T. */
const UNITS = new RegExp(
  `^([+-])?P(?=.)(?:${AMOUNT}Y)?(?:${AMOUNT}M)?(?:${AMOUNT}W)?(?:${AMOUNT}D)?` +
    `(?:T(?=.)(?:${AMOUNT}H)?(?:${AMOUNT}M)?(?:${AMOUNT}S)?)?$`,
);

const DATE_LIKE = /^([+-])?P(\d{4})-?(\d{2})-?(\d{2})(?:T(\d{2}):?(\d{2}):?(\d{2}(?:[.,]\d{1,9})?))?$/;

/** `P12Y5M14DT16H12M70.5S`, `P2.5W`, `-P1D`, `PT-1.5S` or `P2012-02-02T14:37:21.545`. */
export function parseDuration(text: string): DurationValue {
  const duration = readUnits(text) ?? readDateLike(text);
  if (duration) return duration;
  throw badTemporal(
    `${quoteText(text)} is not a duration in ISO 8601.`,
    "Write it as 'P1Y2M10DT2H30M', with a T before hours, minutes and seconds.",
  );
}

function readUnits(text: string): DurationValue | undefined {
  const match = UNITS.exec(text);
  if (!match) return undefined;
  const [, sign, years, months, weeks, days, hours, minutes, seconds] = match;
  return withSign(
    sign,
    readAmount(years) * 12 + readAmount(months),
    readAmount(weeks) * 7 + readAmount(days),
    readTimeOfDuration(hours, minutes, seconds),
  );
}

function readDateLike(text: string): DurationValue | undefined {
  const match = DATE_LIKE.exec(text);
  if (!match) return undefined;
  const [, sign, years, months, days, hours, minutes, seconds] = match;
  checkField('months', readAmount(months), 0, 12);
  checkField('days', readAmount(days), 0, 31);
  checkField('hours', readAmount(hours), 0, 24);
  checkField('minutes', readAmount(minutes), 0, 60);
  checkField('seconds', readAmount(seconds), 0, 60);
  const nanoseconds = readTimeOfDuration(hours, minutes, seconds);
  return withSign(sign, readAmount(years) * 12 + readAmount(months), readAmount(days), nanoseconds);
}

const readTimeOfDuration = (hours?: string, minutes?: string, seconds?: string): bigint =>
  readTimeAmount(hours, NANOS_PER_HOUR) +
  readTimeAmount(minutes, NANOS_PER_MINUTE) +
  readTimeAmount(seconds, NANOS_PER_SECOND);

const withSign = (sign: string | undefined, months: number, days: number, nanoseconds: bigint) =>
  sign === '-'
    ? makeFractionalDuration(-months, -days, -nanoseconds)
    : makeFractionalDuration(months, days, nanoseconds);

const readAmount = (amount = '0'): number => Number(amount.replace(',', '.'));

/** Read digit by digit, since a double cannot hold nanoseconds beside large seconds. */
function readTimeAmount(amount: string | undefined, nanosecondsOfUnit: number): bigint {
  const [whole = '', fraction = ''] = (amount ?? '0').split(/[.,]/);
  const digits = BigInt(whole.replace(/^[+-]/, '') + fraction);
  const size = (digits * BigInt(nanosecondsOfUnit)) / 10n ** BigInt(fraction.length);
  return whole.startsWith('-') ? -size : size;
}
