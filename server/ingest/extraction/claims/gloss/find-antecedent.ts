// Whether words before a pronoun may be what it means: then whoever reads them alone takes it so, and no name is needed.

import type { TokenRange } from '../../words/read-tokens.ts';
import { isRoleWord } from '../../words/role-words.ts';
import type { ClaimReading } from '../claim-reading.ts';
import { mayMean, meansPerson } from './may-mean.ts';
import { type Pronoun, readPronoun } from './read-pronoun.ts';

const TIME =
  /^(year|month|week|day|hour|minute|morning|evening|night|time|\w+day|january|february|march|april|may|june|july|august|september|october|november|december)$/;
const ANYBODY = /(body|one)$/;

/** Whether the main word of a noun phrase may be what a pronoun behind it means. */
function mayBeMeant(reading: ClaimReading, head: number, pronoun: Pronoun): boolean {
  const { text, mentions, entities } = reading;
  const token = text.tokens[head];
  if (token === undefined) return false;
  const mention = mentions.find(({ from, to }) => from <= head && head < to);
  const entity = entities.find(({ key }) => key === mention?.key);
  const isNamedPerson = entity?.label === 'Person';
  if (meansPerson(pronoun))
    return isNamedPerson ? mayMean(reading, pronoun, entity) : isRoleWord(token) || ANYBODY.test(token.lower);
  if (readPronoun(text, head) !== undefined || TIME.test(token.lower) || token.tag === 'NUM') return false;
  const isPlural = token.tag === 'NOUN' && token.lower !== token.lemma;
  if (pronoun.class === 'they') return isPlural || token.tag !== 'NOUN';
  return !isNamedPerson && (!isPlural || entity !== undefined);
}

/** Whether one of these words, before a pronoun of the third person, may be what it means. */
export function hasAntecedent(
  reading: ClaimReading,
  before: readonly TokenRange[],
  pronoun: Pronoun,
): boolean {
  const { phrases, phraseOf } = reading.text.nounPhrases;
  const isHead = (token: number): boolean => phrases[phraseOf[token] ?? -1]?.head === token;
  return before.some(({ from, to }) => {
    for (let token = from; token < to; token += 1)
      if (isHead(token) && mayBeMeant(reading, token, pronoun)) return true;
    return false;
  });
}
