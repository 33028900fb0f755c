// Words that nobody knows, taken for the nearest that somebody does: a name, or a word of the claims.
import type { ContentIndex } from './content-index.ts';
import { synonymsOf, termOf } from './content-terms.ts';
import type { NameIndex } from './name-index.ts';
import { openVocabulary } from './near-words.ts';
import type { Word } from './split-words.ts';
import { classesOf, isGenericNoun, isStopWord, isTitle, lexiconWords } from './word-classes.ts';

const questionWords = openVocabulary(lexiconWords());

/** A word after the reading of its spelling. */
export interface MendedWord {
  readonly word: Word;
  /** True where the text is not what was typed. */
  readonly isMended: boolean;
  /** True where no name, claim or word list has it. */
  readonly isUnknown: boolean;
}

const SHORTEST_COMMON = 5;

/** Whether some list, name or claim has the word. */
export function isKnownWord(word: string, names: NameIndex, content: ContentIndex): boolean {
  if (/^\d/.test(word) || isStopWord(word) || isGenericNoun(word) || isTitle(word)) return true;
  if (classesOf(word).size > 0 || names.words.has(word) || content.words.has(word)) return true;
  const stem = termOf(word);
  return content.stems.has(stem) || synonymsOf(stem).size > 0 || names.joined(word).length > 0;
}

/** Mends the spelling of each word that is not known; names win over other words where the distance is the same. */
export function mendSpelling(
  words: readonly Word[],
  names: NameIndex,
  content: ContentIndex,
): readonly MendedWord[] {
  return words.map((word, at) => {
    if (isKnownWord(word.text, names, content)) return { word, isMended: false, isUnknown: false };
    const name = names.words.nearest(word.text);
    const options = [name];
    // A word in capitals amid a question is a name, and no slip for "put" or "said".
    const isName = word.isCapital && at > 0;
    if (word.text.length >= SHORTEST_COMMON && !isName) {
      options.push(questionWords.nearest(word.text), content.words.nearest(word.text));
    }
    // Everyday words are taken for others only after one slip: "resigned" is not "designed".
    const found = options.filter(
      (option) => option.words.length > 0 && (option === name || option.distance < 2),
    );
    const [best] = found.sort((a, b) => a.distance - b.distance);
    const chosen = word.isCapital && name.words.length > 0 ? name : best;
    const text = chosen?.words[0];
    if (text === undefined) return { word, isMended: false, isUnknown: true };
    return { word: { ...word, text }, isMended: true, isUnknown: false };
  });
}
