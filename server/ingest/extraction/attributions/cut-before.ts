// "criticized the plan and said it …": a verb that goes on for the same speaker ends what was told before it.

import type { DescribedText } from '../words/describe-words.ts';
import type { TokenRange } from '../words/read-tokens.ts';
import { isWithin } from '../words/token-ranges.ts';
import type { FoundParts } from './complete-content.ts';

const JOINS = /^(,|;|—|–|and|but|or|then)$/;

/** The first word of ", and then" before a verb; undefined where nothing joins the verb on. */
function joinBefore(text: DescribedText, cue: TokenRange): number | undefined {
  const group = text.verbGroups.phrases[text.verbGroups.phraseOf[cue.from] ?? -1];
  let start = Math.min(cue.from, group?.from ?? cue.from);
  const isJoined = (): boolean => JOINS.test(text.tokens[start - 1]?.lower ?? '');
  if (!isJoined()) return undefined;
  while (isJoined()) start -= 1;
  return start;
}

/** The content of `earlier`, ended before `later` where that has its speaker from before `earlier`. */
export function cutBefore(
  text: DescribedText,
  { cue, content }: FoundParts,
  later: FoundParts,
): readonly TokenRange[] {
  const [speaker] = later.source;
  const isQuoted = (text.quotationOf[later.cue.from] ?? -1) >= 0;
  if (speaker === undefined || speaker.to > cue.from || isQuoted || later.cue.from < cue.to) return content;
  if (isWithin(speaker, content) || !isWithin(later.cue, content)) return content;
  const join = joinBefore(text, later.cue);
  if (join === undefined || join <= (content[0]?.from ?? 0)) return content;
  return content.filter(({ from }) => from < join).map(({ from, to }) => ({ from, to: Math.min(to, join) }));
}
