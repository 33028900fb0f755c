// A text as words with their lemma and part of speech, in sentences and paragraphs, each with its place in the text.
import type { Segment } from '../../reading/reading-shapes.ts';
import { splitSentences } from '../../reading/split-sentences.ts';
import { tagWords } from './tag-words.ts';

/** A word or mark; `start` and `end` are UTF-16 offsets into the text. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** As written, but with straight quotation marks. */
  readonly text: string;
  readonly lower: string;
  readonly lemma: string;
  /** A universal part of speech: NOUN, VERB, PUNCT … */
  readonly tag: string;
  readonly sentence: number;
  readonly paragraph: number;
}

/** Numbers of tokens, the last one not included. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** A text in words; sentences and paragraphs are ranges of its tokens. */
export interface TokenizedText {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly TokenRange[];
  readonly paragraphs: readonly TokenRange[];
}

// The tagger knows straight marks only; each replacement has the length of what it replaces
const straighten = (text: string): string => text.replace(/[‘’ʼ`´]/g, "'").replace(/[“”«»„]/g, '"');

interface Block {
  readonly start: number;
  readonly end: number;
}

/** Blocks between empty lines; in a text without empty lines each line is one. */
function findBlocks(text: string): readonly Block[] {
  const separator = /\n[^\S\n]*\n/.test(text) ? /\n(?:[^\S\n]*\n)+/g : /\n/g;
  const blocks: Block[] = [];
  let start = 0;
  for (const { index, 0: gap } of text.matchAll(separator)) {
    blocks.push({ start, end: index });
    start = index + gap.length;
  }
  blocks.push({ start, end: text.length });
  return blocks.filter((block) => text.slice(block.start, block.end).trim() !== '');
}

// The tagger takes the group IS for a form of "be", and the US for "us"; a heading all in capitals stays as it is
const ACRONYM_OF_SMALL_WORD = /^(IS|US|WHO|IT|AM|ARE)$/;

interface Word extends Block {
  readonly text: string;
  readonly tag: string;
  readonly lemma: string;
}

/** The words of a block with their places; spaces belong to none. */
function placeWords(text: string, offset: number): readonly Word[] {
  const placed: Word[] = [];
  let cursor = 0;
  for (const { word, tag, lemma } of tagWords(text)) {
    const found = text.indexOf(word, cursor);
    if (found < 0 || tag === 'SPACE') continue;
    cursor = found + word.length;
    const isName = ACRONYM_OF_SMALL_WORD.test(word) && /\p{Ll}/u.test(text);
    placed.push({
      start: offset + found,
      end: offset + cursor,
      text: word,
      tag: isName ? 'PROPN' : tag,
      lemma: isName ? word.toLowerCase() : lemma,
    });
  }
  return placed;
}

/** Splits a text into tagged words; spaces belong to none. */
export function readTokens(text: string): TokenizedText {
  const tokens: Token[] = [];
  const sentences: TokenRange[] = [];
  const paragraphs: TokenRange[] = [];
  const plain = straighten(text);
  for (const [paragraph, block] of findBlocks(text).entries()) {
    const words = placeWords(plain.slice(block.start, block.end), block.start);
    const firstOfBlock = tokens.length;
    const segment: Segment = {
      ...block,
      kind: 'paragraph',
      at: { kind: 'paragraph', paragraph: paragraph + 1 },
    };
    let next = 0;
    for (const { end } of splitSentences(text, [segment], 'en')) {
      const from = tokens.length;
      for (let word = words[next]; word && word.start < end; word = words[next]) {
        tokens.push({ ...word, lower: word.text.toLowerCase(), sentence: sentences.length, paragraph });
        next += 1;
      }
      if (tokens.length > from) sentences.push({ from, to: tokens.length });
    }
    if (tokens.length > firstOfBlock) paragraphs.push({ from: firstOfBlock, to: tokens.length });
  }
  return { text, tokens, sentences, paragraphs };
}
