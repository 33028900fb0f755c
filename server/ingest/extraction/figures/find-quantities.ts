// Quantities in a text: numbers of things, people, money, measures and shares, with their bounds.
import words from '../../../../graph-data/lexicons/quantity-words.json' with { type: 'json' };
import type { TokenizedText } from '../words/read-tokens.ts';
import { countedNoun, wholeBehind } from './counted-noun.ts';
import { isPeople, namedUnitAt, singular, unitOf } from './name-unit.ts';
import { isNotAQuantity, isStretchOfTime, isYear } from './not-a-quantity.ts';
import type { Quantity, Span } from './quantity.ts';
import { boundAfter, boundBefore, type QuantityBound } from './quantity-bounds.ts';
import { type Amount, readAmount } from './read-amount.ts';
import { isAttached, type Lexeme, readLexemes } from './read-lexemes.ts';
import { readNumber } from './read-number.ts';
import { readPlenty } from './read-plenty.ts';
import { readShare } from './read-share.ts';

/** What a number is of: its unit, the lexeme behind it, and the noun and the whole where the text has them. */
interface Measured {
  readonly unit: string;
  readonly end: number;
  readonly counted?: Span;
  readonly of?: Span;
}

interface Reading {
  readonly text: TokenizedText;
  readonly lexemes: readonly Lexeme[];
}

const harmed = new Set(words.harm);
const harming = new Set(words.harming);
const lowerAt = (lexemes: readonly Lexeme[], at: number): string => lexemes[at]?.lower ?? '';
const endOf = (lexemes: readonly Lexeme[], to: number): number => lexemes[to - 1]?.end ?? 0;

function limitsOf(bound: QuantityBound, low: number, high: number): Pick<Quantity, 'minValue' | 'maxValue'> {
  if (bound === 'atLeast' || bound === 'moreThan') return { minValue: low };
  if (bound === 'atMost' || bound === 'fewerThan') return { maxValue: high };
  return { minValue: low, maxValue: high };
}

/** "12-member", "30-kilometre": the unit is tied to the number and stands in the singular. */
function tiedUnit({ lexemes }: Reading, to: number): Measured | undefined {
  const noun = lexemes[to + 1];
  if (!/^[-‑]$/.test(lowerAt(lexemes, to)) || !isAttached(lexemes, to) || noun?.kind !== 'word')
    return undefined;
  const named = namedUnitAt(lexemes, to + 1);
  if (named) return { unit: named.unit, end: endOf(lexemes, to + 1 + named.length) };
  return isPeople(noun.text) ? { unit: 'person', end: noun.end, counted: [noun.start, noun.end] } : undefined;
}

/** People who were killed, wounded or held need no noun: "killed 44", "44 were wounded". */
function harmedPeople({ lexemes }: Reading, from: number, to: number): Measured | undefined {
  const isInserted = lowerAt(lexemes, to) === ',' && /^(were|are)$/.test(lowerAt(lexemes, to + 1));
  const start = isInserted ? to + 1 : to;
  const behind = [start, start + 1, start + 2, start + 3].map((at) => lowerAt(lexemes, at));
  const stop = behind.findIndex((word) => /^[.,;:]$/.test(word));
  const isHarmed = behind.slice(0, stop < 0 ? undefined : stop).some((word) => harmed.has(word));
  const isDone = harming.has(lowerAt(lexemes, from - 1));
  return isHarmed || isDone ? { unit: 'person', end: endOf(lexemes, to) } : undefined;
}

function measure(reading: Reading, { from, to, unit, high }: Amount): Measured | undefined {
  const { lexemes, text } = reading;
  if (unit !== undefined) {
    const whole =
      unit === 'percent' && lowerAt(lexemes, to) === 'of'
        ? wholeBehind(text, endOf(lexemes, to + 1))
        : undefined;
    return { unit, end: endOf(lexemes, to), ...(whole ? { of: whole.span } : {}) };
  }
  const next = lowerAt(lexemes, to);
  if (/^[-‑]$/.test(next) && isAttached(lexemes, to)) return tiedUnit(reading, to);
  if (next === 'of') {
    const whole = wholeBehind(text, endOf(lexemes, to + 1));
    if (whole)
      return {
        unit: whole.head ? unitOf(text.text.slice(...whole.head)) : '',
        end: whole.span[1],
        of: whole.span,
      };
  }
  const after = boundAfter(lexemes, to);
  const counted = countedNoun(text, endOf(lexemes, after ? to + after.length : to), high);
  if (!counted) return harmedPeople(reading, from, to);
  const noun = text.text.slice(...counted);
  if (/^times?$/i.test(noun)) {
    const compares =
      /^(as|more|the|higher|larger|bigger|greater|less|lower|that|its|their|his|smaller|faster)$/;
    return { unit: compares.test(lowerAt(lexemes, to + 1)) ? 'ratio' : 'time', end: counted[1] };
  }
  return { unit: unitOf(noun), end: counted[1], counted };
}

