// Readable ids for new records: the words of a name, with a number where they are taken.
import type { Connection } from './store-file.ts';

/** Leaves room for a number within the 120 characters of an id. */
const LONGEST_STEM = 80;

/** Whether a record of any kind has this id; withdrawn records keep theirs. */
export function prepareIsUsed(db: Connection): (id: string) => boolean {
  const lookups = ['entities', 'reports', 'questions', 'claims'].map((table) =>
    db.prepare<[string], number>(`SELECT 1 FROM ${table} WHERE id = ?`).pluck(),
  );
  return (id) => lookups.some((lookup) => lookup.get(id) !== undefined);
}

function stemOf(words: string): string {
  const joined = words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '');
  // Cut between words where the last one would be cut in two
  const cut = joined.length > LONGEST_STEM ? joined.slice(0, LONGEST_STEM).replace(/-[^-]*$/, '') : joined;
  return cut.replace(/-$/, '');
}

/**
 * An id that no record has, by a number in a row.
 *
 * `numberedId('claim harbour post', 4, isUsed)` → `claim-harbour-post-004`
 */
export function numberedId(words: string, from: number, isUsed: (id: string) => boolean): string {
  const base = stemOf(words);
  const idOf = (number: number): string => `${base}-${String(number).padStart(3, '0')}`;
  let number = from;
  while (isUsed(idOf(number))) number += 1;
  return idOf(number);
}

/**
 * An id that no record has; `stem` stands in where the words have no letters of the Latin alphabet.
 *
 * `freeId('Port Authority: Minutes', 'report', isUsed)` → `port-authority-minutes`, or `port-authority-minutes-2`
 */
export function freeId(words: string, stem: string, isUsed: (id: string) => boolean): string {
  const base = stemOf(words) || stem;
  if (!isUsed(base)) return base;
  const idOf = (turn: number): string => `${base}-${turn}`;
  // A thousand reports may name the same man: doubled, then halved, instead of trying every number
  let [used, free] = [1, 2];
  while (isUsed(idOf(free))) [used, free] = [free, 2 * free];
  while (free - used > 1) {
    const middle = (used + free) >> 1;
    if (isUsed(idOf(middle))) used = middle;
    else free = middle;
  }
  return idOf(free);
}
