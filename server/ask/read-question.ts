// A question in plain English as a kind and what stands in its slots.
import lexicon from '../../graph-data/lexicons/question-words.json' with { type: 'json' };
import type { Snapshot } from '../graph/graph.ts';
import type { ContentIndex } from './content-index.ts';
import { joinAlternatives } from './join-alternatives.ts';
import { linkMentions } from './link-mentions.ts';
import { linkReports, type ReportsByMaker } from './link-reports.ts';
import type { Slots } from './match-pattern.ts';
import { mendSpelling } from './mend-spelling.ts';
import type { Piece } from './mention.ts';
import type { NameIndex } from './name-index.ts';
import { nameReflexives } from './open-reference.ts';
import { type QuestionKind, questionPatterns } from './question-kinds.ts';
import { takeEventTimes } from './read-event-times.ts';
import { type AskedTime, readTimes } from './read-times.ts';
import { joinVerbs, splitWords, type Word } from './split-words.ts';
import { type Exception, takeException } from './take-exceptions.ts';
import { classesOf } from './word-classes.ts';

/** What was understood of a question. */
export interface Reading {
  readonly kind: QuestionKind;
  readonly slots: Slots;
  /** The whole question without its times, its opening and what trails. */
  readonly pieces: readonly Piece[];
  readonly times: readonly AskedTime[];
  /** The speakers asked for with "according to". */
  readonly accordingTo: readonly Piece[] | undefined;
  /** What the question leaves out: "except X". */
  readonly except: Exception | undefined;
}

/** What the reading of questions knows of a collection. */
export interface QuestionContext {
  readonly names: NameIndex;
  readonly content: ContentIndex;
  readonly reports: ReportsByMaker;
  readonly snapshot: Snapshot;
}

const byLength = (a: readonly string[], b: readonly string[]): number => b.length - a.length;
const leadIns = lexicon.leadIns.map((phrase) => phrase.split(' ')).sort(byLength);
const trailers = lexicon.trailers.map((phrase) => phrase.split(' ')).sort(byLength);

function dropAround(words: readonly Word[]): readonly Word[] {
  let rest = words;
  const startsWith = (phrase: readonly string[]): boolean =>
    phrase.every((word, at) => rest[at]?.text === word);
  const endsWith = (phrase: readonly string[]): boolean =>
    phrase.every((word, at) => rest[rest.length - phrase.length + at]?.text === word);
  for (;;) {
    const before = rest;
    const leadIn = leadIns.find((phrase) => phrase.length < rest.length && startsWith(phrase));
    if (leadIn) rest = rest.slice(leadIn.length);
    const trailer = trailers.find((phrase) => phrase.length < rest.length && endsWith(phrase));
    if (trailer) rest = rest.slice(0, -trailer.length);
    if (rest === before) return rest;
  }
}

/** The pieces outside the times that were read; a name that has a date in it keeps it. */
function withoutTimes(
  pieces: readonly Piece[],
  times: readonly AskedTime[],
): { readonly pieces: readonly Piece[]; readonly times: readonly AskedTime[] } {
  const wordsIn = (piece: Piece): readonly Word[] => (piece.kind === 'mention' ? piece.words : [piece.word]);
  const isIn = (word: Word, { start, end }: AskedTime): boolean => word.start >= start && word.end <= end;
  const isNamed = (time: AskedTime): boolean =>
    pieces.some((piece) => {
      const inside = wordsIn(piece).filter((word) => isIn(word, time));
      return piece.kind === 'mention' && inside.length > 0 && inside.length < piece.words.length;
    });
  const free = times.filter((time) => !isNamed(time));
  const left = pieces.filter(
    (piece) => !free.some((time) => wordsIn(piece).every((word) => isIn(word, time))),
  );
  return { pieces: left, times: free };
}

const textAt = (piece: Piece | undefined): string => (piece?.kind === 'word' ? piece.word.text : '');

const questionClasses = ['WHO', 'WHOM', 'WHAT', 'WHICH', 'WHERE'];

const isAsking = (piece: Piece): boolean => {
  const text = textAt(piece);
  return (
    /^(?:how|many|much|when|why)$/.test(text) || questionClasses.some((name) => classesOf(text).has(name))
  );
};

