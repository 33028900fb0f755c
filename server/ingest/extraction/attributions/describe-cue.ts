// What the model of parts knows of the cue itself: its main word, form, and what stands right beside it.

import { hashText, mixHash } from '../model/hash-feature.ts';
import type { DescribedText, WordView } from '../words/describe-words.ts';
import type { TokenRange } from '../words/read-tokens.ts';

/** A cue as numbers. */
export interface CueView {
  readonly lemma: number;
  /** Its kind and classes in the word lists. */
  readonly key: number;
  readonly kind: number;
  /** Voice, ending, and the preposition at its end. */
  readonly form: number;
  /** What stands before and after it: "…,” said Reyes" differs from "Reyes said that …". */
  readonly setting: number;
  readonly quoteState: number;
  /** 1 first in its sentence, 2 after a comma, 3 elsewhere. */
  readonly place: number;
  readonly isPassive: boolean;
}

const PREPOSITION_LIKE = new Set(['ADP', 'PART', 'SCONJ']);
const ACCORDING = hashText('according');

function mainWord(text: DescribedText, { from, to }: TokenRange): number {
  let best = from;
  let bestRank = -1;
  for (let index = from; index < to; index += 1) {
    const { cueKind = 0 } = text.words[index] ?? {};
    const tag = text.tokens[index]?.tag;
    const listed = cueKind > 0 ? 2 : 0;
    const rank = listed + (tag === 'VERB' ? 2 : tag === 'NOUN' ? 1.5 : tag === 'ADJ' ? 1 : 0);
    if (rank > bestRank || (rank === bestRank && tag === 'VERB' && listed > 0)) {
      best = index;
      bestRank = rank;
    }
  }
  return best;
}

function neighbourOf(word: WordView | undefined, tag: string | undefined): number {
  if (word === undefined) return 0;
  if (word.quoteState > 1) return 10 + word.quoteState;
  if (word.mark > 0) return 20 + word.mark;
  if (word.opener !== 0) return word.opener;
  return tag === undefined ? 1 : hashText(tag);
}

/** Describes the cue that the words `cue` are. */
export function describeCue(text: DescribedText, cue: TokenRange, window: TokenRange): CueView {
  const { words, tokens } = text;
  const head = mainWord(text, cue);
  const main = words[head];
  const token = tokens[head];
  const last = tokens[cue.to - 1];
  const lower = token?.lower ?? '';
  const starts = tokens.slice(cue.from, head);
  const isPassive =
    /(ed|en|wn|ght|ld|id|pt|lt)$/.test(lower) &&
    starts.some(({ lemma }) => lemma === 'be' || lemma === 'get');
  const ending = lower.endsWith('ing') ? 1 : lower.endsWith('ed') ? 2 : 3;
  const preposition = cue.to - 1 > head && last && PREPOSITION_LIKE.has(last.tag) ? hashText(last.lower) : 0;
  const view = (index: number): number =>
    index >= window.from && index < window.to ? neighbourOf(words[index], tokens[index]?.tag) : 0;
  const startsSentence = tokens[cue.from - 1]?.sentence !== token?.sentence;
  const before = startsSentence && (words[cue.from - 1]?.quoteState ?? 0) === 0 ? 2 : view(cue.from - 1);
  const isQuoteBefore = words[cue.from - 1]?.mark === 1 && words[cue.from - 2]?.quoteState === 3;
  const kind = main?.lemma === ACCORDING ? 6 : (main?.cueKind ?? 0);
  return {
    lemma: main?.lemma ?? 0,
    kind,
    key: kind * 64 + (main?.cueBits ?? 0),
    form: mixHash((isPassive ? 8 : 0) + ending, preposition),
    setting: mixHash(isQuoteBefore ? 19 : before, view(cue.to)),
    quoteState: main?.quoteState ?? 0,
    place: startsSentence ? 1 : words[cue.from - 1]?.mark === 1 ? 2 : 3,
    isPassive,
  };
}
