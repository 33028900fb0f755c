// What the learned models see of each word: numbers for its form, class, place in quotation, phrase and paragraph.

import { hashText } from '../model/hash-feature.ts';
import { findNounPhrases, findVerbGroups, type Phrases } from './find-phrases.ts';
import { markQuotations, type Quotations } from './mark-quotations.ts';
import type { Token, TokenizedText } from './read-tokens.ts';
import {
  adjectiveClasses,
  isReportingAdverb,
  nounClasses,
  sourceKinds,
  verbClasses,
} from './word-classes.ts';

/** One word; texts stand as their hash. */
export interface WordView {
  readonly word: number;
  readonly lemma: number;
  readonly tag: number;
  readonly shape: number;
  readonly suffix: number;
  /** Bits of CUE_CLASSES for the word as its part of speech; `kind` says which part that was. */
  readonly cueBits: number;
  /** 0 no cue, 1 verb, 2 noun, 3 adjective or participle, 4 reporting adverb, 5 a cue word with another tag. */
  readonly cueKind: number;
  readonly sourceBits: number;
  /** 0 outside quotation marks, 1 inside, 2 the opening mark, 3 the closing one. */
  readonly quoteState: number;
  /** 1 in a quotation that begins with a small letter: a few words, no sentence. */
  readonly inFragment: number;
  /** What a noun phrase headed here looks like as a source: pronoun, name, person, group … */
  readonly sourceType: number;
  /** Words that open a clause or a phrase: "that", "who", "but", "of" … else 0. */
  readonly opener: number;
  /** The same, where a clause may follow. */
  readonly clauseOpener: number;
  /** Comma, colon, dash and the like; else 0. */
  readonly mark: number;
}

/** A text with everything the models look at. */
export interface DescribedText extends TokenizedText, Quotations {
  readonly words: readonly WordView[];
  readonly nounPhrases: Phrases;
  readonly verbGroups: Phrases;
}

const CLAUSE_OPENERS = new Set(
  'that whether if who whom which whose what how why where when while as because since although though unless until but and or so than after before to'.split(
    ' ',
  ),
);
const PREPOSITIONS = new Set('for of in on at by with from about over against into'.split(' '));
const PRONOUNS = new Map<string, number>([
  ...['he', 'she'].map((word) => [word, 1] as const),
  ...['they', 'we'].map((word) => [word, 2] as const),
  ...['i', 'you'].map((word) => [word, 3] as const),
  ['it', 4],
  ...['who', 'which', 'that', 'whom'].map((word) => [word, 5] as const),
  ...['his', 'her', 'their', 'its', 'my', 'our', 'your', 'whose'].map((word) => [word, 6] as const),
  ...['him', 'them', 'me', 'us'].map((word) => [word, 7] as const),
  ...['there', 'this', 'these', 'those', 'what'].map((word) => [word, 8] as const),
]);
const MARKS = new Map([
  [',', 1],
  [':', 2],
  [';', 3],
  ['—', 4],
  ['–', 4],
  ['--', 4],
  ['-', 4],
  ['.', 5],
  ['?', 6],
  ['!', 6],
  ['(', 7],
  [')', 8],
  ['"', 9],
  ["'", 9],
]);

const TIMES =
  /^((mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december|today|yesterday|tomorrow|tonight|day|night|morning|afternoon|evening|week|weekend|month|year|decade|hour|minute|spring|summer|autumn|winter|season|time|moment|interview|speech|news|conference|briefing|hearing|meeting|rally)$/;

function shapeOf({ text }: Token, isFirst: boolean): string {
  if (/^\d/.test(text)) return '0';
  if (/^\p{Lu}{2,}s?$/u.test(text)) return 'XX';
  if (/^\p{Lu}/u.test(text)) return isFirst ? 'Xx1' : 'Xx';
  return /^\p{Ll}/u.test(text) ? 'x' : text.slice(0, 1);
}

function cueOf({ tag, lemma, lower }: Token): readonly [kind: number, bits: number] {
  const verb = verbClasses(lemma);
  if (tag === 'VERB' && verb) return [1, verb];
  const noun = nounClasses(lemma);
  if ((tag === 'NOUN' || tag === 'PROPN') && noun) return [2, noun];
  const adjective = adjectiveClasses(lower) || adjectiveClasses(lemma);
  if (adjective) return [3, adjective];
  if (isReportingAdverb(lower)) return [4, 1];
  if (verb || noun) return [5, verb | noun];
  return [0, 0];
}

function sourceTypeOf({ tag, lower, lemma }: Token): number {
  const pronoun = PRONOUNS.get(lower);
  if (pronoun !== undefined) return pronoun;
  const bits = sourceKinds(lemma) || sourceKinds(lower);
  if (TIMES.test(lower) || TIMES.test(lemma)) return 14;
  if (tag === 'PROPN') return bits ? 20 + bits : 10;
  if (bits) return 30 + bits;
  if (tag === 'NOUN') return 11;
  return tag === 'NUM' || tag === 'SYM' ? 12 : 13;
}

function describeWord(token: Token, isFirst: boolean, quoteState: number, inFragment: number): WordView {
  const { lower, lemma, tag, text } = token;
  const [cueKind, cueBits] = cueOf(token);
  return {
    word: hashText(lower),
    lemma: hashText(lemma),
    tag: hashText(tag),
    shape: hashText(shapeOf(token, isFirst)),
    suffix: hashText(lower.slice(-3)),
    cueBits,
    cueKind,
    sourceBits: sourceKinds(lemma) || sourceKinds(lower),
    quoteState,
    inFragment,
    sourceType: sourceTypeOf(token),
    opener: CLAUSE_OPENERS.has(lower) || PREPOSITIONS.has(lower) ? hashText(lower) : 0,
    clauseOpener: CLAUSE_OPENERS.has(lower) ? hashText(lower) : 0,
    mark: MARKS.get(text) ?? 0,
  };
}

/** Describes every word of a tokenized text. */
export function describeWords(tokenized: TokenizedText): DescribedText {
  const { tokens, sentences } = tokenized;
  const { quotations, quotationOf } = markQuotations(tokenized);
  const words = tokens.map((token, index) => {
    const quotation = quotations[quotationOf[index] ?? -1];
    const isMark = quotation?.close === index && !quotation.isUnclosed;
    const inside = isMark ? 3 : 1;
    const quoteState = quotation === undefined ? 0 : quotation.open === index ? 2 : inside;
    const isFragment = quotation !== undefined && /^\p{Ll}/u.test(tokens[quotation.open + 1]?.text ?? '');
    return describeWord(token, sentences[token.sentence]?.from === index, quoteState, isFragment ? 1 : 0);
  });
  return {
    ...tokenized,
    quotations,
    quotationOf,
    words,
    nounPhrases: findNounPhrases(tokens),
    verbGroups: findVerbGroups(tokens),
  };
}
