// What is said is a clause, so it does not end before its verb: "believes that the conflicts, since the truce of May, | help …".
import type { DescribedText } from '../words/describe-words.ts';
import { firstVerb } from '../words/find-clauses.ts';
import type { TokenRange } from '../words/read-tokens.ts';
import type { FoundParts } from './complete-content.ts';

// Verbs that are followed by a clause, and hardly ever by a thing
const LEADS_TO_CLAUSE = /^(say|think|argue|insist|contend|claim|acknowledge|concede|estimate|predict)$/;
const MAY_STAND_ALONE = /^(so|no|yes|that|this|it|as|otherwise|not)$/;

/** Whether a clause must follow here: behind "that", or right behind a verb such as "say". */
function isClause(text: DescribedText, cue: TokenRange, { from, to }: TokenRange): boolean {
  const { lower = '' } = text.tokens[from] ?? {};
  if (lower === 'that' && to - from > 1) return true;
  const verb = text.tokens.slice(cue.from, cue.to).findLast(({ tag }) => tag === 'VERB');
  const isName = text.nounPhrases.phrases[text.nounPhrases.phraseOf[from] ?? -1]?.from === from;
  return from === cue.to && isName && !MAY_STAND_ALONE.test(lower) && LEADS_TO_CLAUSE.test(verb?.lemma ?? '');
}

/** The content with its last clause taken over the verb, unless somebody else is cited first. */
export function finishClause(
  text: DescribedText,
  { cue, content }: FoundParts,
  isTaken: (token: number) => boolean,
): readonly TokenRange[] {
  const last = content.at(-1);
  if (last === undefined || !isClause(text, cue, last)) return content;
  const end = text.sentences[text.tokens[last.to - 1]?.sentence ?? -1]?.to ?? last.to;
  const hasVerb = (to: number): boolean => firstVerb(text, { from: last.from, to }) !== undefined;
  let { to } = last;
  while (to < end && !isTaken(to) && !hasVerb(to)) to += 1;
  if (to === last.to || !hasVerb(to)) return content;
  return [...content.slice(0, -1), { from: last.from, to }];
}
