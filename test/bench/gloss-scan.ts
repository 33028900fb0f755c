// The floor of a search for the same statement: a plain loop over all glosses that counts the words in common.
import type { ClaimRecord } from '../../graph-data/ontology/ontology.ts';

/** Of each gloss its words by number, none twice. */
export type Glosses = readonly Uint32Array[];

export function readGlosses(claims: readonly ClaimRecord[]): Glosses {
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const number = numbers.get(word) ?? numbers.size;
    numbers.set(word, number);
    return number;
  };
  return claims.map(({ gloss }) => {
    const words = gloss.toLowerCase().match(/\p{L}+/gu) ?? [];
    return Uint32Array.from(new Set(words.map(numberOf)));
  });
}

const BEST = 50;

/** The claims by number that share most words with one, for the length of their glosses. */
export function scanGlosses(glosses: Glosses, claim: number): readonly number[] {
  const own = new Set(glosses[claim]);
  const scores = Float64Array.from(glosses, (words) => {
    let common = 0;
    for (const word of words) if (own.has(word)) common++;
    return common / Math.sqrt(words.length * own.size || 1);
  });
  const alike: number[] = [];
  scores.forEach((score, other) => {
    if (score > 0.4 && other !== claim) alike.push(other);
  });
  return alike.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0)).slice(0, BEST);
}
