// Relations between the entities of a text, by rules over parts of speech: who leads, holds, attacks or backs whom, and where.
import type { DirectRelationshipType } from '../../../../graph-data/ontology/ontology.ts';
import type { EntityPlace } from '../entities/entity-place.ts';
import { findDates } from '../figures/find-dates.ts';
import type { DescribedText } from '../words/describe-words.ts';
import { sourceKinds } from '../words/word-classes.ts';
import { findBetweenRelations } from './between-relations.ts';
import { readElements } from './clause-elements.ts';
import { readClauses } from './clause-of.ts';
import { findDeedRelations } from './deed-relations.ts';
import { fillPronouns, hasPronoun, type Topic, topicOf } from './fill-pronouns.ts';
import { findJoinedRelations } from './joined-relations.ts';
import { findNameRelations } from './name-relations.ts';
import { findPlaceRelations } from './place-relations.ts';
import { findPresenceRelations } from './presence-relations.ts';
import { validityOf } from './relation-dates.ts';
import type { ReadSentence, RelationDraft } from './relation-draft.ts';
import { findRoleRelations } from './role-relations.ts';
import type { Part } from './sentence-part.ts';
import { partsOfSentence } from './sentence-parts.ts';
import { findVerbRelations } from './verb-relations.ts';

/** A relation as a sentence states it; `from` and `to` are the keys of the mentions. */
export interface FoundRelation {
  readonly type: DirectRelationshipType;
  readonly from: string;
  readonly to: string;
  readonly polarity: 'affirmative' | 'negative';
  /** EDTF. */
  readonly validFrom?: string;
  /** EDTF. */
  readonly validTo?: string;
  /** Where the words stand that say so ("attacked", "leader"), in UTF-16 units. */
  readonly at: readonly [start: number, end: number];
  /** The stretch from the first to the last of these words and those for both ends, which may be pronouns. */
  readonly within: readonly [start: number, end: number];
  /** 0 to 1: how likely it is that the sentence says this. */
  readonly score: number;
}

/** The day of publication, from which dates are reckoned. */
export interface RelationOptions {
  readonly published?: string;
}

const LEAST_SCORE = 0.5;

/** One relation for each type, ends and polarity: the surest. */
function keepSurest(drafts: readonly RelationDraft[]): readonly RelationDraft[] {
  const surest = new Map<string, RelationDraft>();
  for (const draft of drafts) {
    const { type, from, to, isNegated, score } = draft;
    const key = `${type} ${from.key} ${to.key} ${isNegated}`;
    if (score >= LEAST_SCORE && score > (surest.get(key)?.score ?? 0)) surest.set(key, draft);
  }
  return [...surest.values()];
}

const endsInSource = (words: string): boolean => {
  const last = /[\p{L}-]+$/u.exec(words.toLowerCase())?.[0] ?? '';
  return sourceKinds(last) !== 0 || sourceKinds(last.replace(/s$/, '')) !== 0;
};

/** Without "the escalation of Front attacks", taken for somebody who speaks: the names within tell more. */
function withoutWrappers(text: string, mentions: readonly EntityPlace[]): readonly EntityPlace[] {
  const named = mentions.filter(({ label }) => label !== 'UnnamedSource' && label !== 'Report');
  const isWrapper = ({ start, end }: EntityPlace): boolean =>
    named.some((name) => start <= name.start && name.end <= end) && !endsInSource(text.slice(start, end));
  return mentions.filter((mention) => named.includes(mention) || !isWrapper(mention));
}

/** The mentions of each sentence that lie wholly within it. */
function mentionsBySentence(
  { sentences, tokens, text }: DescribedText,
  mentions: readonly EntityPlace[],
): readonly (readonly EntityPlace[])[] {
  const inOrder = withoutWrappers(text, mentions).toSorted((a, b) => a.start - b.start);
  let next = 0;
  return sentences.map(({ from, to }) => {
    const start = tokens[from]?.start ?? 0;
    const end = tokens[to - 1]?.end ?? 0;
    const own: EntityPlace[] = [];
    for (let one = inOrder[next]; one !== undefined && one.start < end; one = inOrder[next]) {
      if (one.start >= start && one.end <= end) own.push(one);
      next += 1;
    }
    return own;
  });
}

const readSentence = (parts: readonly Part[]): ReadSentence => {
  const elements = readElements(parts);
  return { elements, clauses: readClauses(elements) };
};

/** A sentence with "it" and "its" as what they stand for, where that is told. */
function readWithPronouns(text: DescribedText, parts: readonly Part[], topic: Topic): ReadSentence {
  const sentence = readSentence(parts);
  return hasPronoun(parts) ? readSentence(fillPronouns(text, parts, sentence, topic)) : sentence;
}

const draftRelations = (sentence: ReadSentence): readonly RelationDraft[] =>
  keepSurest([
    ...findVerbRelations(sentence),
    ...findRoleRelations(sentence),
    ...findDeedRelations(sentence),
    ...findBetweenRelations(sentence),
    ...findJoinedRelations(sentence),
    ...findPlaceRelations(sentence),
    ...findPresenceRelations(sentence),
  ]);

/** The relations of each sentence, read in their order: what one is about the next may only call "it". */
function draftBySentence(
  text: DescribedText,
  mentions: readonly EntityPlace[],
): readonly (readonly RelationDraft[])[] {
  const bySentence = mentionsBySentence(text, mentions);
  let topic: Topic;
  return text.sentences.map((range, number) => {
    const named = bySentence[number] ?? [];
    const isQuestion = text.tokens[range.to - 1]?.text === '?';
    const sentence = readWithPronouns(text, partsOfSentence(text, range, named), topic);
    topic = topicOf(sentence);
    return isQuestion ? [] : draftRelations(sentence);
  });
}

/** Finds the relations that each sentence states between its mentions; what is asked, planned or supposed is none. */
export function findRelations(
  text: DescribedText,
  mentions: readonly EntityPlace[],
  options: RelationOptions = {},
): readonly FoundRelation[] {
  const { tokens, sentences } = text;
  const dates = findDates(text.text, options.published);
  const drafts = draftBySentence(text, mentions);
  const told = findNameRelations(text, mentions);
  return sentences.flatMap((range, number) =>
    [...(drafts[number] ?? []), ...(told.get(number) ?? [])].map(
      ({ type, from, to, isNegated, score, at }) => {
        // A town does not lie in its province since a day
        const isLasting = type === 'LOCATED_IN' && from.label === 'Place';
        const words = [tokens[at.from]?.start ?? 0, tokens[at.to - 1]?.end ?? 0] as const;
        return {
          type,
          from: from.key,
          to: to.key,
          polarity: isNegated ? 'negative' : 'affirmative',
          ...(isLasting ? {} : validityOf(text.text, tokens, range, at, dates)),
          at: words,
          within: [Math.min(words[0], from.start, to.start), Math.max(words[1], from.end, to.end)],
          score: Math.round(score * 100) / 100,
        };
      },
    ),
  );
}
