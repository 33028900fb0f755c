// A name as words that can be compared: in plain letters, without marks, the Arabic article told apart.
import anyAscii from 'any-ascii';
import { skeletonOf, soundLikeness, soundsOf } from './sound-of-words.ts';

/** One word of a name. */
export interface NameWord {
  /** Small letters and digits of ASCII: `kilicdaroglu`. */
  readonly plain: string;
  /** How it may sound, for exact comparison; at least one reading. */
  readonly sounds: readonly string[];
  /** Its consonants, for finding it. */
  readonly skeleton: string;
  /** The Arabic article that stood before it ("al", "ez"), else empty. */
  readonly article: string;
  /** Whether it is one letter that stands for a word, as the J in "J. Smith". */
  readonly isInitial: boolean;
  /** "abu" or "umm" where the word tells whose father or mother somebody is. */
  readonly kunya?: string;
}

/** Letters whose mark tells a sound that ASCII would lose. */
const marked: Readonly<Record<string, string>> = { ş: 'sh', š: 'sh', č: 'ch', ć: 'ch', ž: 'zh' };

const APOSTROPHES = /['’‘ʼʿʾ`´ʻ]/gu;
/** "Russia's", but not the glottal stop of "Ra's al-Ain". */
const POSSESSIVE = /(?<=\p{L}{3})['’]s(?![\p{L}'’])/gu;
/** Co-operation and cooperation. */
const PREFIX_HYPHEN = /(?<=(?<!\p{L})[Cc]o)-(?=\p{L}{4})/gu;
/** "U.N.": the points of an acronym go, its letters stay together. */
const POINTED = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?/gu;

/** The article in Arabic script, which is written as one with its word. */
const ARABIC_ARTICLE = /(?<!\p{Script=Arabic})ال(?=\p{Script=Arabic}{2})/gu;

/** `plainText('Şanlıurfa')` → `shanliurfa`. */
const plainText = (text: string): string =>
  anyAscii(
    text
      .normalize('NFC')
      .replace(ARABIC_ARTICLE, 'al ')
      .replaceAll('ة', 'ه')
      .replace(/[şščćžŞŠČĆŽ]/gu, (letter) => marked[letter.toLowerCase()] ?? letter),
  )
    .toLowerCase()
    .replace(/['`]/g, '');

/** The article with its l turned into the next sound: ez-Zor, ash-Sham, an-Nusra. */
const ARTICLE = /^(?:al|el|il|ul)$/;
const ASSIMILATED = /^[ae](sh|[dnrstz])h?$/;

const isArticle = (word: string, next: string | undefined): boolean => {
  if (next === undefined || next.length < 2) return false;
  if (ARTICLE.test(word)) return true;
  const [, sound] = ASSIMILATED.exec(word) ?? [];
  return sound !== undefined && next.startsWith(sound);
};

/** Gives a word its sound and skeleton; `plain` must be small ASCII letters and digits. */
export function makeWord(plain: string, article = ''): NameWord {
  const sounds = soundsOf(plain);
  return {
    plain,
    sounds,
    skeleton: skeletonOf(sounds[0] ?? plain),
    article,
    isInitial: /^[a-z]$/.test(plain),
  };
}

/** `spellWords('The Dar’a Governorate')` → `['the', 'dara', 'governorate']`: plain words, articles among them. */
export const spellWords = (text: string): readonly string[] =>
  plainText(
    text
      .replace(POSSESSIVE, '')
      .replace(APOSTROPHES, '')
      .replace(PREFIX_HYPHEN, '')
      .replace(POINTED, (letters) => letters.replaceAll('.', '')),
  ).match(/[a-z0-9]+/g) ?? [];

/** The words of a name in order; an Arabic article is kept beside its word. */
export function nameWords(name: string): readonly NameWord[] {
  const spelled = spellWords(name);
  const words: NameWord[] = [];
  let article = '';
  for (const [index, word] of spelled.entries()) {
    if (article === '' && isArticle(word, spelled[index + 1])) {
      article = word;
      continue;
    }
    words.push(makeWord(word, article));
    article = '';
  }
  return words;
}

/** Two neighbouring words as one: `ansar` and `(al) allah` → `ansarallah`. */
const joined = (first: NameWord, second: NameWord, withArticle: boolean): NameWord =>
  makeWord(first.plain + (withArticle ? second.article : '') + second.plain, first.article);

const withArticle = (word: NameWord): NameWord =>
  word.article === '' ? word : makeWord(word.article + word.plain);

const UNVOWELLED_LIKENESS = 0.82;

/** Arabic script leaves out short vowels: hsn may be Hasan, which is a question, not an answer. */
const isUnvowelled = ({ sounds: [sound = ''] }: NameWord): boolean => !/[aeiou]/.test(sound);

/** 0 to 1: how surely two words are spellings of one word. */
export function wordLikeness(left: NameWord, right: NameWord): number {
  if (left.plain === right.plain) return 1;
  // "4" is never "5", and one letter says nothing about a word but its first sound.
  if (/\d/.test(left.plain + right.plain)) return 0;
  if (left.isInitial || right.isInitial) return 0;
  if (isUnvowelled(left) !== isUnvowelled(right)) {
    return left.skeleton === right.skeleton ? UNVOWELLED_LIKENESS : 0;
  }
  const bare = soundLikeness(left.sounds, right.sounds);
  if ((left.article === '') === (right.article === '')) return bare;
  return Math.max(bare, soundLikeness(withArticle(left).sounds, withArticle(right).sounds));
}

const JOINED_LIKENESS = 0.86;

/** `words`, with two neighbours made one wherever `others` has that one word: "Deir Ezzor" beside "Deir ez-Zor". */
export function joinAsIn(words: readonly NameWord[], others: readonly NameWord[]): readonly NameWord[] {
  const result: NameWord[] = [];
  for (let index = 0; index < words.length; index++) {
    const first = words[index];
    const second = words[index + 1];
    if (!first) break;
    const whole =
      second &&
      (second.article === '' ? [false] : [true, false])
        .map((keep) => joined(first, second, keep))
        .find((word) => others.some((other) => isSplitOf(word, other, first, second)));
    result.push(whole ?? first);
    if (whole) index++;
  }
  return result;
}

function isSplitOf(whole: NameWord, other: NameWord, first: NameWord, second: NameWord): boolean {
  if (first.isInitial || second.isInitial) return false;
  if (wordLikeness(whole, other) < JOINED_LIKENESS) return false;
  const apart = Math.max(wordLikeness(first, other), wordLikeness(second, other));
  return apart < wordLikeness(whole, other);
}
