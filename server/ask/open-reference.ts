// Words that stand for something named before: "he", "they", "there"; and whether a question leaves one open.
import lexicon from '../../graph-data/lexicons/question-words.json' with { type: 'json' };
import { type Piece, textOf } from './mention.ts';
import { classesOf, isGenericNoun, isStopWord } from './word-classes.ts';

const people = new Set(lexicon.pronouns.people);
const any = new Set(lexicon.pronouns.any);

const things = new Set([...lexicon.pronouns.things, 'this', 'that']);

/** Whether a piece is a word that only stands for something else: "them", "it". */
export const isPronoun = (piece: Piece): boolean =>
  piece.kind === 'word' &&
  (people.has(piece.word.text) || any.has(piece.word.text) || things.has(piece.word.text));

/** A word that others than "he" and "they" could take up again. */
const canBeMeant = (piece: Piece): boolean => {
  if (piece.kind === 'mention') return true;
  const { text } = piece.word;
  const classes = classesOf(text);
  if (classes.has('WHO')) return false;
  if (classes.has('SOURCE') || classes.has('ORGN') || classes.has('REPORTN')) return true;
  return classes.size === 0 && !isStopWord(text) && !isGenericNoun(text);
};

const smallTalk = new Set(lexicon.smallTalk);

/** Greetings, thanks and calls for help, which ask for nothing that anybody said. */
export const isSmallTalk = (pieces: readonly Piece[]): boolean => smallTalk.has(textOf(pieces));

/** Why a question is not understood, as a sentence. */
export function whyUnclear({ pieces }: { readonly pieces: readonly Piece[] }): string {
  const pronoun = openReference(pieces);
  return pronoun === undefined
    ? 'The question was not understood.'
    : `Nothing named in the question tells whom or what “${pronoun}” means: put the name in its place.`;
}

const reflexives = new Set(['itself', 'himself', 'herself', 'themselves']);
const prepositions = new Set(['about', 'on', 'of', 'to', 'for']);

/** "What does X say about itself": the thing named before takes the place of the pronoun. */
export function nameReflexives(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, at) => {
    const before = pieces[at - 1];
    if (piece.kind !== 'word' || !reflexives.has(piece.word.text)) return piece;
    if (before?.kind !== 'word' || !prepositions.has(before.word.text)) return piece;
    return pieces.slice(0, at).findLast(({ kind }) => kind === 'mention') ?? piece;
  });
}

/** The pronoun of a question before which nothing is named that it could stand for. */
export function openReference(pieces: readonly Piece[]): string | undefined {
  for (const piece of pieces) {
    if (canBeMeant(piece)) return undefined;
    if (piece.kind === 'word' && (people.has(piece.word.text) || any.has(piece.word.text)))
      return piece.word.typed;
  }
  const nothing = pieces.find((piece) => piece.kind === 'word' && /^(?:it|this)$/.test(piece.word.text));
  return nothing?.kind === 'word' ? nothing.word.typed : undefined;
}
