// Indirect speech taken to the end of its clause, where the model cut it though nothing says that the writer is back.

import type { DescribedText } from '../words/describe-words.ts';
import type { TokenRange } from '../words/read-tokens.ts';
import { behindBracket } from '../words/token-ranges.ts';
import type { FoundParts } from './complete-content.ts';

// Behind a comma these may bring the writer back: there the model decides
const TURNS =
  /^(but|yet|while|although|though|whereas|however|even|despite|as|after|before|when|because|since|who|which|where|whose|adding|saying|citing|noting|according|calling|telling|referring)$/;
const JOINS = /^(and|or|then)$/;
const OPENS_CONDITION =
  /^(if|when|while|although|though|because|since|as|unless|once|after|before|despite|without|until|whenever)$/;
const ENDS = /^([.;:?!—–"“”()]|--)$/;
const LONGEST_ASIDE = 8;
const LONGEST_ADVERBS = 3;
const REFERS_BACK = /^(this|that|it|they|these|those)$/;

/** Whether a clause with a subject of its own begins here: "the mayor left". */
function beginsClause(text: DescribedText, at: number, to: number): boolean {
  const phrase = text.nounPhrases.phrases[text.nounPhrases.phraseOf[at] ?? -1];
  if (phrase === undefined || phrase.from !== at) return false;
  for (let index = phrase.to; index < Math.min(to, phrase.to + LONGEST_ADVERBS); index += 1) {
    const tag = text.tokens[index]?.tag;
    if (tag === 'VERB' || tag === 'AUX') return true;
    if (tag !== 'ADV') return false;
  }
  return false;
}

/** Whether words that only join, as "and then", lead up to a word of another cue or source. */
function joinsOther(text: DescribedText, at: number, isTaken: (token: number) => boolean): boolean {
  let index = at;
  while (JOINS.test(text.tokens[index]?.lower ?? '') || text.tokens[index]?.tag === 'ADV') index += 1;
  return index > at && isTaken(index);
}

/** Whether the writer may be back behind the comma at `comma`. */
function mayTurn(text: DescribedText, comma: number, to: number): boolean {
  const next = text.tokens[comma + 1];
  if (next === undefined || TURNS.test(next.lower) || beginsClause(text, comma + 1, to)) return true;
  // "…, and this was on purpose" speaks of what was said
  const isJoined = /^(and|or|so)$/.test(next.lower);
  return (
    isJoined && beginsClause(text, comma + 2, to) && !REFERS_BACK.test(text.tokens[comma + 2]?.lower ?? '')
  );
}

const opensCondition = (text: DescribedText, from: number): boolean =>
  OPENS_CONDITION.test(text.tokens[text.tokens[from]?.lower === 'that' ? from + 1 : from]?.lower ?? '');

/** Behind the bracket that closes what is opened at `at`, "(R-Arizona)"; `at` itself where no short aside is. */
function behindAside(text: DescribedText, at: number, to: number): number {
  if (text.tokens[at]?.text !== '(') return at;
  return behindBracket(text, { from: at, to: Math.min(to, at + LONGEST_ASIDE) }) ?? at;
}

/** How far words that begin in a clause go on to belong to it; `isTaken` tells the words of cues and sources. */
function endOfClause(
  text: DescribedText,
  from: number,
  isLed: boolean,
  isTaken: (token: number) => boolean,
): number {
  const to = text.sentences[text.tokens[from - 1]?.sentence ?? -1]?.to ?? from;
  let end = from;
  // "that if it rains, the quay floods": the first clause only leads to the one that is meant
  let turnsLeft = isLed ? 1 : 0;
  for (; end < to; end += 1) {
    end = behindAside(text, end, to);
    const mark = text.tokens[end]?.text ?? '';
    if (isTaken(end) || ENDS.test(mark) || (text.quotationOf[end] ?? -1) >= 0) break;
    if (mark === 'but' || joinsOther(text, mark === ',' ? end + 1 : end, isTaken)) break;
    if (mark === ',' && mayTurn(text, end, to)) {
      if (turnsLeft === 0) break;
      turnsLeft -= 1;
    }
  }
  while (end > from && text.tokens[end - 1]?.text === ',') end -= 1;
  return end;
}

/** Whether a clause that another leads to has begun within the words. */
const holdsTurn = (text: DescribedText, { from, to }: TokenRange): boolean =>
  text.tokens.slice(from, to).some(({ text: mark }, step) => mark === ',' && mayTurn(text, from + step, to));

/** Whether the last words are a quotation that is more than a few words within the sentence. */
function endsInSpeech(text: DescribedText, { to }: TokenRange): boolean {
  const quotation = text.quotations[text.quotationOf[to - 1] ?? -1];
  if (quotation === undefined) return false;
  return quotation.close >= to || text.words[quotation.open + 1]?.inFragment !== 1;
}

/** The content behind a cue, if it is a clause, with what still belongs to it. A quoted sentence at its end stays as it is. */
export function widenContent(
  text: DescribedText,
  { cue, content }: FoundParts,
  isTaken: (token: number) => boolean,
): readonly TokenRange[] {
  const last = content.at(-1);
  if (last === undefined || last.from < cue.to || endsInSpeech(text, last)) return content;
  const opens = opensCondition(text, last.from);
  const hasVerb = text.tokens.slice(last.from, last.to).some(({ tag }) => tag === 'VERB' || tag === 'AUX');
  if (!opens && !hasVerb) return content;
  const isLed = opens && !holdsTurn(text, last);
  return [...content.slice(0, -1), { from: last.from, to: endOfClause(text, last.to, isLed, isTaken) }];
}
