// How well attributions found agree with those a person marked: found at all, source right, usable.
import type { Span } from '../attributions/extract-attributions.ts';
import { type PlacedWord, wordsOf } from './overlap-words.ts';

/** An attribution to compare; offsets are UTF-16 units, end exclusive. */
export interface ComparedAttribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

/** Counts that add up over texts. */
export interface AttributionCounts {
  readonly marked: number;
  readonly found: number;
  /** Pairs that share words of content or cue. */
  readonly aligned: number;
  /** Aligned, marked with a source, and the right one found. */
  readonly sourceRight: number;
  /** Aligned, and marked with a source. */
  readonly sourced: number;
  /** Aligned, with the right source and at least half of the words of both contents in common. */
  readonly usable: number;
}

const EMPTY_WORDS = new Set(
  'the a an of in on at for to by from and or his her its their this that these those s as with who'.split(
    ' ',
  ),
);
const ENOUGH = 0.5;

type WordSet = ReadonlySet<PlacedWord>;

const wordsIn = (words: readonly PlacedWord[], spans: readonly Span[]): WordSet =>
  new Set(words.filter((word) => spans.some(([start, end]) => word.start < end && start < word.end)));

const inCommon = (one: WordSet, other: WordSet): readonly PlacedWord[] =>
  [...one].filter((word) => other.has(word));

const shareOf = (one: WordSet, other: WordSet): number => {
  const both = inCommon(one, other).length;
  return both / (one.size + other.size - both || 1);
};

function isSameSource(marked: WordSet, found: WordSet): boolean {
  if (marked.size === 0) return found.size === 0;
  return inCommon(marked, found).some(({ lower }) => marked.size === 1 || !EMPTY_WORDS.has(lower));
}

/** Compares the attributions found in one text with those marked in it; each is paired once, the closest first. */
export function compareAttributions(
  text: string,
  marked: readonly ComparedAttribution[],
  found: readonly ComparedAttribution[],
): AttributionCounts {
  const words = wordsOf(text);
  const read = ({ source, cue, content }: ComparedAttribution) => ({
    source: wordsIn(words, source),
    cue: wordsIn(words, cue),
    content: wordsIn(words, content),
  });
  const right = marked.map(read);
  const guessed = found.map(read);
  const pairs = right
    .flatMap((one) =>
      guessed.map((other) => ({
        one,
        other,
        closeness: shareOf(one.content, other.content) + shareOf(one.cue, other.cue),
      })),
    )
    .filter(({ closeness }) => closeness > 0)
    .sort((a, b) => b.closeness - a.closeness);
  const taken = new Set<object>();
  const counts = {
    marked: marked.length,
    found: found.length,
    aligned: 0,
    sourceRight: 0,
    sourced: 0,
    usable: 0,
  };
  for (const { one, other } of pairs) {
    if (taken.has(one) || taken.has(other)) continue;
    taken.add(one).add(other);
    const isRight = isSameSource(one.source, other.source);
    counts.aligned += 1;
    if (one.source.size > 0) counts.sourced += 1;
    if (one.source.size > 0 && isRight) counts.sourceRight += 1;
    if (isRight && shareOf(one.content, other.content) >= ENOUGH) counts.usable += 1;
  }
  return counts;
}

/** Adds up the counts of texts. */
export function addCounts(all: readonly AttributionCounts[]): AttributionCounts {
  const sum = (of: (counts: AttributionCounts) => number): number =>
    all.reduce((total, counts) => total + of(counts), 0);
  return {
    marked: sum(({ marked }) => marked),
    found: sum(({ found }) => found),
    aligned: sum(({ aligned }) => aligned),
    sourceRight: sum(({ sourceRight }) => sourceRight),
    sourced: sum(({ sourced }) => sourced),
    usable: sum(({ usable }) => usable),
  };
}

/** F1 of what was found and usable, and the share of sources that were right when found; in percent. */
export function figuresOf({ marked, found, aligned, sourceRight, sourced, usable }: AttributionCounts): {
  readonly usable: number;
  readonly found: number;
  readonly source: number;
} {
  const harmonic = (right: number): number => (200 * right) / (marked + found || 1);
  return { usable: harmonic(usable), found: harmonic(aligned), source: (100 * sourceRight) / (sourced || 1) };
}
