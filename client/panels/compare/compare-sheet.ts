// The comparison of a question as a sheet: every figure with all that is known of it, reprints under their origin.
import type { QuestionComparison } from '../../state/state.ts';
import type { SheetCell } from '../claim-sheet.ts';
import { handsOf, showEstimate } from '../phrases.ts';
import { type CompareGroup, type CompareRow, withReprints } from './compare-rows.ts';
import { type Beside, placesOf } from './compare-words.ts';

const head: readonly string[] = [
  'number',
  'figure',
  'low',
  'high',
  'bound',
  'unit',
  'measure',
  'who or what is counted',
  'place',
  'as of',
  'published',
  'origin',
  'origin named',
  'independent origin',
  'passed on by',
  'repeats claim',
  'report',
  'publisher',
  'statement',
  'claim id',
];

/** Which independent origin a claim counts towards: "1", "2" … and "unknown", which is not counted. */
function originNumbers({ groups }: QuestionComparison['independent']): ReadonlyMap<string, number> {
  return new Map(groups.flatMap(({ claims }, index) => claims.map((id) => [id, index + 1] as const)));
}

function sheetRow(row: CompareRow, origins: ReadonlyMap<string, number>): readonly SheetCell[] {
  const { label, claim, figures, estimate } = row;
  return [
    label,
    showEstimate(figures),
    estimate.low ?? '',
    estimate.high ?? '',
    estimate.bound,
    figures.unit,
    figures.measure,
    estimate.scope ?? '',
    placesOf(row),
    estimate.asOf ?? '',
    estimate.publishedAt ?? '',
    claim.origin.name,
    claim.isOriginNamed ? 'yes' : 'no',
    origins.get(claim.id) ?? 'unknown',
    handsOf(claim)
      .map(({ name }) => name)
      .join('; '),
    estimate.reprintOf ?? '',
    claim.report.title,
    claim.report.publisher?.name ?? '',
    claim.gloss,
    claim.id,
  ];
}

export interface SheetOptions {
  readonly chosen: string | undefined;
  readonly beside: ReadonlyMap<string, Beside>;
}

/** Rows for a CSV file; with a chosen figure, two columns more that say how each stands to it, and why. */
export function comparisonSheet(
  { independent }: Pick<QuestionComparison, 'independent'>,
  groups: readonly CompareGroup[],
  { chosen, beside }: SheetOptions,
): readonly (readonly SheetCell[])[] {
  const rows = groups.flatMap((group) => withReprints(group.rows));
  const origins = originNumbers(independent);
  const besideHead = chosen === undefined ? [] : [`beside ${chosen}`, 'why'];
  return [
    [...head, ...besideHead],
    ...rows.map((row) => {
      const found = beside.get(row.claim.id);
      const cells = chosen === undefined ? [] : [found?.words ?? '', found?.reason ?? ''];
      return [...sheetRow(row, origins), ...cells];
    }),
  ];
}
