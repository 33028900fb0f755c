// Days, months and years as ISO strings of their own precision, and how to step through them.
import words from '../../../../graph-data/lexicons/calendar-words.json' with { type: 'json' };

const DAY_MS = 86_400_000;
const DAYS_OF_WEEK = 7;
const MONTHS_OF_YEAR = 12;

/** The names of months in order, in small letters. */
export const MONTHS: readonly string[] = words.months.map((month) => month.toLowerCase());

/** The names of weekdays in small letters; Monday is the first. */
export const WEEKDAYS: readonly string[] = words.weekdays.map((weekday) => weekday.toLowerCase());

const pad = (number: number): string => String(number).padStart(2, '0');
const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** `addDays('2031-03-04', -1)` → `2031-03-03` */
export const addDays = (day: string, days: number): string => dayOf(timeOf(day) + days * DAY_MS);

/** The place of a day in its week; Monday is 0. */
export const weekdayOf = (day: string): number =>
  (new Date(timeOf(day)).getUTCDay() + DAYS_OF_WEEK - 1) % DAYS_OF_WEEK;

/** `monthOf('2031', 3)` → `2031-03` */
export const monthOf = (year: number, month: number): string =>
  `${String(year).padStart(4, '0')}-${pad(month)}`;

/** `addMonths('2031-01-15', -1)` → `2030-12`: the month only. */
export function addMonths(day: string, months: number): string {
  const count = Number(day.slice(0, 4)) * MONTHS_OF_YEAR + Number(day.slice(5, 7)) - 1 + months;
  return monthOf(Math.floor(count / MONTHS_OF_YEAR), (count % MONTHS_OF_YEAR) + 1);
}

/** The day in a month, or undefined where the month has no such day. */
export function dayIn(month: string, day: number): string | undefined {
  const written = `${month}-${pad(day)}`;
  const time = timeOf(written);
  return !Number.isNaN(time) && dayOf(time) === written ? written : undefined;
}

/** `lastDayOf('2031-02')` → `2031-02-28` */
export const lastDayOf = (month: string): string => addDays(`${addMonths(`${month}-01`, 1)}-01`, -1);
