// A text as numbers, words and marks, for those who read figures: unlike a tagger's words, "$1.2bn" comes in its parts.

/** A run of digits, a word or a single mark; `start` and `end` are UTF-16 offsets. */
export interface Lexeme {
  readonly kind: 'digits' | 'word' | 'mark';
  readonly start: number;
  readonly end: number;
  readonly lower: string;
  readonly text: string;
}

// 14 000 and 14.500 are one number, and so is ٥٥٬٠٠٠; a figure never begins with a separator
const LEXEME =
  /(?<digits>\p{Nd}{1,3}(?:[ \u00a0\u202f]\p{Nd}{3})+(?![\p{Nd},.])|\p{Nd}+(?:[.,٬٫]\p{Nd}+)*)|(?<word>(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}]*(?:['’](?!s\b)\p{L}+)?)|(?<mark>[^\s\p{Nd}\p{L}])/gu;

/** Splits a text into lexemes, in order; spaces belong to none. */
export function readLexemes(text: string): readonly Lexeme[] {
  const lexemes: Lexeme[] = [];
  for (const { 0: found, index, groups } of text.matchAll(LEXEME)) {
    const kind = groups?.digits ? 'digits' : groups?.word ? 'word' : 'mark';
    lexemes.push({
      kind,
      start: index,
      end: index + found.length,
      text: found,
      lower: found.toLowerCase(),
    });
  }
  return lexemes;
}

/** Whether nothing stands between the lexeme and the one before it. */
export const isAttached = (lexemes: readonly Lexeme[], index: number): boolean =>
  index > 0 && lexemes[index - 1]?.end === lexemes[index]?.start;
