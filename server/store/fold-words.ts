// Words as the search sees them: no case, no marks, no apostrophes, Arabic articles told apart from names.

/** Letters that Unicode does not take apart, and how they are typed without them. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
};

const APOSTROPHES = /['’‘ʼʿʾ`´]/gu;
/** "Tidemen's": the s belongs to no name. */
const POSSESSIVE = /(?<=\p{L})['’]s(?!\p{L})/gu;

const articles = new Set(['al', 'el', 'the']);
/** The Arabic article before a hyphen or space, its l turned into the next sound: ez-Zor, ash-Sham. */
const hyphenArticle = /^(?:[aeiu]l|a[dhnrstz]h?|e[dnrstz]h?)$/u;

const MAX_WORDS = 16;

function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøđðłıþ]/gu, (letter) => plainLetters[letter] ?? letter);
}

const splitWords = (folded: string): readonly string[] => folded.match(/[\p{L}\p{N}]+/gu) ?? [];

const dropMarks = (folded: string): string => folded.replace(POSSESSIVE, '').replace(APOSTROPHES, '');

/** `foldWords('Sana’a, the Old City')` → `['sanaa', 'the', 'old', 'city']`. */
export const foldWords = (text: string): readonly string[] => splitWords(dropMarks(fold(text)));

/**
 * The words under which running text is found, in its order.
 *
 * `textWords('Deir ez-Zor')` → `'deir ez zor ezzor'`: an article is found apart, left out, or joined.
 */
export function textWords(text: string): string {
  const words = foldWords(text);
  const joined = words.flatMap((word, index) => {
    const next = words[index + 1];
    return next !== undefined && hyphenArticle.test(word) ? [word + next] : [];
  });
  const known = new Set(words);
  const possessives = splitWords(fold(text).replace(APOSTROPHES, '')).filter((word) => !known.has(word));
  return [...words, ...joined, ...possessives].join(' ');
}

/** A whole name as keys: its words without articles, and all its words run together. */
export function nameKeys(name: string): { readonly spaced: string; readonly joined: string } {
  const words = foldWords(name);
  const bare = words.filter((word) => !articles.has(word));
  return { spaced: (bare.length > 0 ? bare : words).join(' '), joined: words.join('') };
}

/**
 * The words of a search: articles left out, the last one kept because it may be unfinished. At most 16.
 *
 * `queryWords('the Al-Qai')` → `['qai']`
 */
export function queryWords(query: string): readonly string[] {
  const words = foldWords(query).slice(0, MAX_WORDS);
  return words.filter((word, index) => index === words.length - 1 || !articles.has(word));
}
