// A text as words: folded, with their places in it, possessives and abbreviations told apart.
import lexicon from '../../graph-data/lexicons/question-words.json' with { type: 'json' };

/** One word of a question. */
export interface Word {
  /** Without case, accents, apostrophes; numbers in digits. */
  readonly text: string;
  /** As it was typed. */
  readonly typed: string;
  /** UTF-16 offsets into the question. */
  readonly start: number;
  readonly end: number;
  readonly isCapital: boolean;
  /** Typed in capitals throughout, such as SDF or U.S. */
  readonly isAcronym: boolean;
  /** Ends in 's or s'. */
  readonly isPossessive: boolean;
}

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

/** `foldText('Zoë Varn')` → `zoe varn`. */
export const foldText = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøđðłıþ]/gu, (letter) => plainLetters[letter] ?? letter);

const WORD = /(?:\p{Lu}\.){2,}|\p{N}+(?:[,.]\p{N}{3})+|[\p{L}\p{N}]+(?:['’‘ʼʿʾ`´][\p{L}]+)*['’]?/gu;
const APOSTROPHE = /['’‘ʼʿʾ`´]/gu;

const contractions = new Map(Object.entries(lexicon.contractions));

function foldWord(typed: string): string {
  if (/^\p{N}+(?:[,.]\p{N}{3})+$/u.test(typed)) return typed.replace(/[,.]/g, '');
  return foldText(typed).replace(APOSTROPHE, '').replaceAll('.', '');
}

/** The words of a text in its order; "who's" gives two. */
export function splitWords(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const [typed] = match;
    const start = match.index;
    const end = start + typed.length;
    const isCapital = /^\p{Lu}/u.test(typed);
    const plain = typed.replace(/[’‘]/g, "'").toLowerCase();
    const spelledOut = contractions.get(plain);
    if (spelledOut !== undefined) {
      for (const [at, part] of spelledOut.split(' ').entries()) {
        words.push({
          text: part,
          typed: at === 0 ? typed : '',
          start,
          end,
          isCapital,
          isAcronym: false,
          isPossessive: false,
        });
      }
      continue;
    }
    const isPossessive = /\p{L}(?:['’]s|s['’])$/iu.test(typed);
    const bare = isPossessive ? typed.replace(/['’]s?$/iu, '') : typed.replace(/['’]$/u, '');
    const folded = foldWord(bare);
    if (folded === '') continue;
    const isAcronym = /^(?:\p{Lu}\.?){2,}$/u.test(bare);
    words.push({ text: folded, typed: bare, start, end, isCapital, isAcronym, isPossessive });
  }
  return words;
}

const phrases = new Map(Object.entries(lexicon.phrases));

/** Verbs of two words as one: "took part" → `participated`. */
export function joinVerbs(words: readonly Word[]): readonly Word[] {
  const joined: Word[] = [];
  for (let at = 0; at < words.length; at++) {
    const [word, next] = [words[at], words[at + 1]];
    if (!word) continue;
    const verb = next ? phrases.get(`${word.text} ${next.text}`) : undefined;
    if (verb === undefined || !next) joined.push(word);
    else {
      joined.push({ ...word, text: verb, typed: `${word.typed} ${next.typed}`, end: next.end });
      at++;
    }
  }
  return joined;
}

/** The folded words alone: `wordsOf('The Al-Qaisi')` → `['the', 'al', 'qaisi']`. */
export const wordsOf = (text: string): readonly string[] => splitWords(text).map((word) => word.text);
