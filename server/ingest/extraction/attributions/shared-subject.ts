// Who is cited where the verb has no subject beside it: "Reyes waved and said", "Reyes wrote a letter, saying".
import type { DescribedText } from '../words/describe-words.ts';
import type { TokenRange } from '../words/read-tokens.ts';

const JOINS = /^(and|or|but|then|yet)$/;
const RELATIVE = /^(who|which|that|whom|whose|where|when|what|how|why)$/;

const lowerAt = (text: DescribedText, index: number): string => text.tokens[index]?.lower ?? '';

/** "saying", "adding": a participle without a form of "be". */
const isParticiple = (text: DescribedText, { from, to }: TokenRange): boolean =>
  text.tokens
    .slice(from, to)
    .every(({ tag, lower }) => tag !== 'AUX' && (tag !== 'VERB' || /ing$/.test(lower)));

/** The token before a verb, adverbs left out. */
function before(text: DescribedText, from: number): number {
  let index = from - 1;
  while (text.tokens[index]?.tag === 'ADV') index -= 1;
  return index;
}

/** Whether the verb shares the subject of a verb before it. */
function isShared(text: DescribedText, cue: TokenRange): boolean {
  const words = text.tokens.slice(cue.from, cue.to);
  if (!words.some(({ tag }) => tag === 'VERB') || words[0]?.lower === 'according') return false;
  const last = before(text, cue.from);
  const isSameSentence = text.tokens[last]?.sentence === text.tokens[cue.from]?.sentence;
  if (!isSameSentence || (text.quotationOf[cue.from] ?? -1) >= 0) return false;
  return isParticiple(text, cue) ? lowerAt(text, last) === ',' : JOINS.test(lowerAt(text, last));
}

/**
 * The subject of the nearest verb before a cue that has one of its own: no infinitive, no relative clause, no participle.
 * Undefined where the cue has its subject beside it.
 */
export function sharedSubject(text: DescribedText, cue: TokenRange): TokenRange | undefined {
  if (!isShared(text, cue)) return undefined;
  const start = text.sentences[text.tokens[cue.from]?.sentence ?? -1]?.from ?? cue.from;
  let group: TokenRange | undefined;
  for (let index = before(text, cue.from) - 1; index > start; index -= 1) {
    if ((text.quotationOf[index] ?? -1) >= 0) return undefined;
    const next = text.verbGroups.phrases[text.verbGroups.phraseOf[index] ?? -1];
    if (next === undefined || next === group) continue;
    group = next;
    const led = before(text, next.from);
    if (lowerAt(text, next.from) === 'to' || isParticiple(text, next)) continue;
    if (RELATIVE.test(lowerAt(text, led)) || JOINS.test(lowerAt(text, led))) continue;
    const phrase = text.nounPhrases.phrases[text.nounPhrases.phraseOf[led] ?? -1];
    const isHeld = phrase !== undefined && RELATIVE.test(lowerAt(text, phrase.from - 1));
    if (phrase && !isHeld) return { from: phrase.from, to: phrase.to };
  }
  return undefined;
}
