// Two questions in one: where the second begins, and what its "he" or "there" stands for.

import lexicon from '../../graph-data/lexicons/question-words.json' with { type: 'json' };
import type { EntityLabel } from '../../graph-data/ontology/ontology.ts';
import { wordsOf } from './split-words.ts';

const OPENING =
  'who|whom|whose|what|where|when|why|how|which|(?:in|to|for|from|by|at) (?:which|what|whom)|since when';
const SEAM = new RegExp(
  `\\?+\\s+(?=\\S)|;\\s+|\\s*,?\\s+(?:and|but)(?:\\s+(?:also|then))?\\s+(?=(?:${OPENING})\\b)`,
  'giu',
);
const CONJUNCTION = /^(?:and|but|also|then|,)\s+/iu;
const FEWEST_WORDS = 3;

const trailers = new Set(lexicon.trailers.map((phrase) => phrase.replace(/^and /, '')));

/** The questions that a text holds; one alone is given back as it is. "And who says so" is no question of its own. */
export function splitQuestion(text: string): readonly string[] {
  const parts = text
    .split(SEAM)
    .map((part) => part.trim().replace(CONJUNCTION, ''))
    .filter((part) => part !== '' && !trailers.has(wordsOf(part).join(' ')));
  const areWhole = parts.every((part) => wordsOf(part).length >= FEWEST_WORDS);
  return parts.length > 1 && areWhole ? parts : [text];
}

/** Something named in the question before, or in its answer. */
export interface Antecedent {
  readonly name: string;
  readonly label: EntityLabel;
}

const people = /\b(?:he|she|him)\b/giu;
const owned = /\b(?:his|her|their|its)\b(?=\s+\p{L})/giu;
const others = /\b(?:they|them|her)\b/giu;
const expletive = /\bit\b(?!\s+(?:is\s+)?(?:true|said|so|the case|possible|known|likely))/giu;
const place = /(?<!\b(?:is|are|was|were|be)\s+)\bthere\b(?!\s+(?:is|are|was|were)\b)/giu;

/** The second question with names for its pronouns, as far as the first has names that fit. */
export function nameReferences(question: string, antecedents: readonly Antecedent[]): string {
  const first = (isMeant: (label: EntityLabel) => boolean): string | undefined =>
    antecedents.find(({ label }) => isMeant(label))?.name;
  const person = first((label) => label === 'Person' || label === 'UnnamedSource');
  const thing = first((label) => label !== 'Person') ?? person;
  const somewhere = first((label) => label === 'Place');
  const group = first((label) => label === 'Organization' || label === 'UnnamedSource') ?? person ?? thing;
  const put = (text: string, pattern: RegExp, name: string | undefined): string =>
    name === undefined ? text : text.replace(pattern, () => name);
  let named = put(question, people, person);
  named = put(named, owned, (person ?? group) === undefined ? undefined : `${person ?? group}’s`);
  named = put(named, others, group);
  named = put(named, expletive, thing);
  return put(named, place, somewhere === undefined ? undefined : `in ${somewhere}`);
}
