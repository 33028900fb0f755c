// What the words for a report tell of it: "a March report by the ILO on ports" has a sort, a body, a date and a topic.
import calendar from '../../../graph-data/lexicons/calendar-words.json' with { type: 'json' };
import lexicon from '../../../graph-data/lexicons/report-words.json' with { type: 'json' };
import { sourceKinds } from '../extraction/words/word-classes.ts';
import { isAcronym } from './acronyms.ts';
import { spellWords } from './name-words.ts';

/** A report as its words tell of it. */
export interface ReportWords {
  /** One of the ontology's kinds of report. */
  readonly kind?: string;
  /** Finer than the kind: "survey", "audit". */
  readonly sort?: string;
  /** Names of bodies and people that it is of. */
  readonly bodies: readonly string[];
  /** "14" of "Circular 14". */
  readonly numbers: readonly string[];
  /** "interim", "second". */
  readonly editions: readonly string[];
  /** 1 to 12. */
  readonly month?: number;
  readonly year?: number;
  /** What it is about, in plain singular words. */
  readonly topic: readonly string[];
  /** All that tells anything, in plain singular words, in alphabetical order. */
  readonly words: readonly string[];
}

interface Sort {
  readonly kind: string;
  readonly sort: string;
}

const sortOfWord: ReadonlyMap<string, Sort> = new Map(
  Object.entries(lexicon.sorts).flatMap(([kind, sorts]) =>
    Object.entries(sorts).flatMap(([sort, words]) =>
      words.map((word): [string, Sort] => [word, { kind, sort }]),
    ),
  ),
);
const editionWords: ReadonlySet<string> = new Set(lexicon.editions);
const emptyWords: ReadonlySet<string> = new Set(lexicon['telling nothing']);
const bodyLinks: ReadonlySet<string> = new Set(lexicon['of bodies']);
const topicLinks: ReadonlySet<string> = new Set(lexicon['of topics']);
const months: ReadonlyMap<string, number> = new Map(
  calendar.months.map((name, place) => [name.toLowerCase(), place + 1]),
);
const weekdays: ReadonlySet<string> = new Set(calendar.weekdays.map((name) => name.toLowerCase()));

const YEAR = /^(?:19|20)\d\d$/;
const GROUP = 2;

/** "studies" → "study", "ports" → "port". */
const singular = (word: string): string =>
  sortOfWord.has(word) || word.length < 4 || word.endsWith('ss')
    ? word
    : word.replace(/ies$/, 'y').replace(/(?<!s)s$/, '');

interface Word {
  /** As written, without marks and possessive. */
  readonly shown: string;
  readonly plain: string;
  readonly isCapital: boolean;
  /** Whether it owns what follows: "the commission’s report". */
  readonly isOwner: boolean;
}

