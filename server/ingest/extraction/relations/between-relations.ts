// Relations between two sides that a noun names together: "clashes between X and Y", "the war between X and Y on one hand and Z on the other".

import type { NounElement } from './clause-elements.ts';
import { followingOf, isUnreal, rowsForNoun } from './deed-nouns.ts';
import { groupStartingAt, isLink, type NounGroup, nounAt } from './noun-groups.ts';
import { connectSides, type ReadSentence, type RelationDraft } from './relation-draft.ts';
import { betweenRows } from './relation-words.ts';
import { whoIsMeant } from './who-is-meant.ts';

type Sides = readonly [NounGroup, NounGroup];

/** "between X and Y on one hand and Z on the other"; `at` is the preposition "between". */
function sidesByHand({ elements }: ReadSentence, at: number): Sides | undefined {
  const first = groupStartingAt(elements, at + 1);
  const on = (first.at(-1) ?? at) + 1;
  const isOneHand = elements[on]?.kind === 'preposition' && nounAt(elements, on + 1)?.head.lower === 'hand';
  if (!isOneHand) return undefined;
  let next = on + 2;
  while (isLink(elements[next], 'comma') || isLink(elements[next], 'and')) next += 1;
  return nounAt(elements, next) ? [first, groupStartingAt(elements, next)] : undefined;
}

/** The sides of "between X and Y" behind a noun; of more than two without "on one hand" nobody knows who is with whom. */
function sidesBehind(sentence: ReadSentence, index: number): Sides | undefined {
  const { elements } = sentence;
  const link = elements[index + 1];
  const isBetween = link?.kind === 'preposition' && link.word === 'between';
  const byHand = isBetween ? sidesByHand(sentence, index + 1) : undefined;
  if (byHand) return byHand;
  const pair = followingOf(sentence, index).find(({ preposition }) => preposition === 'between')?.nouns ?? [];
  const [first, second, ...rest] = pair;
  return first === undefined || second === undefined || rest.length > 0 ? undefined : [[first], [second]];
}

function between(sentence: ReadSentence, index: number, noun: NounElement): readonly RelationDraft[] {
  const { elements } = sentence;
  const rows = rowsForNoun(betweenRows, noun.head).filter(({ type }) => !isUnreal(sentence, index, type));
  const sides = rows.length === 0 ? undefined : sidesBehind(sentence, index);
  if (sides === undefined) return [];
  const how = { isNegated: noun.isNegated, reality: 1, at: { from: noun.head.from, to: noun.head.to } };
  const [first, second] = sides.map((side) => side.flatMap((one) => whoIsMeant(elements, one)));
  return rows.flatMap((row) => connectSides(row, first ?? [], second ?? [], how));
}

/** All relations of a sentence that a noun states between two sides. */
export const findBetweenRelations = (sentence: ReadSentence): readonly RelationDraft[] =>
  sentence.elements.flatMap((element, index) =>
    element.kind === 'noun' ? between(sentence, index, element) : [],
  );
