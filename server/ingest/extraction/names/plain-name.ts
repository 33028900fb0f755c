// A name as it is compared: without accents, points, article and the ways to write an Arabic article.
const ARABIC_ARTICLE = /^(al|el|ez|es|as|ash|ad|ar|an|at|az|ul|ud)$/;

/** Its words in small letters: "The al-Hasakah Front’s" → hasakah, front. */
export function plainWords(name: string): readonly string[] {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/(['’]s?)$/u, '')
    .toLowerCase()
    .replace(/(?<=\p{L})\.(?=\p{L}|$)/gu, '')
    .split(/[\s\-‑–/,.()"“”]+/u)
    .map((word) => word.replace(/['’‘ʼ`´]/gu, ''))
    .filter((word) => word !== '');
  const kept = words.filter(
    (word, index) => !(ARABIC_ARTICLE.test(word) && words.length > 1) && !(word === 'the' && index === 0),
  );
  return kept.length === 0 ? words : kept;
}

/** The same as one string; two spellings with the same one are one name. */
export const plainName = (name: string): string => plainWords(name).join(' ');
