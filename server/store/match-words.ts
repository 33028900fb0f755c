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

export interface MatchWords {
  best(words: readonly string[], limit: number): readonly WordMatch[];
  /** The rows of all matches, best first. */
  all(words: readonly string[]): readonly number[];
}

/** Prepares matching on `table`; `weights` are those of its columns. The last word may be unfinished. */
export function prepareMatchWords(db: Connection, table: string, weights: readonly number[]): MatchWords {
  const ranked = db.prepare<[string, number], WordMatch>(
    `SELECT rowid AS seq, -bm25(${table}, ${weights.join(', ')}) AS score
     FROM ${table} WHERE ${table} MATCH ? ORDER BY score DESC, rowid LIMIT ?`,
  );
  // Bare numbers: a common word finds 30,000 rows, and an object for each would cost more than the search
  const rows = db
    .prepare<[string, number], number>(
      `SELECT rowid FROM ${table} WHERE ${table} MATCH ? ORDER BY rowid LIMIT ?`,
    )
    .pluck();
  const isCommon = (phrase: string): boolean => rows.all(phrase, MAX_RANKED + 1).length > MAX_RANKED;
  const matchBest = (phrase: string, limit: number): readonly WordMatch[] =>
    isCommon(phrase) ? rows.all(phrase, limit).map((seq) => ({ seq, score: 0 })) : ranked.all(phrase, limit);
  const matchAll = (phrase: string): readonly number[] =>
    isCommon(phrase) ? rows.all(phrase, -1) : ranked.all(phrase, -1).map(({ seq }) => seq);
  const orElse = <T>(words: readonly string[], match: (phrase: string) => readonly T[]): readonly T[] => {
    if (words.length === 0) return [];
    const found = match(phraseOf(words, 'AND'));
    return found.length > 0 || words.length === 1 ? found : match(phraseOf(words, 'OR'));
  };
  return {
    best: (words, limit) => (limit > 0 ? orElse(words, (phrase) => matchBest(phrase, limit)) : []),
    all: (words) => orElse(words, matchAll),
  };
}
