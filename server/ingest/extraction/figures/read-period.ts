// One point or stretch of time in words, read from its beginning: "15 February", "late 2021", "last week", "two years ago".
import { addDays, addMonths, dayIn, lastDayOf, MONTHS, monthOf, WEEKDAYS, weekdayOf } from './calendar.ts';

/** From the first to the last day, month or year, each as precise as the words are. */
export interface Period {
  readonly from: string;
  readonly to: string;
  readonly isAbout: boolean;
  /** The words give no year: it was found from the day of publication. */
  readonly isYearGuessed: boolean;
  /** How many characters say it. */
  readonly length: number;
}

/** When the text was published, and whether the sentence speaks of what is to come. */
export interface Moment {
  /** An ISO day. Without it, words such as "yesterday" say nothing. */
  readonly published: string | undefined;
  readonly isAhead: boolean;
  /** The year that a neighbouring date names, for "between January and June 2024". */
  readonly year?: number;
}

interface Rule {
  readonly pattern: RegExp;
  read(parts: readonly (string | undefined)[], moment: Moment): Omit<Period, 'length'> | undefined;
}

const MONTH =
  '(Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)(?![a-z])';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '((?:1[5-9]|20|21)\\d\\d)(?![\\d%]|[.,]\\d)';
const WEEKDAY = '(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)';
const COUNT = '(a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,2})';
const COUNTS = [
  '',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const WEEK = 7;
const DECADE = 10;
const MONTHS_OF_YEAR = 12;
const THIRD_OF_YEAR = 4;
const QUARTER = 3;
const HALF = 6;
const SEASONS: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 };

const point = (at: string, isYearGuessed = false, isAbout = false): Omit<Period, 'length'> => ({
  from: at,
  to: at,
  isAbout,
  isYearGuessed,
});
const stretch = (from: string, to: string): Omit<Period, 'length'> => ({
  from,
  to,
  isAbout: false,
  isYearGuessed: false,
});
const monthNumber = (name = ''): number =>
  MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3).toLowerCase())) + 1;
const countOf = (word = ''): number =>
  /^an?$/.test(word) ? 1 : COUNTS.indexOf(word) > 0 ? COUNTS.indexOf(word) : Number(word);

/** The year of a month or day without one: the last that has come, or the next that will. */
function yearFor({ published, isAhead, year }: Moment, month: number, day?: number): number | undefined {
  if (year !== undefined) return year;
  if (published === undefined) return undefined;
  const thisYear = Number(published.slice(0, 4));
  const written = day === undefined ? monthOf(thisYear, month) : dayIn(monthOf(thisYear, month), day);
  if (written === undefined) return undefined;
  const today = published.slice(0, written.length);
  if (isAhead) return written < today ? thisYear + 1 : thisYear;
  return written > today ? thisYear - 1 : thisYear;
}

function readDay(day: number, month: number, yearWord: string | undefined, moment: Moment) {
  const year = yearWord === undefined ? yearFor(moment, month, day) : Number(yearWord);
  const at = year === undefined ? undefined : dayIn(monthOf(year, month), day);
  return at === undefined ? undefined : point(at, yearWord === undefined);
}

function readMonth(month: number, yearWord: string | undefined, moment: Moment): string | undefined {
  const year = yearWord === undefined ? yearFor(moment, month) : Number(yearWord);
  return year === undefined ? undefined : monthOf(year, month);
}

/** Early is the first third of a year or the first ten days of a month, late the rest after the middle. */
function partOfYear(part: string, year: string): Omit<Period, 'length'> {
  const third = ['early', 'mid', 'late'].indexOf(part.toLowerCase());
  return stretch(
    `${monthOf(Number(year), third * THIRD_OF_YEAR + 1)}`,
    monthOf(Number(year), (third + 1) * THIRD_OF_YEAR),
  );
}

function partOfMonth(part: string, month: string): Omit<Period, 'length'> {
  if (/early/i.test(part)) return stretch(`${month}-01`, `${month}-10`);
  if (/mid/i.test(part)) return stretch(`${month}-11`, `${month}-20`);
  return stretch(`${month}-21`, lastDayOf(month));
}

/** The months from a first one on, to their days, as the collections write halves and quarters of years. */
const monthsFrom = (year: number, first: number, months: number): Omit<Period, 'length'> =>
  stretch(`${monthOf(year, first)}-01`, lastDayOf(monthOf(year, first + months - 1)));

