// What the model of cues looks at around each word.

import { mixHash } from '../model/hash-feature.ts';
import type { LabelScheme, SequenceFeatures } from '../model/sequence-model.ts';
import type { DescribedText, WordView } from '../words/describe-words.ts';

/** Labels of words: outside a cue, its first word, a later word. */
export const CUE_LABELS = { outside: 0, begin: 1, inside: 2 } as const;

/** A cue begins before it goes on. */
export const cueScheme: LabelScheme = {
  labels: 3,
  labelOf: [0, 1, 2],
  before: [
    [-1, 0, 1, 2],
    [-1, 0, 1, 2],
    [1, 2],
  ],
};

const EDGE: WordView = {
  word: 1,
  lemma: 1,
  tag: 1,
  shape: 1,
  suffix: 1,
  cueBits: 0,
  cueKind: 0,
  sourceBits: 0,
  quoteState: 0,
  inFragment: 0,
  sourceType: 0,
  opener: 0,
  clauseOpener: 0,
  mark: 0,
};

const bucket = (distance: number): number => {
  if (distance <= 4) return distance;
  if (distance <= 7) return 5;
  return distance <= 12 ? 6 : 7;
};

/** What stands around a word within its sentence, worked out once for all templates. */
interface Surroundings {
  readonly subject: number;
  readonly subjectGap: number;
  readonly object: number;
  readonly objectGap: number;
  readonly opener: number;
  readonly quoteBefore: number;
  readonly quoteAfter: number;
  readonly markBefore: number;
}

function lookAround(text: DescribedText, index: number, from: number, to: number): Surroundings {
  const { words, nounPhrases, verbGroups } = text;
  let subject = 0;
  let subjectGap = 9;
  let object = 0;
  let objectGap = 9;
  let opener = 0;
  let quoteBefore = 9;
  let quoteAfter = 9;
  let markBefore = 0;
  const ownPhrase = nounPhrases.phraseOf[index] ?? -1;
  const ownGroup = verbGroups.phraseOf[index] ?? -1;
  for (let place = index - 1; place >= from && index - place < 25; place -= 1) {
    const word = words[place] ?? EDGE;
    const phrase = nounPhrases.phraseOf[place] ?? -1;
    if (quoteBefore === 9 && word.quoteState > 1) quoteBefore = word.quoteState * 8 + bucket(index - place);
    if (markBefore === 0 && word.mark > 0) markBefore = word.mark * 8 + bucket(index - place);
    const group = verbGroups.phraseOf[place] ?? -1;
    if (subject === 0 && group >= 0 && group !== ownGroup && verbGroups.phrases[group]?.head === place)
      subject = 98;
    if (subject === 0 && phrase >= 0 && phrase !== ownPhrase && nounPhrases.phrases[phrase]?.head === place) {
      subject = word.sourceType + 1;
      subjectGap = bucket(index - place);
    }
  }
  for (let place = index + 1; place < to && place - index < 25; place += 1) {
    const word = words[place] ?? EDGE;
    const phrase = nounPhrases.phraseOf[place] ?? -1;
    if (quoteAfter === 9 && word.quoteState > 1) quoteAfter = word.quoteState * 8 + bucket(place - index);
    if (opener === 0 && place - index < 6 && word.opener !== 0) opener = word.opener;
    if (object === 0 && phrase >= 0 && phrase !== ownPhrase && nounPhrases.phrases[phrase]?.head === place) {
      object = word.sourceType + 1;
      objectGap = bucket(place - index);
    }
  }
  return { subject, subjectGap, object, objectGap, opener, quoteBefore, quoteAfter, markBefore };
}

