// Words that name what a person is: "mayor", "researcher", "Gen."; and capitals that are no names.
import type { DescribedText } from './describe-words.ts';
import { WORD_BITS, wordBits } from './name-lists.ts';
import type { Token } from './read-tokens.ts';
import { sourceKinds } from './word-classes.ts';

const PERSON = 1;
const ADDRESS = /^(mr|mrs|ms|miss)\.?$/;
// Titles that describe another title, and nobody alone
const ONLY_BEFORE =
  /^(vice|prime|former|acting|executive|special|senior|deputy|chief|private|count|whip|major)$/;

/** Whether the word says what somebody is, such as an office or a trade. */
export function isRoleWord(token: Token | undefined): boolean {
  if (token === undefined || token.tag === 'VERB' || ADDRESS.test(token.lower)) return false;
  if (((sourceKinds(token.lower) | sourceKinds(token.lemma)) & PERSON) !== 0) return true;
  return (wordBits(token.lower) & WORD_BITS.title) !== 0 && !ONLY_BEFORE.test(token.lower);
}

/** "Officials said": a capital at the start of a sentence makes no name of a noun we know. */
export function isCommonNoun(text: DescribedText, from: number, to: number): boolean {
  const token = text.tokens[from];
  if (token === undefined || to - from > 1) return false;
  const isFirst = text.sentences[token.sentence]?.from === from;
  return isFirst && (sourceKinds(token.lower) | sourceKinds(token.lemma)) !== 0;
}
