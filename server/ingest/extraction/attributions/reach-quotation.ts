// Words in quotation marks further on in the sentence are still the speaker's, if nobody else says them: "argued that the
// port had | no plan because “nobody asked”".
import type { DescribedText } from '../words/describe-words.ts';
import type { TokenRange } from '../words/read-tokens.ts';
import { isInside, touches } from '../words/token-ranges.ts';
import type { FoundParts } from './complete-content.ts';

// Farther away, the writer has come back more often than not
const MOST_BETWEEN = 20;
const LONGEST_TITLE = 8;
const SMALL_WORDS = /^(a|an|the|of|in|on|at|to|for|and|or|with|by|from|s)$/;

/** Whether a quotation is the name of a book or a show: “Capital Morning”. */
function isTitle(text: DescribedText, { from, to }: TokenRange): boolean {
  const words = text.tokens.slice(from + 1, to - 1).filter(({ text: word }) => /\p{L}/u.test(word));
  const isLead = text.tokens[from - 1]?.tag === 'PART' || text.tokens[from - 1]?.tag === 'ADP';
  const hasCapitals = words.every(
    ({ text: word, lower }) => /^\p{Lu}/u.test(word) || SMALL_WORDS.test(lower),
  );
  return words.length <= LONGEST_TITLE && hasCapitals && (words.length > 1 || isLead);
}

/** The content that stands behind its cue, with the quotations of its sentence that follow it and that no other one has. */
export function reachQuotation(
  text: DescribedText,
  { cue, content }: FoundParts,
  others: readonly FoundParts[],
): readonly TokenRange[] {
  const last = content.at(-1);
  const { sentence } = text.tokens[cue.from] ?? {};
  const isSpoken = (token: number): boolean => (text.quotationOf[token] ?? -1) >= 0;
  if (last === undefined || last.from < cue.to || isSpoken(cue.from)) return content;
  const isTaken = (range: TokenRange): boolean =>
    others.some(
      (other) =>
        [other.cue, ...other.source].some((part) => touches(part, range)) ||
        (!isInside(other.cue, last) && other.content.some((part) => touches(part, range))),
    );
  let { to } = last;
  for (const { open, close, isUnclosed } of text.quotations) {
    if (open < to || text.tokens[open]?.sentence !== sentence || isUnclosed) continue;
    if (open - to > MOST_BETWEEN || isTaken({ from: to, to: close + 1 })) break;
    if (!isTitle(text, { from: open, to: close + 1 })) to = close + 1;
  }
  return to === last.to ? content : [...content.slice(0, -1), { from: last.from, to }];
}
