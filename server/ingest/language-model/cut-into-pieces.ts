// A text in pieces that fit into one request: whole paragraphs as long as they fit, else sentences, else words.
import { splitSentences } from '../reading/split-sentences.ts';
import type { Piece } from './model-shapes.ts';

/** The last end of a paragraph, else of a sentence, else of a word before `limit`. */
function bestCut(text: string, start: number, limit: number): number {
  const paragraph = text.lastIndexOf('\n\n', limit);
  if (paragraph > start) return paragraph;
  const block = { start, end: limit, kind: 'paragraph', at: { kind: 'line', line: 1 } } as const;
  const whole = splitSentences(text, [block], 'en').at(-2);
  if (whole !== undefined) return whole.end;
  const space = text.lastIndexOf(' ', limit);
  return space > start ? space : limit;
}

/** Cuts a text into pieces of at most `most` UTF-16 units, without the spaces around them. */
export function cutIntoPieces(text: string, most: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  while (start < text.length) {
    const end = text.length - start <= most ? text.length : bestCut(text, start, start + most);
    const words = text.slice(start, end);
    const lead = words.length - words.trimStart().length;
    if (words.trim() !== '') pieces.push({ start: start + lead, end: start + words.trimEnd().length });
    start = end;
  }
  return pieces;
}
