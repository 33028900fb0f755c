// Numbers in figures and in words: "1.2bn", "14 000", "three dozen", "two and a half million", "half a million".
import words from '../../../../graph-data/lexicons/quantity-words.json' with { type: 'json' };
import { isAttached, type Lexeme } from './read-lexemes.ts';

/** A number and the lexemes that say it, `to` not included. */
export interface ReadNumber {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** What its last scale word multiplies by: a million in "25 million", 1 in "25". */
  readonly scale: number;
  /** Written in figures. */
  readonly isFigure: boolean;
}

type Table = ReadonlyMap<string, number>;
const tableOf = (entries: Readonly<Record<string, number>>): Table => new Map(Object.entries(entries));
const ones = tableOf(words.ones);
const tens = tableOf(words.tens);
const scales = tableOf(words.scales);
const shortScales = tableOf(words.shortScales);
const fractions = tableOf(words.fractions);
const signs = tableOf(words.signs);
const THOUSAND = 1000;

const isArticle = (lower: string | undefined): boolean => lower === 'a' || lower === 'an';
const round = (value: number): number => Number(value.toPrecision(12));

/** Arabic and Persian digits as Latin ones: their blocks hold the ten digits in order. */
const latinDigits = (text: string): string =>
  text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replaceAll('٬', ',')
    .replaceAll('٫', '.');

/**
 * The value of a run of digits, or undefined when it is none (a date, an address of a computer). A single point before
 * three digits is ambiguous; `isCount` takes it for a separator of thousands.
 */
export function readDigits(text: string, isCount = false): number | undefined {
  const digits = latinDigits(text);
  if (/^\d+$/.test(digits)) return Number(digits);
  if (/^\d{1,3}(,\d{2,3})*,\d{3}(\.\d+)?$/.test(digits)) return Number(digits.replaceAll(',', ''));
  if (/^\d{1,3}([ \u00a0\u202f]\d{3})+$/.test(digits)) return Number(digits.replace(/\D/g, ''));
  if (/^\d{1,3}(\.\d{3}){2,}(,\d+)?$/.test(digits) || (isCount && /^[1-9]\d{0,2}\.\d{3}$/.test(digits)))
    return Number(digits.replaceAll('.', '').replace(',', '.'));
  if (/^\d+\.\d+$/.test(digits)) return Number(digits);
  if (/^\d+,\d{1,2}$/.test(digits)) return Number(digits.replace(',', '.'));
  return undefined;
}

/** Skips a hyphen that ties two number words: "forty-five", "three-quarters". */
const afterHyphen = (lexemes: readonly Lexeme[], at: number): number =>
  /^[-‑–]$/.test(lexemes[at]?.text ?? '') && isAttached(lexemes, at) && isAttached(lexemes, at + 1)
    ? at + 1
    : at;

interface Counted {
  readonly to: number;
  readonly value: number;
  readonly scale: number;
}

/** Where the next number word of a compound stands: behind a hyphen, or behind "and" after a hundred or more. */
function nextWordAt(lexemes: readonly Lexeme[], at: number, mayLink: boolean): number {
  if (!mayLink || lexemes[at]?.lower !== 'and') return afterHyphen(lexemes, at);
  const following = lexemes[at + 1]?.lower ?? '';
  return ones.has(following) || tens.has(following) ? at + 1 : at;
}

/** The value of "three hundred and twelve" or "two thousand one hundred", read from `at`. */
function readWords(lexemes: readonly Lexeme[], at: number): Counted | undefined {
  let total = 0;
  let group = 0;
  let scale = 1;
  let to = at;
  let before: 'none' | 'one' | 'ten' | 'scale' = 'none';
  if (isArticle(lexemes[at]?.lower) && scales.has(lexemes[at + 1]?.lower ?? '')) {
    group = 1;
    before = 'one';
    to = at + 1;
  }
  for (;;) {
    const place = to === at ? at : nextWordAt(lexemes, to, before === 'scale');
    const word = lexemes[place]?.lower ?? '';
    const one = ones.get(word);
    const ten = tens.get(word);
    const times = scales.get(word);
    if (one !== undefined && before !== 'one' && (before !== 'ten' || (one > 0 && one <= 9))) {
      group += one;
      before = 'one';
    } else if (ten !== undefined && (before === 'none' || before === 'scale')) {
      group += ten;
      before = 'ten';
    } else if (times !== undefined && group > 0) {
      if (times < THOUSAND) group *= times;
      else {
        total += group * times;
        group = 0;
      }
      before = 'scale';
    } else break;
    scale = times ?? 1;
    to = place + 1;
  }
  return to > at ? { to, value: total + group, scale } : undefined;
}

