// Texts of tests as the finders of attributions take them, and ranges of words as the words that they are.
import { type DescribedText, describeWords } from '../../../server/ingest/extraction/words/describe-words.ts';
import { readTokens, type TokenRange } from '../../../server/ingest/extraction/words/read-tokens.ts';

export const describeText = (text: string): DescribedText => describeWords(readTokens(text));

/** The words of a range as they stand in the text. */
export const wordsOf = ({ text, tokens }: DescribedText, { from, to }: TokenRange): string =>
  text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);

/** Where these words stand, by the words that they begin and end in. */
export function rangeOf({ text, tokens }: DescribedText, words: string): TokenRange {
  const start = text.indexOf(words);
  const end = start + words.length;
  const from = tokens.findIndex((token) => token.start >= start);
  const behind = tokens.findIndex((token) => token.start >= end);
  return { from, to: behind < 0 ? tokens.length : behind };
}
