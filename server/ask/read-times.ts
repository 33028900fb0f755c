// Times in a question: "as of June 2023", "from January to June 2024", "before 2020", read as EDTF.
import calendar from '../../graph-data/lexicons/calendar-words.json' with { type: 'json' };
import { dateBounds } from '../../graph-data/ontology/ontology.ts';

export type TimeRelation = 'in' | 'on' | 'before' | 'after' | 'since' | 'until';

/** A time that a question names. */
export interface AskedTime {
  /** EDTF: the time named, without its relation. */
  readonly edtf: string;
  readonly relation: TimeRelation;
  /** What a date must lie wholly within, in milliseconds since 1970 UTC; an open end is infinite. */
  readonly earliest: number;
  readonly latest: number;
  /** As typed, and where: UTF-16 offsets into the question. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether the words say so: "as of", "said on". */
  readonly isAsOf: boolean;
}

const months = calendar.months.map((month) => month.toLowerCase());

const MONTH = `(?:${months.map((month) => `${month}|${month.slice(0, 3)}\\.?`).join('|')}|sept\\.?)`;
const YEAR = '(?:19|20)\\d\\d';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const PART =
  '(?:the\\s+)?(?:early|mid|middle\\s+of|late|beginning\\s+of|start\\s+of|end\\s+of|(?:first|second)\\s+half\\s+of|first\\s+(?:three|six|nine)\\s+months\\s+of|(?:first|second|third|fourth|last)\\s+quarter\\s+of|spring(?:\\s+of)?|summer(?:\\s+of)?|autumn(?:\\s+of)?|fall\\s+of|winter(?:\\s+of)?|year|whole\\s+of)';
const POINT = `(?:${YEAR}-\\d\\d(?:-\\d\\d)?|(?:the\\s+)?${DAY}\\s+(?:of\\s+)?${MONTH},?\\s+${YEAR}|${MONTH}\\s+${DAY},?\\s+${YEAR}|${PART}[\\s-]+(?:${MONTH}\\s+)?${YEAR}|${MONTH},?\\s+(?:of\\s+)?${YEAR}|${YEAR})`;
const SHORT = `(?:${DAY}\\s+${MONTH}|${MONTH}\\s+${DAY}|${MONTH}|${DAY})`;
const RELATION =
  'as\\s+of|as\\s+at|in|on|for|during|about|around|before|after|since|until|till|by|up\\s+to|prior\\s+to|from|throughout|within|over|earlier\\s+than|older\\s+than|later\\s+than|newer\\s+than|younger\\s+than|more\\s+recent\\s+than|between|dated|at';
