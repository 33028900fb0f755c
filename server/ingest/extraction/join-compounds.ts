// Words that a tagger splits and a name does not: "al-Qaisi", "ez-Zor", "Secretary-General", "Ilić".
import type { Token, TokenizedText, TokenRange } from './read-tokens.ts';

const ARTICLE = /^(al|el|ez|es|as|ash|ad|ar|an|at|az|ul|ud|bin|i|e)$/i;
const CAPITAL = /^\p{Lu}/u;
const LETTER_END = /[\p{L}\p{M}]$/u;
const LETTER = /^[\p{L}\p{M}]/u;
const HYPHEN = /^[-‑–]$/;
const HYPHENED = 3;

const isAttached = (before: Token | undefined, after: Token | undefined): boolean =>
  before !== undefined &&
  after !== undefined &&
  before.end === after.start &&
  before.sentence === after.sentence;

/** How many tokens from `at` on are one word: 2 for a word cut at a letter, 3 for a compound, else 1. */
function lengthOfWord(tokens: readonly Token[], at: number): number {
  const [first, second, third] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!first || !second || !isAttached(first, second)) return 1;
  if (
    LETTER_END.test(first.text) &&
    LETTER.test(second.text) &&
    CAPITAL.test(first.text) &&
    second.tag !== 'PART'
  )
    return 2;
  if (!third || !HYPHEN.test(second.text) || !isAttached(second, third) || !LETTER.test(third.text)) return 1;
  const isName = CAPITAL.test(third.text) && (CAPITAL.test(first.text) || ARTICLE.test(first.text));
  return isName ? HYPHENED : 1;
}

function join(tokens: readonly Token[]): Token | undefined {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last || first === last) return first;
  const text = tokens.map((token) => token.text).join('');
  return { ...last, start: first.start, text, lower: text.toLowerCase(), lemma: text.toLowerCase() };
}

/** The same text with such words as one token. */
export function joinCompounds(text: TokenizedText): TokenizedText {
  const tokens: Token[] = [];
  const placeOf = new Int32Array(text.tokens.length + 1);
  for (let at = 0; at < text.tokens.length; ) {
    let length = lengthOfWord(text.tokens, at);
    // "Mazar-i-Sharif" and "Abd-al-Qadir" go on
    while (length > 1 && lengthOfWord(text.tokens, at + length - 1) > 1)
      length += lengthOfWord(text.tokens, at + length - 1) - 1;
    placeOf.fill(tokens.length, at, at + length);
    const joined = join(text.tokens.slice(at, at + length));
    if (joined) tokens.push(joined);
    at += length;
  }
  placeOf[text.tokens.length] = tokens.length;
  const move = ({ from, to }: TokenRange): TokenRange => ({
    from: placeOf[from] ?? 0,
    to: placeOf[to] ?? tokens.length,
  });
  return {
    text: text.text,
    tokens,
    sentences: text.sentences.map(move),
    paragraphs: text.paragraphs.map(move),
  };
}
