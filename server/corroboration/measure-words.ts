// Words for what is counted: their stems, which words mean the same, which measures count happenings.
import table from '../../graph-data/lexicons/measures.json' with { type: 'json' };

const irregular = new Map([
  ['children', 'child'],
  ['women', 'woman'],
  ['men', 'man'],
  ['people', 'person'],
  ['persons', 'person'],
  ['families', 'family'],
  ['casualties', 'casualty'],
  ['injuries', 'injury'],
]);

/** The bare form of an English word: `stemWord('fighters')` → `fighter`, `stemWord('claimed')` → `claim`. */
export function stemWord(word: string): string {
  const known = irregular.get(word);
  if (known) return known;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && /(sses|shes|ches|xes)$/.test(word)) return word.slice(0, -2);
  if (word.length > 3 && /[^su]s$/.test(word)) return word.slice(0, -1);
  if (word.length > 5 && word.endsWith('ing')) return word.slice(0, -3);
  if (word.length > 4 && word.endsWith('ed') && !word.endsWith('eed')) return word.slice(0, -2);
  return word;
}

const sameAs = new Map<string, string>();
for (const group of table.sameWord) {
  const [first = ''] = group;
  for (const word of group) {
    sameAs.set(word, first);
    sameAs.set(stemWord(word), first);
  }
}

/** The word that stands for all that mean the same when things are counted: `militants` → `fighter`. */
export const countingWord = (word: string): string =>
  sameAs.get(word) ?? sameAs.get(stemWord(word)) ?? stemWord(word);

const wordsIn = (phrase: string): readonly string[] =>
  phrase
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

const empty = new Set(table.empty);
const PERSON = countingWord('person');

const keys = new Map<string, readonly string[]>();

/** The words of a measure in a fixed order, those that mean the same written the same. */
export function measureWords(measure: string): readonly string[] {
  const known = keys.get(measure);
  if (known) return known;
  const all = [...new Set(wordsIn(measure).map(countingWord))].sort();
  // People killed are deaths: that they are people says nothing more.
  const telling = all.filter((word) => !empty.has(word) && (word !== PERSON || all.length === 1));
  const words = telling.length > 0 ? telling : all;
  if (keys.size > 10_000) keys.clear();
  keys.set(measure, words);
  return words;
}

const happenings = new Set(table.happenings.map(countingWord));
const acts = new Set(table.acts.map(countingWord));

/** Whether it counts what happens in a period, as attacks and deaths do, and not a state, as fighters do. */
export const countsHappenings = (measure: string): boolean =>
  measureWords(measure).some((word) => happenings.has(word));

/** Whether somebody does what is counted: attacks have an attacker, deaths need not. */
export const countsActs = (measure: string): boolean => measureWords(measure).some((word) => acts.has(word));

const outcomes = new Map(
  Object.entries(table.outcomes).map(([whole, parts]) => [
    countingWord(whole),
    new Set(parts.map(countingWord)),
  ]),
);

/** Whether `part` is one of the outcomes that `whole` sums up: deaths are casualties. */
export function isOutcomeOf(part: string, whole: string): boolean {
  if (measureWords(part).join(' ') === measureWords(whole).join(' ')) return false;
  return measureWords(whole).some((word) =>
    measureWords(part).some((partial) => outcomes.get(word)?.has(partial)),
  );
}
