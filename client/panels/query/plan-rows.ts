// A plan as rows of a table: each operator with its depth, its share of the rows, and the time it took itself.
import type { Plan } from '../../state/state.ts';

export interface PlanRow {
  readonly key: string;
  /** From 0. */
  readonly depth: number;
  readonly operator: string;
  readonly details: string;
  readonly estimatedRows: number;
  readonly rows: number | undefined;
  /** Without the time of its inputs. */
  readonly ownMs: number | undefined;
  /** From 0 to 1, on a logarithmic scale, so that ten rows still show beside a million. */
  readonly share: number;
}

const ownMs = ({ elapsedMs, inputs }: Plan): number | undefined =>
  elapsedMs === undefined
    ? undefined
    : Math.max(0, elapsedMs - inputs.reduce((sum, input) => sum + (input.elapsedMs ?? 0), 0));

/** The operators from the last, which gives the result, down to those that begin. */
export function planRows(plan: Plan): readonly PlanRow[] {
  const flat: Omit<PlanRow, 'share'>[] = [];
  const visit = (step: Plan, depth: number): void => {
    const { operator, details, estimatedRows, rows, inputs } = step;
    flat.push({
      key: String(flat.length),
      depth,
      operator,
      details,
      estimatedRows,
      rows,
      ownMs: ownMs(step),
    });
    for (const input of inputs) visit(input, depth + 1);
  };
  visit(plan, 0);
  const size = ({ rows, estimatedRows }: Omit<PlanRow, 'share'>): number =>
    Math.log1p(Math.max(0, rows ?? estimatedRows));
  const most = Math.max(Number.MIN_VALUE, ...flat.map(size));
  return flat.map((row) => ({ ...row, share: size(row) / most }));
}
