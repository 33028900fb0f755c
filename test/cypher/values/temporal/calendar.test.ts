// The calendar in whole numbers.
import { expect, test } from 'vitest';
import {
  addMonths,
  civilOf,
  dayOfWeekOf,
  epochDayOf,
  monthsBetween,
  weekDateOf,
  weeksInYear,
} from '../../../../server/cypher/values/temporal/calendar.ts';
import { faultOf } from '../../functions/call-function.ts';

test('days are counted from 1970', () => {
  expect(epochDayOf(1970, 1, 1)).toBe(0);
  expect(epochDayOf(1969, 12, 31)).toBe(-1);
  expect(epochDayOf(2024, 2, 29)).toBe(19_782);
  expect(civilOf(19_783)).toEqual({ year: 2024, month: 3, day: 1 });
});

test('the calendar goes on for a thousand million years both ways', () => {
  expect(epochDayOf(999_999_999, 12, 31)).toBe(365_241_780_471);
  expect(civilOf(365_241_780_471)).toEqual({ year: 999_999_999, month: 12, day: 31 });
  expect(civilOf(epochDayOf(-999_999_999, 1, 1))).toEqual({ year: -999_999_999, month: 1, day: 1 });
});

test('days and dates agree on every day of an era, after which the calendar repeats', () => {
  const start = epochDayOf(1600, 1, 1);
  const days = Array.from({ length: 146_097 }, (_, i) => start + i);
  const isNextDay = (day: number): boolean => {
    const before = civilOf(day - 1);
    const { month, day: dayOfMonth } = civilOf(day);
    return dayOfMonth === 1
      ? month === (before.month % 12) + 1
      : month === before.month && dayOfMonth === before.day + 1;
  };
  const goesBack = (day: number): boolean => {
    const date = civilOf(day);
    return epochDayOf(date.year, date.month, date.day) === day;
  };
  expect(days.filter((day) => !isNextDay(day) || !goesBack(day))).toEqual([]);
});

test('1900 is no leap year, 2000 is one', () => {
  expect(epochDayOf(1900, 3, 1) - epochDayOf(1900, 2, 28)).toBe(1);
  expect(epochDayOf(2000, 3, 1) - epochDayOf(2000, 2, 28)).toBe(2);
});

test('a week belongs to the year of its Thursday', () => {
  expect(dayOfWeekOf(epochDayOf(2024, 12, 30))).toBe(1);
  expect(weekDateOf(epochDayOf(2024, 12, 30))).toEqual({ weekYear: 2025, week: 1, dayOfWeek: 1 });
  expect(weekDateOf(epochDayOf(2021, 1, 3))).toEqual({ weekYear: 2020, week: 53, dayOfWeek: 7 });
  expect([weeksInYear(2020), weeksInYear(2021)]).toEqual([53, 52]);
});

test('a month later is the same day, or the last of a shorter month', () => {
  const january31 = epochDayOf(2023, 1, 31);
  expect(civilOf(addMonths(january31, 1))).toEqual({ year: 2023, month: 2, day: 28 });
  expect(civilOf(addMonths(january31, 13))).toEqual({ year: 2024, month: 2, day: 29 });
  expect(civilOf(addMonths(january31, -2))).toEqual({ year: 2022, month: 11, day: 30 });
});

test('only whole months count between two days', () => {
  expect(monthsBetween(epochDayOf(2024, 1, 31), epochDayOf(2024, 2, 29))).toBe(0);
  expect(monthsBetween(epochDayOf(2024, 1, 31), epochDayOf(2025, 3, 1))).toBe(13);
  expect(monthsBetween(epochDayOf(2024, 3, 15), epochDayOf(2024, 1, 16))).toBe(-1);
});

test('a date beyond the calendar is a fault', () => {
  const last = epochDayOf(999_999_999, 12, 1);
  expect(faultOf(() => addMonths(last, 1))).toBe('ArgumentError NumberOutOfRange');
});
