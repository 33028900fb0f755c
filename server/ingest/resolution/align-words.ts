// Which word of one name stands for which word of another, and which words stand alone.
import { joinAsIn, type NameWord, wordLikeness } from './name-words.ts';

export interface WordPair {
  readonly left: NameWord;
  readonly right: NameWord;
  readonly leftAt: number;
  readonly rightAt: number;
  /** 0 to 1. */
  readonly likeness: number;
}

export interface Alignment {
  /** In the order of the left name. */
  readonly pairs: readonly WordPair[];
  /** The words that were aligned: those of the name, with split words made one. */
  readonly left: readonly NameWord[];
  readonly right: readonly NameWord[];
  readonly leftAlone: readonly NameWord[];
  readonly rightAlone: readonly NameWord[];
}

/** Compares two words; 0 keeps them apart. */
export type CompareWords = (left: NameWord, right: NameWord) => number;

/** Pairs the words of two names, the likest first, each word once; words below `least` stay alone. */
export function alignWords(
  leftWords: readonly NameWord[],
  rightWords: readonly NameWord[],
  least: number,
  compare: CompareWords = wordLikeness,
): Alignment {
  const left = joinAsIn(leftWords, rightWords);
  const right = joinAsIn(rightWords, left);
  const possible = left.flatMap((one, leftAt) =>
    right.map((other, rightAt) => ({
      left: one,
      right: other,
      leftAt,
      rightAt,
      likeness: compare(one, other),
    })),
  );
  const pairs: WordPair[] = [];
  const leftTaken = new Set<number>();
  const rightTaken = new Set<number>();
  const inPlace = ({ leftAt, rightAt }: WordPair): number => Math.abs(leftAt - rightAt);
  for (const pair of possible.toSorted((a, b) => b.likeness - a.likeness || inPlace(a) - inPlace(b))) {
    if (pair.likeness < least || leftTaken.has(pair.leftAt) || rightTaken.has(pair.rightAt)) continue;
    pairs.push(pair);
    leftTaken.add(pair.leftAt);
    rightTaken.add(pair.rightAt);
  }
  return {
    pairs: pairs.toSorted((a, b) => a.leftAt - b.leftAt),
    left,
    right,
    leftAlone: left.filter((_, at) => !leftTaken.has(at)),
    rightAlone: right.filter((_, at) => !rightTaken.has(at)),
  };
}
