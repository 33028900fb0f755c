// Which claims a query keeps: by whom, about what; and which clock a question means.
import { about, type ClaimQuery, fromOrigins, oneOf, printedIn } from './claim-query.ts';
import type { Piece } from './mention.ts';
import { type AskContext, nameThings } from './plan.ts';
import type { Reading } from './read-question.ts';
import type { NamedThings } from './resolve-slots.ts';
import { classesOf } from './word-classes.ts';

/** Keeps what these say: the claims that come from their voice; of an article that is held, all that it prints. */
export function saidBy(query: ClaimQuery, speakers: NamedThings, { voices }: AskContext): ClaimQuery {
  const ids = speakers.things.flat();
  const printed = speakers.label === 'Report' ? voices.printed(ids) : [];
  return printed.length > 0 ? printedIn(query, printed) : fromOrigins(query, voices.voice(ids));
}

/** Keeps what is about a topic: each thing named, and the other words of the topic in the gloss. */
export function onTopic(query: ClaimQuery, topic: NamedThings, context: AskContext): ClaimQuery {
  const { matcher, snapshot, voices } = context;
  if (topic.rest !== '') {
    const found = matcher.speakingOf({ text: topic.rest, entities: topic.things });
    return oneOf(
      query,
      found.flatMap((claim) => snapshot.claims.claims[claim]?.id ?? []),
    );
  }
  return topic.things.reduce((narrowed, ids) => about(narrowed, voices.cluster(ids)), query);
}

/** "said on 15 February", "statements made in March": the day of speech; else the world's date. */
export function clockOf({ pieces, times }: Reading): 'asOf' | 'saidAt' {
  const has = (name: string): boolean =>
    pieces.some((piece) => piece.kind === 'word' && classesOf(piece.word.text).has(name));
  if (times.some(({ isAsOf }) => isAsOf) || has('HAPPEN')) return 'asOf';
  if (times.some(({ relation, edtf }) => relation === 'on' && edtf.length === 10)) return 'saidAt';
  return has('MADE') && has('CLAIMN') ? 'saidAt' : 'asOf';
}

/** "the number of fighters", "how many died". */
export const isTopicOfFigures = (pieces: readonly Piece[]): boolean => {
  const words = pieces.flatMap((piece) => (piece.kind === 'word' ? [piece.word.text] : []));
  const [first = '', second = ''] = words.filter((word) => word !== 'the');
  return (first === 'how' && (second === 'many' || second === 'much')) || classesOf(first).has('ESTN');
};

/** "Hasakah", "“a political settlement”", "Iran with the words “oil”". */
export function tellTopic(topic: NamedThings, context: AskContext): string {
  if (topic.rest === '') return nameThings(context, topic);
  return topic.things.length === 0
    ? `“${topic.rest}”`
    : `${nameThings(context, topic)}, with “${topic.rest}”`;
}
