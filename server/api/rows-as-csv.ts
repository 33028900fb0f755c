// Rows as CSV (RFC 4180), safe to open in a spreadsheet.
import { showValue, type Value } from '../cypher/cypher.ts';

// A spreadsheet takes text that begins so for a formula, and runs it.
const formula = /^[=+\-@\t\r]/u;

function cellText(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'string') return formula.test(value) ? `'${value}` : value;
  return showValue(value);
}

const quote = (text: string): string => (/[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** One line, with its end: `["a", 1]` → `a,1\r\n`. Lists, maps and graph values are written as in Cypher. */
export const csvLine = (cells: readonly Value[]): string =>
  `${cells.map((cell) => quote(cellText(cell))).join(',')}\r\n`;
