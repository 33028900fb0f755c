// The tokens of a query: keywords, signs, and what is told apart by its first character.
import type { Span } from '../errors.ts';

const keywordList = [
  'ALL',
  'ALLSHORTESTPATHS',
  'AND',
  'ANY',
  'AS',
  'ASC',
  'ASCENDING',
  'BY',
  'CALL',
  'CASE',
  'COLLECT',
  'CONTAINS',
  'COUNT',
  'CREATE',
  'DELETE',
  'DESC',
  'DESCENDING',
  'DETACH',
  'DISTINCT',
  'ELSE',
  'END',
  'ENDS',
  'EXISTS',
  'EXPLAIN',
  'FALSE',
  'IN',
  'IS',
  'LIMIT',
  'MATCH',
  'MERGE',
  'NONE',
  'NOT',
  'NULL',
  'ON',
  'OPTIONAL',
  'OR',
  'ORDER',
  'PROFILE',
  'REDUCE',
  'REMOVE',
  'RETURN',
  'SET',
  'SHORTESTPATH',
  'SINGLE',
  'SKIP',
  'STARTS',
  'THEN',
  'TRUE',
  'UNION',
  'UNWIND',
  'WHEN',
  'WHERE',
  'WITH',
  'XOR',
  'YIELD',
] as const;

export type Keyword = (typeof keywordList)[number];

/** What is written without letters: brackets, operators, dots. */
export const signs = [
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  ',',
  ';',
  ':',
  '.',
  '..',
  '+',
  '+=',
  '-',
  '*',
  '/',
  '%',
  '^',
  '=',
  '=~',
  '<',
  '<=',
  '<>',
  '>',
  '>=',
  '|',
  '&',
  '!',
  '$',
] as const;

export type Sign = (typeof signs)[number];

/** `quoted` is a name in backticks; `bad` is where reading had to stop; `end` is the end of the text. */
export type TokenKind = Keyword | Sign | 'name' | 'quoted' | 'number' | 'string' | 'bad' | 'end';

export interface Token extends Span {
  readonly kind: TokenKind;
  /** Of names and keywords: as the user means it, backticks taken off. Of others: empty. */
  readonly text: string;
  /** May stand where only a name can stand. */
  readonly isWord: boolean;
  /** Of an opening bracket: the index of the token that closes it, or -1. */
  partner: number;
}

/** Every word with a meaning of its own, in capitals: for editors. */
export const keywords: readonly string[] = keywordList;

const longestKeyword = Math.max(...keywordList.map((keyword) => keyword.length));

// Keywords are looked up for every word of a query: the usual spellings need no folding.
const keywordsBySpelling = new Map<string, Keyword>(
  keywordList.flatMap((keyword): [string, Keyword][] => [
    [keyword, keyword],
    [keyword.toLowerCase(), keyword],
  ]),
);

/** The keyword that a word is, in any case: `Match` → `MATCH`; undefined for a plain name. */
export function keywordOf(word: string): Keyword | undefined {
  if (word.length > longestKeyword) return undefined;
  const keyword = keywordsBySpelling.get(word) ?? keywordsBySpelling.get(word.toUpperCase());
  // A dotless i becomes I in capitals, but lımıt is no keyword.
  return keyword !== undefined && /^[a-zA-Z]+$/.test(word) ? keyword : undefined;
}

/** Words that begin or continue a construct wherever an expression may stand, so that they name nothing there. */
const reserved: ReadonlySet<TokenKind> = new Set<Keyword>([
  'AND',
  'AS',
  'CALL',
  'CASE',
  'CONTAINS',
  'CREATE',
  'DELETE',
  'DETACH',
  'DISTINCT',
  'ELSE',
  'FALSE',
  'IN',
  'IS',
  'MATCH',
  'MERGE',
  'NOT',
  'NULL',
  'OPTIONAL',
  'OR',
  'REMOVE',
  'RETURN',
  'SET',
  'THEN',
  'TRUE',
  'UNION',
  'UNWIND',
  'WHEN',
  'WHERE',
  'WITH',
  'XOR',
  'YIELD',
]);

/** True for a word that a variable can have without backticks: `type`, `count`, `order`, but not `match`. */
export const canNameVariable = (token: Token): boolean => token.isWord && !reserved.has(token.kind);
