// Datelines: place, date and agency at the head of a story, "PORT ALDER, March 4 (Meridian) - A ferry sank …".
import type { TextRange } from '../../reading/reading-shapes.ts';

// A place in capitals; then only capitals, numbers and brackets; then a dash between spaces
const DATELINE =
  /(?<=^\s*)\p{Lu}[\p{Lu}'’.-]+(?:[\s,/]+(?:\p{Lu}[\p{L}.'’-]*|\d{1,4}|\([^)\n]{2,40}\)))*\s*[—–-]{1,2}\s/gmu;

/** Where datelines stand, each with its dash; they tell of the report, and are no part of any sentence. */
export const findDatelines = (text: string): readonly TextRange[] =>
  [...text.matchAll(DATELINE)].map(({ index, 0: words }) => ({ start: index, end: index + words.length }));
