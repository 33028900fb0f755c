// Text into tokens, in one pass. What cannot be read becomes one `bad` token, so that earlier faults are told first.
import { type CypherError, syntaxError } from '../errors.ts';
import { keywordOf, type Sign, signs, type Token, type TokenKind } from './tokens.ts';

export interface TokenList {
  /** The last one is `end` or `bad`. */
  readonly tokens: readonly Token[];
  /** Why the last token is `bad`. */
  readonly fault: CypherError | undefined;
}

const space = 1;
const digit = 2;
const letter = 3;

/** What an ASCII character is: one of the above, or 0 for signs and what has no meaning. */
const characterClass = new Uint8Array(128);
for (const code of [9, 10, 11, 12, 13, 28, 29, 30, 31, 32]) characterClass[code] = space;
characterClass.fill(digit, 48, 58);
characterClass.fill(letter, 65, 91);
characterClass.fill(letter, 97, 123);
characterClass[95] = letter;

const singleSigns: (Sign | undefined)[] = Array.from({ length: 128 });
const doubleSigns = new Map<string, Sign>();
for (const sign of signs) {
  if (sign.length === 1) singleSigns[sign.charCodeAt(0)] = sign;
  else doubleSigns.set(sign, sign);
}
const beginsDouble = new Set([...doubleSigns.keys()].map((sign) => sign.charCodeAt(0)));

const closers = new Map<TokenKind, TokenKind>([
  [')', '('],
  [']', '['],
  ['}', '{'],
]);

const wordStart = /[\p{ID_Start}\p{Pc}]/u;
const wordRest = /[\p{ID_Continue}\p{Pc}]*/uy;
const numberForm = /0[xXoO]\w*|(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?\w*/y;
const wideSpace = /\s/u;

/** Reads the whole text; never throws. */
export function tokenise(text: string): TokenList {
  const tokens: Token[] = [];
  const openBrackets: number[] = [];
  let at = 0;

  const push = (kind: TokenKind, end: number, word?: string): void => {
    tokens.push({ kind, start: at, end, text: word ?? '', isWord: word !== undefined, partner: -1 });
    at = end;
  };
  const fail = (end: number, detail: string, message: string, fix: string): TokenList => {
    const fault = syntaxError(detail, { start: at, end }, message, fix);
    push('bad', end);
    return { tokens, fault };
  };

  for (;;) {
    const code = text.charCodeAt(at);
    const kind = code < 128 ? characterClass[code] : 0;
    if (kind === space) {
      at++;
    } else if (kind === letter) {
      const end = endOfWord(text, at + 1);
      const word = text.slice(at, end);
      push(keywordOf(word) ?? 'name', end, word);
    } else if (kind === digit || (code === dot && isDigitAt(text, at + 1))) {
      push('number', endOfMatch(numberForm, text, at));
    } else if (code === singleQuote || code === doubleQuote) {
      const end = endOfString(text, at + 1, code);
      if (end === -1) return fail(at + 1, 'UnexpectedSyntax', ...unclosedString(text.charAt(at)));
      push('string', end);
    } else if (code === backtick) {
      const end = endOfQuotedName(text, at + 1);
      if (end === -1) return fail(at + 1, 'UnexpectedSyntax', ...unclosedName);
      push('quoted', end, text.slice(at + 1, end - 1).replaceAll('``', '`'));
    } else if (code === slash && text.charCodeAt(at + 1) === slash) {
      const lineEnd = text.indexOf('\n', at);
      at = lineEnd === -1 ? text.length : lineEnd + 1;
    } else if (code === slash && text.charCodeAt(at + 1) === asterisk) {
      const close = text.indexOf('*/', at + 2);
      if (close === -1) return fail(at + 2, 'UnexpectedSyntax', ...unclosedComment);
      at = close + 2;
    } else if (at >= text.length) {
      push('end', at);
      return { tokens, fault: undefined };
    } else if (code < 128) {
      const sign =
        (beginsDouble.has(code) ? doubleSigns.get(text.slice(at, at + 2)) : undefined) ?? singleSigns[code];
      if (sign === undefined)
        return fail(at + 1, 'UnexpectedSyntax', ...meaninglessCharacter(text.charAt(at)));
      matchBrackets(tokens, openBrackets, sign);
      push(sign, at + sign.length);
    } else {
      const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
      if (wordStart.test(character)) {
        const end = endOfMatch(wordRest, text, at + character.length);
        push('name', end, text.slice(at, end));
      } else if (wideSpace.test(character)) {
        at++;
      } else {
        return fail(at + character.length, 'InvalidUnicodeCharacter', ...foreignCharacter(character));
      }
    }
  }
}

const doubleQuote = 34;
const singleQuote = 39;
const asterisk = 42;
const dot = 46;
const slash = 47;
const backslash = 92;
const backtick = 96;

const isDigitAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
};

function endOfMatch(form: RegExp, text: string, from: number): number {
  form.lastIndex = from;
  form.test(text);
  return Math.max(form.lastIndex, from);
}

function endOfWord(text: string, from: number): number {
  let end = from;
  for (;;) {
    const code = text.charCodeAt(end);
    if (code >= 128) return endOfMatch(wordRest, text, end);
    // Past the end of the text the code is NaN, which has no class.
    if ((characterClass[code] ?? 0) < digit) return end;
    end++;
  }
}

function endOfString(text: string, from: number, quote: number): number {
  for (let end = from; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === quote) return end + 1;
    if (code === backslash) end++;
  }
  return -1;
}

function endOfQuotedName(text: string, from: number): number {
  for (let end = text.indexOf('`', from); end !== -1; end = text.indexOf('`', end + 2)) {
    if (text.charCodeAt(end + 1) !== backtick) return end + 1;
  }
  return -1;
}

/** Notes which bracket the sign that is about to be pushed closes. Brackets that cross stay without a partner. */
function matchBrackets(tokens: readonly Token[], openBrackets: number[], sign: Sign): void {
  if (sign === '(' || sign === '[' || sign === '{') {
    openBrackets.push(tokens.length);
    return;
  }
  const opener = closers.get(sign);
  if (opener === undefined) return;
  const open = tokens[openBrackets.at(-1) ?? -1];
  if (open?.kind !== opener) return;
  open.partner = tokens.length;
  openBrackets.pop();
}

type Advice = readonly [message: string, fix: string];

const unclosedString = (quote: string): Advice => [
  'The string that begins here is not closed.',
  `Close it with ${quote}; a ${quote} inside it is written \\${quote}.`,
];
const unclosedName: Advice = ['The name that begins here is not closed.', 'Close it with a backtick.'];
const unclosedComment: Advice = ['The comment that begins here is not closed.', 'Close it with */.'];

const meaninglessCharacter = (character: string): Advice => [
  `The character ${character} has no meaning here.`,
  `Remove it; a name that contains it is put in backticks.`,
];

/** Characters that word processors put in the place of those that a keyboard has. */
const lookalikes: readonly (readonly [characters: string, meant: string])[] = [
  ['“”„‟«»', '"'],
  ['‘’‚‛′', "'"],
  ['‐‑‒–—―−', '-'],
  ['×∗', '*'],
  ['÷', '/'],
  ['≠', '<>'],
  ['≤', '<='],
  ['≥', '>='],
  ['→', '->'],
  ['←', '<-'],
];

function foreignCharacter(character: string): Advice {
  const meant = lookalikes.find(([characters]) => characters.includes(character))?.[1];
  return [
    `The character ${character} (U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}) has no meaning outside strings.`,
    meant === undefined
      ? 'Remove it; a name that contains it is put in backticks.'
      : `Write ${meant} instead.`,
  ];
}
