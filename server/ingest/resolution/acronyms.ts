// Acronyms both ways: SDF ↔ Syrian Democratic Forces, CENTCOM ↔ Central Command.
import lexicon from '../../../graph-data/lexicons/organization-words.json' with { type: 'json' };
import { type NameWord, nameWords } from './name-words.ts';

const stopWords = new Set(lexicon.stopWords);
const LONGEST = 8;
const LONGEST_PIECE = 4;

const CAPITALS = /^\p{Lu}[\p{Lu}\p{N}]{1,7}$/u;
/** DoD, MoD: the small letters stand for small words. */
const MIXED = /^(?!Mc)\p{Lu}\p{Ll}{0,2}\p{Lu}{1,3}$/u;

/** Whether a name is written as an acronym: one word of capitals and digits, with points or without. */
export function isAcronym(name: string): boolean {
  const letters = name
    .replace(/^the /i, '')
    .replace(/(?<=\p{Lu})\.(?=\p{Lu}|$)/gu, '')
    .trim();
  return CAPITALS.test(letters) || MIXED.test(letters);
}

/** The small letters of an acronym: `the U.N.` → `un`. */
export const acronymLetters = (name: string): string => nameWords(name).at(-1)?.plain ?? '';

const carriesMeaning = ({ plain }: NameWord): boolean => !stopWords.has(plain);

/**
 * The acronyms that a name of several words may have, in small letters: with and without words such as "of" and "the",
 * and the last word left out never. `Department of Defense` → `dd`, `dod`.
 */
export function acronymsOf(words: readonly NameWord[]): readonly string[] {
  if (words.length < 2) return [];
  const first = ({ plain }: NameWord): string => plain[0] ?? '';
  const meaningful = words.filter(carriesMeaning);
  const withoutFirst = meaningful.length > 2 ? [meaningful.slice(1)] : [];
  const lists = [meaningful, words, ...withoutFirst];
  const made = lists.map((list) => list.map(first).join(''));
  return [...new Set(made)].filter((letters) => letters.length >= 2 && letters.length <= LONGEST);
}

/** Whether `letters` are made of the beginnings of the words, each that carries meaning giving at least one letter. */
function isMadeOf(letters: string, words: readonly NameWord[], at = 0): boolean {
  const word = words[at];
  if (!word) return letters === '';
  if (!carriesMeaning(word) && isMadeOf(letters, words, at + 1)) return true;
  for (let length = 1; length <= LONGEST_PIECE && letters.startsWith(word.plain.slice(0, length)); length++) {
    if (length > word.plain.length || length > letters.length) break;
    if (isMadeOf(letters.slice(length), words, at + 1)) return true;
  }
  return false;
}

/** Whether an acronym may stand for a name; `words` are the name's in order, with or without its country first. */
export function fitsAcronym(letters: string, words: readonly NameWord[]): boolean {
  if (letters.length < 2 || letters.length > LONGEST || words.length < 2) return false;
  if (isMadeOf(letters, words)) return true;
  const [, ...rest] = words;
  return letters.length > 3 && rest.length > 1 && isMadeOf(letters, rest);
}
