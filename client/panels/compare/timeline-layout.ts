// Where figures stand on two axes: values upwards, the time they speak of from left to right. Pure.
import { utcTicks } from 'd3-time';
import { dateBounds } from '../../../graph-data/ontology/ontology.ts';
import { shapeRange } from '../estimate-groups.ts';
import { type CompareGroup, type CompareRow, withReprints } from './compare-rows.ts';

export interface Plot {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface TimeMark {
  readonly row: CompareRow;
  readonly x1: number;
  readonly x2: number;
  /** The upper edge; y grows downwards. */
  readonly y1: number;
  readonly y2: number;
  readonly kind: 'dot' | 'bar' | 'open-right' | 'open-left';
  /** The height of the figure itself: its middle, or the end that is known. */
  readonly y: number;
  /** Where the label stands, so that no two meet. */
  readonly labelY: number;
  /** Where the day it was published stands; undefined when nobody knows it. */
  readonly publishedX: number | undefined;
}

export interface Timeline {
  readonly marks: readonly TimeMark[];
  /** Rows that say no time, and so stand nowhere. */
  readonly timeless: readonly CompareRow[];
  readonly timeTicks: readonly { readonly x: number; readonly words: string }[];
  readonly valueTicks: readonly { readonly y: number; readonly value: number }[];
}

const LABEL_GAP = 12;

/**
 * Moves heights apart until each has room: downwards, and up again from the lowest that is allowed. What fits already
 * stays. With a gap of 12 and 50 as the lowest, `[10, 11, 49]` → `[10, 22, 49]` and `[48, 49]` → `[38, 50]`.
 */
export function spreadLabels(heights: readonly number[], gap: number, lowest: number): readonly number[] {
  const order = heights.map((_, index) => index).sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0));
  const placed = [...heights];
  let next = Number.NEGATIVE_INFINITY;
  for (const index of order) {
    placed[index] = Math.max(next, heights[index] ?? 0);
    next = (placed[index] ?? 0) + gap;
  }
  let room = lowest;
  for (const index of order.toReversed()) {
    placed[index] = Math.min(room, placed[index] ?? 0);
    room = (placed[index] ?? 0) - gap;
  }
  return placed;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** An open end of a time is drawn to the last moment that anything else tells of. */
function spanOf(date: string | undefined): Span | undefined {
  const bounds = date === undefined ? undefined : dateBounds(date);
  if (!bounds) return undefined;
  const { earliest, latest } = bounds;
  if (!Number.isFinite(earliest) && !Number.isFinite(latest)) return undefined;
  return {
    from: Number.isFinite(earliest) ? earliest : latest,
    to: Number.isFinite(latest) ? latest : earliest,
  };
}

const MONTH = new Intl.DateTimeFormat(undefined, { month: 'short', year: 'numeric', timeZone: 'UTC' });
const DAY = new Intl.DateTimeFormat(undefined, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** "2024" where only years are told apart, else "Jul 2024", else "3 Jul 2024". */
function nameTick(time: Date, all: readonly Date[]): string {
  const isFirst = (date: Date): boolean => date.getUTCDate() === 1;
  if (!all.every(isFirst)) return DAY.format(time);
  return all.every((date) => date.getUTCMonth() === 0) ? String(time.getUTCFullYear()) : MONTH.format(time);
}

const DAY_MS = 86_400_000;
const TICK_PX = 95;

/** The common time axis: from the first time spoken of to the last day of publishing, with some air. */
function timeAxis(spans: readonly Span[], plot: Plot) {
  const from = Math.min(...spans.map((span) => span.from));
  const to = Math.max(...spans.map((span) => span.to));
  const air = Math.max(DAY_MS * 15, (to - from) * 0.04);
  const [start, stop] = [from - air, to + air];
  const inside = plot.width - plot.left - plot.right;
  const at = (time: number): number => plot.left + ((time - start) / (stop - start)) * inside;
  const ticks = utcTicks(new Date(start), new Date(stop), Math.max(2, Math.round(inside / TICK_PX)));
  return { at, ticks: ticks.map((time) => ({ x: at(time.getTime()), words: nameTick(time, ticks) })) };
}

/** Lays out the rows of one unit, reprints too. */
export function layOutTimeline(group: CompareGroup, plot: Plot): Timeline {
  const rows = withReprints(group.rows);
  const dated = rows.flatMap((row) => {
    const asOf = spanOf(row.estimate.asOf);
    return asOf ? [{ row, asOf, published: spanOf(row.estimate.publishedAt) }] : [];
  });
  const timeless = rows.filter(({ estimate }) => spanOf(estimate.asOf) === undefined);
  if (dated.length === 0) return { marks: [], timeless, timeTicks: [], valueTicks: [] };
  const axis = timeAxis(
    dated.flatMap(({ asOf, published }) => (published ? [asOf, published] : [asOf])),
    plot,
  );
  const tall = plot.height - plot.top - plot.bottom;
  const up = (share: number): number => plot.top + (1 - share) * tall;
  const bare = dated.map(({ row, asOf, published }) => {
    const { from, to, kind } = shapeRange(row.figures, group.end);
    const [x1, x2] = [axis.at(asOf.from), axis.at(asOf.to)];
    const publishedX = published && axis.at((published.from + published.to) / 2);
    const [y1, y2] = [up(to), up(from)];
    const y = kind === 'open-right' ? y2 : kind === 'open-left' ? y1 : (y1 + y2) / 2;
    return { row, x1, x2, y1, y2, y, kind, publishedX };
  });
  const labels = new Map<number, number>();
  // Labels stand left of their marks: only marks that begin near each other compete for room.
  for (const column of Map.groupBy([...bare.keys()], (index) =>
    Math.round((bare[index]?.x1 ?? 0) / 24),
  ).values()) {
    const heights = column.map((index) => bare[index]?.y ?? 0);
    for (const [place, y] of spreadLabels(heights, LABEL_GAP, plot.height - plot.bottom).entries())
      labels.set(column[place] ?? -1, y);
  }
  return {
    marks: bare.map((mark, index) => ({ ...mark, labelY: labels.get(index) ?? mark.y })),
    timeless,
    timeTicks: axis.ticks,
    valueTicks: group.ticks.map((value) => ({ y: up(value / group.end), value })),
  };
}
