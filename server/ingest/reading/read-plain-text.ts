// Plain text: held as it is; its paragraphs, headings and list items are found by lines, its furniture is marked.
import { normaliseText } from '../../store/store.ts';
import { isHeadLine } from './find-head-facts.ts';
import { endsFreeText, judgeHead, judgeLine } from './page-furniture.ts';
import type { BlockKind, Composition, DroppedPart, DropReason, Segment } from './reading-shapes.ts';

interface Line {
  /** Offset of the line in the text. */
  readonly start: number;
  readonly text: string;
  /** From 1. */
  readonly number: number;
}

/** Lines that were broken to fit a width are at least this wide and at most that. */
const MIN_WIDTH = 45;
const MAX_WIDTH = 130;
const MAX_HEADING = 120;
const BULLET = /^\s*(?:[•◦▪‣·*–—-]|\d{1,3}[.)]|\(?[a-z]\))\s+(?=\S)/;

function readLines(text: string): readonly Line[] {
  let start = 0;
  return text.split('\n').map((line, place) => {
    const read = { start, text: line, number: place + 1 };
    start += line.length + 1;
    return read;
  });
}

/** Whether a line was broken because the next word did not fit: only then the block is one paragraph. */
function isWrapped(block: readonly Line[]): boolean {
  const width = block.reduce((widest, { text }) => Math.max(widest, text.trimEnd().length), 0);
  if (width < MIN_WIDTH || width > MAX_WIDTH) return false;
  return block.slice(0, -1).every((line, place) => {
    const next = block[place + 1]?.text.trim() ?? '';
    const [word = ''] = next.split(/\s/);
    return !BULLET.test(next) && line.text.trimEnd().length + 1 + word.length > width;
  });
}

/** Lines up to an empty one, split where they are paragraphs of their own. */
function splitBlocks(lines: readonly Line[]): readonly (readonly Line[])[] {
  const blocks: Line[][] = [];
  let open: Line[] = [];
  const close = (): void => {
    const own = open.length > 1 && !isWrapped(open) ? splitItems(open) : [open];
    for (const block of own) if (block.length > 0) blocks.push(block);
    open = [];
  };
  for (const line of lines) {
    if (line.text.trim() === '') close();
    else open.push(line);
  }
  close();
  return blocks;
}

/** A list item may go on in indented lines; any other line stands for itself. */
function splitItems(lines: readonly Line[]): Line[][] {
  const items: Line[][] = [];
  for (const line of lines) {
    const last = items.at(-1);
    const goesOn = /^\s{2,}/.test(line.text) && !BULLET.test(line.text) && BULLET.test(last?.[0]?.text ?? '');
    if (goesOn && last) last.push(line);
    else items.push([line]);
  }
  return items;
}

/** Short, on one line, without the end of a sentence, and no "Source: …". */
const looksLikeHeading = (block: string): boolean =>
  block.length <= MAX_HEADING &&
  !/[.!:;,…)”"»]$/.test(block) &&
  !block.includes('\n') &&
  /\p{L}/u.test(block) &&
  !/^\p{L}+: /u.test(block) &&
  !isHeadLine(block);

/** A line of a list of other pages: short, and no sentence. */
const looksLikeLink = (block: string): boolean => block.length <= 160 && !/[.!”"]$/.test(block);

function findKind(block: string, isAlone: boolean): BlockKind {
  if (BULLET.test(block)) return 'list item';
  return isAlone && looksLikeHeading(block) ? 'heading' : 'paragraph';
}

/**
 * The blocks of a plain text. The text stays as it is, so that its hash does; what is furniture is listed as dropped
 * with its range, and has no segment. `firstLine` is the number of its first line in the file.
 */
export function composePlainText(source: string, firstLine = 1): Composition {
  const text = normaliseText(source);
  const segments: Segment[] = [];
  const dropped: DroppedPart[] = [];
  const blocks = splitBlocks(readLines(text));
  let section: DropReason | undefined;
  for (const [place, lines] of blocks.entries()) {
    const [first] = lines;
    const last = lines.at(-1);
    if (!first || !last) continue;
    const raw = text.slice(first.start, last.start + last.text.length);
    const block = raw.trim();
    const start = first.start + raw.indexOf(block);
    const at = { kind: 'line', line: first.number + firstLine - 1 } as const;
    const head = judgeHead(block);
    // Only at the end of a page do such words head what others wrote; elsewhere they may head a part of the text
    if (head !== undefined && place >= blocks.length / 2) section = head;
    else if (place >= blocks.length / 3 && endsFreeText(block)) section = 'paywall';
    else if (section === 'read more' && !looksLikeLink(block)) section = undefined;
    const why = judgeLine(block) ?? section;
    if (why !== undefined) {
      dropped.push({ text: block, why, at, range: { start, end: start + block.length } });
      continue;
    }
    const kind = findKind(block, lines.length === 1);
    const bullet = kind === 'list item' ? (BULLET.exec(block)?.[0].length ?? 0) : 0;
    const level = kind === 'heading' ? { level: segments.length === 0 ? 1 : 2 } : {};
    segments.push({ start: start + bullet, end: start + block.length, kind, at, ...level });
  }
  return { text, segments, dropped };
}
