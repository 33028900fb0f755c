// Whether a cue affirms or denies: "denied that", "did not say", "has yet to confirm".
import lists from '../../../../graph-data/lexicons/negations.json' with { type: 'json' };
import type { DescribedText } from '../words/describe-words.ts';
import type { TokenRange } from '../words/read-tokens.ts';

/** Whether the speaker stands behind the content or against it. */
export type Polarity = 'affirmative' | 'negative';

const words = new Set(lists.words);
const cues = new Set(lists.cues);

/** Two negations cancel: "did not deny" is affirmative. The content's own negations are part of what is said. */
export function findPolarity(text: DescribedText, cue: TokenRange, source: readonly TokenRange[]): Polarity {
  const tokens = text.tokens.slice(cue.from, cue.to);
  const first = source[0];
  const opensWithNo =
    first !== undefined && /^(no|nobody|none|neither)$/.test(text.tokens[first.from]?.lower ?? '');
  const negations = tokens.filter(({ lower, lemma }) => words.has(lower) || words.has(lemma)).length;
  const denials = tokens.filter(({ lemma, lower }) => cues.has(lemma) || cues.has(lower)).length;
  const isYet = /\b(has|have|had) yet to\b/.test(tokens.map(({ lower }) => lower).join(' '));
  const total = negations + denials + (opensWithNo ? 1 : 0) + (isYet ? 1 : 0);
  return total % 2 === 1 ? 'negative' : 'affirmative';
}
