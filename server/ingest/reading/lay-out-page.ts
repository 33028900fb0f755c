// In which order the lines of a page are read: columns of lines, one after the other.
import { cutRows } from './find-columns.ts';
import { joinTableRows } from './join-table-rows.ts';
import { findRows, type Piece } from './page-rows.ts';
import type { PdfPage } from './pdf-page.ts';

/** A line of one column, or a row of a table. */
export interface PageLine extends Piece {
  /** Lines of one column that follow each other have one number. */
  readonly column: number;
}

/** Shares of the size of the letters. */
const MAX_LINE_GAP = 1.3;
const SAME_SIZE = 1.2;

const overlaps = (a: Piece, b: Piece): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.1 * Math.min(a.right - a.left, b.right - b.left);

const followsClosely = (above: Piece, below: Piece): boolean => {
  const size = Math.max(above.size, below.size);
  return below.top - above.bottom < MAX_LINE_GAP * size && below.top > above.top;
};

/** Pieces that follow each other in one column: each is the only one under, and the other the only one above it. */
function chainPieces(rows: readonly (readonly Piece[])[]): readonly (readonly Piece[])[] {
  const pieces = rows.flat();
  const nextOf = new Map<Piece, Piece>();
  const NEAR = 40;
  const below = new Map<Piece, Piece[]>();
  const above = new Map<Piece, Piece[]>();
  for (const [place, piece] of pieces.entries()) {
    // Pieces are in the order of the page, so those close under a piece come soon after it
    const near = pieces.slice(place + 1, place + 1 + NEAR);
    let bottom = Number.POSITIVE_INFINITY;
    for (const other of near) {
      if (!overlaps(piece, other) || !followsClosely(piece, other) || other.top > bottom) continue;
      bottom = Math.min(bottom, other.bottom - 0.5 * other.size);
      below.set(piece, [...(below.get(piece) ?? []), other]);
      above.set(other, [...(above.get(other) ?? []), piece]);
    }
  }
  for (const [piece, others] of below) {
    const [only, second] = others;
    if (only === undefined || second !== undefined || (above.get(only)?.length ?? 0) > 1) continue;
    const ratio = Math.max(piece.size, only.size) / Math.min(piece.size, only.size);
    if (ratio < SAME_SIZE && piece.isRow === only.isRow) nextOf.set(piece, only);
  }
  const followers = new Set(nextOf.values());
  return pieces
    .filter((piece) => !followers.has(piece))
    .map((first) => {
      const chain = [first];
      for (let next = nextOf.get(first); next !== undefined; next = nextOf.get(next)) chain.push(next);
      return chain;
    });
}

interface Chain {
  readonly pieces: readonly Piece[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const boxChain = (pieces: readonly Piece[]): Chain => ({
  pieces,
  left: Math.min(...pieces.map(({ left }) => left)),
  right: Math.max(...pieces.map(({ right }) => right)),
  top: Math.min(...pieces.map(({ top }) => top)),
  bottom: Math.max(...pieces.map(({ bottom }) => bottom)),
});

/**
 * The order in which columns are read, after Breuel (2003), "High performance document layout analysis": what stands
 * above comes first; so does the column at the side where the script begins, unless something stands across between.
 */
function orderChains(chains: readonly Chain[], isRightToLeft: boolean): readonly Chain[] {
  const across = (a: Chain, b: Chain): boolean => Math.min(a.right, b.right) > Math.max(a.left, b.left);
  const isBefore = (a: Chain, b: Chain): boolean => {
    if (across(a, b)) return a.top < b.top;
    const isFirstSide = isRightToLeft ? a.left >= b.right : a.right <= b.left;
    if (!isFirstSide) return false;
    const [high, low] = a.top < b.top ? [a, b] : [b, a];
    return !chains.some(
      (other) =>
        other !== a &&
        other !== b &&
        across(other, a) &&
        across(other, b) &&
        other.top >= high.bottom - 1 &&
        other.bottom <= low.top + 1,
    );
  };
  const rest = new Set(chains.toSorted((a, b) => a.top - b.top || a.left - b.left));
  const ordered: Chain[] = [];
  while (rest.size > 0) {
    const all = [...rest];
    const next =
      all.find((chain) => !all.some((other) => other !== chain && isBefore(other, chain))) ?? all[0];
    if (next === undefined) break;
    ordered.push(next);
    rest.delete(next);
  }
  return ordered;
}

/** More columns than this are a drawing with words in it; then they are read from the top down. */
const MAX_CHAINS = 150;

/** The lines of a page in the order of reading; words that are written up the page are left out. */
export function layOutPage({ number, runs }: PdfPage): readonly PageLine[] {
  const upright = runs.filter(({ isTurned }) => !isTurned);
  const rows = joinTableRows(cutRows(findRows(upright), number));
  const rightToLeft = upright.filter(({ isRightToLeft }) => isRightToLeft).length;
  const chains = chainPieces(rows).map(boxChain);
  const ordered =
    chains.length > MAX_CHAINS
      ? chains.toSorted((a, b) => a.top - b.top || a.left - b.left)
      : orderChains(chains, rightToLeft > upright.length / 2);
  return ordered.flatMap(({ pieces }, column) => pieces.map((piece) => ({ ...piece, column })));
}
