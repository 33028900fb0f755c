// Which entities a noun phrase stands for: itself, "fighters of the Front", "the Front's headquarters", "parts of Kersh".

import type { EntityPlace } from '../entities/entity-place.ts';
import type { Element, NounElement } from './clause-elements.ts';
import { groupStartingAt, nounAt } from './noun-groups.ts';
import { wordSets } from './relation-words.ts';
import type { Part } from './sentence-parts.ts';

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
  return isDescription && isAfterComma && elements[index + 1]?.kind !== 'and'
    ? named?.head.mention
    : undefined;
}

/** Entities that a noun stands for; `mayBelong` also takes what belongs to them, as an attack on it is one on them. */
export function whoIsMeant(elements: readonly Element[], index: number, mayBelong = false): readonly Meant[] {
  const noun = nounAt(elements, index);
  if (noun === undefined) return [];
  if (noun.head.mention) return [{ mention: noun.head.mention, score: 1 }];
  const apposed = apposedTo(elements, index);
  if (apposed) return [{ mention: apposed, score: BY_OTHER_WORDS }];
  if (!standsForOther(noun, mayBelong)) return [];
  const after = elements[index + 1];
  const own = modifierOf(noun)?.mention;
  if (own !== undefined) return [{ mention: own, score: BY_OTHER_WORDS }];
  const isOf = after?.kind === 'preposition' && /^(of|from)$/.test(after.word);
  const isLoyal = after?.kind === 'state' && after.word === 'loyal';
  const isBelonging = after?.kind === 'verb' && after.lemma === 'belong' && after.form === 'ing';
  const next = isOf ? index + 2 : isLoyal || isBelonging ? index + 3 : -1;
  if (!nounAt(elements, next)) return [];
  return groupStartingAt(elements, next).flatMap((next) =>
    whoIsMeant(elements, next).map(({ mention, score }) => ({ mention, score: score * BY_OTHER_WORDS })),
  );
}
