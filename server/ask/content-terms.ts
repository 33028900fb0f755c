// What a text says, as stems: phrases joined, numbers in digits, empty words left out; and stems that mean the same.
import lexicon from '../../graph-data/lexicons/english-synonyms.json' with { type: 'json' };
import { foldText, wordsOf } from './split-words.ts';
import { stemWord } from './stem-word.ts';
import { isStopWord } from './word-classes.ts';

const numberWords: Readonly<Record<string, string>> = {
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  eleven: '11',
  twelve: '12',
  fifteen: '15',
  twenty: '20',
  thirty: '30',
  forty: '40',
  fifty: '50',
  sixty: '60',
  seventy: '70',
  eighty: '80',
  ninety: '90',
};

/** Stop words that tell one statement from another all the same. */
const telling = new Set(['most', 'only', 'all', 'part', 'last', 'use', 'used', 'uses', 'against', 'always']);

const phrases = Object.entries(lexicon.phrases).map(([phrase, word]) => ({
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])${phrase.replace(/[- ]/g, '[- ]')}(?![\\p{L}\\p{N}])`, 'gu'),
  hint: phrase.split(/[- ]/)[0] ?? phrase,
  word,
}));

function joinPhrases(text: string): string {
  let joined = foldText(text);
  for (const { pattern, hint, word } of phrases)
    if (joined.includes(hint)) joined = joined.replace(pattern, word);
  return joined;
}

const isEmpty = (word: string): boolean => isStopWord(word) && !telling.has(word);

const irregular: Readonly<Record<string, string>> = lexicon.irregular;

/** One spelling for both sides of the sea: organise, organize; programme, program; centre, center. */
const oneSpelling = (word: string): string =>
  word
    .replace(/is(?=(?:e|ed|es|ing|er|ers|ation|ations)$)/, 'iz')
    .replace(/our(?=s?$)/, 'or')
    .replace(/amme(?=s?$)/, 'am')
    .replace(/tre(?=s?$)/, 'ter')
    .replace(/ence(?=s?$)/, 'ense');

const baseOf = (word: string): string => (Object.hasOwn(irregular, word) ? (irregular[word] ?? word) : word);

/** The stem under which a folded word is found: `led` and `leading` → `lead`, `three` → `3`. */
export const termOf = (word: string): string => numberWords[word] ?? stemWord(oneSpelling(baseOf(word)));

/** `termsOf('Two people were killed')` → `['2', 'peopl', 'kill']`. */
export const termsOf = (text: string): readonly string[] => [
  ...new Set(
    wordsOf(joinPhrases(text))
      .filter((word) => !isEmpty(word))
      .map(termOf),
  ),
];

const sameAs = new Map<string, Set<string>>();
for (const group of lexicon.groups) {
  const stems = group.map(termOf);
  for (const stem of stems) {
    const row = sameAs.get(stem) ?? new Set();
    for (const other of stems) if (other !== stem) row.add(other);
    sameAs.set(stem, row);
  }
}

const none: ReadonlySet<string> = new Set();

/** The stems of words that may be used instead. */
export const synonymsOf = (stem: string): ReadonlySet<string> => sameAs.get(stem) ?? none;

const weak = new Set(lexicon.weak.map(termOf));

/** Stems so general that they tell little: "use", "people". */
export const isWeakTerm = (stem: string): boolean => weak.has(stem);

const NEGATIVE_PREFIX = /^(?:de|un|non|in|im|ir|dis|anti)(?=\w{5})/;

/** `withoutNegation('decentralis')` → `centralis`; undefined where there is nothing to take off. */
export const withoutNegation = (stem: string): string | undefined =>
  NEGATIVE_PREFIX.test(stem) ? stem.replace(NEGATIVE_PREFIX, '') : undefined;
