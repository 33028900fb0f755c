// What a claim is about: the entities that its words name, each as subject, object, place or topic.
import { type ProposedClaim, PUBLISHER } from '../../../../graph-data/ontology/ontology.ts';
import { firstVerb } from '../words/find-clauses.ts';
import type { TokenRange } from '../words/read-tokens.ts';
import { isWithin } from '../words/token-ranges.ts';
import type { ClaimReading, PlacedMention } from './claim-reading.ts';
import { findStandIns } from './gloss/find-stand-ins.ts';
import type { WordsOfSpeaker } from './gloss/whom-it-means.ts';

type Subject = ProposedClaim['about'][number];
/** Words that name an entity, or stand for it. */
type Meaning = Pick<PlacedMention, 'from' | 'to' | 'key' | 'label'>;

/** The last noun phrase before a verb begins. */
function phraseBefore({ text }: ClaimReading, start: number, verb: number): TokenRange | undefined {
  for (let token = verb - 1; token >= start; token -= 1) {
    const phrase = text.nounPhrases.phrases[text.nounPhrases.phraseOf[token] ?? -1];
    if (phrase !== undefined) return phrase;
  }
  return undefined;
}

const PREPOSITION = 'ADP';

function roleOf(reading: ClaimReading, mention: Meaning, passage: TokenRange): Subject['role'] {
  const { text } = reading;
  const verb = firstVerb(text, passage);
  const follows =
    text.tokens[mention.from - 1]?.tag === PREPOSITION || text.tokens[mention.from - 2]?.tag === PREPOSITION;
  if (mention.label === 'Place' && (follows || verb === undefined || mention.from >= verb.from))
    return 'place';
  if (verb === undefined) return 'topic';
  if (mention.from < verb.from) {
    const phrase = phraseBefore(reading, passage.from, verb.from);
    const isInside = phrase !== undefined && mention.from < phrase.to && phrase.from < mention.to;
    return isInside || !follows ? 'subject' : 'topic';
  }
  return mention.from <= verb.to + 3 && !follows ? 'object' : 'topic';
}

const RANK: Readonly<Record<Subject['role'], number>> = { subject: 0, object: 1, place: 2, topic: 3 };

/** Of what is named, the speaker aside: the last before a passage in its paragraph, then in the headline, then anywhere. */
function nearestTopic(
  { text, mentions }: ClaimReading,
  { from }: TokenRange,
  speaker: string,
): string | undefined {
  const others = mentions.filter(({ key, label }) => key !== speaker && label !== 'UnnamedSource');
  const paragraphOf = (token: number): number => text.tokens[token]?.paragraph ?? -1;
  const before = others.filter(({ to }) => to <= from);
  return (
    before.findLast((mention) => paragraphOf(mention.from) === paragraphOf(from)) ??
    others.find((mention) => paragraphOf(mention.from) === 0) ??
    before.at(-1) ??
    others[0]
  )?.key;
}

/** The entities that the words of a draft surely mean by "its", "it" and the like. */
const meantBy = (reading: ClaimReading, draft: WordsOfSpeaker): readonly Meaning[] =>
  findStandIns(reading, draft, draft.pieces)
    .filter(({ isFirstPerson }) => !isFirstPerson)
    .map(({ from, to, entity: { key, label } }) => ({ from, to, key, label }));

/** The entities that the words of a draft name or mean, once each; where there are none, the nearest topic, else the speaker. */
export function chooseSubjects(reading: ClaimReading, draft: WordsOfSpeaker): readonly Subject[] {
  const { passage, pieces, chain } = draft;
  const best = new Map<string, Subject>();
  const named = reading.mentions.filter((mention) => isWithin(mention, pieces));
  for (const meaning of [...named, ...meantBy(reading, draft)]) {
    const role = roleOf(reading, meaning, passage);
    const known = best.get(meaning.key);
    if (known === undefined || RANK[role] < RANK[known.role])
      best.set(meaning.key, { entity: meaning.key, role });
  }
  if (best.size > 0) return [...best.values()];
  const speaker = chain.at(-1)?.speaker ?? PUBLISHER;
  return [{ entity: nearestTopic(reading, passage, speaker) ?? speaker, role: 'topic' }];
}