/** "and a half" after a number adds half of its scale; returns how many lexemes it takes, or 0. */
const halfAfter = (lexemes: readonly Lexeme[], at: number): number =>
  lexemes[at]?.lower === 'and' && isArticle(lexemes[at + 1]?.lower) && lexemes[at + 2]?.lower === 'half'
    ? 3
    : 0;

/** "half a million", "a quarter of a million", "three-quarters of a million": a fraction of a scale word. */
function readPartOfScale(lexemes: readonly Lexeme[], at: number): Counted | undefined {
  let next = at;
  let count = 1;
  if (isArticle(lexemes[next]?.lower)) next += 1;
  else if (lexemes[next]?.lower !== 'half') {
    const several = ones.get(lexemes[next]?.lower ?? '');
    if (several === undefined) return undefined;
    count = several;
    next = afterHyphen(lexemes, next + 1);
  }
  const fraction = fractions.get((lexemes[next]?.lower ?? '').replace(/s$/, ''));
  if (fraction === undefined) return undefined;
  next += 1;
  if (lexemes[next]?.lower === 'of') next += 1;
  if (!isArticle(lexemes[next]?.lower)) return undefined;
  const times = scales.get(lexemes[next + 1]?.lower ?? '');
  return times === undefined ? undefined : { to: next + 2, value: count * fraction * times, scale: times };
}

function readFigure(lexemes: readonly Lexeme[], at: number): Counted | undefined {
  const lexeme = lexemes[at];
  const sign = signs.get(lexeme?.text ?? '');
  if (sign !== undefined) return { to: at + 1, value: sign, scale: 1 };
  if (lexeme?.kind !== 'digits') return undefined;
  const following = lexemes[at + 1];
  const isCount =
    following?.kind === 'word' &&
    !scales.has(following.lower) &&
    !/^(per|percent|[a-z]{1,2})$/.test(following.lower);
  const plain = readDigits(lexeme.text, isCount && !isAttached(lexemes, at + 1));
  if (plain === undefined) return undefined;
  const added = isAttached(lexemes, at + 1) ? signs.get(following?.text ?? '') : undefined;
  return { to: added === undefined ? at + 1 : at + 2, value: plain + (added ?? 0), scale: 1 };
}

/** The scale that multiplies the number before it: "million", or "bn" and "k" where they are tied to the figure. */
function scaleAt(lexemes: readonly Lexeme[], at: number, isMoney: boolean): number | undefined {
  const lexeme = lexemes[at];
  const long = scales.get(lexeme?.lower ?? '');
  if (long !== undefined) return long;
  const short = shortScales.get(lexeme?.lower ?? '');
  if (short === undefined) return undefined;
  if (lexeme?.lower === 'm' && !isMoney) return undefined;
  if (isAttached(lexemes, at)) return short;
  return isMoney || (lexeme?.lower ?? '').length > 1 ? short : undefined;
}

function multiply(lexemes: readonly Lexeme[], number: Counted, isMoney: boolean): Counted {
  let { to, value, scale } = number;
  for (
    let times = scaleAt(lexemes, to, isMoney);
    times !== undefined;
    times = scaleAt(lexemes, to, isMoney)
  ) {
    value *= times;
    scale = scale === 1 ? times : scale * times;
    to += 1;
  }
  return { to, value, scale };
}

/** The number that begins at a lexeme; after a sign of money "m" means million. */
export function readNumber(lexemes: readonly Lexeme[], at: number, isMoney = false): ReadNumber | undefined {
  const figure = readFigure(lexemes, at);
  const part = figure ? undefined : readPartOfScale(lexemes, at);
  const plain = figure ?? part ?? readWords(lexemes, at);
  if (!plain) return undefined;
  let number = part ?? (figure ? multiply(lexemes, plain, isMoney) : plain);
  const half = part ? 0 : halfAfter(lexemes, number.to);
  if (half > 0) {
    const withHalf = { to: number.to + half, value: number.value + number.scale / 2, scale: 1 };
    const { scale } = number;
    number = multiply(lexemes, withHalf, isMoney);
    if (number.scale === 1) number = { ...number, scale };
  }
  const { to, value, scale } = number;
  return { from: at, to, value: round(value), scale, isFigure: figure !== undefined };
}
