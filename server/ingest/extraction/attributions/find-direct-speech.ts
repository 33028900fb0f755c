// Direct speech by pattern: a quotation beside a speaker and a verb of speech, as “…,” said Reyes. Rarely wrong.
import type { DescribedText } from '../words/describe-words.ts';
import type { TokenRange } from '../words/read-tokens.ts';

/** How a quotation and its verb stand: “…,” Reyes said; “…,” said Reyes; Reyes said: “…” */
export type DirectPattern =
  | 'quotation, speaker, verb'
  | 'quotation, verb, speaker'
  | 'speaker, verb, quotation';

/** A quotation with the verb that gives it to somebody. */
export interface DirectSpeech {
  readonly pattern: DirectPattern;
  /** The number of the quotation. */
  readonly quotation: number;
  readonly cue: TokenRange;
}

const MAX_GAP = 14;
const SPEECH = 1;
const AMBIGUOUS = 32;

/** The group of verbs at a token, where its main verb is listed as speech. */
function speechGroup(text: DescribedText, token: number, needsCertain: boolean): TokenRange | undefined {
  const group = text.verbGroups.phrases[text.verbGroups.phraseOf[token] ?? -1];
  if (group === undefined) return undefined;
  const { cueBits = 0, quoteState = 0 } = text.words[group.head] ?? {};
  const isVerb = text.tokens[group.head]?.tag === 'VERB';
  const isSpeech = isVerb && quoteState === 0 && (cueBits & SPEECH) !== 0;
  // “…,” adding that …: a participle alone begins a second statement
  const isParticiple = group.head === group.from && /ing$/.test(text.tokens[group.head]?.lower ?? '');
  if (!isSpeech || isParticiple || (needsCertain && (cueBits & AMBIGUOUS) !== 0)) return undefined;
  let from = group.from;
  while (from < group.head && text.tokens[from]?.tag === 'ADV') from += 1;
  return { from, to: group.head + 1 };
}

const isOutside = (text: DescribedText, token: number): boolean => (text.quotationOf[token] ?? -1) < 0;

/** They have “no plan,” he said: a few words of a sentence that was begun before the mark. */
function isFragment(text: DescribedText, open: number): boolean {
  const isBegun = text.tokens[open - 1]?.sentence === text.tokens[open]?.sentence;
  return isBegun && text.words[open + 1]?.inFragment === 1 && (text.words[open - 1]?.mark ?? 0) === 0;
}

/** What follows a closed quotation: a verb at once, or one noun phrase (with what belongs to it) and then the verb. */
function afterQuotation(text: DescribedText, number: number, close: number): DirectSpeech | undefined {
  const sentence = text.tokens[close]?.sentence;
  if (isFragment(text, text.quotations[number]?.open ?? close)) return undefined;
  const inner = text.tokens[close - 1]?.text ?? '';
  let token = close + 1;
  // Some outlets leave out the comma: “It is over” added Reyes
  const verb = speechGroup(text, token, false);
  const isBare = verb?.from === token && /^\p{Lu}/u.test(text.tokens[verb.to]?.text ?? '');
  if (!/^[,?!—–-]+$/.test(inner) && text.tokens[token]?.text !== ',' && !isBare) return undefined;
  if (text.tokens[token]?.text === ',') token += 1;
  const first = speechGroup(text, token, false);
  if (first) return { pattern: 'quotation, verb, speaker', quotation: number, cue: first };
  if ((text.nounPhrases.phraseOf[token] ?? -1) < 0) return undefined;
  for (; token <= close + MAX_GAP && text.tokens[token]?.sentence === sentence; token += 1) {
    if (!isOutside(text, token)) return undefined;
    const group = speechGroup(text, token, false);
    if (group) return { pattern: 'quotation, speaker, verb', quotation: number, cue: group };
  }
  return undefined;
}

/** What leads up to a quotation: a verb of speech, then a comma, a colon, or nothing. */
function beforeQuotation(text: DescribedText, number: number, open: number): DirectSpeech | undefined {
  const sentence = text.tokens[open - 1]?.sentence;
  const isCapital = /^\p{Lu}/u.test(text.tokens[open + 1]?.text ?? '');
  const mark = text.words[open - 1]?.mark ?? 0;
  if (!isCapital || (text.tokens[open]?.paragraph !== text.tokens[open - 1]?.paragraph && mark !== 2))
    return undefined;
  const isLed = mark === 1 || mark === 2;
  const last = isLed ? open - 2 : open - 1;
  const reach = isLed ? MAX_GAP : 1;
  for (let token = last; token > last - reach && text.tokens[token]?.sentence === sentence; token -= 1) {
    if (!isOutside(text, token)) return undefined;
    const group = speechGroup(text, token, !isLed);
    if (group) return { pattern: 'speaker, verb, quotation', quotation: number, cue: group };
    if (text.tokens[token]?.tag === 'VERB' || text.words[token]?.mark === 1) return undefined;
  }
  return undefined;
}

/** All direct speech of a text that a pattern finds, in order; a quotation has one verb. */
export function findDirectSpeech(text: DescribedText): readonly DirectSpeech[] {
  return text.quotations.flatMap(({ open, close, isUnclosed }, number) => {
    // “… on “Capital Morning,” that …”: a name in quotation marks
    if (
      text.tokens[open - 1]?.tag === 'ADP' &&
      text.tokens[open - 1]?.sentence === text.tokens[open]?.sentence
    )
      return [];
    const after = isUnclosed ? undefined : afterQuotation(text, number, close);
    return after ?? beforeQuotation(text, number, open) ?? [];
  });
}
