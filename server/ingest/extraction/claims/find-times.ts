// When a claim was said, and what time it is about: dates beside its cue, and dates among its words.

import type { TokenRange } from '../words/read-tokens.ts';
import { isInside } from '../words/token-ranges.ts';
import type { ClaimReading, PlacedDate } from './claim-reading.ts';

const NEAR = 8;
const HALF = 0.5;
const isPoint = ({ edtf }: PlacedDate): boolean => !edtf.includes('/');
/** Whether a verb stands between two places: then a date belongs to it, and not to the cue. */
const hasVerbBetween = ({ text }: ClaimReading, from: number, to: number): boolean =>
  text.tokens.slice(from, to).some(({ tag }) => tag === 'VERB');

/** The date that stands beside the cue of an attribution, outside of what is said: "said on Monday that …". */
export function whenSaid(reading: ClaimReading, number: number): string | undefined {
  const { text, attributions, dates } = reading;
  const attribution = attributions[number];
  if (attribution === undefined) return undefined;
  const { cue, content } = attribution;
  const sentence = text.tokens[cue.from]?.sentence;
  const beside = dates.filter((date) => {
    if (!isPoint(date) || text.tokens[date.from]?.sentence !== sentence) return false;
    if (content.some((range) => isInside(date, range))) return false;
    if (date.from >= cue.to) return date.from - cue.to <= NEAR && !hasVerbBetween(reading, cue.to, date.from);
    // Before the cue it may belong to any verb that stands before it: "who resigned on Monday"
    const begin = Math.max(
      text.sentences[sentence ?? -1]?.from ?? 0,
      ...content.map(({ to }) => (to <= date.from ? to : 0)),
    );
    return cue.from - date.to <= NEAR && !hasVerbBetween(reading, begin, cue.from);
  });
  return beside[0]?.edtf;
}

/** The date within a passage: where it has several, the one closest to `near`. */
export function whenSo(
  { dates }: ClaimReading,
  passage: TokenRange,
  near?: TokenRange,
): PlacedDate | undefined {
  const inside = dates.filter((date) => isInside(date, passage));
  if (near === undefined) return inside[0];
  // Of two as close, the one behind: "from 5 in May to | 8 in June"
  const distance = ({ from, to }: PlacedDate): number => Math.max(from - near.to, near.from - to + HALF, 0);
  return inside.toSorted((a, b) => distance(a) - distance(b))[0];
}
