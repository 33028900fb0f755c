// The figures of a question as rows: one axis per unit, reprints folded under what they repeat. Pure.
import type { Claim, ComparedEstimate, EstimateFigures, QuestionComparison } from '../../state/state.ts';
import { niceTicks } from '../estimate-groups.ts';

export interface CompareRow {
  /** What the row is called in charts and lists: "3", and "3a" for the first that repeats it. */
  readonly label: string;
  readonly claim: Claim;
  readonly figures: EstimateFigures;
  readonly estimate: ComparedEstimate;
  readonly reprints: readonly CompareRow[];
}

/** Figures of one unit: they alone can stand on one axis. */
export interface CompareGroup {
  readonly unit: string;
  readonly rows: readonly CompareRow[];
  /** The right end of the axis, which begins at 0, and where its ticks stand. */
  readonly end: number;
  readonly ticks: readonly number[];
}

type Comparison = Pick<QuestionComparison, 'estimates' | 'claims'>;

/** The first of a line of reprints; a reprint of what is not here stands for itself. */
function rootOf(estimate: ComparedEstimate, byClaim: ReadonlyMap<string, ComparedEstimate>): string {
  const seen = new Set<string>();
  let found = estimate;
  while (found.reprintOf !== undefined && !seen.has(found.claim)) {
    seen.add(found.claim);
    const next = byClaim.get(found.reprintOf);
    if (!next) break;
    found = next;
  }
  return found.claim;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** "3a", "3b" … "3z", "3.27" */
const nameReprint = (label: string, index: number): string =>
  index < LETTERS.length ? `${label}${LETTERS[index]}` : `${label}.${index + 1}`;

/** Rows in the order of the answer, which is by as-of. */
export function foldReprints({ estimates, claims }: Comparison): readonly CompareRow[] {
  const byClaim = new Map(estimates.map((estimate) => [estimate.claim, estimate]));
  const named = new Map(claims.map((claim) => [claim.id, claim]));
  const families = Map.groupBy(estimates, (estimate) => rootOf(estimate, byClaim));
  const bare = (estimate: ComparedEstimate, label: string): readonly Omit<CompareRow, 'reprints'>[] => {
    const claim = named.get(estimate.claim);
    return claim?.estimate ? [{ label, claim, figures: claim.estimate, estimate }] : [];
  };
  return [...families].flatMap(([root, members], index) => {
    const label = String(index + 1);
    const first = byClaim.get(root);
    const repeats = members
      .filter(({ claim }) => claim !== root)
      .flatMap((estimate, position) => bare(estimate, nameReprint(label, position)));
    return (first ? bare(first, label) : []).map((row) => ({
      ...row,
      reprints: repeats.map((repeat) => ({ ...repeat, reprints: [] })),
    }));
  });
}

/** The row with all that repeat it, in one list. */
export const withReprints = (rows: readonly CompareRow[]): readonly CompareRow[] =>
  rows.flatMap((row) => [row, ...row.reprints]);

/** The ids of a claim, of what it repeats and of all that repeat that: one statement, carried several times. */
export function familyOf(rows: readonly CompareRow[], claim: string | undefined): ReadonlySet<string> {
  const row = rows.find((root) => withReprints([root]).some((member) => member.claim.id === claim));
  return new Set(row ? withReprints([row]).map((member) => member.claim.id) : []);
}

/** Groups by unit, the one with most figures first. */
export function groupRows(comparison: Comparison): readonly CompareGroup[] {
  const rows = foldReprints(comparison);
  return [...Map.groupBy(rows, ({ figures }) => figures.unit)]
    .map(([unit, members]) => {
      const values = withReprints(members).flatMap(({ figures: { minValue, maxValue } }) =>
        [minValue, maxValue].filter((value) => value !== undefined),
      );
      const ticks = niceTicks(Math.max(...values, 0));
      return { unit, rows: members, end: ticks.at(-1) ?? 1, ticks };
    })
    .sort((a, b) => b.rows.length - a.rows.length);
}
