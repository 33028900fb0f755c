// Figures of estimates as ranges: how they are read, shown, compared and added.
import type { EstimateRecord } from '../../graph-data/ontology/ontology.ts';
import { pluralUnit, readUnit } from './units.ts';

/** All that a figure allows, in the base unit of its dimension. An open end is infinite. */
export interface Figure {
  readonly low: number;
  readonly high: number;
  /** The end itself is not among the values: "more than 5 tonnes". */
  readonly isLowOpen: boolean;
  readonly isHighOpen: boolean;
  readonly isRough: boolean;
  readonly isCounted: boolean;
  readonly dimension: string;
}

/** A figure given as rough stands for what lies within ten per cent of it. */
export const ROUGH = 0.1;

/** `moreThan 344 attacks` → from 345, since attacks come in whole numbers. */
export function readFigure({ minValue, maxValue, bound, unit }: EstimateRecord): Figure {
  const { dimension, factor, isCounted } = readUnit(unit);
  const hasLow = bound !== 'atMost' && bound !== 'fewerThan' && minValue !== undefined;
  const hasHigh = bound !== 'atLeast' && bound !== 'moreThan' && maxValue !== undefined;
  const low = hasLow ? minValue * factor : Number.NEGATIVE_INFINITY;
  const high = hasHigh ? maxValue * factor : Number.POSITIVE_INFINITY;
  const isWhole = isCounted && [low, high].every((end) => !Number.isFinite(end) || Number.isSafeInteger(end));
  const [isAbove, isBelow] = [bound === 'moreThan', bound === 'fewerThan'];
  return {
    low: isWhole && isAbove ? low + 1 : low,
    high: isWhole && isBelow ? high - 1 : high,
    isLowOpen: !isWhole && isAbove,
    isHighOpen: !isWhole && isBelow,
    isRough: bound === 'about',
    isCounted: isWhole,
    dimension,
  };
}

const figures = new WeakMap<EstimateRecord, Figure>();

export function figureOf(estimate: EstimateRecord): Figure {
  const known = figures.get(estimate) ?? readFigure(estimate);
  figures.set(estimate, known);
  return known;
}

export type RangeVerdict = 'equal' | 'overlap' | 'contained' | 'adjacent' | 'disjoint';

const isPoint = ({ low, high }: Figure): boolean => low === high;
const isEnd = ({ low, high }: Figure, value: number): boolean => value === low || value === high;

const contains = (outer: Figure, inner: Figure): boolean =>
  (outer.low < inner.low || (outer.low === inner.low && (!outer.isLowOpen || inner.isLowOpen))) &&
  (outer.high > inner.high || (outer.high === inner.high && (!outer.isHighOpen || inner.isHighOpen)));

function compareAsStated(a: Figure, b: Figure): RangeVerdict {
  const low = Math.max(a.low, b.low);
  const high = Math.min(a.high, b.high);
  const [first, second] = a.high < b.low || (a.high === b.low && a.low < b.low) ? [a, b] : [b, a];
  const meetOpen = low === high && (first.isHighOpen || second.isLowOpen) && !(isPoint(a) && isPoint(b));
  if (low > high || meetOpen) {
    const isNext = a.isCounted && b.isCounted ? low - high === 1 : meetOpen;
    return isNext && !(isPoint(a) && isPoint(b)) ? 'adjacent' : 'disjoint';
  }
  const isSame =
    a.low === b.low && a.high === b.high && a.isLowOpen === b.isLowOpen && a.isHighOpen === b.isHighOpen;
  if (isSame) return 'equal';
  if (low === high && !isPoint(a) && !isPoint(b) && isEnd(a, low) && isEnd(b, low)) return 'adjacent';
  return contains(a, b) || contains(b, a) ? 'contained' : 'overlap';
}

export function loosen(figure: Figure): Figure {
  if (!figure.isRough) return figure;
  return {
    ...figure,
    low: figure.low - Math.abs(figure.low) * ROUGH,
    high: figure.high + Math.abs(figure.high) * ROUGH,
  };
}

/**
 * How two figures of one dimension lie to each other. `adjacent` is 40 to 50 beside 51 to 60, and 3,000 to
 * 5,000 beside 5,000 to 7,000. A rough figure contradicts nothing within ten per cent of it.
 */
export function compareFigures(a: Figure, b: Figure): RangeVerdict {
  const verdict = compareAsStated(a, b);
  if ((verdict !== 'disjoint' && verdict !== 'adjacent') || (!a.isRough && !b.isRough)) return verdict;
  const loose = compareAsStated(loosen(a), loosen(b));
  return loose === 'disjoint' || loose === 'adjacent' ? verdict : 'overlap';
}

const fractions: readonly (readonly [number, string])[] = [
  [1 / 10, 'a tenth'],
  [1 / 5, 'a fifth'],
  [1 / 4, 'a quarter'],
  [1 / 3, 'a third'],
  [1 / 2, 'half'],
  [2 / 3, 'two thirds'],
  [3 / 4, 'three quarters'],
];

// Made once: a format costs a hundred times what it takes to write a number with it.
const shortFormat = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });
const longFormat = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

/** `1234567.5` → `1,234,567.5` */
export const showNumber = (value: number): string =>
  (Math.abs(value) < 10 ? shortFormat : longFormat).format(value);

const isNear = (value: number, fraction: number): boolean => Math.abs(fraction - value) < 0.005;

/** The fraction that a share written in decimals stands for: `exactFraction(0.3333)` → 1/3. */
export const exactFraction = (share: number): number | undefined =>
  fractions.find(([fraction]) => isNear(share, fraction))?.[0];

function showShare(value: number): string {
  const [, words] = fractions.find(([fraction]) => isNear(value, fraction)) ?? [];
  return words ?? `${showNumber(value * 100)} per cent`;
}

/** "at least 65", "5,000 to 7,000", "more than half": the figure in its own unit, without the unit. */
export function showValue({ minValue, maxValue, bound, unit }: EstimateRecord): string {
  const show = (value: number | undefined): string => {
    if (value === undefined) return 'an unknown number';
    const { dimension, factor } = readUnit(unit);
    return dimension === 'share' ? showShare(value * factor) : showNumber(value);
  };
  switch (bound) {
    case 'exact':
      return show(minValue ?? maxValue);
    case 'about':
      return minValue === maxValue
        ? `about ${show(minValue)}`
        : `about ${show(minValue)} to ${show(maxValue)}`;
    case 'atLeast':
      return `at least ${show(minValue)}`;
    case 'atMost':
      return `at most ${show(maxValue)}`;
    case 'moreThan':
      return `more than ${show(minValue)}`;
    case 'fewerThan':
      return `fewer than ${show(maxValue)}`;
    default:
      return minValue === maxValue ? show(minValue) : `${show(minValue)} to ${show(maxValue)}`;
  }
}

/** "at least 65 attacks", "about 4,000 square kilometres", "more than half". */
export function showFigure(estimate: EstimateRecord): string {
  const value = showValue(estimate);
  const { dimension } = readUnit(estimate.unit);
  if (dimension === 'share') return value;
  if (dimension === 'ratio') return `${value} times`;
  const isOne = estimate.minValue === 1 && estimate.maxValue === 1;
  return `${value} ${isOne ? estimate.unit : pluralUnit(estimate.unit)}`;
}
