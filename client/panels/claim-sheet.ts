// Claims as a sheet of cells, for copying and for a CSV file that a spreadsheet opens without running anything.
import type { Claim } from '../state/state.ts';
import { handsOf, nameValue, showEstimate } from './phrases.ts';

export const sheetHead: readonly string[] = [
  'statement',
  'figure',
  'origin',
  'origin named',
  'passed on by',
  'about',
  'report',
  'publisher',
  'as of',
  'said',
  'published',
  'stance',
  'certainty',
  'polarity',
  'passage start',
  'passage end',
  'passage',
  'claim id',
  'reviewed',
];

export const sheetRow = (claim: Claim): readonly string[] => [
  claim.gloss,
  claim.estimate ? showEstimate(claim.estimate) : '',
  claim.origin.name,
  claim.isOriginNamed ? 'yes' : 'no',
  handsOf(claim)
    .map(({ name }) => name)
    .join('; '),
  claim.about.map(({ entity }) => entity.name).join('; '),
  claim.report.title,
  claim.report.publisher?.name ?? '',
  claim.asOf ?? '',
  claim.saidAt ?? '',
  claim.report.publishedAt ?? '',
  nameValue(claim.stance),
  claim.certainty,
  nameValue(claim.polarity),
  String(claim.passage.start),
  String(claim.passage.end),
  claim.passage.text ?? '',
  claim.id,
  claim.proposal ? 'no, proposed' : 'yes',
];

/** A spreadsheet runs cells that begin like a formula; an apostrophe before them makes them text. */
export const disarm = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);

/** A number needs no apostrophe: with a minus before it, it is a number still. */
export type SheetCell = string | number | bigint;

const writeCsvCell = (cell: SheetCell): string => {
  const safe = typeof cell === 'string' ? disarm(cell) : String(cell);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** RFC 4180, with a byte-order mark so that spreadsheets read it as UTF-8. */
export const writeCsv = (rows: readonly (readonly SheetCell[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(writeCsvCell).join(',')).join('\r\n')}\r\n`;

/** Cells with tabs between, for pasting into a sheet: tabs and line ends inside a cell become spaces. */
export const writeTsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((cell) => disarm(cell.replace(/[\t\r\n]+/g, ' '))).join('\t')).join('\n');
