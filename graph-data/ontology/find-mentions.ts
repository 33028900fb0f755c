// Where a name that a person wrote stands in a text: for entities that the reading missed.
import type { TextRange } from './claim-record.ts';

/** Text of a regular expression; words that begin with a small letter may begin a sentence. */
function patternOf(name: string): string {
  const [first = '', ...rest] = name.trim();
  const quote = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const capital = first.toUpperCase();
  const begin = capital === first ? quote(first) : `(?:${quote(first)}|${quote(capital)})`;
  return `${begin}${quote(rest.join('')).replace(/\s+/g, '\\s+')}`;
}

/** Where a name stands in a text as whole words, in order; nowhere for an empty one. */
export function findMentions(text: string, name: string): readonly TextRange[] {
  if (name.trim() === '') return [];
  const places = new RegExp(`(?<![\\p{L}\\p{N}])${patternOf(name)}(?![\\p{L}\\p{N}])`, 'gu');
  return Array.from(text.matchAll(places), ({ index, 0: found }) => [index, index + found.length]);
}
