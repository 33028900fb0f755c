// Whom "he", "she", "they" and "it" mean: whoever fits, in this sentence, spoke last, or was named last.
import type { Discourse, Naming, Spoken } from './discourse.ts';
import { paragraphsBetween } from './discourse.ts';

const FEMALE = /^(she|her)$/;
const MALE = /^(he|him|his)$/;
const PLURAL = /^(they|them|their)$/;
const NEUTER = /^(it|its)$/;
const PARAGRAPHS_BACK = 3;
const NEAR = 1;

/** The id of the woman or man that is meant. */
function findPerson(
  { text, namings, spoken }: Discourse,
  at: number,
  gender: 'female' | 'male',
): string | undefined {
  const isNear = (from: number): boolean => from < at && paragraphsBetween(text, from, at) <= PARAGRAPHS_BACK;
  const fits = ({ mention, entity }: Naming): boolean =>
    entity.label === 'Person' &&
    mention.to <= at &&
    isNear(mention.from) &&
    (entity.gender === gender || entity.gender === 'unknown');
  const near = namings.filter(fits);
  const inSentence = near.find(
    ({ mention }) => text.tokens[mention.from]?.sentence === text.tokens[at]?.sentence,
  );
  if (inSentence) return inSentence.entity.id;
  const isOne = ({ id, label, number, from }: Spoken): boolean =>
    label === 'UnnamedSource'
      ? number === 'one' && isNear(from)
      : near.some(({ entity }) => entity.id === id);
  // Whoever spoke last goes on speaking
  return spoken.findLast(isOne)?.id ?? near.at(-1)?.entity.id;
}

/** "They": people who spoke last, else a body. */
function findSeveral({ text, spoken }: Discourse, at: number): string | undefined {
  const last = spoken.findLast(
    ({ from, label, number }) =>
      from < at &&
      paragraphsBetween(text, from, at) <= NEAR &&
      ((label === 'UnnamedSource' && number !== 'one') || label === 'Organization'),
  );
  return last?.id;
}

/** "It": a body, a state or a report that spoke last, else the body that was named last in this or the last sentence. */
function findBody({ text, namings, spoken }: Discourse, at: number): string | undefined {
  const last = spoken.findLast(
    ({ from, label, number }) =>
      from < at &&
      paragraphsBetween(text, from, at) <= NEAR &&
      (label === 'Organization' ||
        label === 'Place' ||
        label === 'Report' ||
        (label === 'UnnamedSource' && number === 'unknown')),
  );
  if (last) return last.id;
  const sentence = text.tokens[at]?.sentence ?? 0;
  return namings.findLast(
    ({ mention, entity }) =>
      mention.to <= at &&
      entity.label === 'Organization' &&
      paragraphsBetween(text, mention.from, at) === 0 &&
      sentence - (text.tokens[mention.from]?.sentence ?? 0) <= 1,
  )?.entity.id;
}

/** The id of whom the pronoun at a word means; `undefined` where nobody fits. */
export function resolvePronoun(discourse: Discourse, at: number): string | undefined {
  const word = discourse.text.tokens[at]?.lower ?? '';
  if (FEMALE.test(word)) return findPerson(discourse, at, 'female');
  if (MALE.test(word)) return findPerson(discourse, at, 'male');
  if (PLURAL.test(word)) return findSeveral(discourse, at);
  return NEUTER.test(word) ? findBody(discourse, at) : undefined;
}
