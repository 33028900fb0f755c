// Whether two names of one text are forms of one: an acronym, a shorter name of a body, a person with a middle name or initial.
import { WORD_BITS, wordBits } from '../words/name-lists.ts';

const LINK = /^(of|for|and|the|on|in|to|against|de|du|des|la|le|et|del|y|&)$/i;
const MANY = 2;

const initialsOf = (words: readonly string[]): string =>
  words.map((word) => word.slice(0, 1).toUpperCase()).join('');

/** "SOHR" of "Syrian Observatory for Human Rights"; small words count or do not. */
export function isAcronymOf(short: string, long: string): boolean {
  const letters = short.replace(/[.\s]/g, '');
  if (!/^\p{Lu}[\p{Lu}&]{1,9}$/u.test(letters)) return false;
  const words = long.split(/[\s\-‑–]+/).filter((word) => /^\p{L}/u.test(word));
  if (words.length < MANY) return false;
  const main = words.filter((word) => !LINK.test(word));
  return initialsOf(words) === letters || initialsOf(main) === letters;
}

const isOneOf = (word: string, bit: number): boolean => (wordBits(word) & bit) !== 0;

/**
 * "Granite Row" of "Granite Row Partners", "Security Council" of "UN Security Council", "the Observatory" of the one
 * observatory. "Islamic" and "Syrian" name no body alone.
 */
export function isShorterBody(short: readonly string[], long: readonly string[]): boolean {
  if (short.length >= long.length || short.length === 0) return false;
  const [only = ''] = short;
  if (short.length === 1 && isOneOf(only, WORD_BITS.organization)) return long.includes(only);
  if (short.length === 1 && isOneOf(only, WORD_BITS.notName)) return false;
  const isStart = short.every((word, index) => long[index] === word);
  const offset = long.length - short.length;
  const isEnd = short.length > 1 && short.every((word, index) => long[offset + index] === word);
  return isStart || isEnd;
}

// A city and its province, its desert or its bridge are two places
const BARE_WITHOUT = /^(camp|city|town|village|prison|municipality)$/;

/** "Al-Hol" of "Al-Hol camp": the words before the last, which says what it is. */
export const isPlaceOfKind = (short: readonly string[], long: readonly string[]): boolean =>
  short.length === long.length - 1 &&
  short.every((word, index) => long[index] === word) &&
  BARE_WITHOUT.test(long.at(-1) ?? '');

const fits = (one: string, other: string): boolean =>
  one === other ||
  (one.length === 1 && other.startsWith(one)) ||
  (other.length === 1 && one.startsWith(other));

/** "Ilse M. Brandt" of "Ilse Maria Brandt", "J. Vos" of "Jan Vos": the last name, and given names that do not differ. */
export function isSamePerson(short: readonly string[], long: readonly string[]): boolean {
  if (short.length < MANY || long.length < short.length || short.at(-1) !== long.at(-1)) return false;
  return fits(short[0] ?? '', long[0] ?? '');
}
