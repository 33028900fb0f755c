// How wide each column of a result is drawn: by what its first rows hold, within sensible bounds.
import { claimsOf, isNumber, isRelationship, writeCell } from './cell-values.ts';

const SAMPLE_ROWS = 100;
const SHORTEST = 6;
/** So that a name and a number stand beside each other on a phone. */
const LONGEST = 32;
/** Of a digit in the table's type, and of what stands beside the text in a cell. */
const CHARACTER_PX = 7.2;
const PADDING_PX = 22;

export interface ColumnLook {
  readonly widthPx: number;
  /** Numbers stand to the right, one under the other. */
  readonly isNumeric: boolean;
  /** More is there than fits: such columns share the room that the window has left. */
  readonly isClipped: boolean;
}

/** Beside the type of a relation stands the number of its claims, in a type that runs wider. */
const lengthOf = (value: unknown): number =>
  isRelationship(value) && claimsOf(value).length > 0
    ? value.type.length + ' 123 claims'.length
    : Math.min(LONGEST, writeCell(value).length);

export const columnLooks = (
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
): readonly ColumnLook[] =>
  columns.map((title, index) => {
    const sample = rows.slice(0, SAMPLE_ROWS).map((row) => row[index]);
    const longest = sample.reduce(
      (most: number, value) => Math.max(most, lengthOf(value)),
      Math.min(title.length + 1, LONGEST),
    );
    const present = sample.filter((value) => value !== null && value !== undefined);
    return {
      widthPx: Math.round(Math.max(SHORTEST, longest) * CHARACTER_PX + PADDING_PX),
      isNumeric: present.length > 0 && present.every(isNumber),
      isClipped: longest >= LONGEST,
    };
  });
