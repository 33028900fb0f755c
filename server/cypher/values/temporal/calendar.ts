// The proleptic Gregorian calendar in whole numbers: days, months, quarters and ISO weeks, without JavaScript's Date.
import { temporalOutOfRange } from './temporal-fault.ts';

/** A day as people write it: month from 1 to 12, day from 1 to 31. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A day in the ISO week calendar: week from 1 to 53, dayOfWeek from 1 (Monday) to 7. */
export interface WeekDate {
  readonly weekYear: number;
  readonly week: number;
  readonly dayOfWeek: number;
}

/** Years from −999,999,999 to 999,999,999, as openCypher has them. */
export const maxYear = 999_999_999;

export const floorMod = (value: number, divisor: number): number =>
  value - Math.floor(value / divisor) * divisor;

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

export const daysInYear = (year: number): number => (isLeapYear(year) ? 366 : 365);

export const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
};

/** From 1 to 4. */
export const quarterOfMonth = (month: number): number => Math.floor((month + 2) / 3);

/** The first of its three months, from 1. */
export const firstMonthOfQuarter = (quarter: number): number => quarter * 3 - 2;

const DAYS_IN_ERA = 146_097; // 400 years
const DAYS_TO_EPOCH = 719_468; // from 0000-03-01 to 1970-01-01

/**
 * Days since 1970-01-01. The year is counted from March, so that the leap day is its last, and in eras of 400
 * years, after which the calendar repeats: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
 */
export function epochDayOf(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * floorMod(month - 3, 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_ERA + dayOfEra - DAYS_TO_EPOCH;
}

/** The reverse of `epochDayOf`. */
export function civilOf(epochDay: number): CivilDate {
  const shifted = epochDay + DAYS_TO_EPOCH;
  const era = Math.floor(shifted / DAYS_IN_ERA);
  const dayOfEra = shifted - era * DAYS_IN_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  return { year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day };
}

const minEpochDay = epochDayOf(-maxYear, 1, 1);
const maxEpochDay = epochDayOf(maxYear, 12, 31);

/** The day itself. Throws ArgumentError NumberOutOfRange when its year has more than nine digits. */
export function checkEpochDay(epochDay: number): number {
  if (epochDay >= minEpochDay && epochDay <= maxEpochDay) return epochDay;
  throw temporalOutOfRange(
    'The date lies beyond the years −999999999 to 999999999.',
    'Add or subtract a shorter duration.',
  );
}

/** From 1 (Monday) to 7 (Sunday). */
export const dayOfWeekOf = (epochDay: number): number => floorMod(epochDay + 3, 7) + 1;

/** From 1 to 366. */
export const dayOfYearOf = (epochDay: number): number =>
  epochDay - epochDayOf(civilOf(epochDay).year, 1, 1) + 1;

/** From 1 to 92. */
export const dayOfQuarterOf = (epochDay: number): number => {
  const { year, month } = civilOf(epochDay);
  return epochDay - epochDayOf(year, firstMonthOfQuarter(quarterOfMonth(month)), 1) + 1;
};

/** The Monday of week 1, which is the week of 4 January: ISO 8601. */
export const startOfWeekYear = (weekYear: number): number => {
  const fourth = epochDayOf(weekYear, 1, 4);
  return fourth - dayOfWeekOf(fourth) + 1;
};

export const weeksInYear = (weekYear: number): number =>
  (startOfWeekYear(weekYear + 1) - startOfWeekYear(weekYear)) / 7;

export function weekDateOf(epochDay: number): WeekDate {
  const dayOfWeek = dayOfWeekOf(epochDay);
  // A week belongs to the year of its Thursday.
  const weekYear = civilOf(epochDay - dayOfWeek + 4).year;
  const week = Math.floor((epochDay - startOfWeekYear(weekYear)) / 7) + 1;
  return { weekYear, week, dayOfWeek };
}

/** Moves a day by months and keeps its number, or takes the month's last day when it has no such day. */
export function addMonths(epochDay: number, months: number): number {
  if (months === 0) return epochDay;
  const { year, month, day } = civilOf(epochDay);
  const monthsFromZero = year * 12 + month - 1 + months;
  const newYear = Math.floor(monthsFromZero / 12);
  const newMonth = floorMod(monthsFromZero, 12) + 1;
  return checkEpochDay(epochDayOf(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth))));
}

/** Whole months from one day to another, below 0 backwards. */
export function monthsBetween(from: number, to: number): number {
  const a = civilOf(from);
  const b = civilOf(to);
  // 32 is more than any month's days: one number for the month and the day in it.
  const difference = ((b.year - a.year) * 12 + b.month - a.month) * 32 + b.day - a.day;
  return Math.trunc(difference / 32);
}
