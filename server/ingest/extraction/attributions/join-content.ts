// What is attributed, as stretches that can be shown: around an inserted cue one stretch, in a later paragraph another.
import type { DescribedText } from '../words/describe-words.ts';
import type { TokenRange } from '../words/read-tokens.ts';
import type { FoundAttribution } from './extract-attributions.ts';

/** A stretch of attributed words. */
export interface ContentStretch {
  /** From its first to its last word; marks at its edges are not included. */
  readonly passage: TokenRange;
  /** The words of it that are content. */
  readonly pieces: readonly TokenRange[];
  /** Whether the cue stands with it, and not with another stretch of the same statement. */
  readonly isByCue: boolean;
}

const MARK = /^[\p{P}\p{S}]+$/u;
const QUOTATION_MARKS = 2;

/** The stretch without the marks at its edges, but with a quotation mark or bracket whose partner lies inside. */
export function trimMarks(text: DescribedText, { from, to }: TokenRange): TokenRange {
  const isMark = (token: number): boolean =>
    MARK.test(text.tokens[token]?.text ?? '') && text.tokens[token]?.text !== '$';
  let start = from;
  let end = to;
  while (start < end && isMark(start)) start += 1;
  while (end > start && isMark(end - 1)) end -= 1;
  const count = (mark: string): number =>
    text.tokens.slice(start, end).filter(({ text: word }) => word === mark).length;
  const next = end < to ? text.tokens[end]?.text : undefined;
  const closes =
    (next === ')' && count('(') > count(')')) || (next === '"' && count('"') % QUOTATION_MARKS === 1);
  return { from: start, to: closes ? end + 1 : end };
}

const isVerbal = (tag: string | undefined): boolean => tag === 'VERB' || tag === 'AUX';

/** Without a leading "that", unless it is the subject: "said | that was wrong". */
const withoutThat = (text: DescribedText, { from, to }: TokenRange): TokenRange =>
  text.tokens[from]?.lower === 'that' && to - from > 1 && !isVerbal(text.tokens[from + 1]?.tag)
    ? { from: from + 1, to }
    : { from, to };

const LEADS = /^(and|but|or|so|while|as|also|meanwhile|however)$/;
const FOLLOWS = /^(and|but|or|while)$/;

/** Without the words that tie a clause to what stands before or behind it. */
export function untie(text: DescribedText, range: TokenRange): TokenRange {
  const is = (token: number, words: RegExp): boolean => words.test(text.tokens[token]?.lower ?? '');
  let { from, to } = trimMarks(text, range);
  while (from < to && is(from, LEADS)) ({ from, to } = trimMarks(text, { from: from + 1, to }));
  while (from < to && is(to - 1, FOLLOWS)) ({ from, to } = trimMarks(text, { from, to: to - 1 }));
  return from < to ? { from, to } : range;
}

const sentenceOf = (text: DescribedText, token: number): number => text.tokens[token]?.sentence ?? -1;
const paragraphOf = (text: DescribedText, token: number): number => text.tokens[token]?.paragraph ?? -1;

/** Pieces within one paragraph each. */
function splitAtParagraphs(text: DescribedText, { from, to }: TokenRange): readonly TokenRange[] {
  const parts: TokenRange[] = [];
  for (let start = from; start < to; ) {
    const end = Math.min(to, text.paragraphs[paragraphOf(text, start)]?.to ?? to);
    parts.push({ from: start, to: end });
    start = Math.max(end, start + 1);
  }
  return parts;
}

/** Joins the pieces of a content that stand in one sentence, or side by side in one paragraph. */
export function joinContent(
  text: DescribedText,
  { cue, content }: FoundAttribution,
): readonly ContentStretch[] {
  const groups: TokenRange[][] = [];
  for (const piece of content.flatMap((range) => splitAtParagraphs(text, range))) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    const isJoined =
      before !== undefined &&
      paragraphOf(text, before.to - 1) === paragraphOf(text, piece.from) &&
      (before.to === piece.from || sentenceOf(text, before.to - 1) === sentenceOf(text, piece.from));
    if (isJoined) last?.push(piece);
    else groups.push([piece]);
  }
  const farFromCue = ([first]: readonly TokenRange[], last: TokenRange | undefined): number => {
    const start = first?.from ?? 0;
    const end = last?.to ?? start;
    if (
      sentenceOf(text, start) === sentenceOf(text, cue.from) ||
      sentenceOf(text, end - 1) === sentenceOf(text, cue.from)
    )
      return 0;
    return Math.max(start - cue.to, cue.from - end, 0);
  };
  const distances = groups.map((group) => farFromCue(group, group.at(-1)));
  const nearest = distances.indexOf(Math.min(...distances));
  return groups.flatMap((group, index) => {
    const [first] = group;
    const last = group.at(-1);
    if (first === undefined || last === undefined) return [];
    const passage = withoutThat(text, trimMarks(text, { from: first.from, to: last.to }));
    if (passage.from >= passage.to) return [];
    const pieces = group
      .map(({ from, to }) => ({ from: Math.max(from, passage.from), to: Math.min(to, passage.to) }))
      .filter(({ from, to }) => from < to);
    return [{ passage, pieces, isByCue: index === nearest }];
  });
}
