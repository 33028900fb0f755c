// A source that the model left out though it stands right beside its verb: "the mayor | said", “…,” said | the mayor.
import type { DescribedText } from '../words/describe-words.ts';
import type { TokenRange } from '../words/read-tokens.ts';

const phraseAt = (text: DescribedText, token: number): TokenRange | undefined =>
  text.nounPhrases.phrases[text.nounPhrases.phraseOf[token] ?? -1];

// "some asked for more": of whom, was told before; no noun phrase has a determiner alone
const BARE = /^(some|most|many|few|several|others|both|all|none|each|another|neither|either)$/;

function bareAt(text: DescribedText, token: number): TokenRange | undefined {
  return BARE.test(text.tokens[token]?.lower ?? '') ? { from: token, to: token + 1 } : undefined;
}

const NAMING_TAGS = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'DET', 'SYM', 'ADJ']);

/** Whether the words can name anybody: "then" cannot; a surname may be taken for a verb, but has its capital. */
export const canBeSource = (text: DescribedText, { from, to }: TokenRange): boolean =>
  text.tokens.slice(from, to).some(({ tag, text: word }) => NAMING_TAGS.has(tag) || /^\p{Lu}/u.test(word));

/** Whoever owns a nominal cue: "her | remark", "the mayor’s | refusal to". */
function possessor(text: DescribedText, cue: TokenRange): TokenRange | undefined {
  let last = cue.from - 1;
  while (text.tokens[last]?.tag === 'ADJ') last -= 1;
  const token = text.tokens[last];
  if (token === undefined) return undefined;
  if (/^(his|her|its|their|my|our|your|whose)$/.test(token.lower)) return { from: last, to: last + 1 };
  const owner = token.tag === 'PART' && /^'s?$/.test(token.text) ? phraseAt(text, last) : undefined;
  return owner === undefined ? undefined : { from: owner.from, to: last + 1 };
}

/** The noun phrase beside an active verb, unless it belongs to the content; of a noun, its possessor. */
export function adjoiningSource(
  text: DescribedText,
  cue: TokenRange,
  content: readonly TokenRange[],
): TokenRange | undefined {
  const words = text.tokens.slice(cue.from, cue.to);
  const isVerb = words.some(({ tag }) => tag === 'VERB');
  if (!isVerb) return possessor(text, cue);
  const isPassive =
    words.some(({ lemma }) => lemma === 'be') && /(ed|en|wn|ght|ld|id)$/.test(words.at(-1)?.lower ?? '');
  if (isPassive) return undefined;
  const { sentence } = text.tokens[cue.from] ?? {};
  const isFree = (phrase: TokenRange | undefined): phrase is TokenRange =>
    phrase !== undefined &&
    text.tokens[phrase.from]?.sentence === sentence &&
    !content.some(({ from, to }) => phrase.from < to && from < phrase.to);
  const before = phraseAt(text, cue.from - 1) ?? bareAt(text, cue.from - 1);
  if (isFree(before)) return before;
  const isAfterQuotation = text.words[cue.from - 1]?.quoteState === 3;
  const after = phraseAt(text, cue.to);
  return isAfterQuotation && isFree(after) ? after : undefined;
}
