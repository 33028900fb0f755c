// "Harlan is expected to sign it": nobody is named who expects, and Harlan belongs to what is expected.

import type { DescribedText } from '../words/describe-words.ts';
import type { FoundParts } from './complete-content.ts';

const RAISING =
  /^(expected|believed|thought|understood|said|reported|alleged|rumou?red|feared|presumed|assumed|estimated)$/;

/** What was found, but with the subject of a passive before "to" as a part of its content. */
export function lowerSubject<Found extends FoundParts>(text: DescribedText, found: Found): Found {
  const { cue, source, content } = found;
  const [subject] = source;
  const words = text.tokens.slice(cue.from, cue.to);
  const isRaising = RAISING.test(words.at(-1)?.lower ?? '') && words.some(({ lemma }) => lemma === 'be');
  const leadsToVerb = text.tokens[cue.to]?.lower === 'to';
  if (subject === undefined || !isRaising || !leadsToVerb || subject.to > cue.from) return found;
  return { ...found, source: [], content: [subject, ...content] };
}
