// A day from the fields of a map, in one of four calendars; what is missing comes from a base or is the first.
import {
  type CivilDate,
  civilOf,
  daysInMonth,
  firstMonthOfQuarter,
  quarterOfMonth,
  type WeekDate,
  weekDateOf,
} from './calendar.ts';
import {
  checkField,
  dayOfMonthDate,
  dayOfOrdinalDate,
  dayOfQuarterDate,
  dayOfWeekDate,
} from './checked-fields.ts';
import { type Fields, integerField } from './map-fields.ts';
import { badTemporal } from './temporal-fault.ts';

/** The fields of each calendar beside the year, the larger unit first. */
const calendars: readonly (readonly [string, ...string[]])[] = [
  ['month', 'day'],
  ['week', 'dayOfWeek'],
  ['ordinalDay'],
  ['quarter', 'dayOfQuarter'],
];

export const dateFieldNames: readonly string[] = ['year', ...calendars.flat()];

/** Days since 1970-01-01. `base` is the day that the fields change; without it a year must be given. */
export function dayFromFields(fields: Fields, base: number | undefined): number {
  const calendar = chooseCalendar(fields);
  const year = integerField(fields, 'year');
  if (base === undefined) {
    if (year === undefined) {
      throw badTemporal('A date needs a year.', 'Add the field year, or a date to start from.');
    }
    for (const [i, name] of calendar.entries()) checkLargerUnit(fields, name, calendar[i - 1]);
  }
  switch (calendar[0]) {
    case 'week':
      return dayFromWeek(fields, year, base);
    case 'ordinalDay':
      return dayOfOrdinalDate(year ?? civilOf(base ?? 0).year, integerField(fields, 'ordinalDay') ?? 1);
    case 'quarter':
      return dayFromQuarter(fields, year, base);
    default:
      return dayFromMonth(fields, year, base);
  }
}

function chooseCalendar(fields: Fields): readonly [string, ...string[]] {
  const chosen = calendars.filter((names) => names.some((name) => fields.has(name)));
  const [first = ['month', 'day'], second] = chosen;
  if (!second) return first;
  throw badTemporal(
    `The fields ${first.join(' and ')} do not go together with ${second.join(' and ')}.`,
    'Use year, month and day, or year, week and dayOfWeek, or year and ordinalDay, or year, quarter and dayOfQuarter.',
  );
}

/** Only the smallest units may be left out. */
export function checkLargerUnit(fields: Fields, name: string, larger: string | undefined): void {
  if (larger === undefined || !fields.has(name) || fields.has(larger)) return;
  throw badTemporal(`${name} is given without ${larger}.`, `Add the field ${larger}.`);
}

/** What a date is when only its year is given. */
const firstDay: CivilDate = { year: 1, month: 1, day: 1 };
const firstWeekDay: WeekDate = { weekYear: 1, week: 1, dayOfWeek: 1 };

function dayFromWeek(fields: Fields, year: number | undefined, base: number | undefined): number {
  const from = base === undefined ? firstWeekDay : weekDateOf(base);
  return dayOfWeekDate(
    year ?? from.weekYear,
    integerField(fields, 'week') ?? from.week,
    integerField(fields, 'dayOfWeek') ?? from.dayOfWeek,
  );
}

function dayFromMonth(fields: Fields, year: number | undefined, base: number | undefined): number {
  const from = base === undefined ? firstDay : civilOf(base);
  const newYear = year ?? from.year;
  const month = integerField(fields, 'month') ?? from.month;
  return dayOfMonthDate(newYear, month, integerField(fields, 'day') ?? keepDay(newYear, month, from.day));
}

/** A quarter alone keeps the place of the month in its quarter and the day in its month, as java.time has it. */
function dayFromQuarter(fields: Fields, year: number | undefined, base: number | undefined): number {
  const from = base === undefined ? firstDay : civilOf(base);
  const newYear = year ?? from.year;
  const quarter = integerField(fields, 'quarter') ?? quarterOfMonth(from.month);
  const dayOfQuarter = integerField(fields, 'dayOfQuarter');
  if (dayOfQuarter !== undefined) return dayOfQuarterDate(newYear, quarter, dayOfQuarter);
  const month = firstMonthOfQuarter(checkField('quarter', quarter, 1, 4)) + ((from.month - 1) % 3);
  return dayOfMonthDate(newYear, month, keepDay(newYear, month, from.day));
}

/** The base's day, or the last of a shorter month. */
const keepDay = (year: number, month: number, day: number): number => Math.min(day, daysInMonth(year, month));
