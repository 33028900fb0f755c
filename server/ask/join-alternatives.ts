// "Al-Bab or Daraa", "Raqqa compared with Damascus": two mentions that stand for either.
import type { Mention, Piece } from './mention.ts';
import { classesOf, isStopWord } from './word-classes.ts';

const textAt = (piece: Piece | undefined): string => (piece?.kind === 'word' ? piece.word.text : '');

const isTelling = (piece: Piece): boolean =>
  piece.kind === 'word' && !isStopWord(piece.word.text) && !classesOf(piece.word.text).has('VERSUS');

function either(one: Mention, other: Mention): Mention {
  return { ...one, ids: [...new Set([...one.ids, ...other.ids])], text: `${one.text} or ${other.text}` };
}

/** Joins mentions that are alternatives. Speakers that are set against each other stay apart, for the patterns to see. */
export function joinAlternatives(pieces: readonly Piece[]): readonly Piece[] {
  const isComparing = textAt(pieces[0]) === 'compare' || textAt(pieces[0]) === 'contrast';
  const isAsked = pieces.slice(1).some(isTelling);
  const joined: Piece[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at];
    const before = joined.at(-1);
    const after = pieces[at + 1];
    if (!piece) continue;
    if (piece.kind === 'word' && before?.kind === 'mention' && after?.kind === 'mention') {
      const { text } = piece.word;
      const arePlaces = before.mention.label === 'Place' && after.mention.label === 'Place';
      const isSetAgainst =
        classesOf(text).has('VERSUS') || (isComparing && ['and', 'with', 'to'].includes(text));
      if (text === 'or' || (isSetAgainst && arePlaces && isAsked)) {
        joined[joined.length - 1] = {
          kind: 'mention',
          mention: either(before.mention, after.mention),
          words: [...before.words, piece.word, ...after.words],
        };
        at++;
        continue;
      }
    }
    joined.push(piece);
  }
  return joined;
}
