// Who is cited in a text, by which words, and for what: first the cues, then the source and the content of each.

import {
  bestLabels,
  bestPath,
  type SequenceScores,
  type SequenceWeights,
  scoreSequence,
} from '../model/sequence-model.ts';
import { type DescribedText, describeWords } from '../words/describe-words.ts';
import { readTokens, type TokenRange } from '../words/read-tokens.ts';
import { isAmong, isWithin, markRanges, touches } from '../words/token-ranges.ts';
import { adjoiningSource, canBeSource } from './adjoining-source.ts';
import { type CitedSource, citedSource } from './cited-source.ts';
import { completeContent } from './complete-content.ts';
import { CUE_LABELS, cueFeatures, cueScheme } from './cue-features.ts';
import { cueWindow } from './cue-window.ts';
import { cutBefore } from './cut-before.ts';
import { type DirectSpeech, findDirectSpeech } from './find-direct-speech.ts';
import { findPollSpeech } from './find-poll-speech.ts';
import { findReportedSpeech, type ReportedSpeech } from './find-reported-speech.ts';
import { finishClause } from './finish-clause.ts';
import { lowerSubject } from './lower-subject.ts';
import { mendCuts } from './mend-cuts.ts';
import { PART_LABELS, partFeatures, partScheme } from './part-features.ts';
import { reachQuotation } from './reach-quotation.ts';
import { sharedSubject } from './shared-subject.ts';
import { widenContent } from './widen-content.ts';

/** The learned weights of both steps. */
export interface AttributionModel {
  readonly cues: SequenceWeights;
  readonly parts: SequenceWeights;
}

/** Offsets into the text in UTF-16 units, end exclusive. */
export type Span = readonly [start: number, end: number];

/** Who is cited, by which words, for what. */
export interface Attribution {
  /** Empty where nobody is named: "it is feared". */
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  /** In order, in pieces where the cue stands between. */
  readonly content: readonly Span[];
  /** Whether its cue stands in the content of another one. */
  readonly isNested: boolean;
  /** From 0 to 1: how sure the model is of the cue. */
  readonly score: number;
}

/** A cue as words, with its score. */
export interface FoundCue extends TokenRange {
  readonly score: number;
}

// How often a pattern alone is right, on our own articles
const PATTERN_SCORE = 0.8;

// Margins of right cues lie around 200, of wrong ones around 50: 60 makes a score of 0.73
const MARGIN = 60;
const asScore = (margin: number): number => 1 / (1 + Math.exp(-margin / MARGIN));

/** What the best labels score when no cue may begin at a word. */
function scoreWithout(scores: SequenceScores, place: number): number {
  const begin = place * cueScheme.labels + CUE_LABELS.begin;
  const kept = scores.state[begin] ?? 0;
  scores.state[begin] = Number.NEGATIVE_INFINITY;
  const { score } = bestPath(scores, cueScheme);
  scores.state[begin] = kept;
  return score;
}

/** The cues of a text; a higher `caution` finds fewer and surer ones. */
export function findCues(text: DescribedText, weights: SequenceWeights, caution = 0): FoundCue[] {
  const cues: FoundCue[] = [];
  for (const { from, to } of text.sentences) {
    const scores = scoreSequence(cueFeatures(text, from, to), weights);
    const { labels: width } = cueScheme;
    for (let place = 0; place < scores.length; place += 1)
      scores.state[place * width + CUE_LABELS.begin] =
        (scores.state[place * width + CUE_LABELS.begin] ?? 0) - caution;
    const { labels, score } = bestPath(scores, cueScheme);
    for (const [place, label] of labels.entries()) {
      if (label !== CUE_LABELS.begin) continue;
      let end = place + 1;
      while (labels[end] === CUE_LABELS.inside) end += 1;
      const margin = score - scoreWithout(scores, place);
      cues.push({ from: from + place, to: from + end, score: asScore(margin) });
    }
  }
  return cues;
}

// A source this far before its verb was not taken for being near
const REACH = 3;

/** Cues that the model missed, though a pattern of direct speech has them. */
function addDirectCues(cues: readonly FoundCue[], direct: readonly DirectSpeech[]): FoundCue[] {
  const missed = direct
    .map(({ cue }) => cue)
    .filter((cue, index, all) => !all.slice(0, index).some((earlier) => touches(earlier, cue)))
    .filter((cue) => !cues.some((found) => touches(found, cue)));
  return [...cues, ...missed.map((cue) => ({ ...cue, score: PATTERN_SCORE }))].sort(
    (a, b) => a.from - b.from,
  );
}

interface Parts {
  readonly source: readonly TokenRange[];
  readonly content: readonly TokenRange[];
}

function rangesOf(labels: readonly number[], from: number, begin: number, inside: number): TokenRange[] {
  const ranges: TokenRange[] = [];
  for (const [place, label] of labels.entries()) {
    if (label !== begin) continue;
    let end = place + 1;
    while (labels[end] === inside) end += 1;
    ranges.push({ from: from + place, to: from + end });
  }
  return ranges;
}

/** The source and the content of a cue. */
export function findParts(text: DescribedText, cue: TokenRange, weights: SequenceWeights): Parts {
  const window = cueWindow(text, cue);
  const scores = scoreSequence(partFeatures(text, cue, window), weights);
  const forced = new Int8Array(scores.length).fill(-1);
  forced.fill(PART_LABELS.outside, cue.from - window.from, cue.to - window.from);
  const labels = bestLabels(scores, partScheme, forced);
  return {
    source: rangesOf(labels, window.from, PART_LABELS.beginSource, PART_LABELS.inSource),
    content: rangesOf(labels, window.from, PART_LABELS.beginContent, PART_LABELS.inContent),
  };
}

