// Whether an entity may be meant by a pronoun at all, and whether the words for a speaker tell who speaks.
import type { ProposedEntity } from '../../../../../graph-data/ontology/ontology.ts';
import { genderOf } from '../../names/read-role.ts';
import type { ClaimReading, PlacedMention } from '../claim-reading.ts';
import type { Pronoun } from './read-pronoun.ts';

/** "Her lawyer": whoever "she" is in what the lawyer says. */
const OWNED = /^(his|her|their|its|whose|my|our)\b/i;
const DETERMINED = /^(a|an|the|this|that|one|another)\b|[’']s\b/i;
const BY_NAME = /^(name|last name|acronym)$/;
const HARDLY_SPEAKS = 0.3;
const QUANTITY =
  /^(all|another|any|anybody|anyone|both|each|either|everybody|everyone|few|half|many|more|most|neither|nobody|none|one|others?|several|some|somebody|someone|those|two|three|who|.*percent|.* of)$/i;

/** Whether a mention is a name, and no word that stands for one. */
export const isByName = ({ by }: Pick<PlacedMention, 'by'>): boolean => BY_NAME.test(by);

/** "He" and "she". */
export const meansPerson = ({ class: by }: Pronoun): boolean => by === 'he' || by === 'she';

/**
 * Whether its words tell who speaks, alone: what can hardly speak has a low score, "most" are most of somebody, "her lawyer"
 * is another’s, and "minister" without an article is the way of headlines.
 */
export function canSpeak({ label, number, score, name }: ProposedEntity): boolean {
  if (score <= HARDLY_SPEAKS) return false;
  if (label !== 'UnnamedSource') return true;
  return !QUANTITY.test(name) && !OWNED.test(name) && (number !== 'one' || DETERMINED.test(name));
}

/** Whether an entity may be meant by "he" or "she"; a text that does not tell a gender tells nothing against it. */
function isOfGender(
  { genders }: ClaimReading,
  { key, name, label }: ProposedEntity,
  by: 'he' | 'she',
): boolean {
  const gender = label === 'Person' ? genders.get(key) : genderOf(name.toLowerCase().split(/\s+/));
  return gender !== (by === 'he' ? 'female' : 'male');
}

/** Whether a pronoun of the third person may mean an entity at all. */
export function mayMean(reading: ClaimReading, { class: by }: Pronoun, entity: ProposedEntity): boolean {
  const { label, number } = entity;
  switch (by) {
    case 'he':
    case 'she':
      return (
        (label === 'Person' || (label === 'UnnamedSource' && number === 'one')) &&
        isOfGender(reading, entity, by)
      );
    case 'it':
      return (
        label === 'Organization' ||
        label === 'Place' ||
        label === 'Report' ||
        (label === 'UnnamedSource' && number === 'unknown')
      );
    case 'they':
      return label === 'UnnamedSource' && number !== 'one';
    default:
      return false;
  }
}

/** Whether the text tells of a person that the pronoun is theirs: a name alone is no man’s and no woman’s. */
export const isKnownAs = ({ genders }: ClaimReading, key: string, { class: by }: Pronoun): boolean =>
  genders.get(key) === (by === 'he' ? 'male' : 'female');
