// A part of a question that names something, and what the whole question is made of: words and mentions.
import type { EntityLabel } from '../../graph-data/ontology/ontology.ts';
import type { Word } from './split-words.ts';

/** Something named in a question. */
export interface Mention {
  /** Canonical ids; several where the name stands for several things. Empty where nothing has the name. */
  readonly ids: readonly string[];
  readonly label: EntityLabel;
  /** As typed. */
  readonly text: string;
  /** How it was recognised: by a whole name, by a part of one, or by a spelling close to one. */
  readonly by: 'whole' | 'part' | 'spelling';
}

/** One piece of a question, in its order. */
export type Piece =
  | { readonly kind: 'word'; readonly word: Word; readonly isUnknown: boolean }
  | { readonly kind: 'mention'; readonly mention: Mention; readonly words: readonly Word[] };

/** The words of pieces, as folded text. */
export const textOf = (pieces: readonly Piece[]): string =>
  pieces
    .flatMap((piece) => (piece.kind === 'word' ? [piece.word.text] : piece.words.map((word) => word.text)))
    .join(' ');

/** The words of pieces as they were typed. */
export const typedText = (pieces: readonly Piece[]): string =>
  pieces
    .flatMap((piece) => (piece.kind === 'word' ? [piece.word] : piece.words))
    .filter(({ typed }) => typed !== '')
    .map((word) => (word.isPossessive ? `${word.typed}’s` : word.typed))
    .join(' ');

export const mentionsIn = (pieces: readonly Piece[]): readonly Mention[] =>
  pieces.flatMap((piece) => (piece.kind === 'mention' ? [piece.mention] : []));
