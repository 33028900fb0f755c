// Full-text matching on one FTS5 table: all words, or else any; best first, with a bound on what is ranked.
import type { Connection } from './store-file.ts';

/**
 * bm25 counts every row that has a word: 8 ms for one that 100,000 claims have. When more than this many rows
 * match, the words tell them apart no longer, and they come in the order in which they were recorded.
 */
const MAX_RANKED = 1_000;

export interface WordMatch {
  readonly seq: number;
  /** Higher is better. */
  readonly score: number;
}

/** Quoted, so that nothing a person types is read as FTS5 syntax. */
const quote = (word: string): string => `"${word.replaceAll('"', '""')}"`;

const phraseOf = (words: readonly string[], operator: 'AND' | 'OR'): string =>
  words.map((word, index) => quote(word) + (index === words.length - 1 ? '*' : '')).join(` ${operator} `);

export type MatchWords = (words: readonly string[], limit: number) => readonly WordMatch[];

/** Prepares matching on `table`; `weights` are those of its columns. The last word may be unfinished. */
export function prepareMatchWords(db: Connection, table: string, weights: readonly number[]): MatchWords {
  const ranked = db.prepare<[string, number], WordMatch>(
    `SELECT rowid AS seq, -bm25(${table}, ${weights.join(', ')}) AS score
     FROM ${table} WHERE ${table} MATCH ? ORDER BY score DESC, rowid LIMIT ?`,
  );
  const unranked = db.prepare<[string, number], WordMatch>(
    `SELECT rowid AS seq, 0 AS score FROM ${table} WHERE ${table} MATCH ? ORDER BY rowid LIMIT ?`,
  );
  const match = (phrase: string, limit: number): readonly WordMatch[] => {
    const first = unranked.all(phrase, Math.max(MAX_RANKED, limit) + 1);
    return first.length > MAX_RANKED ? first.slice(0, limit) : ranked.all(phrase, limit);
  };
  return (words, limit) => {
    if (words.length === 0 || limit <= 0) return [];
    const all = match(phraseOf(words, 'AND'), limit);
    return all.length > 0 || words.length === 1 ? all : match(phraseOf(words, 'OR'), limit);
  };
}
