// Relations between the entities of a text, by rules over parts of speech: who leads, holds, attacks or backs whom, and where.
import type { DirectRelationshipType } from '../../../../graph-data/ontology/ontology.ts';
import type { EntityPlace } from '../entities/entity-place.ts';
import { findDates } from '../figures/find-dates.ts';
import type { DescribedText } from '../words/describe-words.ts';
import type { TokenRange } from '../words/read-tokens.ts';
import { readElements } from './clause-elements.ts';
import { readClauses } from './clause-of.ts';
import { findDeedRelations } from './deed-relations.ts';
import { findJoinedRelations } from './joined-relations.ts';
import { findPlaceRelations } from './place-relations.ts';
import { validityOf } from './relation-dates.ts';
import type { RelationDraft } from './relation-draft.ts';
import { findRoleRelations } from './role-relations.ts';
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

/** The mentions of each sentence that lie wholly within it. */
function mentionsBySentence(
  { sentences, tokens }: DescribedText,
  mentions: readonly EntityPlace[],
): readonly (readonly EntityPlace[])[] {
  const inOrder = mentions.toSorted((a, b) => a.start - b.start);
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

function draftRelations(
  text: DescribedText,
  range: TokenRange,
  mentions: readonly EntityPlace[],
): readonly RelationDraft[] {
  const isQuestion = text.tokens[range.to - 1]?.text === '?';
  if (mentions.length < 2 || isQuestion) return [];
  const elements = readElements(partsOfSentence(text, range, mentions));
  const sentence = { elements, clauses: readClauses(elements) };
  return keepSurest([
    ...findVerbRelations(sentence),
    ...findRoleRelations(sentence),
    ...findDeedRelations(sentence),
    ...findJoinedRelations(sentence),
    ...findPlaceRelations(sentence),
  ]);
}

/** Finds the relations that each sentence states between its mentions; what is asked, planned or supposed is none. */
export function findRelations(
  text: DescribedText,
  mentions: readonly EntityPlace[],
  options: RelationOptions = {},
): readonly FoundRelation[] {
  const { tokens, sentences } = text;
  const dates = findDates(text.text, options.published);
  const bySentence = mentionsBySentence(text, mentions);
  return sentences.flatMap((range, number) =>
    draftRelations(text, range, bySentence[number] ?? []).map(({ type, from, to, isNegated, score, at }) => {
      // A town does not lie in its province since a day
      const isLasting = type === 'LOCATED_IN' && from.label === 'Place';
      return {
        type,
        from: from.key,
        to: to.key,
        polarity: isNegated ? 'negative' : 'affirmative',
        ...(isLasting ? {} : validityOf(text.text, tokens, range, at, dates)),
        at: [tokens[at.from]?.start ?? 0, tokens[at.to - 1]?.end ?? 0],
        score: Math.round(score * 100) / 100,
      };
    }),
  );
}
