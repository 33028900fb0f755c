// Lines and elements of a page that are not part of what it says: cookie notices, paywalls, boxes, buttons.
import table from '../../../graph-data/lexicons/page-furniture.json' with { type: 'json' };
import type { DropReason } from './reading-shapes.ts';

/** The reasons that the lexicon gives. */
type FurnitureReason = keyof typeof table.wholeLines;

const reasons: readonly FurnitureReason[] = [
  'cookie notice',
  'paywall',
  'comments',
  'read more',
  'sharing',
  'newsletter',
  'advertisement',
  'navigation',
];

/** A longer line is a paragraph that happens to begin like a button. */
const MAX_LINE = 300;

const byLine = new Map(reasons.flatMap((why) => table.wholeLines[why].map((line) => [line, why] as const)));
const starts: readonly (readonly [start: string, why: FurnitureReason])[] = reasons.flatMap((why) =>
  why === 'navigation' ? [] : table.lineStarts[why].map((start) => [start, why] as const),
);
const heads = new Map<string, 'comments' | 'read more'>([
  ...table.sectionHeads.comments.map((head) => [head, 'comments'] as const),
  ...table.sectionHeads['read more'].map((head) => [head, 'read more'] as const),
]);
const byName = new Map(reasons.flatMap((why) => table.elementNames[why].map((name) => [name, why] as const)));

const foldLine = (line: string): string =>
  line.trim().toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ');

const withoutEnds = (line: string): string => line.replace(/^[\W_]+|[\s.:!…»›>→]+$/gu, '');

/** Whether a line is one of a table of contents: words, dots, and the number of a page. */
export const leadsToPage = (line: string): boolean => /(?:\. ?){4,}\s*[\divxlc]+$/i.test(line);

/** Whether a line says that the rest is for subscribers: what follows it is the paywall's. */
export function endsFreeText(line: string): boolean {
  const folded = foldLine(line);
  return line.length <= MAX_LINE && table.textEnds.some((words) => folded.includes(words));
}

/** Why a line of text is furniture, or undefined for a line of the document's own. */
export function judgeLine(line: string): DropReason | undefined {
  if (line.length > MAX_LINE) return undefined;
  const folded = foldLine(line);
  if (/^(time to |reading time:? )?\d+ min(ute)?s?\.?( read)?$/.test(folded)) return 'navigation';
  if (endsFreeText(line)) return 'paywall';
  if (leadsToPage(line)) return 'navigation';
  return (
    byLine.get(withoutEnds(folded)) ??
    (/^\d+ comments?$/.test(folded) ? 'comments' : starts.find(([start]) => folded.startsWith(start))?.[1])
  );
}

/** What a line heads, if it heads a part of the page that is furniture: the comments, a list of other pages. */
export function judgeHead(line: string): 'comments' | 'read more' | undefined {
  const folded = withoutEnds(foldLine(line));
  return /^\d+ comments?$/.test(folded) ? 'comments' : heads.get(folded);
}

/** Why an element is furniture, by the words of its class and id, such as "site-nav" or "relatedPosts". */
export function judgeElementNames(names: string): DropReason | undefined {
  const words = names
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
  for (const [place, word] of words.entries()) {
    const why = byName.get(word) ?? byName.get(`${word}${words[place + 1] ?? ''}`);
    if (why) return why;
  }
  return undefined;
}
