// Dates and periods in a text as EDTF, reckoned from the day it was published: "since 2019", "between January and June 2024".
import { type Moment, type Period, readPeriod } from './read-period.ts';

/** A date or period; offsets are UTF-16 units, `edtf` is ISO 8601-2: "2031-02", "2019/..", "2029~". */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  readonly edtf: string;
}

const BEGINS = /(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu;
const MAY_BEGIN =
  /^(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|to|yes|last|this|next|the|early|mid|late|spring|summer|autumn|fall|winter|since|until|till|by|before|after|from|between|around|about|circa|over|in|on|during|within|for|a |an |one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|up)/i;
const AHEAD =
  /\b(?:will|shall|would|is to|are to|plans?|expects?|expected|scheduled|due|opens?|reopens?|starts?|begins?|begin|ahead|hopes?|returns?|meets?|slip|next)\b/i;
const CLAUSE = 48;
const LEADS_TO_YEAR =
  /(?:^|[\s(])(?:in|since|by|until|till|before|after|from|between|during|of|for|early|mid|late|around|about|circa|through|throughout|year|and|to|the|than|or)\s$|[(–—]$|[a-z]\)?,\s$/i;
const LEADS_TO_MONTH =
  /\b(?:in|since|by|until|till|before|after|from|between|during|to|and|through|of|last|this|every|or|by mid|at|for)\s$/i;
const COUNTED_NEXT = /^ (?:\p{Ll}+s|people|men|women|children)\b/u;
const OPENS_COUNT = /\b(?:of|for|than|to|and|by|about|around|or|gave)\s$/i;

/** A bare year or month is a date only where its neighbours say so. */
function isAmbiguous(text: string, start: number, { length }: Period): boolean {
  const words = text.slice(start, start + length);
  const before = text.slice(Math.max(0, start - 16), start);
  const after = text.slice(start + length, start + length + 24);
  if (/^\d{4}$/.test(words)) {
    if (/^['’]s\b/.test(after)) return false;
    return (
      !LEADS_TO_YEAR.test(before) ||
      /^(?:[\p{L}%°]|[,.]\d|-[a-z])/u.test(after) ||
      (COUNTED_NEXT.test(after) && OPENS_COUNT.test(before))
    );
  }
  if (/^(may|march|august)$/i.test(words)) return !LEADS_TO_MONTH.test(before) || !/^[A-Z]/.test(words);
  return (
    /^[a-z]{3,9}\.?$/i.test(words) &&
    /^\p{Ll}/u.test(words) &&
    /^(jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)/.test(words)
  );
}

const show = ({ from, to, isAbout }: Period): string => {
  const about = isAbout ? '~' : '';
  return from === to ? `${from}${about}` : `${from}${about}/${to}${about}`;
};

interface Match {
  readonly length: number;
  readonly edtf: string;
}

function readAt(text: string, start: number, moment: Moment): Period | undefined {
  const period = readPeriod(text, start, moment);
  return period && !isAmbiguous(text, start, period) ? period : undefined;
}

/** "between January and June 2024", "from 2019 to late 2021", "2019–23", "3–9 September". */
function readSpan(text: string, start: number, moment: Moment): Match | undefined {
  const rest = text.slice(start, start + 90);
  const days = /^(?:between |from )?(\d{1,2})(?: and | to |[-–])(?=(\d{1,2}) [A-Z])/.exec(rest);
  if (days) {
    const second = readPeriod(text, start + days[0].length, moment);
    if (second && /-\d\d-\d\d$/.test(second.from)) {
      const from = `${second.from.slice(0, 8)}${(days[1] ?? '').padStart(2, '0')}`;
      return { length: days[0].length + second.length, edtf: `${from}/${second.to}` };
    }
  }
  const monthDays = /^([A-Z][a-z]+\.?) (\d{1,2})[-–](?=\d{1,2}(?!\d))/.exec(rest);
  if (monthDays) {
    const [whole, name = '', first = ''] = monthDays;
    // "September 3-9, 2030" is read as "September 9, 2030" with its first day put back
    const closing = readPeriod(`${name} ${text.slice(start + whole.length)}`, 0, moment);
    if (closing && /-\d\d-\d\d$/.test(closing.to))
      return {
        length: closing.length - name.length - 1 + whole.length,
        edtf: `${closing.from.slice(0, 8)}${first.padStart(2, '0')}/${closing.to}`,
      };
  }
  const years = /^(?:from |between )?((?:1[5-9]|20|21)\d\d)(?:[-–/])(\d\d)(?!\d|-\d)/.exec(rest);
  if (years) return { length: years[0].length, edtf: `${years[1]}/${years[1]?.slice(0, 2)}${years[2]}` };
  return readTwoEnds(text, start, moment);
}

function readTwoEnds(text: string, start: number, moment: Moment): Match | undefined {
  const opening = /^(?:between|from) /i.exec(text.slice(start, start + 8))?.[0] ?? '';
  const first = readPeriod(text, start + opening.length, moment);
  if (!first) return undefined;
  const at = start + opening.length + first.length;
  const link = (opening ? /^ (?:and|to|until|through) / : /^[-–](?=\d{4})|^ (?:to|through) (?=\d{4})/).exec(
    text.slice(at, at + 9),
  )?.[0];
  if (link === undefined) return undefined;
  const second = readPeriod(text, at + link.length, moment);
  if (!second || /^\d{4}[^\d\s]?$/.test(text.slice(at, at + 5))) return undefined;
  const year = Number(second.to.slice(0, 4));
  const own = first.isYearGuessed
    ? (readPeriod(text, start + opening.length, { ...moment, year }) ?? first)
    : first;
  const length = at + link.length + second.length - start;
  return own.from <= second.to ? { length, edtf: `${own.from}/${second.to}` } : undefined;
}

const OPEN_ENDS: readonly (readonly [pattern: RegExp, write: (period: Period) => string])[] = [
  [/^(?:ever )?since (?:about |around )?/i, ({ from }) => `${from}/..`],
  [/^after /i, ({ to }) => `${to}/..`],
  [/^(?:until|till|up to|by|before) /i, ({ to }) => `../${to}`],
  [/^(?:around|about|circa) /i, ({ from, to }) => (from === to ? `${from}~` : `${from}~/${to}~`)],
];

function readOpen(text: string, start: number, moment: Moment): Match | undefined {
  for (const [pattern, write] of OPEN_ENDS) {
    const opening = pattern.exec(text.slice(start, start + 24))?.[0];
    if (opening === undefined) continue;
    const isLimit = /^(?:until|till|up to|by)/i.test(opening);
    const period = readAt(text, start + opening.length, isLimit ? { ...moment, isAhead: true } : moment);
    if (period) return { length: opening.length + period.length, edtf: write(period) };
  }
  return undefined;
}

function readPoint(text: string, start: number, moment: Moment): Match | undefined {
  const period = readAt(text, start, moment);
  return period && { length: period.length, edtf: show(period) };
}

/** Whether the words before a date, in its clause, speak of what is to come. */
const looksAhead = (text: string, at: number): boolean =>
  AHEAD.test(
    text
      .slice(Math.max(0, at - CLAUSE), at)
      .split(/[.,;:!?\n]/)
      .at(-1) ?? '',
  );

/**
 * The dates and periods of a text, in order. `published` is an ISO day; without it, dates that are told from it
 * ("yesterday", "in June") are left out. A month or day without year is the last that came, or in a sentence that
 * looks ahead the next. Early, mid and late are thirds of a year, or of a month.
 */
export function findDates(text: string, published?: string): readonly FoundDate[] {
  const found: FoundDate[] = [];
  let end = 0;
  for (const { index } of text.matchAll(BEGINS)) {
    if (index < end || !MAY_BEGIN.test(text.slice(index, index + 8))) continue;
    const moment = { published, isAhead: looksAhead(text, index) };
    const match =
      readSpan(text, index, moment) ?? readOpen(text, index, moment) ?? readPoint(text, index, moment);
    if (!match) continue;
    end = index + match.length;
    found.push({ start: index, end, edtf: match.edtf });
  }
  return found;
}
