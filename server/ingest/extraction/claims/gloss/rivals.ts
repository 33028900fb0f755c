// Who else may be meant by a pronoun: others who are named before it, and people who are told of without a name.
import type { TokenRange } from '../../words/read-tokens.ts';
import { isRoleWord } from '../../words/role-words.ts';
import { isAmong, isInside } from '../../words/token-ranges.ts';
import type { ClaimReading, PlacedMention } from '../claim-reading.ts';
import { isByName, mayMean } from './may-mean.ts';
import type { Pronoun } from './read-pronoun.ts';

const PEOPLE = /^(men|women|children|people|brothers|sisters|parents|families|twins|couple)$/;

/** Where others than one entity are named within a stretch whom the pronoun may mean, in order. */
export function namedBetween(
  reading: ClaimReading,
  pronoun: Pronoun,
  stretch: TokenRange,
  except: string | undefined,
): readonly PlacedMention[] {
  return reading.mentions.filter((mention) => {
    if (!isInside(mention, stretch) || mention.key === except || !isByName(mention)) return false;
    const entity = reading.entities.find(({ key }) => key === mention.key);
    // "In Syria it …": a place is a body only where it speaks
    return entity !== undefined && entity.label !== 'Place' && mayMean(reading, pronoun, entity);
  });
}

/** A person without a name, told of between two words: "a driver", "his brother". Titles and appositions are nobody else. */
export function hasStranger({ text, mentions }: ClaimReading, from: number, to: number): boolean {
  return text.nounPhrases.phrases.some((phrase) => {
    const { head } = phrase;
    const token = text.tokens[head];
    if (phrase.from < from || head >= to || token?.tag !== 'NOUN' || token.lower !== token.lemma)
      return false;
    if (!isRoleWord(token)) return false;
    const isBeside = mentions.some(
      (mention) =>
        isByName(mention) &&
        ((phrase.from <= mention.from && mention.to <= phrase.to) ||
          mention.from === head + 1 ||
          phrase.from === mention.to + 1),
    );
    const isStandIn = mentions.some(
      (mention) => mention.isSure === true && mention.from <= head && head < mention.to,
    );
    const isPredicate = text.tokens[phrase.from - 1]?.lemma === 'be';
    return !isBeside && !isStandIn && !isPredicate;
  });
}

/** Others in the plural, told of in the sentence of a pronoun or the one before it in its paragraph: "the two men", "they". */
export function hasOtherPeople({ text }: ClaimReading, source: TokenRange, at: number): boolean {
  const { sentence = -1, paragraph } = text.tokens[at] ?? {};
  return text.tokens.slice(text.sentences[sentence - 1]?.from ?? 0, at).some((token, step) => {
    const place = (text.sentences[sentence - 1]?.from ?? 0) + step;
    if (token.paragraph !== paragraph || isAmong(place, [source])) return false;
    const isPeople =
      token.tag === 'NOUN' &&
      (PEOPLE.test(token.lower) || (token.lower !== token.lemma && isRoleWord(token)));
    return isPeople || /^(they|them|their)$/.test(token.lower);
  });
}
