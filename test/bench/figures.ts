// Figures and the bars they are held against, and how they are printed.

/** One figure: the median where it was measured several times. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** Every single value, in the order of the runs. */
  readonly runs?: readonly number[];
  /** What the figure ought to be below. */
  readonly below?: number;
  /** What the figure ought to reach. */
  readonly atLeast?: number;
  readonly note?: string;
}

/** A table of figures: each row measures the same things of another case. */
export interface Sheet {
  readonly title: string;
  readonly figures: readonly Figure[];
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [upper = Number.NaN, lower = upper] = [sorted[middle], sorted[middle - 1]];
  return sorted.length % 2 === 1 ? upper : (lower + upper) / 2;
}

/** A figure from several runs. */
export const figureOf = (
  name: string,
  unit: string,
  runs: readonly number[],
  rest: Pick<Figure, 'below' | 'atLeast' | 'note'> = {},
): Figure => ({ name, unit, value: median(runs), ...(runs.length > 1 ? { runs } : {}), ...rest });

export function showNumber(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString('en', { maximumFractionDigits: digits });
}

const barOf = ({ below, atLeast, unit }: Figure): string | undefined => {
  if (below !== undefined) return `under ${showNumber(below)} ${unit}`;
  return atLeast === undefined ? undefined : `at least ${showNumber(atLeast)} ${unit}`;
};

function verdict(figure: Figure): string {
  const bar = barOf(figure);
  return bar === undefined ? '' : `${isMissed(figure) ? 'MISSED' : 'met'} (${bar})`;
}

const showRange = (runs: readonly number[] | undefined): string =>
  runs ? `${showNumber(Math.min(...runs))} – ${showNumber(Math.max(...runs))} in ${runs.length}` : '';

/** Columns as wide as their widest cell; those in `right` are set right. */
export function layTable(rows: readonly (readonly string[])[], right: readonly number[] = []): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) =>
        right.includes(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  const [head = [], ...body] = rows;
  return [line(head), widths.map((width) => '─'.repeat(width)).join('  '), ...body.map(line)].join('\n');
}

export function showSheet({ title, figures }: Sheet): string {
  const rows = figures.map((figure) => [
    figure.name,
    showNumber(figure.value),
    figure.unit,
    showRange(figure.runs),
    [verdict(figure), figure.note ?? ''].filter((part) => part !== '').join('; '),
  ]);
  return `\n${title}\n\n${layTable([['', 'median', '', 'runs', 'bar'], ...rows], [1])}`;
}

export const hasBar = (figure: Figure): boolean => barOf(figure) !== undefined;

export const isMissed = ({ below, atLeast, value }: Figure): boolean =>
  (below !== undefined && !(value < below)) || (atLeast !== undefined && !(value >= atLeast));
