// Numbers that count nothing: dates, times, ages, ordinals, addresses, telephones, scores and the names of things.
import words from '../../../../graph-data/lexicons/quantity-words.json' with { type: 'json' };
import { isPlural, isTime, singular } from './name-unit.ts';
import { isAttached, type Lexeme } from './read-lexemes.ts';
import type { ReadNumber } from './read-number.ts';

const MONTH =
  /^(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/;
const FIRST_YEAR = 1500;
const LAST_YEAR = 2100;
const numbered = new Set(words.numberedThings);
const addressWords = new Set(words.addressWords);

const lowerAt = (lexemes: readonly Lexeme[], at: number): string => lexemes[at]?.lower ?? '';
const isDigits = (lexemes: readonly Lexeme[], at: number): boolean => lexemes[at]?.kind === 'digits';
const isCapital = (lexemes: readonly Lexeme[], at: number): boolean =>
  /^\p{Lu}/u.test(lexemes[at]?.text ?? '');

/** Part of a name or code: "F-16", "G7", "COVID-19", "3rd", "1990s", "5G". */
function isPartOfWord(lexemes: readonly Lexeme[], { from, to, isFigure }: ReadNumber): boolean {
  if (!isFigure) return false;
  const isTied = isAttached(lexemes, from);
  if (
    isTied &&
    lexemes[from - 1]?.kind === 'word' &&
    !/^(Sh|KSh|Rs|RM|R|USD|EUR)$/.test(lexemes[from - 1]?.text ?? '')
  )
    return true;
  const isHyphened = isTied && /^[-‑/.:#]$/.test(lowerAt(lexemes, from - 1)) && isAttached(lexemes, from - 1);
  if (isHyphened && (lexemes[from - 2]?.kind === 'word' || lowerAt(lexemes, from - 1) === '#')) return true;
  return isAttached(lexemes, to) && /^(st|nd|rd|th|s|g|x|d|h|p)$/.test(lowerAt(lexemes, to));
}

function isTimeOfDay(lexemes: readonly Lexeme[], { from, to }: ReadNumber): boolean {
  const after = lowerAt(lexemes, to);
  if (/^(a\.m\.?|p\.m\.?|am|pm|o'clock|o’clock|gmt|utc|est|cet)$/.test(after)) return true;
  return (
    (after === ':' && isAttached(lexemes, to) && isAttached(lexemes, to + 1) && isDigits(lexemes, to + 1)) ||
    (lowerAt(lexemes, from - 1) === ':' && isAttached(lexemes, from) && isDigits(lexemes, from - 2))
  );
}

/** 4 March, March 4, 2031-03-04, 04/03/2031. */
function isDate(lexemes: readonly Lexeme[], { from, to, isFigure, value }: ReadNumber): boolean {
  if (!isFigure) return false;
  const month = lowerAt(lexemes, from - 1) === '.' ? from - 2 : from - 1;
  const monthBefore = MONTH.test(lowerAt(lexemes, month)) && isCapital(lexemes, month);
  const monthAfter = MONTH.test(lowerAt(lexemes, to)) && isCapital(lexemes, to);
  if ((monthBefore && (value <= 31 || value > FIRST_YEAR)) || (monthAfter && value <= 31)) return true;
  const sign = lowerAt(lexemes, to);
  const isDigitPair = /^[-/.]$/.test(sign) && isAttached(lexemes, to) && isDigits(lexemes, to + 1);
  return isDigitPair && lowerAt(lexemes, to + 2) === sign && isDigits(lexemes, to + 3);
}

/** A plain number between 1500 and 2100 is a year; the caller knows of a bound, a sign of money or a unit. */
export const isYear = (lexemes: readonly Lexeme[], { from, to, value, isFigure }: ReadNumber): boolean =>
  isFigure &&
  to === from + 1 &&
  /^\p{Nd}{4}$/u.test(lexemes[from]?.text ?? '') &&
  value >= FIRST_YEAR &&
  value <= LAST_YEAR;

function isAge(lexemes: readonly Lexeme[], { from, to, isFigure, value }: ReadNumber): boolean {
  if (/^(aged|age|ages)$/.test(lowerAt(lexemes, from - 1))) return true;
  if (lowerAt(lexemes, from - 1) === 'of' && lowerAt(lexemes, from - 2) === 'age') return true;
  const inCommas = lowerAt(lexemes, from - 1) === ',' && /^[,.;)]$/.test(lowerAt(lexemes, to));
  return (
    isFigure && inCommas && value < 120 && lexemes[from - 2]?.kind === 'word' && isCapital(lexemes, from - 2)
  );
}

function isNumberOfThing(lexemes: readonly Lexeme[], { from, to, isFigure }: ReadNumber): boolean {
  const before = lowerAt(lexemes, from - 1) === '.' ? from - 2 : from - 1;
  if (!numbered.has(lowerAt(lexemes, before))) return false;
  const counts = lexemes[to]?.kind === 'word' && isPlural(lexemes[to]?.text ?? '');
  return isCapital(lexemes, before) ? isFigure || !counts : isFigure && !counts;
}

function isAddress(lexemes: readonly Lexeme[], { to, isFigure }: ReadNumber): boolean {
  return (
    isFigure &&
    [to + 1, to + 2].some(
      (at) => isCapital(lexemes, to) && isCapital(lexemes, at) && addressWords.has(lowerAt(lexemes, at)),
    )
  );
}

/** Telephones and account numbers come in several groups, or begin with zero or a plus. */
function isCode(lexemes: readonly Lexeme[], { from, to, isFigure }: ReadNumber): boolean {
  const text = lexemes[from]?.text ?? '';
  const isGrouped = isDigits(lexemes, to) || isDigits(lexemes, from - 1);
  return (
    isFigure &&
    (/^[0٠۰]\p{Nd}/u.test(text) ||
      isGrouped ||
      (lowerAt(lexemes, from - 1) === '+' && isAttached(lexemes, from)))
  );
}

/** "5G", "two-storey", "40-year-old", "three weeks": hyphened to, or followed by, what is no counted noun. */
export function isStretchOfTime(lexemes: readonly Lexeme[], to: number): boolean {
  const at = lowerAt(lexemes, to) === '-' ? to + 1 : to;
  const nouns = [lexemes[at], lexemes[at + 1]].filter((lexeme) => lexeme?.kind === 'word');
  const [first, second] = nouns.map((lexeme) => singular(lexeme?.lower ?? ''));
  if (first !== undefined && isTime(first)) return true;
  const modifies =
    /^(more|full|straight|consecutive|long|calendar|successive|working|whole|further|additional|or|business|school)$/;
  return first !== undefined && second !== undefined && modifies.test(first) && isTime(second);
}

/** A name with a number word: "Three Rivers" inside a sentence. */
function isName(lexemes: readonly Lexeme[], { from, to, isFigure }: ReadNumber): boolean {
  const before = lexemes[from - 1];
  return (
    !isFigure &&
    isCapital(lexemes, from) &&
    isCapital(lexemes, to) &&
    before?.kind === 'word' &&
    !isCapital(lexemes, from - 1)
  );
}

const rules = [isName, isPartOfWord, isTimeOfDay, isDate, isAge, isNumberOfThing, isAddress, isCode];

/** Whether the number is part of a date, a time, an age, a name, an address or a code. */
export const isNotAQuantity = (lexemes: readonly Lexeme[], number: ReadNumber): boolean =>
  rules.some((rule) => rule(lexemes, number));
