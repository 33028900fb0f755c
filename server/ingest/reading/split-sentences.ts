// Where sentences begin and end: Unicode's rules, mended where an abbreviation or an initial was taken for an end.
import table from '../../../graph-data/lexicons/abbreviations.json' with { type: 'json' };
import type { Segment, TextRange } from './reading-shapes.ts';

const beforeNames = new Set(table.beforeNames);
const withinNames = new Set(table.withinNames);
const months = new Set(table.months);

/** Whether the full stop that `piece` ends with ends no sentence, given what follows. */
function isOpenEnd(piece: string, next: string): boolean {
  const [, word] = /(?:^|[\s("“«‘'[])([\p{L}\p{M}.]+)\.\s*$/u.exec(piece) ?? [];
  // A sentence does not begin with a small letter; "Yahoo! said" and "(sic.) and" are such ends, too
  if (/^["'“‘«([]*\p{Ll}/u.test(next)) return true;
  if (word === undefined) return false;
  if (beforeNames.has(word)) return true;
  // "J. Smith", "J. R. Smith", "J.R. Smith", but also "Plan B. They left": a lone capital is taken for an initial
  if (/^(\p{Lu}\.)*\p{Lu}$/u.test(word) && !withinNames.has(word)) return true;
  if (months.has(word)) return /^\d/.test(next);
  // "the U.S. Army" goes on, "in the U.S. The army" does not
  return (
    withinNames.has(word) &&
    /^(\p{Lu}\p{Ll}|\d)/u.test(next) &&
    !/^(The|A|An|In|On|At|He|She|It|They|We|I|But|And|That|This|These|Those|However|His|Her|Their|Its|There|When|While|After|Before)\b/.test(
      next,
    )
  );
}

function splitSegment(
  text: string,
  { start, end }: Segment,
  segmenter: Intl.Segmenter,
): readonly TextRange[] {
  // A line end within a block is a wrapped line, and ends no sentence
  const block = text.slice(start, end).replaceAll('\n', ' ');
  const sentences: TextRange[] = [];
  let from = 0;
  const pieces = [...segmenter.segment(block)].map(({ segment, index }) => ({ segment, index }));
  for (const [place, { segment, index }] of pieces.entries()) {
    const next = pieces[place + 1]?.segment;
    if (next !== undefined && isOpenEnd(block.slice(from, index + segment.length), next)) continue;
    const sentence = block.slice(from, index + segment.length);
    const trimmed = sentence.trim();
    const lead = sentence.length - sentence.trimStart().length;
    if (trimmed) sentences.push({ start: start + from + lead, end: start + from + lead + trimmed.length });
    from = index + segment.length;
  }
  return sentences;
}

/**
 * The sentences of each segment, without the spaces around them; none crosses a segment.
 *
 * `Mr. J. Hale left. He said so.` → [0, 17], [18, 29]
 */
export function splitSentences(
  text: string,
  segments: readonly Segment[],
  language: string | undefined,
): readonly TextRange[] {
  const segmenter = new Intl.Segmenter(language ?? 'en', { granularity: 'sentence' });
  return segments.flatMap((segment) => splitSegment(text, segment, segmenter));
}
