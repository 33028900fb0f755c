// Words that are a slip of the keys away from another: edit distance, and a vocabulary to search by it.

/** Insertions, deletions, substitutions and swaps of neighbours between two words; above `limit`, limit + 1. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const next = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      }
      next.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    before = last;
    last = next;
  }
  return last[b.length] ?? limit + 1;
}

/** How many slips a word of this length may have and still be taken for another. */
export const slipsAllowed = (length: number): number => (length < 4 ? 0 : length < 7 ? 1 : 2);

export interface Vocabulary {
  has(word: string): boolean;
  /** The nearest words within the slips allowed, all of one distance; empty when there is none. */
  nearest(word: string): { readonly words: readonly string[]; readonly distance: number };
}

/** A set of words to search by nearness. */
export function openVocabulary(words: Iterable<string>): Vocabulary {
  const known = new Set(words);
  const byLength = new Map<number, string[]>();
  for (const word of known) {
    const row = byLength.get(word.length);
    if (row) row.push(word);
    else byLength.set(word.length, [word]);
  }
  return {
    has: (word) => known.has(word),
    nearest: (word) => {
      let limit = slipsAllowed(word.length);
      let found: string[] = [];
      if (limit === 0) return { words: found, distance: 0 };
      for (let length = word.length - limit; length <= word.length + limit; length++) {
        for (const candidate of byLength.get(length) ?? []) {
          // A name is seldom misspelt in its first letter, and comparing all is what costs time.
          if (candidate[0] !== word[0] && limit > 1) continue;
          const distance = editDistance(word, candidate, limit);
          if (distance > limit) continue;
          if (distance < limit) found = [];
          limit = distance;
          found.push(candidate);
        }
      }
      return { words: found, distance: limit };
    },
  };
}
