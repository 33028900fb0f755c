// An annotated article as labels of words: where its cues are, and what each of their windows should show.
import { CUE_LABELS } from '../attributions/cue-features.ts';
import { cueWindow } from '../attributions/cue-window.ts';
import { PART_LABELS } from '../attributions/part-features.ts';
import { type DescribedText, describeWords } from '../words/describe-words.ts';
import { readTokens, type TokenRange } from '../words/read-tokens.ts';
import type { AnnotatedArticle, Span } from './read-annotated.ts';

/** A cue with the labels of the words of its window. */
export interface LabelledCue {
  readonly cue: TokenRange;
  readonly window: TokenRange;
  /** One of PART_LABELS for each word of the window. */
  readonly labels: readonly number[];
}

/** An article ready to learn from. */
export interface LabelledArticle {
  readonly article: AnnotatedArticle;
  readonly text: DescribedText;
  /** One of CUE_LABELS for each word. */
  readonly cueLabels: Uint8Array;
  readonly cues: readonly LabelledCue[];
}

/** The words that a span touches. */
function wordsOf({ tokens }: DescribedText, [start, end]: Span): TokenRange {
  let from = 0;
  while ((tokens[from]?.end ?? Number.POSITIVE_INFINITY) <= start) from += 1;
  let to = from;
  while ((tokens[to]?.start ?? Number.POSITIVE_INFINITY) < end) to += 1;
  return { from, to };
}

const longest = (spans: readonly Span[]): Span | undefined =>
  spans.toSorted((a, b) => b[1] - b[0] - (a[1] - a[0]))[0];

function paint(labels: number[], range: TokenRange, window: TokenRange, begin: number, inside: number): void {
  for (let index = range.from; index < range.to; index += 1)
    if (index >= window.from && index < window.to)
      labels[index - window.from] = index === Math.max(range.from, window.from) ? begin : inside;
}

/** Turns the spans of an article into labels; a cue in several pieces is known by its first. */
export function labelArticle(article: AnnotatedArticle): LabelledArticle {
  const text = describeWords(readTokens(article.text));
  const cueLabels = new Uint8Array(text.tokens.length);
  const cues: LabelledCue[] = [];
  for (const { source, cue: cuePieces, content } of article.attributions) {
    const [cueSpan] = cuePieces;
    if (cueSpan === undefined) continue;
    const cue = wordsOf(text, cueSpan);
    if (cue.from >= cue.to) continue;
    cueLabels.fill(CUE_LABELS.inside, cue.from, cue.to);
    cueLabels[cue.from] = CUE_LABELS.begin;
    const window = cueWindow(text, cue);
    const labels = new Array<number>(window.to - window.from).fill(PART_LABELS.outside);
    for (const span of content)
      paint(labels, wordsOf(text, span), window, PART_LABELS.beginContent, PART_LABELS.inContent);
    const sourceSpan = longest(source);
    if (sourceSpan)
      paint(labels, wordsOf(text, sourceSpan), window, PART_LABELS.beginSource, PART_LABELS.inSource);
    labels.fill(PART_LABELS.outside, cue.from - window.from, cue.to - window.from);
    mendBegins(labels);
    cues.push({ cue, window, labels });
  }
  return { article, text, cueLabels, cues };
}

/** A piece that another mark cuts in two begins anew. */
function mendBegins(labels: number[]): void {
  for (const [index, label] of labels.entries()) {
    const before = labels[index - 1];
    if (label === PART_LABELS.inSource && before !== PART_LABELS.beginSource && before !== label)
      labels[index] = PART_LABELS.outside;
    if (label === PART_LABELS.inContent && before !== PART_LABELS.beginContent && before !== label)
      labels[index] = PART_LABELS.beginContent;
  }
}
