// What a source looks like: a name, a pronoun, a document, or somebody who is not named; and how many they are.
import type { DescribedText } from '../words/describe-words.ts';
import type { TokenRange } from '../words/read-tokens.ts';
import { isCommonNoun } from '../words/role-words.ts';
import { sourceKinds } from '../words/word-classes.ts';

/** How a source is told of. */
export type SourceForm = 'name' | 'pronoun' | 'relative' | 'document' | 'group' | 'unnamed' | 'absent';

/** A source as it stands in the text, before anybody is looked up. */
export interface SourceView {
  readonly form: SourceForm;
  /** The main word: the last noun before "of", "who" or a comma. */
  readonly head: number;
  readonly number: 'one' | 'several' | 'unknown';
  /** Whether it begins with "the", "this" or a possessive: something that was told of before, or is the only one. */
  readonly isDefinite: boolean;
}

const GROUP = 2;
const DOCUMENT = 4;
const RELATIVE = /^(who|which|that|whom)$/;
const PRONOUN = /^(he|she|they|we|i|it|you|him|her|them|us|me|his|their|our|my|its|your|one)$/;
const DEFINITE = /^(the|this|that|these|those|his|her|their|its|our|my)$/;
const SINGULAR = /^(a|an|one|he|she|his|her|him|i|my|another)$/;
const PLURAL = /^(they|we|their|them|our|us|these|those|some|many|several|most|two|three|few|both|others)$/;
const MASS = /^(police|people|staff|crew|public|family|sources|authorities)$/;

const isName = (text: DescribedText, index: number): boolean => {
  const token = text.tokens[index];
  return token?.tag === 'PROPN' && /^\p{Lu}/u.test(token.text) && !isCommonNoun(text, index, index + 1);
};

/** The main word of a source: the head of its first noun phrase that is no bare title. */
function mainWord(text: DescribedText, { from, to }: TokenRange): number {
  for (let index = from; index < to; index += 1) {
    const phrase = text.nounPhrases.phrases[text.nounPhrases.phraseOf[index] ?? -1];
    if (phrase !== undefined) return Math.min(phrase.head, to - 1);
  }
  return to - 1;
}

function numberOf(
  text: DescribedText,
  { from }: TokenRange,
  head: number,
  form: SourceForm,
): SourceView['number'] {
  const first = text.tokens[from]?.lower ?? '';
  const main = text.tokens[head];
  if (PLURAL.test(first) || MASS.test(main?.lower ?? '')) return 'several';
  if (SINGULAR.test(first)) return 'one';
  // The tagger gives a capital at the start of a sentence no singular: "Officials"
  const isInflected = main?.tag === 'NOUN' ? main.lower !== main.lemma : isCommonNoun(text, head, head + 1);
  const isPlural = isInflected && main?.lower.endsWith('s');
  if (isPlural) return 'several';
  if (form === 'name' || form === 'document' || form === 'group') return 'one';
  return form === 'relative' || form === 'absent' || first === 'you' ? 'unknown' : 'one';
}

/** Describes the source of an attribution; without one it is absent. */
export function describeSource(text: DescribedText, source: TokenRange | undefined): SourceView {
  if (source === undefined) return { form: 'absent', head: -1, number: 'unknown', isDefinite: false };
  const head = mainWord(text, source);
  const main = text.tokens[head];
  const first = text.tokens[source.from]?.lower ?? '';
  const kinds = sourceKinds(main?.lemma ?? '') | sourceKinds(main?.lower ?? '');
  const holdsName = Array.from({ length: source.to - source.from }, (_, at) => source.from + at).some(
    (index) => isName(text, index),
  );
  const formOf = (): SourceForm => {
    const isSingle = source.to - source.from === 1 || head === source.from;
    if (isSingle && RELATIVE.test(first)) return 'relative';
    if (PRONOUN.test(first) && (isSingle || text.tokens[source.from + 1]?.text === ',')) return 'pronoun';
    if ((kinds & DOCUMENT) !== 0 && (kinds & 1) === 0) return 'document';
    if (isName(text, head)) return 'name';
    // "the country's prime minister, Ilse Brandt" is named by the apposition
    const comma = text.tokens.slice(head + 1, source.to).findIndex(({ text: mark }) => mark === ',');
    if (holdsName && comma >= 0 && isName(text, head + comma + 2)) return 'name';
    return (kinds & GROUP) !== 0 && (kinds & 1) === 0 ? 'group' : 'unnamed';
  };
  const form = formOf();
  return { form, head, number: numberOf(text, source, head, form), isDefinite: DEFINITE.test(first) };
}
