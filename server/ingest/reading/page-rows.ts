// The rows of a page, and the pieces of rows: the words of a row that stand together.
import { tidySpaces } from './compose-text.ts';
import type { TextRun } from './pdf-page.ts';

/** A part of a row; in points from the page's upper left corner. */
export interface Piece {
  readonly text: string;
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Of its letters. */
  readonly size: number;
  /** Whether it is a row of a table. */
  readonly isRow: boolean;
  readonly isRightToLeft: boolean;
}

/** Shares of the size of the letters. */
const SAME_ROW = 0.4;
const WORD_GAP = 0.12;
const DESCENT = 0.25;

/** Runs whose letters stand on one line, from the top of the page down. */
export function findRows(runs: readonly TextRun[]): readonly (readonly TextRun[])[] {
  const rows: TextRun[][] = [];
  for (const run of runs.toSorted((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    const row = rows.at(-1);
    const first = row?.[0];
    // A raised figure of a footnote is small and stands with its line
    if (row && first && run.baseline - first.baseline < SAME_ROW * Math.max(run.size, first.size))
      row.push(run);
    else rows.push([run]);
  }
  return rows.map((row) => row.toSorted((a, b) => a.left - b.left));
}

/** A number in a line from right to left comes with the full stop after it before it: ".2031" is "2031.". */
const turnNumber = (run: TextRun): TextRun => ({
  ...run,
  text: run.text.replace(/^([.,:;!?)،؛؟]+)([\d\u0660-\u0669][\d\u0660-\u0669.,/%-]*)$/, '$2$1'),
});

/** Whether most letters are of a script that runs from right to left. */
export function readRightToLeft(runs: readonly TextRun[]): boolean {
  const letters = (isRightToLeft: boolean): number =>
    runs.reduce((sum, run) => sum + (run.isRightToLeft === isRightToLeft ? run.text.length : 0), 0);
  return letters(true) > letters(false);
}

function joinRuns(runs: readonly TextRun[], isRightToLeft: boolean): string {
  const ordered = isRightToLeft ? runs.toReversed().map(turnNumber) : runs;
  let text = '';
  let last: TextRun | undefined;
  for (const run of ordered) {
    const gap = last === undefined ? 0 : isRightToLeft ? last.left - run.right : run.left - last.right;
    text += gap > WORD_GAP * run.size && last !== undefined ? ` ${run.text}` : run.text;
    last = run;
  }
  return tidySpaces(text).replaceAll('\n', ' ');
}

/** The piece that runs of one row make. */
export function makePiece(runs: readonly TextRun[], page: number): Piece {
  const size = Math.max(...runs.map((run) => run.size));
  const baseline = Math.max(...runs.map((run) => run.baseline));
  const isRightToLeft = readRightToLeft(runs);
  return {
    text: joinRuns(runs, isRightToLeft),
    page,
    left: Math.min(...runs.map(({ left }) => left)),
    right: Math.max(...runs.map(({ right }) => right)),
    top: baseline - size,
    bottom: baseline + DESCENT * size,
    size,
    isRow: false,
    isRightToLeft,
  };
}