/** "In Syria, how many …" as "how many … in Syria". */
function turned(pieces: readonly Piece[]): readonly Piece[] {
  const [preposition, place, next] = pieces;
  const isTurned =
    classesOf(textAt(preposition)).has('IN') &&
    place?.kind === 'mention' &&
    next !== undefined &&
    isAsking(next);
  return isTurned ? [...pieces.slice(2), ...pieces.slice(0, 2)] : pieces;
}

/** Takes "according to X" out of a question: X ends with the mention, or with the question. */
function takeAccordingTo(pieces: readonly Piece[]): {
  readonly pieces: readonly Piece[];
  readonly accordingTo: readonly Piece[] | undefined;
} {
  const at = pieces.findIndex(
    (piece, place) => textAt(piece) === 'according' && textAt(pieces[place + 1]) === 'to',
  );
  const asked = classesOf(textAt(pieces[at + 2]));
  const asksWho = asked.has('WHO') || asked.has('WHOM') || asked.has('WHICH');
  if (at < 0 || asksWho) return { pieces, accordingTo: undefined };
  let end = pieces.length;
  // "Who, according to X, …" goes on after X, as does "According to X, …".
  if (pieces.slice(0, at).every(isAsking)) {
    const mention = pieces.findIndex((piece) => piece.kind === 'mention');
    if (mention >= 0) end = mention + 1;
  }
  return {
    pieces: [...pieces.slice(0, at), ...pieces.slice(end)],
    accordingTo: pieces.slice(at + 2, end),
  };
}

/** Where these stand, "in the article" belongs to what is asked for, and the patterns read it. */
const ofReports = ['UNNAMED', 'DENY', 'DENIAL', 'CITE', 'NESTED', 'CLAIMN', 'CHAINN', 'RELAY', 'SOURCE'];

/** Takes "in the Le Monde article" out of a question, which then asks what that article says. */
function takeReport(pieces: readonly Piece[]): {
  readonly pieces: readonly Piece[];
  readonly accordingTo: readonly Piece[] | undefined;
} {
  const isOfReports = pieces.some((piece) => ofReports.some((name) => classesOf(textAt(piece)).has(name)));
  const at = pieces.findIndex(
    (piece, place) =>
      piece.kind === 'mention' && piece.mention.label === 'Report' && textAt(pieces[place - 1]) === 'in',
  );
  if (at < 0 || isOfReports) return { pieces, accordingTo: undefined };
  return {
    pieces: [...pieces.slice(0, at - 1), ...pieces.slice(at + 1)],
    accordingTo: pieces.slice(at, at + 1),
  };
}

/** The kinds whose patterns match, in the order of trying; which of them is meant depends on what is named. */
export function* readKind(pieces: readonly Piece[]): Generator<Pick<Reading, 'kind' | 'slots'>> {
  for (const { kind, pattern } of questionPatterns) {
    const slots = pattern.match(pieces);
    if (slots) yield { kind, slots };
  }
}

/** The pieces of a question, with its spelling mended and what it names in place. */
export function piecesOf(
  words: readonly Word[],
  { names, content, reports }: QuestionContext,
): readonly Piece[] {
  const mended = mendSpelling(words, names, content);
  return linkReports(linkMentions(mended, { names, content }), reports);
}

/** A question typed in capitals throughout, where they tell no names. */
const isShouted = (question: string): boolean =>
  !/\p{Ll}/u.test(question) && /\p{Lu}\S*\s+\p{Lu}/u.test(question);

/** Reads a question: what it names, its times, and "according to". */
export function readQuestion(question: string, context: QuestionContext): Omit<Reading, 'kind' | 'slots'> {
  const words = joinVerbs(splitWords(isShouted(question) ? question.toLowerCase() : question));
  const linked = piecesOf(dropAround(words), context);
  const timeless = withoutTimes(linked, readTimes(question));
  const { pieces: named, times } = takeEventTimes(timeless.pieces, context.snapshot);
  const { pieces, except } = takeException(nameReflexives(joinAlternatives(turned(named))));
  const taken = takeAccordingTo(pieces);
  const asked = taken.accordingTo ? taken : takeReport(pieces);
  return { ...asked, times: [...timeless.times, ...times], except };
}