/** "one" is a number only where it is bounded, measured or said to be alone. */
function isPronoun({ lexemes }: Reading, { from, to, numbers, unit }: Amount, hasBound: boolean): boolean {
  if (lowerAt(lexemes, from) !== 'one' || (to > from + 1 && unit === undefined) || numbers.length > 1)
    return false;
  if (unit !== undefined) return unit === 'percentage point';
  return !hasBound && !/^(only|just)$/.test(lowerAt(lexemes, from - 1));
}

/** "2-1": two numbers with a hyphen that are no range. */
function isScore(lexemes: readonly Lexeme[], { from, to }: Amount): boolean {
  const isTied = (at: number): boolean =>
    /^[-–]$/.test(lowerAt(lexemes, at)) && isAttached(lexemes, at) && isAttached(lexemes, at + 1);
  const isFigure = (at: number): boolean => lexemes[at]?.kind === 'digits';
  return (isTied(to) && isFigure(to + 1)) || (isTied(from - 1) && isFigure(from - 2));
}

const OLDEST = 110;

/** "children under five", "those over 75": a number of years that nobody names. */
const isAgeLimit = (lexemes: readonly Lexeme[], { from, high }: Amount): boolean =>
  /^(under|over)$/.test(lowerAt(lexemes, from - 1)) && high <= OLDEST;

function readCounted(reading: Reading, at: number, earlier: Quantity | undefined): Quantity | undefined {
  const { lexemes } = reading;
  const amount = readAmount(lexemes, at);
  if (!amount || amount.numbers.some((number) => isNotAQuantity(lexemes, number))) return undefined;
  if (amount.unit === undefined && isStretchOfTime(lexemes, amount.to)) return undefined;
  if (!amount.isRange && isScore(lexemes, amount)) return undefined;
  const before = boundBefore(lexemes, amount.from);
  const oddAt = lowerAt(lexemes, amount.to) === '-' && lowerAt(lexemes, amount.to + 1) === 'odd' ? 2 : 0;
  const plusAt = lowerAt(lexemes, amount.to) === '+' ? 1 : 0;
  const widened = { ...amount, to: amount.to + oddAt + plusAt };
  if (isPronoun(reading, amount, before !== undefined)) return undefined;
  if (amount.unit === undefined && !before && amount.numbers.some((number) => isYear(lexemes, number)))
    return undefined;
  const found = measure(reading, widened);
  if (!found && before && isAgeLimit(lexemes, amount)) return undefined;
  const measured = found ?? inherit(reading, amount, before !== undefined || amount.isRange, earlier);
  if (!measured) return undefined;
  const unit = measured.unit || earlier?.unit || 'person';
  const behind = lexemes.findIndex(({ start }, index) => index >= amount.to && start >= measured.end);
  const inside = boundAfter(lexemes, widened.to);
  const outside = behind < 0 ? undefined : boundAfter(lexemes, behind);
  const after = inside ?? outside;
  const rough: QuantityBound | undefined = oddAt ? 'about' : plusAt ? 'atLeast' : undefined;
  const bound = amount.isRange ? 'between' : (before?.bound ?? rough ?? after?.bound ?? 'exact');
  const end = outside && !inside ? endOf(lexemes, behind + outside.length) : measured.end;
  const first = before ? amount.from - before.length : amount.from;
  return {
    start: lexemes[first]?.start ?? 0,
    end: Math.max(end, endOf(lexemes, widened.to)),
    ...limitsOf(bound, amount.low, amount.high),
    bound,
    unit,
    ...(measured.counted ? { counted: measured.counted } : {}),
    ...(measured.of ? { of: measured.of } : {}),
    isShare: unit === 'percent',
    isVague: false,
  };
}

const LOOK_BACK = 14;
const HAVE = /^(have|had|were|are|of|said|took|refused|did|would|will|could|voted)$/;
// Behind a number without a noun: verbs, prepositions, conjunctions
const STANDS_BEFORE =
  /^(have|had|has|were|are|was|is|of|said|say|took|refused|did|would|will|could|voted|in|on|at|to|from|by|against|and|or|but|for|with|after|before|between|among|during|this|last|as|than|a|the|who|dropped|brought|open|over|because|while|when|so|if|since)$/;

/** What is counted where it was named before: "the number of guards fell from 90", "the toll rose to 31". */
function namedBefore({ lexemes }: Reading, from: number): string | undefined {
  for (let at = from - 1; at >= Math.max(0, from - LOOK_BACK); at -= 1) {
    const word = lowerAt(lexemes, at);
    if (/^[.!?;]$/.test(word)) return undefined;
    if (/^(toll|crowd|audience)$/.test(word)) return 'person';
    if (word !== 'number' || lowerAt(lexemes, at + 1) !== 'of') continue;
    const noun = lexemes.slice(at + 2, at + 5).find(({ text }) => singular(text) !== text.toLowerCase());
    if (noun) return unitOf(noun.text);
  }
  return undefined;
}

/** "Yard 7" is a name, and "she is 77" an age. */
const isNameOrAge = (lexemes: readonly Lexeme[], from: number): boolean =>
  /^\p{Lu}/u.test(lexemes[from - 1]?.text ?? '') ||
  (/^(is|was|be|turned)$/.test(lowerAt(lexemes, from - 1)) &&
    [from - 2, from - 3].some((at) => /^(he|she|who)$/.test(lowerAt(lexemes, at))));