/** A year in figures, or "last year", "this year", "the year". */
function yearOf(words: string, published: string | undefined): number | undefined {
  if (/^\d/.test(words)) return Number(words);
  if (published === undefined) return undefined;
  return Number(published.slice(0, 4)) + (/last/i.test(words) ? -1 : /next/i.test(words) ? 1 : 0);
}

function readWeekday(word: string, which: string | undefined, { published, isAhead }: Moment) {
  if (published === undefined) return undefined;
  const ahead = (WEEKDAYS.indexOf(word.toLowerCase()) - weekdayOf(published) + WEEK) % WEEK;
  if (which === 'next' || (isAhead && which !== 'last'))
    return point(addDays(published, ahead === 0 && which ? WEEK : ahead));
  if (ahead === 0 && which !== 'last') return point(published);
  return point(addDays(published, ahead - WEEK));
}

/** "last week", "next month", "this year". */
function readNeighbour(which: string, unit: string, published: string | undefined) {
  if (published === undefined) return undefined;
  const step = /last|previous|past/i.test(which) ? -1 : /next|coming/i.test(which) ? 1 : 0;
  if (unit === 'year') return point(String(Number(published.slice(0, 4)) + step));
  if (unit === 'month') return point(addMonths(published, step));
  const monday = addDays(published, step * WEEK - weekdayOf(published));
  return unit === 'weekend'
    ? stretch(addDays(monday, 5), addDays(monday, 6))
    : stretch(monday, addDays(monday, 6));
}

/** "two weeks ago": days are sure, longer steps about. */
function readAgo(count: number, unit: string, published: string | undefined) {
  if (published === undefined) return undefined;
  if (unit === 'day') return point(addDays(published, -count));
  if (unit === 'week') return point(addDays(published, -count * WEEK), false, true);
  if (unit === 'month') return point(addMonths(published, -count), false, true);
  const years = unit === 'decade' ? count * DECADE : count;
  return point(String(Number(published.slice(0, 4)) - years), false, true);
}

/** "the past three weeks": up to the day of publication. */
function readPast(count: number, unit: string, published: string | undefined) {
  if (published === undefined) return undefined;
  if (unit === 'day' || unit === 'week')
    return stretch(addDays(published, -count * (unit === 'day' ? 1 : WEEK)), published);
  const months = unit === 'month' ? count : MONTHS_OF_YEAR * (unit === 'decade' ? count * DECADE : count);
  const month = addMonths(published, -months);
  return stretch(dayIn(month, Number(published.slice(8))) ?? lastDayOf(month), published);
}

const rule = (pattern: string, read: Rule['read']): Rule => ({ pattern: new RegExp(pattern, 'yi'), read });
const YEAR_WORDS = `(?:${YEAR}|((?:last|this|next|the) year))`;

