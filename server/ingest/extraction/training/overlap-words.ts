// Which words of a text two stretches have in common: what decides whether two passages are of the same statement.

/** Offsets into the text in UTF-16 units, end exclusive. */
export type Stretch = readonly [start: number, end: number];

const WORD = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*|[%$€£]/gu;

/** Counts words of a text. */
export interface WordCounter {
  readonly countIn: (stretch: Stretch) => number;
  /** Words that lie in both. */
  readonly countInBoth: (one: Stretch, other: Stretch) => number;
}

/** Words are runs of letters and digits; a word that a stretch cuts counts as inside. */
export function openWordCounter(text: string): WordCounter {
  const words = [...text.matchAll(WORD)].map(({ index, 0: word }) => [index, index + word.length] as const);
  const countIn = ([start, end]: Stretch): number =>
    words.filter(([from, to]) => from < end && start < to).length;
  return {
    countIn,
    countInBoth: (one, other) => {
      const both: Stretch = [Math.max(one[0], other[0]), Math.min(one[1], other[1])];
      return both[0] < both[1] ? countIn(both) : 0;
    },
  };
}
