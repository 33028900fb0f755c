// Blocks of a document put together into one text, with the map of where each stands and what was left out.
import type { BlockKind, Composition, DroppedPart, DropReason, Position, Segment } from './reading-shapes.ts';

/** A block as a reader finds it, before the text is put together. */
export interface Block {
  readonly kind: BlockKind;
  /** As `tidySpaces` leaves it. */
  readonly text: string;
  readonly at: Position;
  readonly level?: number;
  readonly continuedAt?: readonly Position[];
  /** Why it is left out, if it is. */
  readonly dropped?: DropReason;
}

/** Soft hyphens and marks of no width; the joiners U+200C and U+200D stay, since Persian and Arabic words need them. */
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u2060\u2066-\u2069\u202a-\u202e\ufeff]/g;

/** One space for each run of spaces, none at the ends of lines, no invisible signs, in Unicode NFC. */
export const tidySpaces = (text: string): string =>
  text
    .replace(INVISIBLE, '')
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim()
    .normalize('NFC');

/** Items of one list and rows of one table stand on lines of their own; other blocks have an empty line between. */
const between = (before: Block, after: Block): string =>
  before.kind === after.kind && (after.kind === 'list item' || after.kind === 'table row') ? '\n' : '\n\n';

/** The text of the blocks that are kept, in their order. */
export function composeText(blocks: readonly Block[]): Composition {
  const parts: string[] = [];
  const segments: Segment[] = [];
  const dropped: DroppedPart[] = [];
  let length = 0;
  let last: Block | undefined;
  for (const block of blocks) {
    if (block.text === '') continue;
    if (block.dropped !== undefined) {
      dropped.push({ text: block.text, why: block.dropped, at: block.at });
      continue;
    }
    const gap = last === undefined ? '' : between(last, block);
    const start = length + gap.length;
    parts.push(gap, block.text);
    length = start + block.text.length;
    segments.push({
      start,
      end: length,
      kind: block.kind,
      at: block.at,
      ...(block.level === undefined ? {} : { level: block.level }),
      ...(block.continuedAt === undefined ? {} : { continuedAt: block.continuedAt }),
    });
    last = block;
  }
  return { text: parts.join(''), segments, dropped };
}
