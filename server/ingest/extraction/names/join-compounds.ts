// Words that a tagger splits and a name does not: "al-Qaisi", "ez-Zor", "Secretary-General", "Ilić".
import type { Token, TokenizedText, TokenRange } from '../words/read-tokens.ts';

const ARTICLE = /^(al|el|ez|es|as|ash|ad|ar|an|at|az|ul|ud|bin|i|e)$/i;
const CAPITAL = /^\p{Lu}/u;
const LETTER_END = /[\p{L}\p{M}]$/u;
const LETTER = /^[\p{L}\p{M}]/u;
const HYPHEN = /^[-‑–]$/;
const HYPHENED = 3;
// "Mazar-i-Sharif", "Port-au-Prince", "Stoke-on-Trent"
const LINK = /^(i|e|o|au|aux|sur|sous|en|de|la|le|les|du|et|ul|al|el|on|in|of|upon)$/;
const LINKED = 5;
// "Ji-hoon", but not "Kurdish-led"
const SECOND_SYLLABLE = /^\p{Ll}{2,6}$/u;
const MODIFIER =
  /(ed|ing|led|held|run|born|style|like|wide|era|old|long|free|only|made|built)$|^(in|on|up|off|out|style)$/;

const isAttached = (before: Token | undefined, after: Token | undefined): boolean =>
  before !== undefined &&
  after !== undefined &&
  before.end === after.start &&
  before.sentence === after.sentence;

/** A word cut at a letter that the tagger does not know. */
const isLetterCut = (first: Token | undefined, second: Token | undefined): boolean =>
  isAttached(first, second) &&
  LETTER_END.test(first?.text ?? '') &&
  LETTER.test(second?.text ?? '') &&
  second?.tag !== 'PART';

/** How many tokens from `at` on are one word: 2 for a word cut at a letter, 3 for a compound, else 1. */
function lengthOfWord(tokens: readonly Token[], at: number): number {
  const [first, second, third] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!first || !second || !isAttached(first, second)) return 1;
  if (CAPITAL.test(first.text) && isLetterCut(first, second)) return 2;
  if (!third || !HYPHEN.test(second.text) || !isAttached(second, third) || !LETTER.test(third.text)) return 1;
  const isName = CAPITAL.test(third.text) && (CAPITAL.test(first.text) || ARTICLE.test(first.text));
  if (isName) return HYPHENED;
  if (!CAPITAL.test(first.text)) return 1;
  const [hyphen, last] = [tokens[at + 3], tokens[at + 4]];
  const goesOn = isAttached(third, hyphen) && isAttached(hyphen, last) && HYPHEN.test(hyphen?.text ?? '');
  if (goesOn && LINK.test(third.text) && CAPITAL.test(last?.text ?? '')) return LINKED;
  const before = tokens[at - 1];
  const isGivenName =
    before !== undefined &&
    before.sentence === first.sentence &&
    /^\p{Lu}\p{Ll}+$/u.test(before.text) &&
    SECOND_SYLLABLE.test(third.text) &&
    !MODIFIER.test(third.text);
  return isGivenName ? HYPHENED : 1;
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
    // "Abd-al-Qadir" and "Yıldırım" go on
    while (length > 1) {
      const more = lengthOfWord(text.tokens, at + length - 1);
      const isCut = isLetterCut(text.tokens[at + length - 1], text.tokens[at + length]);
      if (more === 1 && !isCut) break;
      length += more === 1 ? 1 : more - 1;
    }
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