/** The unit of a number that stands without one: from the number it is compared with, or from what was said before. */
function inherit(
  reading: Reading,
  { from, to, numbers }: Amount,
  hasBound: boolean,
  earlier: Quantity | undefined,
): Measured | undefined {
  const { lexemes } = reading;
  const end = endOf(lexemes, to);
  const [before, after] = [lowerAt(lexemes, from - 1), lowerAt(lexemes, to)];
  if (after === 'to' || after === 'and' || after === 'or') {
    const next = readAmount(lexemes, to + 1);
    const following =
      before === 'from' || hasBound || after !== 'to' ? next && measure(reading, next) : undefined;
    if (following?.unit) return { unit: following.unit, end };
    const isVote =
      after === 'to' &&
      next &&
      /^(passed|voted|vote|votes|of|adopted|approved|rejected|won|,|by)$/.test(before);
    if (isVote) return { unit: 'vote', end };
  }
  const isFigure = numbers.every((number) => number.isFigure);
  const standsAlone = lexemes[to]?.kind !== 'word' || STANDS_BEFORE.test(after);
  if (isNameOrAge(lexemes, from)) return undefined;
  if (
    earlier &&
    standsAlone &&
    (hasBound || (isFigure && lexemes[from - 1]?.kind === 'word') || HAVE.test(after))
  )
    return { unit: earlier.unit, end };
  const named = /^(to|from|at|by|was|is|of|reached)$/.test(before) ? namedBefore(reading, from) : undefined;
  return named === undefined ? undefined : { unit: named, end };
}

function readPart({ lexemes, text }: Reading, at: number): Quantity | undefined {
  const share = readShare(lexemes, at);
  // "a quarter of a million" is a number
  if (!share || (readNumber(lexemes, at)?.to ?? 0) > share.to) return undefined;
  const before = share.isVague ? undefined : boundBefore(lexemes, at);
  const bound = share.isVague ? 'moreThan' : (before?.bound ?? 'exact');
  const whole =
    lowerAt(lexemes, share.to) === 'of' ? wholeBehind(text, endOf(lexemes, share.to + 1)) : undefined;
  return {
    start: lexemes[at - (before?.length ?? 0)]?.start ?? 0,
    end: endOf(lexemes, share.to),
    ...limitsOf(bound, share.value, share.value),
    bound,
    unit: 'share',
    ...(whole ? { of: whole.span } : {}),
    isShare: true,
    isVague: share.isVague,
  };
}

function readVague(reading: Reading, at: number): Quantity | undefined {
  const { lexemes, text } = reading;
  const plenty = readPlenty(lexemes, at);
  if (!plenty) return undefined;
  const before = boundBefore(lexemes, at);
  if (isStretchOfTime(lexemes, plenty.to)) return undefined;
  const named = namedUnitAt(lexemes, plenty.to);
  const counted = named ? undefined : countedNoun(text, endOf(lexemes, plenty.to));
  if (!named && !counted) return undefined;
  return {
    start: lexemes[at - (before?.length ?? 0)]?.start ?? 0,
    end: named ? endOf(lexemes, plenty.to + named.length) : (counted?.[1] ?? 0),
    minValue: plenty.value,
    bound: 'atLeast',
    unit: named?.unit ?? unitOf(text.text.slice(...(counted ?? [0, 0]))),
    ...(counted ? { counted } : {}),
    isShare: false,
    isVague: true,
  };
}

const FAR = 200;
/** In the same paragraph and not far off: a number without a noun may be of what the last one was of. */
const isNearby = (text: string, from: number, to: number): boolean =>
  to - from < FAR && !text.slice(from, to).includes('\n');

const openers = new Set([
  ...Object.keys(words.ones),
  ...Object.keys(words.tens),
  ...Object.keys(words.vaguePlenty),
  ...Object.keys(words.signs),
  ...['a', 'an', 'half', 'most', 'the', 'several', 'few', 'many', 'tens'],
]);
const mayBegin = ({ kind, lower }: Lexeme): boolean => kind === 'digits' || openers.has(lower);

/**
 * The quantities of a text, in order. Dates, times of day, stretches of time, ages, ordinals and numbers that are
 * names are none. "None" and "a few" are no figures; "hundreds of" and "most of" are, and say that they are vague.
 */
export function findQuantities(text: TokenizedText): readonly Quantity[] {
  const lexemes = readLexemes(text.text);
  const reading = { text, lexemes };
  const found: Quantity[] = [];
  let end = 0;
  for (const [at, lexeme] of lexemes.entries()) {
    if (lexeme.start < end || !mayBegin(lexeme)) continue;
    const last = found.at(-1);
    const earlier = last && isNearby(text.text, last.end, lexeme.start) ? last : undefined;
    const quantity = readPart(reading, at) ?? readVague(reading, at) ?? readCounted(reading, at, earlier);
    if (!quantity || quantity.start < end) continue;
    found.push(quantity);
    end = quantity.end;
  }
  return found;
}