const PHRASE = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:(?<relation>${RELATION})\\s+)?(?:(?<from>${POINT}|${SHORT})\\s*(?:to|until|till|and|through|–|-|up\\s+to)\\s*(?<to>${POINT})|(?<point>${POINT}))(?<open>\\s+(?:onwards?|and\\s+later))?(?![\\p{L}\\p{N}-])`,
  'giu',
);

const two = (value: number): string => String(value).padStart(2, '0');

function monthNumber(word: string): number {
  const plain = word.replace('.', '').toLowerCase();
  return months.findIndex((month) => month.startsWith(plain.slice(0, 3))) + 1;
}

const partMonths: readonly (readonly [RegExp, string, string])[] = [
  [/early|beginning|start/, '01', '04'],
  [/first half|first six/, '01', '06'],
  [/second half/, '07', '12'],
  [/first three|first quarter/, '01', '03'],
  [/first nine/, '01', '09'],
  [/second quarter/, '04', '06'],
  [/third quarter/, '07', '09'],
  [/fourth quarter|last quarter/, '10', '12'],
  [/mid/, '05', '08'],
  [/late|end of/, '09', '12'],
  [/spring/, '03', '05'],
  [/summer/, '06', '08'],
  [/autumn|fall/, '09', '11'],
];

/** A point in time as EDTF: "15 February 2024" → `2024-02-15`, "early 2024" → `2024-01/2024-04`. */
function readPoint(text: string): string {
  const plain = text.toLowerCase().replace(/\s+/g, ' ');
  if (/^\d{4}-\d\d/.test(plain)) return plain;
  const [year = ''] = /(?:19|20)\d\d$/.exec(plain) ?? /(?:19|20)\d\d/.exec(plain) ?? [];
  const [month] = new RegExp(`(?<![a-z])${MONTH}(?![a-z])`, 'i').exec(plain) ?? [];
  const rest = plain.replace(year, '');
  if (month) {
    const [day] = /\d{1,2}(?=st|nd|rd|th|\b)/.exec(rest) ?? [];
    const written = `${year}-${two(monthNumber(month))}`;
    return day === undefined ? written : `${written}-${two(Number(day))}`;
  }
  if (/winter/.test(rest)) return `${year}-12/${Number(year) + 1}-02`;
  for (const [pattern, from, to] of partMonths)
    if (pattern.test(rest)) return `${year}-${from}/${year}-${to}`;
  return year;
}

const yearOf = (edtf: string): string => edtf.slice(0, 4);

/** "January" before "June 2024" is January 2024; "1" before "15 June 2024" is 1 June 2024. */
function readFrom(text: string, to: string): string {
  if (new RegExp(YEAR).test(text)) return readPoint(text);
  if (/^\d{1,2}\D*$/.test(text)) return `${to.slice(0, 7)}-${two(Number.parseInt(text, 10))}`;
  return readPoint(`${text} ${yearOf(to)}`);
}

const relations: Readonly<Record<string, TimeRelation>> = {
  before: 'before',
  'prior to': 'before',
  'earlier than': 'before',
  'older than': 'before',
  after: 'after',
  'later than': 'after',
  'newer than': 'after',
  'younger than': 'after',
  'more recent than': 'after',
  since: 'since',
  until: 'until',
  till: 'until',
  by: 'until',
  'up to': 'until',
  on: 'on',
};

function boundsFor(edtf: string, relation: TimeRelation): Pick<AskedTime, 'earliest' | 'latest'> | undefined {
  const bounds = dateBounds(edtf);
  if (!bounds) return undefined;
  const { earliest, latest } = bounds;
  switch (relation) {
    case 'before':
      return { earliest: Number.NEGATIVE_INFINITY, latest: earliest - 1 };
    case 'after':
      return { earliest: latest + 1, latest: Number.POSITIVE_INFINITY };
    case 'since':
      return { earliest, latest: Number.POSITIVE_INFINITY };
    case 'until':
      return { earliest: Number.NEGATIVE_INFINITY, latest };
    case 'in':
    case 'on':
      return { earliest, latest };
  }
}

const ends = (edtf: string): readonly [string, string] => {
  const [from = edtf, to = from] = edtf.split('/');
  return [from, to];
};

/** The times that a question names, in its order. */
export function readTimes(question: string): readonly AskedTime[] {
  const times: AskedTime[] = [];
  for (const match of question.matchAll(PHRASE)) {
    const { relation: typed, from, to, point, open } = match.groups ?? {};
    const words = typed?.toLowerCase().replace(/\s+/g, ' ');
    const isRange = from !== undefined && to !== undefined;
    const last = isRange ? readPoint(to) : '';
    const edtf = isRange ? `${ends(readFrom(from, last))[0]}/${ends(last)[1]}` : readPoint(point ?? '');
    const relation = isRange ? 'in' : open ? 'since' : (relations[words ?? ''] ?? 'in');
    const bounds = boundsFor(edtf, relation);
    if (!bounds) continue;
    const [text] = match;
    times.push({
      edtf,
      relation,
      ...bounds,
      text,
      start: match.index,
      end: match.index + text.length,
      isAsOf: words?.startsWith('as ') ?? false,
    });
  }
  return times;
}
