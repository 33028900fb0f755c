// Nouns for deeds in a sentence: what follows them, and whether the deed is told of or only planned, feared or supposed.

import type { DirectRelationshipType } from '../../../../graph-data/ontology/ontology.ts';
import type { Clause } from './clause-of.ts';
import { narrowedTo } from './listed-places.ts';
import { groupStartingAt, type NounGroup, nounAt } from './noun-groups.ts';
import type { ReadSentence } from './relation-draft.ts';
import { type NounRow, wordSets } from './relation-words.ts';
import type { Part } from './sentence-part.ts';

/** What follows a noun: "on Kersh", "by the Front". */
export interface Following {
  readonly preposition: string;
  readonly nouns: NounGroup;
}

const singular = ({ lemma, lower }: Part): readonly string[] => [
  lower,
  lemma,
  lower.replace(/s$/, ''),
  lower.replace(/es$/, ''),
];

/** The rows for a noun, whatever its number. */
export const rowsForNoun = (
  table: ReadonlyMap<string, readonly NounRow[]>,
  head: Part,
): readonly NounRow[] => {
  for (const word of singular(head)) {
    const rows = table.get(word);
    if (rows) return rows;
  }
  return [];
};

/** The prepositions directly behind a noun, with their nouns. */
export function followingOf({ elements }: ReadSentence, index: number): readonly Following[] {
  const found: Following[] = [];
  for (let at = index + 1; nounAt(elements, at + 1); ) {
    const link = elements[at];
    if (link?.kind !== 'preposition') break;
    // "between X and Y" always has both, whatever follows
    const isPair = link.word === 'between' && elements[at + 2]?.kind === 'and' && nounAt(elements, at + 3);
    const nouns = isPair ? [at + 1, at + 3] : groupStartingAt(elements, at + 1);
    const exact = narrowedTo(elements, nouns.at(-1) ?? at);
    // "raids in Kersh and the shelling of Vell": the second deed has ends of its own
    const isOther = link.word === 'of' && found.some(({ preposition }) => preposition !== 'by');
    if (!isOther) found.push({ preposition: link.word, nouns: [...nouns, ...exact] });
    at = (exact.at(-1) ?? nouns.at(-1) ?? at) + 1;
  }
  return found;
}

const isNamedIn = ({ afterVerb, object, complements, isPassive }: Clause, index: number): boolean =>
  (isPassive ? object : afterVerb).includes(index) || complements.some(({ nouns }) => nouns.includes(index));

/** "carry out" of "carried out". */
export const keyOf = ({ verb }: Clause): string =>
  verb.particle ? `${verb.lemma} ${verb.particle}` : verb.lemma;

const DEFINITE = /^(the|this|these|its|their|his|her)$/;

/** What must be there for anyone to end it; support may be sought before there is any. */
const PRESUPPOSED: ReadonlySet<string> = new Set(['ATTACKED', 'OPPOSES', 'OPERATES_IN', 'DETAINS']);

/** "may end the war between X and Y": whatever may be done to it, the war is there. */
function isPresupposed({ elements }: ReadSentence, index: number, type: DirectRelationshipType): boolean {
  const parts = nounAt(elements, index)?.parts ?? [];
  const isDefinite = parts.some(({ lower }, at) => (at === 0 ? DEFINITE.test(lower) : lower === "'s"));
  return PRESUPPOSED.has(type) && isDefinite;
}

/** "plans for an attack", "threatened an attack", "a possible attack", "would launch an attack": none is told of. */
export function isUnreal(sentence: ReadSentence, index: number, type: DirectRelationshipType): boolean {
  const { elements, clauses } = sentence;
  const noun = nounAt(elements, index);
  if (noun?.parts.some(({ lower }) => wordSets.unrealAdjectives.has(lower))) return true;
  const governor = nounAt(elements, index - 2);
  if (
    governor &&
    elements[index - 1]?.kind === 'preposition' &&
    singular(governor.head).some((word) => wordSets.unrealNouns.has(word))
  )
    return true;
  const before = noun?.parts[noun.parts.length - 1];
  const after = nounAt(elements, index)?.head;
  if (before !== after) return true;
  const isAny = /^(a|an|any|another)$/.test(noun?.parts[0]?.lower ?? '');
  // "a war between X and Y would ruin both"
  if (isAny && clauses.some(({ verb, subject }) => verb.isModal && subject.includes(index))) return true;
  const isGiven = isPresupposed(sentence, index, type);
  return clauses
    .filter((clause) => isNamedIn(clause, index))
    .some((clause) => {
      if (wordSets.unrealVerbs.has(clause.verb.lemma)) return true;
      // "left its base in Kersh"
      const isObject = clause.object.includes(index);
      if (type === 'OPERATES_IN' && isObject && wordSets.endingVerbs.has(clause.verb.lemma)) return true;
      const isDone = clause.object.includes(index) && wordSets.supportVerbs.has(keyOf(clause));
      return clause.reality === 0 && (isDone || !isGiven);
    });
}