// The first that fits is taken, so the longer form of a date stands before the shorter
const rules: readonly Rule[] = [
  rule(`${YEAR}-(\\d\\d)-(\\d\\d)(?!\\d)`, ([, year, month, day]) => {
    const at = dayIn(`${year}-${month}`, Number(day));
    return at === undefined ? undefined : point(at);
  }),
  rule(`(\\d{1,2})\\.(\\d{1,2})\\.${YEAR}`, ([, day, month, year], moment) =>
    readDay(Number(day), Number(month), year, moment),
  ),
  // Day and month cannot be told apart: only the year is sure
  rule(`(\\d{1,2})/(\\d{1,2})/${YEAR}`, ([, first, second, year = ''], moment) => {
    const [a, b] = [Number(first), Number(second)];
    if (a <= MONTHS_OF_YEAR && b <= MONTHS_OF_YEAR && a !== b) return point(year);
    return b > MONTHS_OF_YEAR ? readDay(b, a, year, moment) : readDay(a, b, year, moment);
  }),
  rule(
    `(?:(?:on )?${WEEKDAY},? )?(?:the )?${DAY}(?: of)? ${MONTH}(?:,? ${YEAR})?`,
    ([, , day, month, year], moment) => readDay(Number(day), monthNumber(month), year, moment),
  ),
  rule(`(?:(?:on )?${WEEKDAY},? )?${MONTH} ?${DAY}(?!\\d)(?:,? ${YEAR})?`, ([, , month, day, year], moment) =>
    readDay(Number(day), monthNumber(month), year, moment),
  ),
  rule(`(early|mid|late)[- ]${MONTH}(?: ${YEAR})?`, ([, part = '', name, year], moment) => {
    const month = readMonth(monthNumber(name), year, moment);
    return month === undefined ? undefined : partOfMonth(part, month);
  }),
  rule(`(early|mid|late)(?: in)?[- ]${YEAR}`, ([, part = '', year = '']) => partOfYear(part, year)),
  rule(`the (end|beginning|start) of ${YEAR}`, ([, part, year]) =>
    point(monthOf(Number(year), part?.toLowerCase() === 'end' ? MONTHS_OF_YEAR : 1)),
  ),
  rule(`${MONTH},?(?: of)? ((?:last|this|next) year)`, ([, name, words = ''], { published }) => {
    const year = yearOf(words, published);
    return year === undefined ? undefined : point(monthOf(year, monthNumber(name)));
  }),
  rule(`${MONTH},?(?: of)? ${YEAR}`, ([, name, year]) => point(monthOf(Number(year), monthNumber(name)))),
  rule(`the (first|second) half of ${YEAR_WORDS}`, ([, half, year, words], { published }) => {
    const found = yearOf(year ?? words ?? '', published);
    return found === undefined
      ? undefined
      : monthsFrom(found, half?.toLowerCase() === 'first' ? 1 : HALF + 1, HALF);
  }),
  rule(
    `the (first|second|third|fourth|last) quarter of ${YEAR_WORDS}`,
    ([, which = '', year, words], { published }) => {
      const found = yearOf(year ?? words ?? '', published);
      const place =
        which.toLowerCase() === 'last'
          ? 3
          : ['first', 'second', 'third', 'fourth'].indexOf(which.toLowerCase());
      return found === undefined ? undefined : monthsFrom(found, place * QUARTER + 1, QUARTER);
    },
  ),
  rule(`(?:the )?(spring|summer|autumn|fall|winter)(?: of)? ${YEAR}`, ([, season = '', year]) => {
    const first = monthOf(Number(year), SEASONS[season.toLowerCase()] ?? 1);
    return stretch(first, addMonths(`${first}-01`, 2));
  }),
  rule('(?:the )?((?:1[5-9]|20|21)\\d)0s', ([, decade = '']) => stretch(`${decade}0`, `${decade}9`)),
  rule(
    '(yesterday|last night|today|tonight|this morning|this afternoon|this evening|tomorrow)\\b',
    ([, word = ''], { published }) => {
      if (published === undefined) return undefined;
      return point(addDays(published, /yesterday|last/i.test(word) ? -1 : /tomorrow/i.test(word) ? 1 : 0));
    },
  ),
  rule(`(?:on )?(?:(last|next|this) )?${WEEKDAY}\\b(?!s)`, ([, which, word = ''], moment) =>
    readWeekday(word, which?.toLowerCase(), moment),
  ),
  rule(
    '(last|this|next|the previous|the coming) (week|weekend|month|year)\\b',
    ([, which = '', unit = ''], { published }) => readNeighbour(which, unit.toLowerCase(), published),
  ),
  rule(
    `${COUNT} (day|week|month|year|decade)s? (?:ago|earlier this)\\b`,
    ([, count, unit = ''], { published }) =>
      readAgo(countOf(count?.toLowerCase()), unit.toLowerCase(), published),
  ),
  rule(
    `(?:over|in|during|within|for) the (?:past|last) (?:${COUNT} )?(day|week|month|year|decade)s?\\b`,
    ([, count, unit = ''], { published }) =>
      readPast(count === undefined ? 1 : countOf(count.toLowerCase()), unit.toLowerCase(), published),
  ),
  rule(MONTH, ([, name], moment) => {
    const month = readMonth(monthNumber(name), undefined, moment);
    return month === undefined ? undefined : point(month, true);
  }),
  rule(YEAR, ([, year = '']) => point(year)),
];

/** The period that begins at an offset of the text. */
export function readPeriod(text: string, offset: number, moment: Moment): Period | undefined {
  for (const { pattern, read } of rules) {
    pattern.lastIndex = offset;
    const found = pattern.exec(text);
    const period = found && read([...found], moment);
    if (found && period) return { ...period, length: found[0].length };
  }
  return undefined;
}
