// What the model of parts looks at to find the source and the content of a cue.

import { mixHash } from '../model/hash-feature.ts';
import type { LabelScheme, SequenceFeatures } from '../model/sequence-model.ts';
import type { DescribedText } from '../words/describe-words.ts';
import type { TokenRange } from '../words/read-tokens.ts';
import { type CueView, describeCue } from './describe-cue.ts';
import { type PathStep, pathsFromCue } from './paths-from-cue.ts';

/** Labels of words around a cue. */
export const PART_LABELS = {
  outside: 0,
  beginSource: 1,
  inSource: 2,
  beginContent: 3,
  inContent: 4,
} as const;

// States 0 to 3: no source yet (outside, begin content, in content, -); 4, 5: in the source; 6 to 8: source is past.
/** A cue has one source at most, in one piece; its content may come in pieces. */
export const partScheme: LabelScheme = {
  labels: 5,
  labelOf: [0, 3, 4, 1, 2, 0, 3, 4],
  before: [
    [-1, 0, 1, 2],
    [-1, 0, 1, 2],
    [1, 2],
    [-1, 0, 1, 2],
    [3, 4],
    [3, 4, 5, 6, 7],
    [3, 4, 5, 6, 7],
    [6, 7],
  ],
};

type Add = (...values: readonly number[]) => void;

function adder(seed: number, features: number[]): Add {
  let template = seed;
  return (...values) => {
    template += 1;
    let hash = mixHash(23, template);
    for (const value of values) hash = mixHash(hash, value);
    features.push(hash);
  };
}

/** The last and the next word as the templates see them. */
interface Place {
  readonly text: DescribedText;
  readonly cue: CueView;
  readonly steps: readonly PathStep[];
  readonly index: number;
  readonly window: TokenRange;
}

const NONE = {
  word: 1,
  lemma: 1,
  tag: 1,
  mark: 0,
  quoteState: 0,
  inFragment: 0,
  sourceType: 0,
  cueKind: 0,
  opener: 0,
};

function viewAt({ text, window }: Place, index: number): typeof NONE {
  return index >= window.from && index < window.to ? (text.words[index] ?? NONE) : NONE;
}

function stateFeatures(place: Place, step: PathStep): number[] {
  const { cue, index, text } = place;
  const here = viewAt(place, index);
  const before = viewAt(place, index - 1);
  const after = viewAt(place, index + 1);
  const phrase = text.nounPhrases.phrases[text.nounPhrases.phraseOf[index] ?? -1];
  const head = phrase === undefined ? NONE : viewAt(place, phrase.head);
  const inPhrase = phrase === undefined ? 0 : index === phrase.from ? 1 : index === phrase.head ? 3 : 2;
  const nominal = step.side * 100 + step.phrases * 10 + inPhrase;
  const clause = mixHash(step.side, step.commas * 10 + step.verbs);
  const quoted = step.side * 100 + step.quoteRelation * 10 + step.sentences;
  const opener = mixHash(step.side, step.opener);
  const features: number[] = [];
  const add = adder(0, features);
  add(step.side);
  add(step.side, step.distance);
  add(step.side, step.distance, cue.kind);
  add(step.side, step.distance, cue.lemma);
  add(step.side, cue.setting);
  add(step.side, cue.setting, cue.kind);
  add(step.side, cue.key);
  add(step.side, cue.lemma);
  add(step.side, cue.form);
  add(step.side, cue.form, cue.key);
  add(step.side, here.word);
  add(step.side, here.lemma, cue.kind);
  add(step.side, before.word);
  add(step.side, after.word);
  add(step.side, here.tag, before.tag);
  add(step.side, here.tag, after.tag);
  add(step.side, before.tag, here.tag, after.tag);
  add(here.word, cue.lemma, step.side);
  add(nominal);
  add(nominal, head.sourceType);
  add(nominal, head.sourceType, cue.kind);
  add(nominal, head.sourceType, cue.key);
  add(nominal, cue.form);
  add(nominal, cue.setting);
  add(nominal, head.sourceType, cue.setting);
  add(nominal, cue.lemma);
  add(nominal, clause);
  add(nominal, clause, cue.form);
  add(nominal, head.lemma);
  add(clause);
  add(clause, cue.kind);
  add(clause, cue.setting);
  add(clause, cue.kind * 4 + cue.place);
  add(clause, cue.kind * 4 + cue.place, cue.form);
  add(nominal, cue.kind * 4 + cue.place);
  add(clause, cue.form);
  add(clause, step.openings);
  add(clause, opener);
  add(clause, quoted);
  add(clause, here.tag);
  add(quoted);
  add(quoted, cue.kind);
  add(quoted, here.inFragment, here.quoteState);
  add(quoted, here.inFragment, cue.setting);
  add(quoted, cue.quoteState);
  add(quoted, cue.setting);
  add(quoted, cue.form);
  add(quoted, head.sourceType, inPhrase);
  add(quoted, opener);
  add(opener);
  add(opener, cue.kind);
  add(opener, cue.lemma);
  add(opener, cue.setting);
  add(opener, clause, cue.kind);
  add(step.side, step.marks);
  add(step.side, step.marks, cue.kind);
  add(step.side, here.quoteState, cue.quoteState, before.quoteState);
  add(step.side, here.mark, before.quoteState, after.quoteState);
  add(step.side, step.atSentenceEdge, here.mark);
  add(text.tokens[index]?.paragraph === 0 ? 1 : 0, step.side, cue.kind, step.phrases);
  return features;
}