/** An attribution as words. */
export interface FoundAttribution {
  readonly cue: TokenRange;
  readonly source: readonly TokenRange[];
  readonly content: readonly TokenRange[];
  /** Whether its cue stands in the content of another one. */
  readonly isNested: boolean;
  readonly score: number;
}

type Unplaced = Omit<FoundAttribution, 'isNested'>;

/** Whoever is named behind the verb; what is said then stands before it, unless more follows. */
function takeCited(found: Unplaced, cited: CitedSource | undefined): Unplaced {
  if (cited === undefined) return found;
  const said = found.content.filter((range) => !touches(range, cited.source));
  const before = cited.content === undefined ? found.content : [cited.content];
  return { ...found, source: [cited.source], content: said.length > 0 ? said : before };
}

/** A pattern knows the source and the content of its cue better than the model. */
function addReported(found: readonly Unplaced[], reported: readonly ReportedSpeech[]): readonly Unplaced[] {
  // "according to a board report": no verb stands within a source
  const isTaken = (range: TokenRange): boolean =>
    reported.some(({ cue, source }) => touches(cue, range) || touches(source, range));
  const others = found.filter(({ cue }) => !isTaken(cue));
  const patterns = reported.map(({ cue, source, content }) => {
    const known = found.find((attribution) => touches(attribution.cue, cue));
    return {
      cue: known?.cue ?? cue,
      source: [source],
      content: [content],
      score: known?.score ?? PATTERN_SCORE,
    };
  });
  return [...others, ...patterns].sort((a, b) => a.cue.from - b.cue.from);
}

function widenAll(text: DescribedText, found: readonly Unplaced[]): readonly Unplaced[] {
  const cited = markRanges(
    text,
    found.flatMap(({ cue, source }) => [cue, ...source]),
  );
  const isTaken = (token: number): boolean => cited[token] === 1;
  return found.map((attribution) => {
    const content = finishClause(text, attribution, isTaken);
    return { ...attribution, content: widenContent(text, { ...attribution, content }, isTaken) };
  });
}

const reachAll = (text: DescribedText, found: readonly Unplaced[]): readonly Unplaced[] =>
  found.map((attribution) => ({
    ...attribution,
    content: reachQuotation(
      text,
      attribution,
      found.filter((other) => other !== attribution),
    ),
  }));

function cutAll(text: DescribedText, found: readonly Unplaced[]): readonly Unplaced[] {
  return found.map((attribution) => ({
    ...attribution,
    content: found.reduce(
      (content, later) => cutBefore(text, { ...attribution, content }, later),
      attribution.content,
    ),
  }));
}

/** Finds the attributions of a text as words, in the order of their cues. */
export function findAttributions(
  text: DescribedText,
  model: AttributionModel,
  caution = 0,
): readonly FoundAttribution[] {
  const direct = findDirectSpeech(text);
  const cues = addDirectCues(findCues(text, model.cues, caution), direct);
  const marks = markRanges(text, cues);
  const found = cues.flatMap((cue) => {
    const parts = findParts(text, cue, model.parts);
    if (parts.content.length === 0) return [];
    const isTaken = (token: number): boolean => isAmong(token, [cue, ...parts.source]);
    const mended = mendCuts(text, parts.content, isTaken);
    const content = completeContent(text, { cue, ...parts, content: mended }, marks, direct);
    if (content.length === 0) return [];
    const named = parts.source.filter((range) => canBeSource(text, range));
    const adjoining = named.length === 0 ? adjoiningSource(text, cue, content) : undefined;
    const own = adjoining === undefined ? named : [adjoining];
    const shared = sharedSubject(text, cue);
    const isBeside = own.every(({ to }) => to >= cue.from - REACH);
    const source = shared !== undefined && isBeside ? [shared] : own;
    const cited = takeCited({ cue, source, content, score: cue.score }, citedSource(text, cue));
    return lowerSubject(text, cited);
  });
  const polled = findPollSpeech(text).filter(({ cue }) => !found.some((known) => touches(known.cue, cue)));
  const all = addReported(found, [...findReportedSpeech(text), ...polled]);
  const whole = cutAll(text, widenAll(text, reachAll(text, all)));
  return whole.map((attribution) => ({
    ...attribution,
    isNested: whole.some((other) => other !== attribution && isWithin(attribution.cue, other.content)),
  }));
}

/** Where a range of words stands in the text. */
export const spanOf = ({ tokens }: DescribedText, { from, to }: TokenRange): Span => [
  tokens[from]?.start ?? 0,
  tokens[to - 1]?.end ?? 0,
];

/** Finds the attributions of a text, in the order of their cues. */
export function extractAttributions(
  source: string | DescribedText,
  model: AttributionModel,
  caution = 0,
): readonly Attribution[] {
  const text = typeof source === 'string' ? describeWords(readTokens(source)) : source;
  return findAttributions(text, model, caution).map(({ cue, source: named, content, isNested, score }) => ({
    source: named.map((range) => spanOf(text, range)),
    cue: [spanOf(text, cue)],
    content: content.map((range) => spanOf(text, range)),
    isNested,
    score,
  }));
}
