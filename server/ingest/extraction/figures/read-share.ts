// Parts of a whole in words: "two-thirds", "half", "seven in ten", "the majority of".
import words from '../../../../graph-data/lexicons/quantity-words.json' with { type: 'json' };
import { boundBefore } from './quantity-bounds.ts';
import type { Lexeme } from './read-lexemes.ts';
import { readNumber } from './read-number.ts';

/** A share of 1 and the lexemes that say it; `isVague` for "most" and "the majority", which are more than half. */
export interface ReadShare {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly isVague: boolean;
}

const fractions = new Map(Object.entries(words.fractions));
const BASES = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 100, 1000]);
const MAJORITY = [
  ['the', 'vast', 'majority'],
  ['the', 'great', 'majority'],
  ['the', 'overwhelming', 'majority'],
  ['a', 'large', 'majority'],
  ['the', 'majority'],
  ['a', 'majority'],
  ['most'],
];
const round = (value: number): number => Number(value.toFixed(7));
const textAt = (lexemes: readonly Lexeme[], at: number): string => lexemes[at]?.lower ?? '';
// Behind a share stands its whole, a verb or the end; a noun makes it an ordinal: "a third man"
const MAY_FOLLOW =
  /^(of|the|its|their|his|her|our|my|these|those|all|in|on|at|by|from|who|which|that|were|was|is|are|have|had|has|said|say|will|would|want|more|less|or|and|but|to|since|with|after|before|last|this|live|voted)$/;

const standsAlone = (lexemes: readonly Lexeme[], at: number): boolean =>
  lexemes[at]?.kind !== 'word' || MAY_FOLLOW.test(textAt(lexemes, at));

function readHalf(lexemes: readonly Lexeme[], at: number): ReadShare | undefined {
  if (textAt(lexemes, at) !== 'half') return undefined;
  const isPartOfTime =
    /^(first|second|other|latter|later|earlier|each|better|a|third|back|top|lower|upper|front)$/.test(
      textAt(lexemes, at - 1),
    );
  if (isPartOfTime || /^(-|an?|as|past)$/.test(textAt(lexemes, at + 1))) return undefined;
  const isMeasured = boundBefore(lexemes, at) !== undefined || textAt(lexemes, at - 1) === 'by';
  if (!isMeasured && !standsAlone(lexemes, at + 1)) return undefined;
  return { from: at, to: at + 1, value: 0.5, isVague: false };
}

/** "A third" may be one more of a row; it is a share when its whole follows or the words before it measure. */
const isPart = (lexemes: readonly Lexeme[], at: number, to: number, isSingle: boolean): boolean =>
  !isSingle ||
  /^(of|more|less)$/.test(textAt(lexemes, to)) ||
  /^(by|about|nearly|than|least|only|almost|some|to|around|roughly|just)$/.test(textAt(lexemes, at - 1));

function readFraction(lexemes: readonly Lexeme[], at: number): ReadShare | undefined {
  const isSingle = /^(a|one|an)$/.test(textAt(lexemes, at));
  const count = isSingle ? 1 : readNumber(lexemes, at)?.value;
  if (count === undefined || count > 11 || /^\p{Nd}/u.test(textAt(lexemes, at))) return undefined;
  const next = textAt(lexemes, at + 1) === '-' ? at + 2 : at + 1;
  const name = textAt(lexemes, next);
  const fraction = fractions.get(count === 1 ? name : name.replace(/s$/, ''));
  if (fraction === undefined || name === 'half' || (count > 1 && !name.endsWith('s'))) return undefined;
  if (!standsAlone(lexemes, next + 1) || !isPart(lexemes, at, next + 1, isSingle)) return undefined;
  // 2/3 is written 0.6666667, so the parts of a third are rounded from the exact fraction
  return { from: at, to: next + 1, value: round(count / Math.round(1 / fraction)), isVague: false };
}

/** "seven in ten", "one out of five", "one family in four". */
function readOddsOf(lexemes: readonly Lexeme[], at: number): ReadShare | undefined {
  const part = readNumber(lexemes, at);
  if (!part || part.scale > 1) return undefined;
  for (const link of [part.to, part.to + 1]) {
    const length = textAt(lexemes, link) === 'out' && textAt(lexemes, link + 1) === 'of' ? 2 : 1;
    if (length === 1 && textAt(lexemes, link) !== 'in' && textAt(lexemes, link) !== 'in every') continue;
    const whole = readNumber(lexemes, link + length);
    const isShare =
      whole && BASES.has(whole.value) && part.value < whole.value && part.isFigure === whole.isFigure;
    // "one family in four" ends in its whole; "six men in ten cars" does not
    if (isShare && (link === part.to || part.value === 1 || standsAlone(lexemes, whole.to)))
      return { from: at, to: whole.to, value: round(part.value / whole.value), isVague: false };
  }
  return undefined;
}

function readMajority(lexemes: readonly Lexeme[], at: number): ReadShare | undefined {
  const phrase = MAJORITY.find((name) => name.every((word, index) => textAt(lexemes, at + index) === word));
  if (!phrase || textAt(lexemes, at + phrase.length) !== 'of') return undefined;
  return { from: at, to: at + phrase.length, value: 0.5, isVague: true };
}

/** The share that begins at a lexeme. */
export const readShare = (lexemes: readonly Lexeme[], at: number): ReadShare | undefined =>
  readOddsOf(lexemes, at) ?? readFraction(lexemes, at) ?? readHalf(lexemes, at) ?? readMajority(lexemes, at);
