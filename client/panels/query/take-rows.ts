// A result as text to take away: CSV, JSON and Markdown.
import { writeCsv } from '../claim-sheet.ts';
import { isNumber, writeCell } from './cell-values.ts';

export interface ResultRows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/** CSV as RFC 4180 with a byte-order mark; nodes by their names, lists and maps written out, null as an empty cell. */
export const rowsAsCsv = ({ columns, rows }: ResultRows): string =>
  writeCsv([columns, ...rows.map((row) => row.map((value) => (isNumber(value) ? value : writeCell(value))))]);

/** A bigint is written with all its digits, as the server sent them. */
function writeJson(value: unknown): string {
  if (typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) return `[${value.map(writeJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, entry]) => `${JSON.stringify(key)}:${writeJson(entry)}`);
    return `{${entries.join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

/** One object for each row, a row to a line, with the columns as keys. */
export const rowsAsJson = ({ columns, rows }: ResultRows): string => {
  const lines = rows.map(
    (row) =>
      `  {${columns.map((column, index) => `${JSON.stringify(column)}: ${writeJson(row[index])}`).join(', ')}}`,
  );
  return lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`;
};

const markdownCell = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('|', '\\|').replace(/\s+/g, ' ');

/** A table as chats, wikis and issue trackers show it. */
export const rowsAsMarkdown = ({ columns, rows }: ResultRows): string =>
  [columns, columns.map(() => '---'), ...rows.map((row) => row.map(writeCell))]
    .map((cells) => `| ${cells.map(markdownCell).join(' | ')} |\n`)
    .join('');
