// Which words of a claim its gloss is made of: without those that tie them to the words around.

import type { DescribedText } from '../../words/describe-words.ts';
import { findClauses } from '../../words/find-clauses.ts';
import type { TokenRange } from '../../words/read-tokens.ts';

const LEADS = /^(and|but|or|also|meanwhile|however)$/;
const SUBORDINATES = /^(although|though|while|whereas|because)$/;
const SUBJECTS = new Set(['DET', 'NUM', 'PRON', 'PROPN']);
const RELATIVE = /^(which|that|whom|who)$/;

const wordAt = ({ tokens }: DescribedText, at: number): string => tokens[at]?.lower ?? '';

/** Whether a subject begins at a word: an article, a pronoun, a name, "dogs". */
function opensSubject({ tokens }: DescribedText, at: number): boolean {
  const { tag = '', lower, lemma } = tokens[at] ?? {};
  return SUBJECTS.has(tag) || (tag === 'NOUN' && lower !== lemma);
}

const opensClause = (text: DescribedText, that: number): boolean =>
  wordAt(text, that) === 'that' && opensSubject(text, that + 1);

/** Pieces without the words that tie them to what stands before: "and that the pier", "although it rained". */
function withoutLeads(text: DescribedText, pieces: readonly TokenRange[]): readonly TokenRange[] {
  const [first, ...others] = pieces;
  if (first === undefined) return pieces;
  const isOneClause = others.length === 0 && findClauses(text, first).length === 1;
  const ties = (at: number): boolean => {
    const word = wordAt(text, at);
    if (word === 'so') return opensSubject(text, at + 1);
    return (
      word === ',' || LEADS.test(word) || opensClause(text, at) || (isOneClause && SUBORDINATES.test(word))
    );
  };
  let { from } = first;
  while (from < first.to - 1 && ties(from)) from += 1;
  return [{ ...first, from }, ...others];
}

/** "that he was ill, that he slept and that he rose": once the first "that" is gone, so are those that go on from it. */
function withoutThats(text: DescribedText, pieces: readonly TokenRange[]): readonly TokenRange[] {
  return pieces.flatMap(({ from, to }) => {
    const parts: TokenRange[] = [];
    let start = from;
    for (let at = from + 1; at < to; at += 1) {
      const isOwn = wordAt(text, at) === 'that' && !/^(,|and|but|or)$/.test(wordAt(text, at - 1));
      // Behind a "that" that stays they belong to it
      if (isOwn) break;
      if (!/^(,|and|but|or)$/.test(wordAt(text, at - 1)) || !opensClause(text, at)) continue;
      parts.push({ from: start, to: at });
      start = at + 1;
    }
    return [...parts, { from: start, to }];
  });
}

/** "The pier, which | he says | was safe": what only ties a piece to the next is left out. */
const withoutRelatives = (text: DescribedText, pieces: readonly TokenRange[]): readonly TokenRange[] =>
  pieces.map(({ from, to }, number) => {
    const isTied =
      number < pieces.length - 1 &&
      to - from > 1 &&
      RELATIVE.test(wordAt(text, to - 1)) &&
      text.tokens[to - 2]?.tag !== 'ADP';
    return isTied ? { from, to: to - 1 } : { from, to };
  });

/** "The boat | is thought | to have been green": nobody is cited, and the words need their cue. */
function withNeededCue(
  text: DescribedText,
  pieces: readonly TokenRange[],
  isCited: boolean,
): readonly TokenRange[] {
  const joined: TokenRange[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const gap = last === undefined ? [] : text.tokens.slice(last.to, piece.from);
    const isParted = gap.some(({ tag, lower }) => tag === 'PUNCT' || /^(and|but)$/.test(lower));
    if (isCited || last === undefined || gap.length === 0 || isParted) joined.push(piece);
    else joined.splice(-1, 1, { from: last.from, to: piece.to });
  }
  return joined;
}

/** The words of a gloss; `isCited` says whether somebody is named who said them. */
export const glossPieces = (
  text: DescribedText,
  pieces: readonly TokenRange[],
  isCited: boolean,
): readonly TokenRange[] =>
  withoutThats(text, withoutLeads(text, withoutRelatives(text, withNeededCue(text, pieces, isCited))));
