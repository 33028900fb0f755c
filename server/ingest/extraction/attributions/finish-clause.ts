// A "that" without its verb is not all that was said: "believes that the conflicts, since the truce of May, | help …".
import type { DescribedText } from '../words/describe-words.ts';
import { firstVerb } from '../words/find-clauses.ts';
import type { FoundAttribution } from './extract-attributions.ts';
import { widenContent } from './widen-content.ts';

/** The attribution with its last clause taken over the verb, and from there to its end, unless somebody else is cited first. */
export function finishClause(
  text: DescribedText,
  attribution: FoundAttribution,
  isTaken: (token: number) => boolean,
): FoundAttribution {
  const last = attribution.content.at(-1);
  if (last === undefined || text.tokens[last.from]?.lower !== 'that') return attribution;
  const end = text.sentences[text.tokens[last.to - 1]?.sentence ?? -1]?.to ?? last.to;
  const hasVerb = (to: number): boolean => firstVerb(text, { from: last.from + 1, to }) !== undefined;
  let { to } = last;
  while (to < end && !isTaken(to) && !hasVerb(to)) to += 1;
  if (to === last.to || !hasVerb(to)) return attribution;
  const content = [...attribution.content.slice(0, -1), { from: last.from, to }];
  return { ...attribution, content: widenContent(text, { ...attribution, content }, isTaken) };
}
