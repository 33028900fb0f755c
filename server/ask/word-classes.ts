// The words that questions are made of, by class: verbs in all their forms, question words, nouns.
import stopWords from '../../graph-data/lexicons/english-stop-words.json' with { type: 'json' };
import lexicon from '../../graph-data/lexicons/question-words.json' with { type: 'json' };

/** A class of words such as SAY, WHO or REPORTN; graph-data/lexicons/question-words.json lists them. */
export type WordClass = string;

/** The regular forms of a verb: `formsOf('carry')` → carry, carries, carried, carrying. */
export function formsOf(verb: string): readonly string[] {
  if (/[^aeiou]y$/.test(verb)) {
    const stem = verb.slice(0, -1);
    return [verb, `${stem}ies`, `${stem}ied`, `${verb}ing`];
  }
  if (verb.endsWith('e')) {
    return [verb, `${verb}s`, `${verb}d`, `${verb.endsWith('ee') ? verb : verb.slice(0, -1)}ing`];
  }
  if (verb.endsWith('ie')) return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -2)}ying`];
  const third = /(?:s|sh|ch|x|z|o)$/.test(verb) ? `${verb}es` : `${verb}s`;
  const doubled = /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(verb) ? verb + verb.slice(-1) : verb;
  return [verb, third, `${doubled}ed`, `${doubled}ing`];
}

const classes = new Map<string, Set<WordClass>>();

function enter(word: string, wordClass: WordClass): void {
  const row = classes.get(word);
  if (row) row.add(wordClass);
  else classes.set(word, new Set([wordClass]));
}

for (const [name, entries] of Object.entries(lexicon.verbs)) {
  for (const entry of entries) {
    const [base = '', ...irregular] = entry.split('/');
    const regular = name === 'AUX' ? [base] : formsOf(base);
    for (const form of [...regular, ...irregular]) enter(form, name);
  }
}
for (const [name, entries] of Object.entries(lexicon.words)) {
  for (const word of entries) enter(word, name);
}

const none: ReadonlySet<WordClass> = new Set();

/** The classes that a folded word belongs to. */
export const classesOf = (word: string): ReadonlySet<WordClass> => classes.get(word) ?? none;

/** Every word of the lexicon. */
export const lexiconWords = (): Iterable<string> => classes.keys();

const stops = new Set(stopWords);

/** Words without content of their own: "the", "of", "is". */
export const isStopWord = (word: string): boolean => stops.has(word);

const generic = new Set(lexicon.genericNouns);

/** Nouns that say what sort of thing a name names: "the group", "province". */
export const isGenericNoun = (word: string): boolean =>
  generic.has(word) || generic.has(word.replace(/s$/, ''));

const titles = new Set(lexicon.titles);

/** Words that stand before a person's name: "General". */
export const isTitle = (word: string): boolean => titles.has(word);
