// Whom a pronoun in a claim surely means: its speaker, or the only one told of before who fits. Nobody by guesswork.
import type { ProposedEntity } from '../../../../../graph-data/ontology/ontology.ts';
import { firstVerb } from '../../words/find-clauses.ts';
import type { TokenRange } from '../../words/read-tokens.ts';
import { isInside } from '../../words/token-ranges.ts';
import type { ClaimDraft } from '../claim-draft.ts';
import type { ClaimReading, PlacedMention } from '../claim-reading.ts';
import { actsAsBody, isOfBody } from './acts-as-body.ts';
import { canSpeak, isKnownAs, mayMean, meansPerson } from './may-mean.ts';
import { type Pronoun, readPronoun } from './read-pronoun.ts';
import { hasOtherPeople, hasStranger, namedBetween } from './rivals.ts';

const PARAGRAPHS_BACK = 2;
const SENTENCES_BACK = 2;
const OWNED_BY_NAME = /[’']s\b/;

/** What of a draft says who may be meant in it. */
export type WordsOfSpeaker = Pick<ClaimDraft, 'passage' | 'pieces' | 'chain' | 'attributionNumber'>;

/** Whether the words around "it" are those of a body; all other pronouns need no such proof. */
const fitsWords = ({ text }: ClaimReading, { class: by, use }: Pronoun, at: number): boolean =>
  by !== 'it' || (use === 'subject' ? actsAsBody(text, at) : use === 'owner' && isOfBody(text, at));

const sentenceOf = ({ text }: ClaimReading, token: number): number => text.tokens[token]?.sentence ?? -1;
const paragraphOf = ({ text }: ClaimReading, token: number): number => text.tokens[token]?.paragraph ?? -1;

const keysOf = (mentions: readonly PlacedMention[]): readonly string[] => [
  ...new Set(mentions.map(({ key }) => key)),
];

/** The speaker, where the words are reported and nobody else in the sentence before them fits. */
function meansSpeaker(
  reading: ClaimReading,
  { attributionNumber, passage }: WordsOfSpeaker,
  pronoun: Pronoun,
  at: number,
  speaker: ProposedEntity,
): boolean {
  const { text } = reading;
  const [source] = reading.attributions[attributionNumber ?? -1]?.source ?? [];
  // Whom somebody urges or asks is another: "urged him to stay"
  const isOfCue = pronoun.use === 'object' && firstVerb(text, { from: passage.from, to: at }) === undefined;
  if (isOfCue || (pronoun.class === 'they' && pronoun.use === 'object')) return false;
  const sentence = text.sentences[sentenceOf(reading, at)];
  if (source === undefined || sentence === undefined || !canSpeak(speaker)) return false;
  // "They are likely to show a gap, two officials said"
  if (!meansPerson(pronoun) && source.from > at) return false;
  // "Grethe Holm said rain fell on his pier": only what comes first is hers whatever the name
  const isFirst = firstVerb(text, { from: passage.from, to: at }) === undefined;
  if (speaker.label === 'UnnamedSource' && OWNED_BY_NAME.test(speaker.name)) return false;
  if (meansPerson(pronoun) && !isFirst && !isKnownAs(reading, speaker.key, pronoun)) return false;
  if (pronoun.class === 'they' && (!isFirst || hasOtherPeople(reading, source, at))) return false;
  // A name that tells no gender may be another’s: then nobody else who fits is told of in these paragraphs
  const isDoubtful = meansPerson(pronoun) && !isKnownAs(reading, speaker.key, pronoun);
  const paragraph = text.paragraphs[Math.max(paragraphOf(reading, at) - 1, 1)];
  const from = isDoubtful ? Math.min(paragraph?.from ?? sentence.from, sentence.from) : sentence.from;
  if (isDoubtful && pronoun.use === 'owner' && hasStranger(reading, from, source.from)) return false;
  const others = namedBetween(reading, pronoun, { from, to: at }, speaker.key);
  return others.every((mention) => isInside(mention, source));
}

/** "He likes Varn, but Varn’s friends bore him": the object is whoever the sentence went on from. */
function isBehindAnother({ text }: ClaimReading, pronoun: Pronoun, at: number): boolean {
  const { from } = text.sentences[text.tokens[at]?.sentence ?? -1] ?? { from: at };
  return (
    pronoun.use === 'object' &&
    text.tokens.slice(from, at).some((_, step) => readPronoun(text, from + step)?.class === pronoun.class)
  );
}

/**
 * The only person who is named before a passage and fits: in its paragraph, else in the last one that names anybody who fits.
 * "Him", and whoever is spoken of in a quotation, is sure only right behind the name.
 */
function onlyPersonBefore(
  reading: ClaimReading,
  { from }: TokenRange,
  pronoun: Pronoun,
  at: number,
  except: string | undefined,
): string | undefined {
  const paragraph = paragraphOf(reading, at);
  const isQuoted = (reading.text.quotationOf[at] ?? -1) >= 0;
  const isNearOnly = isQuoted || pronoun.use === 'object';
  for (let back = 0; back <= (isNearOnly ? 0 : PARAGRAPHS_BACK); back += 1) {
    const range = reading.text.paragraphs[paragraph - back];
    // The headline is no part of what is told
    if (range === undefined || paragraph - back === 0) return undefined;
    const named = namedBetween(reading, pronoun, { from: range.from, to: Math.min(range.to, from) }, except);
    const last = named.at(-1);
    if (last === undefined) continue;
    const isOnly = keysOf(named).length === 1 && isKnownAs(reading, last.key, pronoun);
    const sentences = sentenceOf(reading, at) - sentenceOf(reading, last.from);
    const isNear = back > 0 || sentences <= (isNearOnly ? 1 : SENTENCES_BACK);
    const isFree = !hasStranger(reading, last.to, at) && !isBehindAnother(reading, pronoun, at);
    return isOnly && isNear && isFree ? last.key : undefined;
  }
  return undefined;
}

/** The only body that the sentence of a passage, or the one before it in its paragraph, names. */
function onlyBodyBefore(
  reading: ClaimReading,
  { from }: TokenRange,
  pronoun: Pronoun,
  at: number,
): string | undefined {
  const { text } = reading;
  const before = text.sentences[sentenceOf(reading, at) - 1];
  const start =
    before !== undefined && paragraphOf(reading, before.from) === paragraphOf(reading, at)
      ? before.from
      : undefined;
  if (start === undefined) return undefined;
  const [only, ...others] = keysOf(namedBetween(reading, pronoun, { from: start, to: from }, undefined));
  const subject = reading.mentions.find(({ key, from: place }) => key === only && place >= start);
  // Whatever a sentence begins with, the next goes on with
  const isSubject =
    subject !== undefined &&
    text.nounPhrases.phrases[text.nounPhrases.phraseOf[start] ?? -1]?.head === subject.to - 1;
  return others.length === 0 && isSubject ? only : undefined;
}

/** Key of whom a pronoun of the third person at a word surely means; `undefined` where anybody else may be meant. */
export function whomItMeans(
  reading: ClaimReading,
  draft: WordsOfSpeaker,
  pronoun: Pronoun,
  at: number,
): string | undefined {
  if (!fitsWords(reading, pronoun, at)) return undefined;
  const key = draft.chain.at(-1)?.speaker;
  const speaker = reading.entities.find((entity) => entity.key === key);
  const isQuoted = (reading.text.quotationOf[at] ?? -1) >= 0;
  if (speaker !== undefined && !isQuoted && mayMean(reading, pronoun, speaker))
    return meansSpeaker(reading, draft, pronoun, at, speaker) ? speaker.key : undefined;
  const { passage } = draft;
  if (meansPerson(pronoun)) return onlyPersonBefore(reading, passage, pronoun, at, speaker?.key);
  return pronoun.class === 'it' && speaker === undefined
    ? onlyBodyBefore(reading, passage, pronoun, at)
    : undefined;
}