function stateFeatures(text: DescribedText, index: number, from: number, to: number): number[] {
  const { words, verbGroups, tokens } = text;
  const at = (place: number): WordView => (place >= from && place < to ? (words[place] ?? EDGE) : EDGE);
  const here = at(index);
  const [b2, b1, a1, a2, a3] = [at(index - 2), at(index - 1), at(index + 1), at(index + 2), at(index + 3)];
  const around = lookAround(text, index, from, to);
  const features: number[] = [];
  let template = 0;
  const add = (...values: readonly number[]): void => {
    template += 1;
    let hash = mixHash(17, template);
    for (const value of values) hash = mixHash(hash, value);
    features.push(hash);
  };
  const cue = here.cueKind * 64 + here.cueBits;
  add(0);
  add(here.word);
  add(here.lemma);
  add(here.tag);
  add(here.lemma, here.tag);
  add(b1.word);
  add(a1.word);
  add(b2.word);
  add(a2.word);
  add(b1.lemma, here.lemma);
  add(here.lemma, a1.lemma);
  add(b1.tag, here.tag);
  add(here.tag, a1.tag);
  add(b2.tag, b1.tag, here.tag);
  add(b1.tag, here.tag, a1.tag);
  add(here.tag, a1.tag, a2.tag);
  add(here.suffix, here.tag);
  add(here.shape, here.tag);
  add(cue);
  add(here.cueKind);
  add(cue, here.suffix);
  add(cue, b1.tag);
  add(cue, a1.tag);
  add(cue, a1.word);
  add(cue, b1.tag, a1.tag);
  for (let bit = 0; bit < 5; bit += 1) {
    const own = here.cueBits & (1 << bit) ? bit + 1 + (here.cueBits & 32) : 0;
    add(own && here.cueKind * 64 + own);
    add(own && here.cueKind * 64 + own, around.subject);
    add(own && here.cueKind * 64 + own, around.opener);
    add(own && here.cueKind * 64 + own, around.quoteAfter);
  }
  for (const near of [b2, b1, a1, a2, a3]) add(near.cueKind * 64 + near.cueBits, here.tag);
  add(cue, around.subject);
  add(cue, around.subject, around.subjectGap);
  add(here.cueKind, around.subject, around.opener);
  add(cue, around.opener);
  add(here.lemma, around.opener);
  add(here.lemma, around.subject);
  add(here.lemma, around.object);
  add(here.lemma, here.quoteState);
  add(cue, around.object, around.objectGap);
  add(here.quoteState, b1.quoteState, a1.quoteState);
  add(here.quoteState, here.cueKind);
  add(around.quoteBefore, here.cueKind);
  add(here.inFragment, here.quoteState, here.cueKind);
  add(around.quoteAfter, here.cueKind);
  add(cue, around.quoteBefore);
  add(cue, around.quoteAfter);
  add(around.markBefore, here.cueKind);
  add(here.mark, a1.quoteState, b1.sourceType);
  // The group a word belongs to tells whether "has" begins "has said" or "has left"
  const group = verbGroups.phrases[verbGroups.phraseOf[index] ?? -1];
  const head = group === undefined ? EDGE : at(group.head);
  const place = group === undefined ? 0 : Math.sign(index - group.head) + 2;
  const first = group === undefined ? 0 : Math.min(index - group.from, 2);
  add(head.cueKind * 64 + head.cueBits, place);
  add(head.lemma, place);
  add(head.cueKind * 64 + head.cueBits, place, first);
  add(head.cueKind, place, here.tag, around.subject);
  add(place, a1.tag, at(group === undefined ? index : group.to).opener);
  const inTitle = tokens[index]?.paragraph === 0 ? 1 : 0;
  add(inTitle, here.tag, cue);
  add(inTitle, here.mark, around.quoteAfter);
  add(Math.min(index - from, 3), here.cueKind);
  add(Math.min(to - index, 4), here.cueKind);
  return features;
}

function boundaryFeatures(text: DescribedText, index: number, from: number): number[] {
  const here = text.words[index] ?? EDGE;
  const before = index > from ? (text.words[index - 1] ?? EDGE) : EDGE;
  const hash = (template: number, a: number, b: number): number =>
    mixHash(mixHash(mixHash(31, template), a), b);
  return [
    hash(0, 0, 0),
    hash(1, here.tag, 0),
    hash(2, before.tag, here.tag),
    hash(3, here.word, 0),
    hash(4, before.lemma, here.word),
    hash(5, before.cueKind, here.cueKind),
    hash(6, before.cueKind * 64 + before.cueBits, here.word),
  ];
}

/** The features of the words `from` to `to` of a text: one sentence. */
export function cueFeatures(text: DescribedText, from: number, to: number): SequenceFeatures {
  const state: number[][] = [];
  const boundary: number[][] = [];
  for (let index = from; index < to; index += 1) {
    state.push(stateFeatures(text, index, from, to));
    boundary.push(boundaryFeatures(text, index, from));
  }
  return { state, boundary };
}
