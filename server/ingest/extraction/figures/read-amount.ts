// One amount with its sign or unit, or two that make a range: "$10", "5 to 8 percent", "between $10 and $25 million".
import words from '../../../../graph-data/lexicons/quantity-words.json' with { type: 'json' };
import { moneyBefore, type NamedUnit, namedUnitAt } from './name-unit.ts';
import { boundBefore } from './quantity-bounds.ts';
import { isAttached, type Lexeme } from './read-lexemes.ts';
import { type ReadNumber, readNumber } from './read-number.ts';

/** A value or a range; lexemes from `from`, `to` not included, with signs and units. */
export interface Amount {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
  readonly isRange: boolean;
  /** Of money or measure, where one is named. */
  readonly unit?: string;
  readonly numbers: readonly ReadNumber[];
}

interface Single {
  readonly from: number;
  readonly to: number;
  readonly number: ReadNumber;
  readonly unit?: NamedUnit;
}

const changes = new Set(words.changes);
const WIDEST_ALTERNATIVE = 2;
const LOOK_BACK = 10;
const HALF = 0.5;
const THOUSAND = 1000;
const HYPHEN = /^[-–—‑]$/;

const lowerAt = (lexemes: readonly Lexeme[], at: number): string => lexemes[at]?.lower ?? '';

/** "half a metre", "about a mile": an article stands for one of a measure. */
function readOneMeasure(lexemes: readonly Lexeme[], at: number): Single | undefined {
  const isHalf = lowerAt(lexemes, at) === 'half';
  const article = isHalf ? at + 1 : at;
  if (!/^an?$/.test(lowerAt(lexemes, article))) return undefined;
  const unit = namedUnitAt(lexemes, article + 1);
  const isMeasured = isHalf || /^(by|up|down)$/.test(lowerAt(lexemes, at - 1)) || boundBefore(lexemes, at);
  const isIdiom = unit?.unit === 'percentage point' && lowerAt(lexemes, at - 1) === 'to';
  if (!unit || !isMeasured || isIdiom) return undefined;
  const number = { from: at, to: article + 1, value: isHalf ? HALF : 1, scale: 1, isFigure: false };
  return { from: at, to: article + 1 + unit.length, number, unit };
}

function readSingle(lexemes: readonly Lexeme[], at: number): Single | undefined {
  const sign = moneyBefore(lexemes, at);
  const number = readNumber(lexemes, at, sign !== undefined);
  if (!number) return readOneMeasure(lexemes, at);
  if (sign) {
    const unit = { ...sign, factor: 1, isMoney: true };
    return { from: at - sign.length, to: number.to, number, unit };
  }
  const named = namedUnitAt(lexemes, number.to);
  return named
    ? { from: at, to: number.to + named.length, number, unit: named }
    : { from: at, to: number.to, number };
}

/** The second number of a range stands behind a sign of money, if there is one. */
function readSecond(lexemes: readonly Lexeme[], at: number): Single | undefined {
  for (const skipped of [0, 1, 2])
    if (skipped === 0 || moneyBefore(lexemes, at + skipped)?.length === skipped) {
      const single = readSingle(lexemes, at + skipped);
      if (single) return single;
    }
  return undefined;
}

/** In "rose from 5 to 8" two values follow each other; in "from 5 to 8 men" they are the ends of one. */
function tellsOfChange(lexemes: readonly Lexeme[], from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - LOOK_BACK); at -= 1) {
    if (/^[.;!?]$/.test(lowerAt(lexemes, at))) return false;
    if (changes.has(lowerAt(lexemes, at))) return true;
  }
  return false;
}

function isLinked(lexemes: readonly Lexeme[], first: Single, second: Single, link: string): boolean {
  const [low, high] = [first.number.value, second.number.value];
  const opening = lowerAt(lexemes, first.from - 1);
  if (link === 'and') return opening === 'between';
  if (link === 'or')
    return high > low && high <= low * WIDEST_ALTERNATIVE && first.number.isFigure === second.number.isFigure;
  if (link === 'to') return opening !== 'from' || !tellsOfChange(lexemes, first.from);
  return HYPHEN.test(link) && isAttached(lexemes, first.to);
}

/** The first of "10 to 25 million" is in millions too, and that of "2-3,000" in thousands. */
function shareScale(first: ReadNumber, second: ReadNumber, isHyphened: boolean): number {
  const isInThousands = isHyphened && second.value % THOUSAND === 0 && first.value < second.value / THOUSAND;
  if (first.scale === 1 && second.scale === 1 && isInThousands) return first.value * THOUSAND;
  const mantissa = second.value / second.scale;
  return first.scale === 1 && second.scale > 1 && first.value < mantissa
    ? first.value * second.scale
    : first.value;
}

function readRange(lexemes: readonly Lexeme[], first: Single): Amount | undefined {
  const link = lowerAt(lexemes, first.to);
  const second = readSecond(lexemes, first.to + 1);
  if (!second) return undefined;
  if (first.unit && second.unit && first.unit.unit !== second.unit.unit) return undefined;
  const low = shareScale(first.number, second.number, HYPHEN.test(link));
  const scaled = { ...first, number: { ...first.number, value: low } };
  if (second.number.value <= low || !isLinked(lexemes, scaled, second, link)) return undefined;
  const unit = second.unit ?? first.unit;
  const factor = unit?.factor ?? 1;
  const opening = lowerAt(lexemes, first.from - 1);
  const opens = opening === 'between' || (opening === 'from' && link === 'to');
  return {
    from: opens ? first.from - 1 : first.from,
    to: second.to,
    low: low * factor,
    high: second.number.value * factor,
    isRange: true,
    ...(unit ? { unit: unit.unit } : {}),
    numbers: [first.number, second.number],
  };
}

/** The amount whose first number begins at a lexeme. */
export function readAmount(lexemes: readonly Lexeme[], at: number): Amount | undefined {
  const first = readSingle(lexemes, at);
  if (!first) return undefined;
  const range = readRange(lexemes, first);
  if (range) return range;
  const { from, to, number, unit } = first;
  const value = number.value * (unit?.factor ?? 1);
  return {
    from,
    to,
    low: value,
    high: value,
    isRange: false,
    ...(unit ? { unit: unit.unit } : {}),
    numbers: [number],
  };
}
