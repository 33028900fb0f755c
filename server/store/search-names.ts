// Finds entities and reports by name or alias: the whole name first, then its beginning, then its words.
import { nameKeys, queryWords, textWords } from './fold-words.ts';
import { prepareMatchWords } from './match-words.ts';
import type { Connection } from './store-file.ts';
import type { NameHit } from './store-port.ts';

interface NameRow {
  readonly owner: string;
  readonly name: string;
  readonly is_alias: number;
  readonly spaced: string;
}

const EXACT = 4_000;
const PREFIX = 2_000;
/** Aliases of one thing may fill a list of rows, so more rows are read than hits are asked for. */
const ROWS_PER_HIT = 4;

export type AddName = (owner: string, name: string, aliases: readonly string[]) => void;

/** Prepares the writing of the names of one record. */
export function prepareAddName(db: Connection): AddName {
  const addName = db.prepare<[string, string, number, string, string]>(
    'INSERT INTO names (owner, name, is_alias, spaced, joined) VALUES (?, ?, ?, ?, ?)',
  );
  const addWords = db.prepare<[number | bigint, string]>(
    'INSERT INTO name_words (rowid, words) VALUES (?, ?)',
  );
  return (owner, name, aliases) => {
    [name, ...aliases].forEach((entry, index) => {
      const { spaced, joined } = nameKeys(entry);
      const { lastInsertRowid } = addName.run(owner, entry, index === 0 ? 0 : 1, spaced, joined);
      addWords.run(lastInsertRowid, textWords(entry));
    });
  };
}

/** Prepares the taking out of all names of a record that was withdrawn. */
export function prepareRemoveNames(db: Connection): (owner: string) => void {
  const seqs = db.prepare<[string], number>('SELECT seq FROM names WHERE owner = ?').pluck();
  const removeWords = db.prepare<[number]>('DELETE FROM name_words WHERE rowid = ?');
  const removeNames = db.prepare<[string]>('DELETE FROM names WHERE owner = ?');
  return (owner) => {
    for (const seq of seqs.all(owner)) removeWords.run(seq);
    removeNames.run(owner);
  };
}

/** Within a kind of match: the name to show before an alias, then the shorter. */
const closeness = (row: NameRow): number => 500 - 100 * row.is_alias - Math.min(row.spaced.length, 300);

/** Prepares `searchNames` of the store. */
export function prepareSearchNames(db: Connection): (query: string, limit: number) => readonly NameHit[] {
  const columns = 'SELECT owner, name, is_alias, spaced FROM names';
  const exact = db.prepare<[string, string, number], NameRow>(
    `${columns} WHERE spaced = ? UNION ${columns} WHERE joined = ? LIMIT ?`,
  );
  const bySpaced = db.prepare<[string, string, number], NameRow>(
    `${columns} WHERE spaced >= ? AND spaced < ? ORDER BY spaced LIMIT ?`,
  );
  const byJoined = db.prepare<[string, string, number], NameRow>(
    `${columns} WHERE joined >= ? AND joined < ? ORDER BY joined LIMIT ?`,
  );
  const bySeq = db.prepare<[number], NameRow>(`${columns} WHERE seq = ?`);
  const matchWords = prepareMatchWords(db, 'name_words', [1]);

  return (query, limit) => {
    const words = queryWords(query);
    if (words.length === 0 || limit <= 0) return [];
    const best = new Map<string, NameHit>();
    const offer = (row: NameRow, score: number): void => {
      const known = best.get(row.owner);
      if (!known || known.score < score) best.set(row.owner, { id: row.owner, matched: row.name, score });
    };
    const { spaced, joined } = nameKeys(query);
    const rows = limit * ROWS_PER_HIT;
    for (const row of exact.all(spaced, joined, rows)) offer(row, EXACT + closeness(row));
    for (const row of bySpaced.all(spaced, `${spaced}\u{10FFFF}`, rows)) offer(row, PREFIX + closeness(row));
    for (const row of byJoined.all(joined, `${joined}\u{10FFFF}`, rows)) offer(row, PREFIX + closeness(row));
    matchWords.best(words, rows).forEach(({ seq, score }) => {
      const row = bySeq.get(seq);
      if (row) offer(row, score + closeness(row) / 100);
    });
    return [...best.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, limit);
  };
}
