// What kind of act a cue names: speech, thought, stance, intent, or what a document shows.
import type { DescribedText } from '../words/describe-words.ts';
import type { TokenRange } from '../words/read-tokens.ts';
import {
  adjectiveClasses,
  CUE_CLASSES,
  type CueClass,
  nounClasses,
  verbClasses,
} from '../words/word-classes.ts';

const DOCUMENT = 4;

const firstClass = (bits: number): CueClass | undefined =>
  CUE_CLASSES.find((_, place) => (bits & (1 << place)) !== 0);

/**
 * The class of a cue; words that none of our lists has count as speech, the most frequent class by far. A cue that may
 * be either takes the class that its source allows: a survey shows, a minister says.
 */
export function classifyCue(text: DescribedText, cue: TokenRange, isDocumentSource: boolean): CueClass {
  const tokens = text.tokens.slice(cue.from, cue.to);
  const verbs = tokens.filter(({ tag }) => tag === 'VERB').toReversed();
  const nouns = tokens.filter(({ tag }) => tag === 'NOUN' || tag === 'PROPN');
  const bits =
    verbs.map(({ lemma }) => verbClasses(lemma)).find(Boolean) ||
    nouns.map(({ lemma }) => nounClasses(lemma)).find(Boolean) ||
    tokens.map(({ lower, lemma }) => adjectiveClasses(lower) || adjectiveClasses(lemma)).find(Boolean) ||
    0;
  if (isDocumentSource && ((bits & (1 << DOCUMENT)) !== 0 || bits === 0)) return 'document';
  return firstClass(bits & ~(1 << DOCUMENT)) ?? firstClass(bits) ?? 'speech';
}
