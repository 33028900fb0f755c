// A text without the parts that are no part of what it says: blanks stand in their place, so that offsets stay true.
import type { TextRange } from '../../reading/reading-shapes.ts';

/** `blankOut('Menu Home said', [{ start: 0, end: 9 }])` → nine spaces, then ` said`; line ends stay. */
export function blankOut(text: string, ranges: readonly TextRange[]): string {
  let blanked = '';
  let done = 0;
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    if (end <= done) continue;
    const from = Math.max(start, done);
    blanked += text.slice(done, from) + text.slice(from, end).replace(/[^\n]/g, ' ');
    done = end;
  }
  return blanked + text.slice(done);
}
