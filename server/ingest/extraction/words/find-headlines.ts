// Which paragraphs are headlines: lines in which most words have capitals, so that a capital says nothing.
import type { TokenizedText } from './read-tokens.ts';

const MOST_CAPITALS = 0.7;
const FEW_WORDS = 4;
const LONG_LINE = 20;
const SHORT_WORD = 3;

/** For each paragraph: 0 running text, 1 a line of capitalized words, 2 a line all in capitals. */
export function findHeadlines({ tokens, paragraphs }: TokenizedText): readonly number[] {
  return paragraphs.map(({ from, to }) => {
    const words = tokens
      .slice(from, to)
      .filter(({ text }) => /^\p{L}/u.test(text) && text.length > SHORT_WORD)
      .map(({ text }) => text);
    const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
    const isClosed = /^[.!?"”’]$/.test(tokens[to - 1]?.text ?? '');
    const isLine = words.length >= (isClosed ? FEW_WORDS : 1) && words.length < LONG_LINE;
    if (!isLine || capitals < words.length * MOST_CAPITALS) return 0;
    return words.filter((word) => /^\p{Lu}+$/u.test(word)).length > words.length * MOST_CAPITALS ? 2 : 1;
  });
}
