// What stands in a slot of a question: speakers with their voices, topics that are things or contents.
import scopeWords from '../../graph-data/lexicons/scope-words.json' with { type: 'json' };
import type { Snapshot } from '../graph/graph.ts';
import type { ReportsByMaker } from './link-reports.ts';
import { type Mention, mentionsIn, type Piece, typedText } from './mention.ts';
import { isArticle, isJoiner, type NameEntry, type NameIndex } from './name-index.ts';
import { stemWord } from './stem-word.ts';
import { classesOf, isGenericNoun, isStopWord, isTitle } from './word-classes.ts';

/** Who is meant by a slot. */
export interface NamedThings {
  /** Canonical ids of each thing named, joined by "and" in the question. */
  readonly things: readonly (readonly string[])[];
  readonly label: Mention['label'] | undefined;
  /** As typed. */
  readonly text: string;
  /** Words that belong to no name. */
  readonly rest: string;
  /** True where the slot has no name that anything in the collection has. */
  readonly isUnknown: boolean;
  /** True where a word of it is in no name, claim or word list: a name of somebody else. */
  readonly hasStranger: boolean;
}

const isEmptyWord = (text: string): boolean =>
  isArticle(text) ||
  isJoiner(text) ||
  isTitle(text) ||
  isGenericNoun(text) ||
  isStopWord(text) ||
  classesOf(text).has('FILLER');

/** Names that have all these stems and little else; the closest only. */
function namedBy(stems: ReadonlySet<string>, names: NameIndex): readonly NameEntry[] {
  const [first, ...others] = [...stems]
    .map((stem) => names.withStem(stem))
    .sort((a, b) => a.length - b.length);
  const having = (first ?? []).filter(
    (entry) => entry.kind !== 'id' && entry.label !== 'Report' && others.every((row) => row.includes(entry)),
  );
  const fewest = Math.min(...having.map((entry) => entry.stems.size));
  const closest = having.filter((entry) => entry.stems.size === fewest);
  const isTelling = stems.size > 1 && new Set(closest.map(({ id }) => id)).size === 1;
  return isTelling || stems.size * 2 >= fewest ? closest : [];
}

const stemsOf = (pieces: readonly Piece[], isKept: (text: string) => boolean): ReadonlySet<string> =>
  new Set(
    pieces
      .flatMap((piece) => (piece.kind === 'word' ? [piece.word.text] : piece.words.map(({ text }) => text)))
      .filter(isKept)
      .map(stemWord),
  );

const bodyWords = new Set(scopeWords.bodies.flatMap((word) => [word, `${word}s`]));

/** "Islamic State fighters" are Islamic State where a relation is asked for. */
export const withoutBodies = (named: NamedThings): NamedThings =>
  named.things.length > 0 && named.rest.split(' ').every((word) => bodyWords.has(word))
    ? { ...named, rest: '' }
    : named;

/** Whether a slot names nothing and says nothing: "it", "the". */
export const isBlank = (named: NamedThings): boolean => named.things.length === 0 && named.rest === '';

/** Reads a slot as names, with what is left of its words. */
export function readThings(pieces: readonly Piece[], names: NameIndex): NamedThings {
  const mentions = mentionsIn(pieces);
  const free = pieces.flatMap((piece) => (piece.kind === 'word' ? [piece] : []));
  const telling = free.filter(({ word }) => !isEmptyWord(word.text));
  const text = typedText(pieces);
  const isNaming = ({ text: word }: { readonly text: string }): boolean =>
    !isEmptyWord(word) || (isTitle(word) && mentions.length > 0);
  if (free.some(({ word }) => isNaming(word))) {
    const whole = namedBy(
      stemsOf(pieces, (word) => !isArticle(word) && !isJoiner(word)),
      names,
    );
    const [one] = whole;
    if (one) {
      const ids = [...new Set(whole.map(({ id }) => id))];
      return { things: [ids], label: one.label, text, rest: '', isUnknown: false, hasStranger: false };
    }
  }
  return {
    things: mentions.map(({ ids }) => ids),
    label: mentions[0]?.label,
    text,
    rest: telling.map(({ word }) => word.text).join(' '),
    isUnknown: mentions.length === 0 || telling.some(({ isUnknown }) => isUnknown),
    hasStranger: telling.some(({ isUnknown }) => isUnknown),
  };
}

export interface Voices {
  /** All records that are judged to be one of these. */
  cluster(ids: readonly string[]): readonly string[];
  /** These, and the reports that they published or wrote. */
  voice(ids: readonly string[]): readonly string[];
  /** Of these, the reports that have claims printed in them. */
  printed(ids: readonly string[]): readonly string[];
}

export function openVoices({ entities, contents }: Snapshot, reports: ReportsByMaker): Voices {
  const printed = new Set(contents.claims.map(({ report }) => report));
  const cluster: Voices['cluster'] = (ids) => [
    ...new Set(ids.flatMap((id) => [id, ...entities.members(id)])),
  ];
  return {
    cluster,
    voice: (ids) => [
      ...new Set(cluster(ids).flatMap((id) => [id, ...reports.madeBy(id).map((report) => report.id)])),
    ],
    printed: (ids) => ids.filter((id) => printed.has(id)),
  };
}
