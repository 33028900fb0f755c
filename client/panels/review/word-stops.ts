// Where words and sentences of a text begin and end, so that keys move an edge or a cut by one of them.

const wordsOf = new Intl.Segmenter('en', { granularity: 'word' });
const sentencesOf = new Intl.Segmenter('en', { granularity: 'sentence' });

interface Segment {
  readonly start: number;
  readonly end: number;
  readonly isWord: boolean;
}

/** Words and signs of a text that stands at `offset`, without the spaces between them. */
function cutWords(text: string, offset: number): readonly Segment[] {
  return [...wordsOf.segment(text)]
    .filter(({ segment }) => segment.trim() !== '')
    .map(({ segment, index, isWordLike = false }) => ({
      start: offset + index,
      end: offset + index + segment.length,
      isWord: isWordLike,
    }));
}

/** A stretch of the whole text, and where it begins there. */
export interface Context {
  readonly start: number;
  readonly text: string;
}

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const after = (stops: readonly number[], place: number): number | undefined =>
  stops.find((stop) => stop > place);
const before = (stops: readonly number[], place: number): number | undefined =>
  stops.findLast((stop) => stop < place);

/** The stretch with its beginning or its end one word or sign further on or back; never empty, never out of the context. */
export function moveEdge<S extends Stretch>(
  { start, text }: Context,
  stretch: S,
  edge: 'start' | 'end',
  step: 1 | -1,
): S {
  const stops = cutWords(text, start).map((word) => word[edge]);
  const to = (step === 1 ? after : before)(stops, stretch[edge]);
  if (to === undefined) return stretch;
  const moved = { ...stretch, [edge]: to };
  return moved.start < moved.end ? moved : stretch;
}

/** The words and signs that a selection touches, whole: a person selects roughly. */
export function wholeWords({ start, text }: Context, stretch: Stretch): Stretch | undefined {
  const touched = cutWords(text, start).filter(
    (word) => word.start < stretch.end && word.end > stretch.start,
  );
  const [first, last] = [touched[0], touched.at(-1)];
  return first && last ? { start: first.start, end: last.end } : undefined;
}

const inside = (stops: readonly number[], { start, end }: Stretch): readonly number[] =>
  stops.filter((stop) => stop > start && stop < end);

/** Where a passage may be cut in two, by its words. */
export const wordCuts = ({ start, text }: Context, passage: Stretch): readonly number[] =>
  inside(
    cutWords(text, start)
      .filter(({ isWord }) => isWord)
      .map((word) => word.start),
    passage,
  );

/** Where its sentences begin. */
export const sentenceCuts = ({ start, text }: Context, passage: Stretch): readonly number[] =>
  inside(
    [...sentencesOf.segment(text)].map(({ segment, index }) => {
      const spaces = segment.length - segment.trimStart().length;
      return start + index + spaces;
    }),
    passage,
  );

/** The next cut on this side of a place; the place itself where there is none. */
export const nextCut = (cuts: readonly number[], place: number, step: 1 | -1): number =>
  (step === 1 ? after : before)(cuts, place) ?? place;

/** The cut that is nearest to a place. */
export const nearestCut = (cuts: readonly number[], place: number): number | undefined =>
  cuts.toSorted((a, b) => Math.abs(a - place) - Math.abs(b - place))[0];

/** Where a cut stands at first: at the sentence, or else the word, nearest to the middle of the passage. */
export function firstCut(context: Context, passage: Stretch): number | undefined {
  const middle = (passage.start + passage.end) / 2;
  return nearestCut(sentenceCuts(context, passage), middle) ?? nearestCut(wordCuts(context, passage), middle);
}

/** Where words stand in the context, nearest to a place; undefined where they do not. */
export function findWords(
  { start, text }: Context,
  words: string,
  near: number,
): [number, number] | undefined {
  if (words === '') return undefined;
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(start + at);
  const place = nearestCut(places, near);
  return place === undefined ? undefined : [place, place + words.length];
}