const readWords = (name: string): readonly Word[] =>
  (name.match(/[\p{L}\p{N}][\p{L}\p{N}.&/'’-]*/gu) ?? []).map((written) => {
    const shown = written.replace(/(?:['’]s?|(?<!\..*)\.)$/u, '');
    return {
      shown,
      plain: singular(spellWords(shown).join('')),
      isCapital: /^\p{Lu}/u.test(shown),
      isOwner: /['’]s?$/u.test(written),
    };
  });

const tellsNothing = ({ plain, shown }: Word): boolean =>
  emptyWords.has(shown.toLowerCase()) || emptyWords.has(plain) || weekdays.has(shown.toLowerCase());

const isLink = ({ plain }: Word): boolean => bodyLinks.has(plain) || topicLinks.has(plain);

/** "the international coalition": a body without a name of its own. */
const isGroup = (word: Word | undefined): boolean =>
  word !== undefined && (sourceKinds(word.plain) & GROUP) !== 0;

/** The last word for a sort that stands before any "of", "by" or "on". */
function headOf(words: readonly Word[]): number {
  const link = words.findIndex((word, at) => at > 0 && isLink(word));
  const before = link < 0 ? words : words.slice(0, link);
  return before.findLastIndex(({ plain }) => sortOfWord.has(plain));
}

const nameOf = (words: readonly Word[]): readonly string[] => {
  const name = words.map(({ shown }) => shown).join(' ');
  return name === '' ? [] : [name];
};

const isTime = ({ shown, plain, isCapital }: Word): boolean =>
  (months.has(shown.toLowerCase()) && isCapital) || YEAR.test(plain);

/** The words before the sort: whose report it is, and what remains. */
function readBefore(words: readonly Word[]): {
  readonly body: readonly Word[];
  readonly rest: readonly Word[];
} {
  const owner = words.findLastIndex(({ isOwner }) => isOwner);
  const isName = (word: Word): boolean =>
    word.isCapital && !tellsNothing(word) && !isTime(word) && !editionWords.has(word.plain);
  if (owner >= 0) {
    const body = words.slice(0, owner + 1).filter((word) => !isTime(word) && !tellsNothing(word));
    return { body, rest: words.slice(owner + 1) };
  }
  const first = words.findIndex(isName);
  if (first < 0) return { body: [], rest: words };
  const end = words.findIndex((word, at) => at > first && !isName(word));
  const to = end < 0 ? words.length : end;
  return { body: words.slice(first, to), rest: [...words.slice(0, first), ...words.slice(to)] };
}

/** The words behind the sort, from each "by", "of" or "on" to the next. */
function readBehind(words: readonly Word[]): {
  readonly bodies: readonly (readonly Word[])[];
  readonly rest: readonly Word[];
} {
  const parts: { readonly isOf: boolean; readonly words: Word[] }[] = [{ isOf: false, words: [] }];
  for (const word of words) {
    const last = parts.at(-1);
    // "the Secretary-General of the United Nations" is one name
    const goesOn =
      word.plain === 'of' && last?.isOf === true && last.words.some(({ isCapital }) => isCapital);
    if (!goesOn && isLink(word)) parts.push({ isOf: bodyLinks.has(word.plain), words: [] });
    else if (!isTime(word) && (goesOn || !tellsNothing(word))) last?.words.push(word);
  }
  const isBody = ({ isOf, words: inside }: (typeof parts)[number]): boolean =>
    isOf && (inside.some(({ isCapital }) => isCapital) || isGroup(inside.at(-1)));
  return {
    bodies: parts.filter(isBody).map((part) => part.words),
    rest: parts.filter((part) => !isBody(part)).flatMap((part) => part.words),
  };
}

/** Reads the words for a report: a title, or what a text calls it. */
export function readReportName(name: string): ReportWords {
  const [, bracketed = ''] = /\(([^()]+)\)/.exec(name) ?? [];
  const words = readWords(name.replace(/\([^()]*\)/g, ' '));
  const head = headOf(words);
  const sort = sortOfWord.get(words[head]?.plain ?? '');
  const before = head < 0 ? { body: [], rest: [] } : readBefore(words.slice(0, head));
  const behind = head < 0 ? { bodies: [], rest: words } : readBehind(words.slice(head + 1));
  const telling = words.filter((word) => !tellsNothing(word));
  // "Circular 14", "Report No. 14", but not "survey of 610 pumps"
  const isNumber = ({ plain }: Word, at: number): boolean =>
    /^\d/.test(plain) && head >= 0 && at - (words[at - 1]?.plain === 'no' ? 2 : 1) === head;
  const numbers = words.filter(isNumber).map(({ shown }) => shown);
  const month = words.find((word) => months.has(word.shown.toLowerCase()) && isTime(word));
  const year = words.find((word) => YEAR.test(word.plain) && !numbers.includes(word.shown));
  const rest = [...before.rest, ...behind.rest].filter(
    (word) =>
      !tellsNothing(word) && !isTime(word) && !editionWords.has(word.plain) && !/^\d/.test(word.plain),
  );
  return {
    ...sort,
    bodies: [
      ...[before.body, ...behind.bodies].flatMap(nameOf),
      ...(isAcronym(bracketed) ? [bracketed] : []),
    ],
    numbers,
    editions: words.filter(({ plain }) => editionWords.has(plain)).map(({ plain }) => plain),
    ...(month === undefined ? {} : { month: months.get(month.shown.toLowerCase()) ?? 0 }),
    ...(year === undefined ? {} : { year: Number(year.plain) }),
    topic: [...new Set(rest.map(({ plain }) => plain))],
    words: [...new Set(telling.map(({ plain }) => plain))].toSorted(),
  };
}
