// Where rows are cut into columns: at gaps that rows above and below have as well, and whose sides stand under each other.

import { makePiece, type Piece, readRightToLeft } from './page-rows.ts';
import type { TextRun } from './pdf-page.ts';

/** Shares of the size of the letters. */
const COLUMN_GAP = 0.75;
const WIDE_GAP = 1.2;
const MIN_SHARED_GAP = 0.6;
const SAME_EDGE = 0.15;
const MAX_ROW_STEP = 3;
/** So many rows make a gap the space between columns; words may stand under each other by chance in fewer. */
const ROWS_OF_WIDE_GAP = 3;
const ROWS_OF_NARROW_GAP = 5;
const MAX_ROWS_BESIDE = 6;
const MARKER = /^(?:[•◦▪‣·–—*-]|\(?(?:\d{1,3}|[a-z]|[ivxlc]{1,5})[.)]|\d{1,2}(?:\.\d{1,2})+\.?)$/i;

/** A gap in a row that is too wide for a space, unless the line was stretched. */
interface Gap {
  readonly left: number;
  readonly right: number;
}

function findGaps(row: readonly TextRun[]): readonly Gap[] {
  const gaps: Gap[] = [];
  let right = Number.POSITIVE_INFINITY;
  for (const run of row) {
    if (run.left - right > COLUMN_GAP * run.size) gaps.push({ left: right, right: run.left });
    right = Math.max(right === Number.POSITIVE_INFINITY ? run.right : right, run.right);
  }
  return gaps;
}

interface Row {
  readonly runs: readonly TextRun[];
  readonly gaps: readonly Gap[];
  readonly baseline: number;
  readonly size: number;
}

/** The widest part of a gap that the runs leave free. */
function narrowGap(gap: Gap, runs: readonly TextRun[]): Gap {
  let free = { left: gap.left, right: gap.left };
  let left = gap.left;
  const within = runs.filter((run) => run.right > gap.left && run.left < gap.right);
  for (const run of [...within, { left: gap.right, right: gap.right }]) {
    if (run.left - left > free.right - free.left) free = { left, right: run.left };
    left = Math.max(left, run.right);
  }
  return free;
}

/** The same gap in the rows over or under one, up to the row that has words in its place. */
function followGap(gap: Gap, rows: readonly Row[], place: number, step: 1 | -1): readonly Gap[] {
  const found: Gap[] = [];
  let strip = gap;
  for (let other = place + step; found.length < MAX_ROWS_BESIDE; other += step) {
    const row = rows[other];
    const last = rows[other - step];
    if (row === undefined || last === undefined) break;
    if (Math.abs(row.baseline - last.baseline) > MAX_ROW_STEP * row.size) break;
    strip = narrowGap(strip, row.runs);
    if (strip.right - strip.left < MIN_SHARED_GAP * row.size) break;
    const before = row.runs.filter((run) => run.right <= strip.left + 0.1);
    const after = row.runs.filter((run) => run.left >= strip.right - 0.1);
    if (before.length === 0 || after.length === 0) continue;
    found.push({
      left: Math.max(...before.map(({ right }) => right)),
      right: Math.min(...after.map(({ left }) => left)),
    });
  }
  return found;
}

/** How many of the values are one value, but for `tolerance`. */
function countAligned(values: readonly number[], tolerance: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.max(
    ...sorted.map((from) => sorted.filter((value) => value >= from && value <= from + tolerance).length),
  );
}

/** Whether a gap is the space between columns: other rows have it, too, and its sides stand under each other. */
function isColumnGap(gap: Gap, rows: readonly Row[], place: number): boolean {
  const size = rows[place]?.size ?? 0;
  const gaps = [gap, ...followGap(gap, rows, place, 1), ...followGap(gap, rows, place, -1)];
  const enough = gap.right - gap.left >= WIDE_GAP * size ? ROWS_OF_WIDE_GAP : ROWS_OF_NARROW_GAP;
  const tolerance = SAME_EDGE * size;
  return (
    countAligned(
      gaps.map(({ left }) => left),
      tolerance,
    ) >= enough ||
    countAligned(
      gaps.map(({ right }) => right),
      tolerance,
    ) >= enough
  );
}

/** Bullets and numbers of lists stand under each other like a column, and belong to the words beside them. */
function joinMarkers(groups: readonly (readonly TextRun[])[]): readonly (readonly TextRun[])[] {
  const isMarker = (group: readonly TextRun[]): boolean =>
    MARKER.test(group.map(({ text }) => text.trim()).join(''));
  const isRightToLeft = readRightToLeft(groups.flat());
  const joined: TextRun[][] = [];
  for (const group of isRightToLeft ? groups.toReversed() : groups) {
    const last = joined.at(-1);
    if (last && isMarker(last))
      joined[joined.length - 1] = isRightToLeft ? [...group, ...last] : [...last, ...group];
    else joined.push([...group]);
  }
  return isRightToLeft ? joined.toReversed() : joined;
}

/** The pieces of a row: it is cut between columns, and not where a line was stretched to the width of its column. */
function splitRow(rows: readonly Row[], place: number, page: number): readonly Piece[] {
  const { runs = [], gaps = [] } = rows[place] ?? {};
  const cuts = gaps.filter((gap) => isColumnGap(gap, rows, place));
  const groups = [
    ...Map.groupBy(runs, (run) => cuts.filter(({ right }) => run.left >= right - 0.1).length).values(),
  ];
  return joinMarkers(groups)
    .map((group) => makePiece(group, page))
    .filter(({ text }) => text !== '');
}

/** The pieces of each row of a page. */
export function cutRows(rows: readonly (readonly TextRun[])[], page: number): readonly (readonly Piece[])[] {
  const measured = rows.map((runs) => ({
    runs,
    gaps: findGaps(runs),
    baseline: Math.max(...runs.map(({ baseline }) => baseline)),
    size: Math.max(...runs.map(({ size }) => size)),
  }));
  return measured.map((_, place) => splitRow(measured, place, page));
}
