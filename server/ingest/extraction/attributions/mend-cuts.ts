// Content whose edge cuts a phrase in two is taken to the end of the phrase, or of the clause that it breaks off.
import type { DescribedText } from '../words/describe-words.ts';
import type { TokenRange } from '../words/read-tokens.ts';
import { behindBracket } from '../words/token-ranges.ts';

// A clause does not end with one of these
const OPEN_TAGS = new Set(['DET', 'AUX', 'CCONJ', 'SCONJ']);

const LONGEST_BRACKET = 6;

const isMark = (text: DescribedText, token: number): boolean => {
  const { mark = 0, quoteState = 0 } = text.words[token] ?? {};
  return mark > 0 || quoteState > 1;
};

const isJoined = (text: DescribedText, token: number): boolean =>
  text.tokens[token - 1]?.end === text.tokens[token]?.start &&
  !isMark(text, token) &&
  !isMark(text, token - 1);

function isInPhrase(text: DescribedText, token: number): boolean {
  const phrase = text.nounPhrases.phraseOf[token] ?? -1;
  return phrase >= 0 && phrase === text.nounPhrases.phraseOf[token - 1];
}

/** "he|has": a subject at the end, its verb outside. */
function isBrokenClause(text: DescribedText, token: number): boolean {
  const tag = text.tokens[token]?.tag;
  const before = text.tokens[token - 1];
  if (before === undefined || isMark(text, token - 1) || isMark(text, token)) return false;
  if (OPEN_TAGS.has(before.tag)) return true;
  const isFiniteVerb = tag === 'AUX' || (tag === 'VERB' && !/ing$/.test(text.tokens[token]?.lower ?? ''));
  return isFiniteVerb && (text.nounPhrases.phraseOf[token - 1] ?? -1) >= 0;
}

/** Where the words end, with the rest of a short bracket that they break off in: "Ines Ral (of | Marrow)". */
function endWithBracket(text: DescribedText, { from, to }: TokenRange): number {
  const marks = text.tokens.slice(from, to).map(({ text: mark }) => mark);
  if (marks.lastIndexOf('(') <= marks.lastIndexOf(')')) return to;
  return behindBracket(text, { from: to, to: to + LONGEST_BRACKET }) ?? to;
}

/** Moves the edges of the pieces of content outwards where they cut; `isTaken` tells words that are not to be had. */
export function mendCuts(
  text: DescribedText,
  content: readonly TokenRange[],
  isTaken: (token: number) => boolean,
): readonly TokenRange[] {
  return content.map(({ from, to }) => {
    const sentence = text.tokens[to - 1]?.sentence;
    const isFree = (token: number): boolean => text.tokens[token]?.sentence === sentence && !isTaken(token);
    let end = endWithBracket(text, { from, to });
    while (isFree(end) && (isInPhrase(text, end) || isJoined(text, end))) end += 1;
    if (isFree(end) && isBrokenClause(text, end)) while (isFree(end) && !isMark(text, end)) end += 1;
    let start = from;
    while (isFree(start - 1) && (isInPhrase(text, start) || isJoined(text, start))) start -= 1;
    return { from: start, to: end };
  });
}
