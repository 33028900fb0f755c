// A query cut into tokens, forgiving whatever is unfinished: for finding parameters, names in scope and what to complete.

export type TokenKind = 'comment' | 'string' | 'quoted' | 'parameter' | 'number' | 'word' | 'sign';

export interface Token {
  readonly kind: TokenKind;
  /** UTF-16 offsets, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** A comment, string or name in backticks that nothing closes. */
  readonly isOpen: boolean;
}

const WORD = String.raw`[\p{L}_][\p{L}\p{N}\p{M}_]*`;
const QUOTED = '`(?:[^`]|``)*`?';

const patterns: Readonly<Record<TokenKind, string>> = {
  comment: String.raw`\/\/[^\n]*|\/\*(?:[^*]|\*(?!\/))*(?:\*\/)?`,
  string: String.raw`'(?:[^'\\]|\\[\s\S])*'?|"(?:[^"\\]|\\[\s\S])*"?`,
  quoted: QUOTED,
  parameter: String.raw`\$(?:${WORD}|\d+|${QUOTED})?`,
  number: String.raw`0[xXoO][\da-fA-F_]+|(?:\d[\d_]*(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?`,
  word: WORD,
  sign: String.raw`\.\.|<>|<=|>=|=~|\+=|\S`,
};

// The two dots of a range come before the digits that may follow them.
const TOKEN = new RegExp(
  `\\s+|(?<comment>${patterns.comment})|(?<string>${patterns.string})|(?<quoted>${patterns.quoted})|` +
    `(?<parameter>${patterns.parameter})|(?<number>${patterns.number})|(?<word>${patterns.word})|(?<sign>${patterns.sign})`,
  'gu',
);

const kinds = Object.keys(patterns).filter((kind): kind is TokenKind => Object.hasOwn(patterns, kind));

function isUnclosed(kind: TokenKind, text: string): boolean {
  switch (kind) {
    case 'comment':
      return text.startsWith('/*') ? text.length < 4 || !text.endsWith('*/') : true;
    case 'string':
    case 'quoted':
      return text.length < 2 || !closes(text);
    default:
      return false;
  }
}

/** Whether the last sign closes the text and is not escaped by a backslash. */
function closes(text: string): boolean {
  if (!text.endsWith(text.charAt(0))) return false;
  const [slashes = ''] = /\\*$/.exec(text.slice(1, -1)) ?? [];
  return text.startsWith('`') || slashes.length % 2 === 0;
}

/** `scanQuery('RETURN $name')` → the word RETURN and the parameter $name. A line comment counts as open: more may follow. */
export function scanQuery(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const kind = kinds.find((name) => match.groups?.[name] !== undefined);
    if (!kind) continue;
    const [written] = match;
    const start = match.index;
    tokens.push({
      kind,
      start,
      end: start + written.length,
      text: written,
      isOpen: isUnclosed(kind, written),
    });
  }
  return tokens;
}

/** The name without its backticks: `` `a``b` `` → `` a`b ``. */
export const plainName = (written: string): string =>
  written.startsWith('`') ? written.slice(1).replace(/`$/, '').replaceAll('``', '`') : written;

/** A name as a query must write it: in backticks unless it is letters, digits and underscores. */
export const writeName = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}\p{M}_]*$/u.test(name) ? name : `\`${name.replaceAll('`', '``')}\``;

/** The names of the parameters of a query, each once, in their order: `RETURN $from, $to` → from, to. */
export function parameterNames(text: string): readonly string[] {
  const names = scanQuery(text)
    .filter(({ kind, text: written }) => kind === 'parameter' && written.length > 1)
    .map(({ text: written }) => plainName(written.slice(1)));
  return [...new Set(names)];
}

/** The text with a space in place of each comment. */
export const withoutComments = (text: string): string =>
  scanQuery(text)
    .filter(({ kind }) => kind === 'comment')
    .reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text);
