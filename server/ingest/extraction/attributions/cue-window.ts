// How far the source and the content of a cue may lie from it: its sentence, and quotations that touch the sentence.
import type { DescribedText } from '../words/describe-words.ts';
import type { TokenRange } from '../words/read-tokens.ts';

const MAX_SENTENCES = 6;
const MAX_WORDS = 160;

/** The words, around the cue, in which its parts are looked for. */
export function cueWindow(text: DescribedText, cue: TokenRange): TokenRange {
  const { tokens, sentences, quotationOf, words } = text;
  const own = tokens[cue.from]?.sentence ?? 0;
  const paragraphOf = (sentence: number): number => tokens[sentences[sentence]?.from ?? -1]?.paragraph ?? -1;
  const isQuoted = (token: number): boolean => (quotationOf[token] ?? -1) >= 0;
  const startsQuoted = (sentence: number): boolean => isQuoted(sentences[sentence]?.from ?? -1);
  const endsQuoted = (sentence: number): boolean => isQuoted((sentences[sentence]?.to ?? 0) - 1);
  let first = own;
  let last = own;
  while (own - first < MAX_SENTENCES && paragraphOf(first - 1) === paragraphOf(own) && endsQuoted(first - 1))
    first -= 1;
  while (last - own < MAX_SENTENCES && paragraphOf(last + 1) === paragraphOf(own) && startsQuoted(last + 1))
    last += 1;
  const end = sentences[last]?.to ?? 0;
  // "He wrote:" with the quotation in a paragraph of its own
  if (words[end - 1]?.mark === 2)
    while (last - own < MAX_SENTENCES && startsQuoted(last + 1)) {
      if (paragraphOf(last + 1) > paragraphOf(own) + 1) break;
      last += 1;
    }
  return {
    from: Math.max(sentences[first]?.from ?? 0, cue.from - MAX_WORDS),
    to: Math.min(sentences[last]?.to ?? 0, cue.to + MAX_WORDS),
  };
}
