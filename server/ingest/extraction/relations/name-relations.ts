// Relations that a name tells by itself, of what the text names elsewhere: "Norland Defence Ministry", "Alliance against the Front".
import { mayConnect } from '../../../../graph-data/ontology/ontology.ts';
import type { EntityPlace } from '../entities/entity-place.ts';
import { wellKnownAs } from '../names/well-known.ts';
import type { DescribedText } from '../words/describe-words.ts';
import type { RelationDraft } from './relation-draft.ts';
import { wordSets } from './relation-words.ts';

const PART = 0.8;
const AGAINST = 0.75;
const LONGEST_OWNER = 3;
const OPPOSING = /^(?:.+ (?:against|to (?:defeat|combat|fight|counter|stop))|counter|anti)[ -](?:the )?(.+)$/;

/** "The U.S. Army" → "us army". */
const plainWords = (words: string): string =>
  words.toLowerCase().replace(/[.’']/g, '').replace(/^the /, '').trim();

type Named = ReadonlyMap<string, EntityPlace>;

/** Whoever the text names so somewhere. */
const readNames = (text: string, mentions: readonly EntityPlace[]): Named =>
  new Map(
    mentions
      .filter(({ label }) => label === 'Organization' || label === 'Place')
      .toReversed()
      .map((mention) => [plainWords(text.slice(mention.start, mention.end)), mention]),
  );

const ofState = new Set('army cabinet congress government navy parliament senate treasury'.split(' '));
const ofBody = new Set('assembly commission committee council parliament secretariat'.split(' '));

/** The state or body whose name "Norland Defence Ministry" or "UN Security Council" begins with. */
function wholeOf(words: string, named: Named): EntityPlace | undefined {
  const all = words.split(' ');
  const organ = all.at(-1) ?? '';
  if (!wordSets.organs.has(organ)) return undefined;
  for (let length = 1; length < all.length && length <= LONGEST_OWNER; length += 1) {
    const owner = all.slice(0, length).join(' ');
    const whole = named.get(owner);
    // A town's name before a body's is as often its address
    const isState = whole?.label === 'Place' && wellKnownAs(owner, 'Place')?.kind === 'country';
    // "the Homeland Department" is Homeland by another name
    const isOther = length < all.length - 1 || (isState ? ofState : ofBody).has(organ);
    if (whole && isOther && (isState || whole.label === 'Organization')) return whole;
  }
  return undefined;
}

function tellOf(text: string, mention: EntityPlace, named: Named): readonly Omit<RelationDraft, 'at'>[] {
  const words = plainWords(text.slice(mention.start, mention.end));
  const whole = wholeOf(words, named);
  const opposed = named.get(OPPOSING.exec(words)?.[1] ?? '');
  const { start, end } = mention;
  const tell = (type: RelationDraft['type'], other: EntityPlace | undefined, score: number) =>
    other && other.key !== mention.key && mayConnect(type, mention.label, other.label)
      ? [{ type, from: mention, to: { ...other, start, end }, isNegated: false, score }]
      : [];
  return [...tell('PART_OF', whole, PART), ...tell('OPPOSES', opposed, AGAINST)];
}

/** Relations that the names of bodies tell, at each such name; by the number of its sentence. */
export function findNameRelations(
  { text, tokens }: DescribedText,
  mentions: readonly EntityPlace[],
): ReadonlyMap<number, readonly RelationDraft[]> {
  const named = readNames(text, mentions);
  const bySentence = new Map<number, RelationDraft[]>();
  for (const mention of mentions) {
    if (mention.label !== 'Organization') continue;
    for (const draft of tellOf(text, mention, named)) {
      const from = tokens.findIndex(({ end }) => end > mention.start);
      const last = tokens.findIndex(({ end }) => end >= mention.end);
      const sentence = tokens[from]?.sentence ?? 0;
      const drafts = bySentence.get(sentence) ?? [];
      bySentence.set(sentence, [...drafts, { ...draft, at: { from, to: Math.max(from, last) + 1 } }]);
    }
  }
  return bySentence;
}
