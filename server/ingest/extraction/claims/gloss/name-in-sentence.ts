// An entity as a sentence calls it: with its article, with the small letter of a common noun, and as an owner.
import type { ProposedEntity } from '../../../../../graph-data/ontology/ontology.ts';
import { tokenAt } from '../../figures/counted-noun.ts';
import { WORD_BITS, wordBits } from '../../words/name-lists.ts';
import { isCommonNoun } from '../../words/role-words.ts';
import type { ClaimReading } from '../claim-reading.ts';
import { isByName } from './may-mean.ts';

const ARTICLE = 'the';
const DETERMINED =
  /^(the|a|an|this|that|these|those|its|his|her|their|our|my|your|whose|one|another|some|any)\b/i;
const BEHIND_NOUN = / (?:of|by|from|on|in|at|to|for|that|which|seen|taken|made|\p{L}+ed) /u;
const PLURAL = /(?<!s)s$|data$|research$|evidence$|footage$/;
const OWNS = /^'s?$/;

/**
 * Whether the text puts "the" before the name, where no noun follows to which the article may belong: before a place always,
 * since it may belong to another noun, and before a body mostly.
 */
function hasArticle({ text, mentions }: ClaimReading, { key, label }: ProposedEntity): boolean {
  const bare = mentions.filter((mention) => {
    const next = text.tokens[mention.to];
    const goesOn = next?.tag === 'NOUN' || next?.text === '-';
    return mention.key === key && /^(name|acronym)$/.test(mention.by) && !goesOn;
  });
  const inWords = bare.filter(({ from }) => from > (text.paragraphs[0]?.to ?? 0));
  const asked = inWords.length > 0 ? inWords : bare;
  const withArticle = asked.filter(({ from }) => {
    const before = OWNS.test(text.tokens[from - 1]?.text ?? '') ? from - 2 : from - 1;
    return text.tokens[before]?.lower === ARTICLE;
  });
  const without = asked.length - withArticle.length;
  return label === 'Place' ? withArticle.length > 0 && without === 0 : withArticle.length > without;
}

/** "Two officials" at the start of a sentence as "two officials"; a name, or a people, keeps its capital. */
function asInside({ text, mentions }: ClaimReading, { name, mentions: [place] }: ProposedEntity): string {
  const at = tokenAt(text.tokens, place?.[0] ?? 0);
  const first = text.tokens[at];
  // "An Associated Press survey" is called without its article
  const isWhole = first !== undefined && name.startsWith(first.text);
  if (!isWhole || !/^\p{Lu}\p{Ll}*\b/u.test(name)) return name;
  const isFirst = text.sentences[first.sentence]?.from === at;
  const isName =
    mentions.some((mention) => isByName(mention) && mention.from <= at && at < mention.to) ||
    (wordBits(first.lower) & WORD_BITS.notName) !== 0 ||
    (first.tag === 'PROPN' && !isCommonNoun(text, at, at + 1));
  return isFirst && !isName ? name.slice(0, 1).toLowerCase() + name.slice(1) : name;
}

/** "The memo" and "the letter of the mayor", but "records seen by the board" and "your report". */
function takesArticle(name: string): boolean {
  const [head = ''] = name.split(BEHIND_NOUN);
  return !DETERMINED.test(name) && !PLURAL.test(head);
}

/** What a sentence calls an entity, in its middle: "Ilse Brandt", "the Harbour Authority", "two port officials". */
export function nameInSentence(reading: ClaimReading, entity: ProposedEntity): string {
  const { label, name } = entity;
  const words = name.replace(/^The /, '');
  switch (label) {
    case 'UnnamedSource':
      return asInside(reading, entity);
    case 'Report':
      return takesArticle(name) ? `${ARTICLE} ${asInside(reading, entity)}` : asInside(reading, entity);
    case 'Organization':
    case 'Place':
      return words !== name || hasArticle(reading, entity) ? `${ARTICLE} ${words}` : name;
    default:
      return name;
  }
}

/** The owner's form, with the apostrophe that the text uses: "Brandt’s", "the Marsh Forces’". */
export const asOwner = ({ text: { text } }: ClaimReading, name: string): string => {
  const apostrophe = text.includes('’') ? '’' : "'";
  return `${name}${apostrophe}${name.endsWith('s') ? '' : 's'}`;
};
