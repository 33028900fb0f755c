// Days and times of day from fields that people wrote, each checked: no 30 February, no week 53 that is not.
import {
  checkEpochDay,
  daysInMonth,
  daysInYear,
  epochDayOf,
  firstMonthOfQuarter,
  maxYear,
  startOfWeekYear,
  weeksInYear,
} from './calendar.ts';
import { badTemporal } from './temporal-fault.ts';
import { type ClockTime, nanosecondOfDayOf } from './time-of-day.ts';

/** The value itself. Throws ArgumentError InvalidArgumentValue unless it lies between the two, both included. */
export function checkField(name: string, value: number, least: number, most: number): number {
  if (value >= least && value <= most) return value;
  throw badTemporal(
    `${name} is ${value}, which is not between ${least} and ${most}.`,
    `Write a ${name} between ${least} and ${most}.`,
  );
}

const checkYear = (year: number): number => checkField('year', year, -maxYear, maxYear);

/** The day since 1970-01-01 of a year, month and day. */
export function dayOfMonthDate(year: number, month: number, day: number): number {
  checkYear(year);
  checkField('month', month, 1, 12);
  return epochDayOf(year, month, checkField('day', day, 1, daysInMonth(year, month)));
}

/** The day of an ISO week; dayOfWeek 1 is Monday. */
export function dayOfWeekDate(weekYear: number, week: number, dayOfWeek: number): number {
  checkYear(weekYear);
  checkField('week', week, 1, weeksInYear(weekYear));
  checkField('dayOfWeek', dayOfWeek, 1, 7);
  return checkEpochDay(startOfWeekYear(weekYear) + (week - 1) * 7 + dayOfWeek - 1);
}

/** The day of a year, from 1. */
export function dayOfOrdinalDate(year: number, ordinalDay: number): number {
  checkYear(year);
  return epochDayOf(year, 1, 1) + checkField('ordinalDay', ordinalDay, 1, daysInYear(year)) - 1;
}

/** The day of a quarter, from 1. */
export function dayOfQuarterDate(year: number, quarter: number, dayOfQuarter: number): number {
  checkYear(year);
  const month = firstMonthOfQuarter(checkField('quarter', quarter, 1, 4));
  const days = daysInMonth(year, month) + daysInMonth(year, month + 1) + daysInMonth(year, month + 2);
  return epochDayOf(year, month, 1) + checkField('dayOfQuarter', dayOfQuarter, 1, days) - 1;
}

/** Nanoseconds since midnight of a time of day. */
export function checkedTime(time: ClockTime): number {
  checkField('hour', time.hour, 0, 23);
  checkField('minute', time.minute, 0, 59);
  checkField('second', time.second, 0, 59);
  checkField('nanosecond', time.nanosecond, 0, 999_999_999);
  return nanosecondOfDayOf(time);
}
