// Whether two estimates give the same figure for the same thing: measure, scope, place, period and range.
import type { EstimateRecord } from '../../graph-data/ontology/ontology.ts';
import type { Snapshot } from '../graph/graph.ts';
import { compareFigures, figureOf, type RangeVerdict, showFigure } from './figures.ts';
import { measureWords } from './measure-words.ts';
import { scopeOf, showPlaces } from './scope.ts';

export interface SameFigure {
  /** 0 to 1. */
  readonly score: number;
  /** "Both count fighters in Syria: 5,000 to 7,000 people and about 6,000 people." */
  explain(): string;
}

const scoreOfVerdict: Readonly<Record<RangeVerdict, number>> = {
  equal: 1,
  contained: 0.7,
  overlap: 0.6,
  adjacent: 0,
  disjoint: 0,
};

/** Groups estimates that may give the same figure: the words of what they count, or the question they answer. */
export const figureKeys = ({ measure, question }: EstimateRecord): readonly string[] => [
  `measure ${measureWords(measure).join(' ')}`,
  ...(question === undefined ? [] : [`question ${question}`]),
];

function countsTheSame(a: EstimateRecord, b: EstimateRecord): boolean {
  if (a.measure === b.measure) return true;
  const keys = figureKeys(b);
  return figureKeys(a).some((key) => keys.includes(key));
}

/** Share of terms that both have, 0 to 1; two without terms are alike. */
function overlapOf(left: readonly string[], right: readonly string[]): number {
  const all = new Set([...left, ...right]);
  if (all.size === 0) return 1;
  return left.filter((term) => right.includes(term)).length / all.size;
}

type Period = 'same' | 'overlapping' | 'unstated' | 'apart';

function comparePeriods({ claims }: Snapshot, left: number, right: number): Period {
  const [asOf, otherAsOf] = [claims.claims[left]?.asOf, claims.claims[right]?.asOf];
  if (asOf === otherAsOf) return asOf === undefined ? 'unstated' : 'same';
  const { earliest, latest } = claims.asOf;
  const [start, end] = [earliest[left] ?? Number.NaN, latest[left] ?? Number.NaN];
  const [otherStart, otherEnd] = [earliest[right] ?? Number.NaN, latest[right] ?? Number.NaN];
  if (Number.isNaN(start + otherStart)) return 'unstated';
  return start <= otherEnd && otherStart <= end ? 'overlapping' : 'apart';
}

const scoreOfPeriod: Readonly<Record<Period, number>> = {
  same: 1,
  overlapping: 0.9,
  unstated: 0.85,
  // A figure that is handed on often takes the date of the report that hands it on.
  apart: 0.6,
};

/** Of two claims by number; undefined where not both are estimates, they count different things, or their ranges do not meet. */
export function sameFigure(snapshot: Snapshot, claim: number, second: number): SameFigure | undefined {
  const [a, b] = [snapshot.claims.claims[claim], snapshot.claims.claims[second]];
  const [left, right] = [a?.estimate, b?.estimate];
  if (!a || !b || !left || !right || !countsTheSame(left, right)) return undefined;
  const [figure, other] = [figureOf(left), figureOf(right)];
  if (figure.dimension !== other.dimension) return undefined;
  const verdict = compareFigures(figure, other);
  const period = comparePeriods(snapshot, claim, second);
  // Apart in time, only the very same figure can be one that was handed on.
  if (scoreOfVerdict[verdict] === 0 || (period === 'apart' && verdict !== 'equal')) return undefined;
  const [scope, otherScope] = [scopeOf(snapshot, a), scopeOf(snapshot, b)];
  const isSamePlace = scope.placeKey === otherScope.placeKey;
  if (!isSamePlace && scope.placeKey !== '' && otherScope.placeKey !== '') return undefined;
  const alike = 0.5 + 0.5 * overlapOf(scope.terms, otherScope.terms);
  const score = scoreOfVerdict[verdict] * scoreOfPeriod[period] * (isSamePlace ? 1 : 0.8) * alike;
  return {
    score,
    explain: () => {
      const places =
        isSamePlace && scope.places.length > 0 ? ` in ${showPlaces(snapshot, scope.places)}` : '';
      const figures = [showFigure(left), showFigure(right)];
      return `Both count ${left.measure}${places}: ${figures[0] === figures[1] ? `each says ${figures[0]}` : figures.join(' and ')}${periodWords[period]}.`;
    },
  };
}

const periodWords: Readonly<Record<Period, string>> = {
  same: ', at the same time',
  overlapping: ', for times that overlap',
  unstated: '',
  apart: ', for different times',
};
