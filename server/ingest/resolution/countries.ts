// Countries by any of their names and adjectives: "Syrian", "U.S.", "Forces françaises".
import table from '../../../graph-data/lexicons/country-names.json' with { type: 'json' };
import { spellWords } from './name-words.ts';

const countries = new Map(
  table.flatMap((names) => names.map((name) => [spellWords(name).join(' '), names[0] ?? name] as const)),
);
const MOST_WORDS = Math.max(...[...countries.keys()].map((name) => name.split(' ').length));

/** The country that plain words name, whole: `['united', 'states']` → `united states`. */
export const countryNamed = (words: readonly string[]): string | undefined => countries.get(words.join(' '));

/** The country of a text such as "the United Kingdom" or "British"; undefined where it is none we know. */
export const countryOf = (text: string): string | undefined =>
  countryNamed(spellWords(text).filter((word, index) => index > 0 || word !== 'the'));

/** The longest country name that starts at a word, and how many words it takes. */
export function countryAt(
  words: readonly string[],
  at: number,
): { readonly country: string; readonly length: number } | undefined {
  for (let length = Math.min(MOST_WORDS, words.length - at); length > 0; length--) {
    const country = countryNamed(words.slice(at, at + length));
    if (country !== undefined) return { country, length };
  }
  return undefined;
}
