// Who is active where, as far as no verb of the lists says so: "Front-held towns in Ostrel", "Ostrel, where the Front rules".

import type { Clause } from './clause-of.ts';
import { groupStartingAt, isLink, type NounGroup, nounAt } from './noun-groups.ts';
import { connect, type ReadSentence, type RelationDraft, rangeOf } from './relation-draft.ts';
import { joinedRows, type NounRow, wordSets } from './relation-words.ts';
import { type Meant, whoIsMeant } from './who-is-meant.ts';

const PRESENT: NounRow = {
  type: 'OPERATES_IN',
  score: 0.7,
  words: new Set(),
  prepositions: new Set(),
  isTurned: false,
  fromLabels: new Set(['Organization', 'Place']),
  toLabels: new Set(['Place']),
};
const BODY_PRESENT: NounRow = { ...PRESENT, fromLabels: new Set(['Organization']) };

/** "towns held by X" and "X-held towns" lie where X is. */
const HOLDS = new Set(
  [...joinedRows].flatMap(([word, rows]) => (rows.some(({ type }) => type === 'CONTROLS') ? [word] : [])),
);

const meantBy = ({ elements }: ReadSentence, nouns: readonly number[]): readonly Meant[] =>
  nouns.flatMap((one) => whoIsMeant(elements, one));

/** "Front-held areas in Ostrel and Vell". */
function inHeldAreas(sentence: ReadSentence, index: number): readonly RelationDraft[] {
  const { elements } = sentence;
  const noun = nounAt(elements, index);
  const link = elements[index + 1];
  if (noun === undefined || noun.head.mention || !wordSets.areas.has(noun.head.lemma)) return [];
  if (link?.kind !== 'preposition' || !/^(in|across|inside)$/.test(link.word)) return [];
  const held = noun.parts.findIndex(
    (part, at) =>
      part.mention && noun.parts[at + 1]?.lower === '-' && HOLDS.has(noun.parts[at + 2]?.lower ?? ''),
  );
  const holder = noun.parts[held]?.mention;
  if (holder === undefined || !nounAt(elements, index + 2)) return [];
  const how = { isNegated: noun.isNegated, reality: 1, at: rangeOf(noun.parts.slice(held, held + 3)) };
  return connect(
    PRESENT,
    [{ mention: holder, score: 1 }],
    meantBy(sentence, groupStartingAt(elements, index + 2)),
    how,
  );
}

const TELLS =
  /^(say|tell|report|believe|think|warn|fear|expect|hope|claim|allege|note|add|argue|live|bear|die)$/;

/** The places that "where" at `opener` goes with: "in Kersh and Vell, however, where". */
function placesBefore(elements: ReadSentence['elements'], opener: number): NounGroup {
  let last = opener - 1;
  while (/^(comma|adverb)$/.test(elements[last]?.kind ?? '')) last -= 1;
  const isJoined = isLink(elements[last - 1], 'and') && nounAt(elements, last - 2) !== undefined;
  return nounAt(elements, last) ? (isJoined ? [last - 2, last] : [last]) : [];
}

/** "Ostrel, where the Front has rebuilt its cells": whoever does something there is there. */
function whereActive(sentence: ReadSentence, clause: Clause): readonly RelationDraft[] {
  const { elements } = sentence;
  const { subject, verb, isPassive, isNegated, reality } = clause;
  const opener = (subject[0] ?? 0) - 1;
  const link = elements[opener];
  if (link?.kind !== 'opener' || link.word !== 'where') return [];
  const isDeed = !TELLS.test(verb.lemma) && !wordSets.unrealVerbs.has(verb.lemma);
  if (!isDeed || isPassive || isNegated || reality < 1) return [];
  return connect(
    BODY_PRESENT,
    meantBy(sentence, subject),
    meantBy(sentence, placesBefore(elements, opener)),
    {
      isNegated: false,
      reality,
      at: rangeOf(verb.parts),
    },
  );
}

/** All relations of a sentence that say who is where without a verb for it. */
export const findPresenceRelations = (sentence: ReadSentence): readonly RelationDraft[] => [
  ...sentence.elements.flatMap((_, index) => inHeldAreas(sentence, index)),
  ...sentence.clauses.flatMap((clause) => whereActive(sentence, clause)),
];
