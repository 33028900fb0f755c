// All words of the known names, found again by spelling, sound and beginning, each with the names that have it.
import { type NameWord, wordLikeness } from './name-words.ts';
import { skeletonOf } from './sound-of-words.ts';

export interface WordMatch {
  /** The entities, by number, that have the word. */
  readonly holders: readonly number[];
  /** 0 to 1: how like the word asked for. */
  readonly likeness: number;
}

export interface Vocabulary {
  /** Words that may be spellings of this one, the likest first. */
  match(word: NameWord): readonly WordMatch[];
  exactly(plain: string): WordMatch | undefined;
  /** Words that start with these letters: the "cent" of CENTCOM. */
  startingWith(letters: string): readonly WordMatch[];
}

const LEAST_LIKENESS = 0.7;
/** Shorter bones with one left out would be found everywhere. */
const SHORTEST_TO_SHORTEN = 4;
export const PREFIX_LENGTH = 3;

/** The bones of a word, and those it has where h is the kh of Khalid or the g of Gaidai, and w the v of Lavrov. */
function allSkeletons({ sounds: [sound = ''], skeleton }: NameWord): readonly string[] {
  const isSoft = sound.startsWith('h') || sound.includes('w');
  return isSoft ? [skeleton, skeletonOf(sound.replace(/^h/, 'k').replaceAll('w', 'v'))] : [skeleton];
}

/** Bones and, where they are many enough, all they can be with one left out: two words with one typo share one. */
const skeletonKeys = (word: NameWord): ReadonlySet<string> =>
  new Set(
    allSkeletons(word).flatMap((skeleton) =>
      skeleton.length < SHORTEST_TO_SHORTEN
        ? [skeleton]
        : [skeleton, ...Array.from(skeleton, (_, at) => skeleton.slice(0, at) + skeleton.slice(at + 1))],
    ),
  );

function append<Key>(lists: Map<Key, number[]>, key: Key, value: number): void {
  const list = lists.get(key);
  if (!list) lists.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
}

/** Collects words one name at a time; `holder` numbers must not fall. */
export class VocabularyBuilder {
  readonly #numbers = new Map<string, number>();
  readonly #words: NameWord[] = [];
  readonly #holders: number[][] = [];

  add(word: NameWord, holder: number): void {
    const known = this.#numbers.get(word.plain);
    const number = known ?? this.#words.push(word) - 1;
    if (known === undefined) {
      this.#numbers.set(word.plain, number);
      this.#holders.push([]);
    }
    const holders = this.#holders[number];
    if (holders && holders.at(-1) !== holder) holders.push(holder);
  }

  build(): Vocabulary {
    const numbers = this.#numbers;
    const words = this.#words;
    const holders = this.#holders;
    const bySkeleton = new Map<string, number[]>();
    const byPrefix = new Map<string, number[]>();
    for (const [number, word] of words.entries()) {
      for (const key of skeletonKeys(word)) append(bySkeleton, key, number);
      append(byPrefix, word.plain.slice(0, PREFIX_LENGTH), number);
    }
    const asMatch = (number: number, likeness: number): WordMatch => ({
      holders: holders[number] ?? [],
      likeness,
    });
    return {
      match: (word) => {
        const found = new Set([...skeletonKeys(word)].flatMap((key) => bySkeleton.get(key) ?? []));
        const exact = numbers.get(word.plain);
        if (exact !== undefined) found.add(exact);
        const matches: WordMatch[] = [];
        for (const number of found) {
          const other = words[number];
          const likeness = other ? wordLikeness(word, other) : 0;
          if (likeness >= LEAST_LIKENESS) matches.push(asMatch(number, likeness));
        }
        return matches.sort((a, b) => b.likeness - a.likeness);
      },
      exactly: (plain) => {
        const number = numbers.get(plain);
        return number === undefined ? undefined : asMatch(number, 1);
      },
      startingWith: (letters) =>
        (byPrefix.get(letters.slice(0, PREFIX_LENGTH)) ?? [])
          .filter((number) => words[number]?.plain.startsWith(letters))
          .map((number) => asMatch(number, 1)),
    };
  }
}
