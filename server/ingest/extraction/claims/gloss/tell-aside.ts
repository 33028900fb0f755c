// An aside as a sentence: "Ilse Brandt, clerk of the union" as "Ilse Brandt is clerk of the union".
import { type ProposedEntity, relationships } from '../../../../../graph-data/ontology/ontology.ts';
import { firstVerb } from '../../words/find-clauses.ts';
import type { TokenRange } from '../../words/read-tokens.ts';
import { isInside } from '../../words/token-ranges.ts';
import type { ClaimDraft } from '../claim-draft.ts';
import type { ClaimReading, PlacedRelation } from '../claim-reading.ts';
import { isByName } from './may-mean.ts';
import { nameInSentence } from './name-in-sentence.ts';

const FORMER = /^(former|ex|late|then|onetime|acting)$/;

const find = ({ entities }: ClaimReading, key: string): ProposedEntity | undefined =>
  entities.find((entity) => entity.key === key);

/** What stands beside the name of a person: behind it and a comma, or before it. */
function besideName(
  { text, mentions }: ClaimReading,
  key: string,
  passage: TokenRange,
): TokenRange | undefined {
  const named = mentions.find(
    (mention) => mention.key === key && isByName(mention) && isInside(mention, passage),
  );
  if (named === undefined) return undefined;
  const isBefore = named.to === passage.to && named.from > passage.from;
  const isBehind = named.from === passage.from && text.tokens[named.to]?.text === ',';
  const beside = isBefore
    ? { from: passage.from, to: named.from }
    : { from: isBehind ? named.to + 1 : passage.to, to: passage.to };
  const words = text.tokens.slice(beside.from, beside.to);
  const isPlain =
    words.length > 0 && !words.some(({ text: mark, lower }) => mark === ',' || FORMER.test(lower));
  return isPlain ? beside : undefined;
}

/** A relation in the words of the ontology: "Marrow is in Vell". */
function tellRelation(reading: ClaimReading, { relation }: PlacedRelation): string | undefined {
  const [from, to] = [find(reading, relation.from), find(reading, relation.to)];
  if (from === undefined || to === undefined || relation.polarity === 'negative') return undefined;
  return `${nameInSentence(reading, from)} ${relationships[relation.type].verb} ${nameInSentence(reading, to)}`;
}

/** The words of an aside that has no verb with the one that it lacks; undefined for all other claims. */
export function tellAside(
  reading: ClaimReading,
  { kind, passage, relations }: ClaimDraft,
): string | undefined {
  const { text } = reading;
  const [first] = relations ?? [];
  if (kind !== 'aside' || first === undefined || firstVerb(text, passage) !== undefined) return undefined;
  const person = find(reading, first.relation.from);
  const beside = person?.label === 'Person' ? besideName(reading, person.key, passage) : undefined;
  if (person === undefined || beside === undefined) return tellRelation(reading, first);
  const words = text.text.slice(text.tokens[beside.from]?.start, text.tokens[beside.to - 1]?.end);
  return `${nameInSentence(reading, person)} is ${words}`;
}
