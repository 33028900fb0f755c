// Which words of a text two stretches have in common: what decides whether two passages are of the same statement.

/** Offsets into the text in UTF-16 units, end exclusive. */
export type Stretch = readonly [start: number, end: number];

const WORD = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*|[%$€£]/gu;

/** A word of a text; offsets in UTF-16 units, end exclusive. */
export interface PlacedWord {
  readonly start: number;
  readonly end: number;
  readonly lower: string;
}

/** Runs of letters and digits, and signs of money and share; other marks decide nothing. */
export const wordsOf = (text: string): readonly PlacedWord[] =>
  [...text.matchAll(WORD)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
    lower: word.toLowerCase(),
  }));

/** Counts words of a text. */
export interface WordCounter {
  readonly countIn: (stretch: Stretch) => number;
  /** Words that lie in both. */
  readonly countInBoth: (one: Stretch, other: Stretch) => number;
}

/** A word that a stretch cuts counts as inside. */
export function openWordCounter(text: string): WordCounter {
  const words = wordsOf(text);
  const countIn = ([start, end]: Stretch): number =>
    words.filter((word) => word.start < end && start < word.end).length;
  return {
    countIn,
    countInBoth: (one, other) => {
      const both: Stretch = [Math.max(one[0], other[0]), Math.min(one[1], other[1])];
      return both[0] < both[1] ? countIn(both) : 0;
    },
  };
}
