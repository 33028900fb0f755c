// Estimates that answer one question, on one axis: pure functions from claims to what is drawn.
import { nice, ticks } from 'd3-array';
import { dateBounds } from '../../graph-data/ontology/ontology.ts';
import type { Claim, EstimateFigures } from '../state/state.ts';

export interface EstimateRow {
  readonly claim: Claim;
  readonly figures: EstimateFigures;
}

export interface EstimateGroup {
  readonly key: string;
  readonly title: string;
  readonly unit: string;
  /** Id of the question they answer, when they answer one. */
  readonly question?: string;
  readonly rows: readonly EstimateRow[];
  /** The right end of the axis, which begins at 0, and where its ticks stand. */
  readonly end: number;
  readonly ticks: readonly number[];
}

const boundsOf = ({ figures: { minValue, maxValue } }: EstimateRow): readonly number[] =>
  [minValue, maxValue].filter((value) => value !== undefined);

const TICKS = 3;

/** Round steps from 0 that pass `most`: `niceTicks(7000)` → [0, 2000, 4000, 6000, 8000]. */
export function niceTicks(most: number): readonly number[] {
  const [, end] = most > 0 ? nice(0, most, TICKS) : [0, 1];
  return ticks(0, end, most > 0 ? TICKS : 1);
}

const earliest = ({ claim }: EstimateRow): number =>
  (claim.asOf ? dateBounds(claim.asOf)?.earliest : undefined) ?? Number.POSITIVE_INFINITY;

/** Groups by question and unit, those with most answers first; in a group the oldest time first. */
export function groupEstimates(claims: readonly Claim[]): readonly EstimateGroup[] {
  const rows = claims.flatMap((claim) => (claim.estimate ? [{ claim, figures: claim.estimate }] : []));
  const keyOf = ({ figures }: EstimateRow): string =>
    `${figures.question?.id ?? figures.measure}|${figures.unit}`;
  return [...Map.groupBy(rows, keyOf)]
    .flatMap(([key, members]) => {
      const [first] = members;
      if (!first) return [];
      const steps = niceTicks(Math.max(...members.flatMap(boundsOf), 0));
      const { question, measure, unit } = first.figures;
      return [
        {
          key,
          title: question?.text ?? measure,
          unit,
          ...(question ? { question: question.id } : {}),
          rows: members.toSorted((a, b) => earliest(a) - earliest(b) || 0),
          end: steps.at(-1) ?? 1,
          ticks: steps,
        },
      ];
    })
    .sort(
      (a, b) =>
        Number(b.question !== undefined) - Number(a.question !== undefined) || b.rows.length - a.rows.length,
    );
}

export interface RangeShape {
  readonly from: number;
  readonly to: number;
  readonly kind: 'dot' | 'bar' | 'open-right' | 'open-left';
}

/** What is drawn of a figure, as shares of the axis: a dot for a point, an open end where a bound is one-sided. */
export function shapeRange({ minValue, maxValue, bound }: EstimateFigures, end: number): RangeShape {
  const low = minValue ?? maxValue ?? 0;
  const high = maxValue ?? minValue ?? 0;
  const share = (value: number): number => Math.min(1, Math.max(0, value / end));
  if (bound === 'atLeast' || bound === 'moreThan') return { from: share(low), to: 1, kind: 'open-right' };
  if (bound === 'atMost' || bound === 'fewerThan') return { from: 0, to: share(high), kind: 'open-left' };
  if (low === high) return { from: share(low), to: share(low), kind: 'dot' };
  return { from: share(low), to: share(high), kind: 'bar' };
}
