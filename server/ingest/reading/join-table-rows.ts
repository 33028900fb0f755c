// Rows of short pieces that are a table, not columns of words.
import type { Piece } from './page-rows.ts';

/** Cells of tables are shorter than lines of columns. */
const MAX_CELL = 30;
const MAX_CELL_FILL = 0.7;
const MAX_SMALL_BEGINS = 0.4;

/** How much of the way to the next piece each piece fills: lines of columns nearly all, cells of tables less. */
const fillsOf = (pieces: readonly Piece[]): readonly number[] =>
  pieces.slice(0, -1).map((piece, place) => {
    const next = pieces[place + 1] ?? piece;
    return (piece.right - piece.left) / Math.max(1, next.left - piece.left);
  });

const looksLikeCells = (pieces: readonly Piece[] | undefined): pieces is readonly Piece[] =>
  pieces !== undefined && pieces.length >= 2 && pieces.every(({ text }) => text.length <= MAX_CELL);

/** Lines of columns begin in the middle of a sentence more often than cells do. */
const shareOfSmallBegins = (pieces: readonly Piece[]): number =>
  pieces.filter(({ text }) => /^\p{Ll}/u.test(text)).length / pieces.length;

/** Two or more rows of as many short pieces are a table: each is one line, as one reads a table. */
export function joinTableRows(rows: readonly (readonly Piece[])[]): readonly (readonly Piece[])[] {
  return rows.map((pieces, place) => {
    const [first] = pieces;
    const beside = [rows[place - 1], rows[place + 1]].filter(
      (other) => looksLikeCells(other) && other.length === pieces.length,
    );
    if (first === undefined || !looksLikeCells(pieces) || beside.length === 0) return pieces;
    const fills = [pieces, ...beside].flatMap((row) => fillsOf(row ?? [])).toSorted((a, b) => a - b);
    if ((fills[Math.floor(fills.length / 2)] ?? 1) > MAX_CELL_FILL) return pieces;
    if (shareOfSmallBegins([pieces, ...beside].flatMap((row) => row ?? [])) > MAX_SMALL_BEGINS) return pieces;
    return [
      {
        ...first,
        text: pieces.map(({ text }) => text).join(' | '),
        right: Math.max(...pieces.map(({ right }) => right)),
        isRow: true,
      },
    ];
  });
}