function boundaryFeatures(place: Place, step: PathStep, previous: PathStep): number[] {
  const { cue, index, text } = place;
  const here = viewAt(place, index);
  const before = viewAt(place, index - 1);
  const after = viewAt(place, index + 1);
  const features: number[] = [];
  const add = adder(100, features);
  const ahead = [index, index + 1, index + 2]
    .map((place) => text.nounPhrases.phrases[text.nounPhrases.phraseOf[place] ?? -1])
    .find((phrase) => phrase !== undefined);
  const headAhead = ahead === undefined ? NONE : viewAt(place, ahead.head);
  const isPhraseEdge = text.nounPhrases.phraseOf[index] !== text.nounPhrases.phraseOf[index - 1] ? 1 : 0;
  // Beside the cue, at the edge of a sentence, elsewhere
  const edge = step.side !== previous.side ? 1 : step.sentences !== previous.sentences ? 2 : 0;
  const join = mixHash(step.side, edge);
  add(0);
  add(join);
  add(join, cue.kind);
  add(join, cue.form);
  add(join, cue.setting);
  add(join, before.mark, here.mark, cue.kind * 4 + cue.place);
  add(before.mark, step.commas * 4 + step.side, cue.kind * 4 + cue.place);
  add(before.tag);
  add(here.tag);
  add(join, before.tag);
  add(join, before.tag, here.tag);
  add(before.tag, here.tag);
  add(before.word, here.tag);
  add(join, here.word);
  add(join, before.word);
  add(join, before.mark, here.word);
  add(join, before.mark, here.tag);
  add(join, before.mark, here.opener, after.tag);
  add(join, before.mark, here.opener, cue.kind);
  add(join, before.mark, before.opener);
  add(join, before.quoteState, here.quoteState);
  add(join, before.quoteState, here.quoteState, cue.quoteState);
  add(before.quoteState, here.quoteState, before.inFragment, here.inFragment);
  add(before.quoteState, here.tag, before.inFragment);
  add(before.quoteState, here.quoteState, before.inFragment, here.inFragment, cue.setting);
  add(join, before.quoteState, here.quoteState, cue.setting);
  add(join, isPhraseEdge, here.tag);
  add(join, isPhraseEdge, before.sourceType, here.opener);
  add(join, here.mark, after.opener, after.tag);
  add(join, here.mark, after.word);
  add(join, here.mark, after.word, step.commas);
  add(join, before.mark, here.word, step.quoteRelation);
  add(join, before.mark, here.tag, step.openings);
  add(join, here.opener, step.verbs);
  add(join, here.opener, cue.key);
  add(join, here.opener, headAhead.sourceType);
  add(join, before.mark, headAhead.sourceType, cue.kind);
  add(join, here.opener, headAhead.sourceType, step.commas);
  return features;
}

/** The features of the words of a window around a cue. */
export function partFeatures(text: DescribedText, cue: TokenRange, window: TokenRange): SequenceFeatures {
  const view = describeCue(text, cue, window);
  const steps = pathsFromCue(text, cue, window);
  const state: number[][] = [];
  const boundary: number[][] = [];
  for (const [offset, step] of steps.entries()) {
    const place: Place = { text, cue: view, steps, index: window.from + offset, window };
    state.push(stateFeatures(place, step));
    boundary.push(boundaryFeatures(place, step, steps[offset - 1] ?? step));
  }
  return { state, boundary };
}
