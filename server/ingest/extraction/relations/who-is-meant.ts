// Which entities a noun phrase stands for: itself, "fighters of the Front", "the Front's headquarters", "parts of Kersh".

import type { EntityPlace } from '../entities/entity-place.ts';
import type { Element, NounElement } from './clause-elements.ts';
import { examplesOf } from './listed-places.ts';
import { groupStartingAt, nounAt } from './noun-groups.ts';
import { roleRows, wordSets } from './relation-words.ts';
import type { Part } from './sentence-part.ts';

/** An entity with how surely the phrase means it, 0 to 1. */
export interface Meant {
  readonly mention: EntityPlace;
  readonly score: number;
}

const BY_OTHER_WORDS = 0.9;

/** Whether a part stands before a hyphen or after one: "Norland" of "Norland-backed", "anti-Norland". */
export const isHyphenated = (parts: readonly Part[], index: number): boolean =>
  parts[index + 1]?.lower === '-' || parts[index - 1]?.lower === '-';

/** The entity that stands before the main word: "the Front" of "the Front's fighters", "Front fighters". */
export function modifierOf(noun: NounElement): Part | undefined {
  const { parts, head } = noun;
  for (let index = parts.indexOf(head) - 1; index >= 0; index -= 1) {
    const part = parts[index];
    if (part?.mention && !isHyphenated(parts, index)) return part;
  }
  return undefined;
}

const standsForOther = ({ head }: NounElement, mayBelong: boolean): boolean =>
  [head.lemma, head.lower, head.lower.replace(/s$/, '')].some(
    (word) =>
      wordSets.members.has(word) || wordSets.areas.has(word) || (mayBelong && wordSets.belongings.has(word)),
  );

/** The name that "…, a group backed by Norland," says more of; lists are left out. */
function apposedTo(elements: readonly Element[], index: number): EntityPlace | undefined {
  const [noun, named] = [nounAt(elements, index), nounAt(elements, index - 2)];
  const isDescription = /^(a|an)$/.test(noun?.parts[0]?.lower ?? '');
  const isAfterComma = elements[index - 1]?.kind === 'comma' && elements[index - 3]?.kind !== 'comma';
  const isScene = elements[index - 3]?.kind === 'preposition' && index === 3;
  return isDescription && isAfterComma && !isScene && elements[index + 1]?.kind !== 'and'
    ? named?.head.mention
    : undefined;
}

/** "Vash's government": its deeds are not his. */
const isStateOfPerson = ({ head }: NounElement, { label }: EntityPlace): boolean =>
  label === 'Person' && /^(government|regime|authorities|administration)$/.test(head.lower);

/** "areas such as Kersh and Vell". */
const byExamples = (elements: readonly Element[], index: number): readonly Meant[] =>
  examplesOf(elements, index).flatMap((one) =>
    whoIsMeant(elements, one).map(({ mention, score }) => ({ mention, score: score * BY_OTHER_WORDS })),
  );

const IS_PLACE = new Set(
  [...roleRows].flatMap(([word, rows]) => (rows.some(({ type }) => type === 'LOCATED_IN') ? [word] : [])),
);

/** The name behind "its last stronghold in Ostrel, Kersh town," where one place is described. */
export function placeNamedBehind(elements: readonly Element[], index: number): number | undefined {
  const head = nounAt(elements, index)?.head;
  if (head === undefined || !IS_PLACE.has(head.lower)) return undefined;
  const end = elements[index + 1]?.kind === 'preposition' && nounAt(elements, index + 2) ? index + 2 : index;
  const name = nounAt(elements, end + 2);
  const [after, next] = [elements[end + 3], elements[end + 4]];
  const isClosed =
    after === undefined || after.kind === 'break' || (after.kind === 'comma' && next?.kind !== 'and');
  const isBare = name?.parts.every(
    (part) => part.mention || part.tag === 'DET' || wordSets.areas.has(part.lower),
  );
  return elements[end + 1]?.kind === 'comma' && isBare && isClosed ? end + 2 : undefined;
}

/** The names that a description leads up to, in examples or behind a comma. */
function byName(elements: readonly Element[], index: number): readonly Meant[] {
  const name = placeNamedBehind(elements, index);
  return name === undefined ? byExamples(elements, index) : whoIsMeant(elements, name);
}

/** Entities that a noun stands for; `mayBelong` also takes what belongs to them, as an attack on it is one on them. */
export function whoIsMeant(elements: readonly Element[], index: number, mayBelong = false): readonly Meant[] {
  const noun = nounAt(elements, index);
  if (noun === undefined) return [];
  if (noun.head.mention) return [{ mention: noun.head.mention, score: 1 }];
  const apposed = apposedTo(elements, index);
  if (apposed) return [{ mention: apposed, score: BY_OTHER_WORDS }];
  if (!standsForOther(noun, mayBelong)) return byName(elements, index);
  const after = elements[index + 1];
  const own = modifierOf(noun)?.mention;
  if (own !== undefined) return isStateOfPerson(noun, own) ? [] : [{ mention: own, score: BY_OTHER_WORDS }];
  const isOf = after?.kind === 'preposition' && /^(of|from)$/.test(after.word);
  const isLoyal = after?.kind === 'state' && after.word === 'loyal';
  const isBelonging = after?.kind === 'verb' && after.lemma === 'belong' && after.form === 'ing';
  const next = isOf ? index + 2 : isLoyal || isBelonging ? index + 3 : -1;
  if (!nounAt(elements, next)) return byName(elements, index);
  // Whoever is loyal to somebody is not that somebody
  return groupStartingAt(elements, next)
    .flatMap((one) => whoIsMeant(elements, one))
    .filter(({ mention }) => !(isLoyal && mention.label === 'Person'))
    .map(({ mention, score }) => ({ mention, score: score * BY_OTHER_WORDS }));
}
