// Markdown: its words without its marks, each block with the line it begins in.
import { lexer, parser, type Token } from 'marked';
import { normaliseText } from '../../store/store.ts';
import { type Block, composeText } from './compose-text.ts';
import { findHeadFacts, splitNames } from './find-head-facts.ts';
import { gatherMetadata } from './gather-metadata.ts';
import { judgeLine } from './page-furniture.ts';
import { parsePage } from './parse-page.ts';
import { readMachineDate } from './read-date.ts';
import type { Composition, Metadata } from './reading-shapes.ts';
import { walkBlocks } from './walk-blocks.ts';

const FRONT_MATTER = /^---\n(?<lines>(?:.*\n)*?)(?:---|\.\.\.)(?:\n|$)/;

/** The simple lines of a front matter, such as `title: "The harbour fire"`. */
function readFrontMatter(lines: string): Metadata {
  const values = new Map(
    [...lines.matchAll(/^(\w+):\s*(\S.*)$/gm)].map(([, key = '', value = '']) => [
      key.toLowerCase(),
      value.replace(/^["'[]+|["'\]]+$/g, '').trim(),
    ]),
  );
  const find = (...names: readonly string[]): string | undefined =>
    names.map((name) => values.get(name)).find((value) => value !== undefined && value !== '');
  const by = 'front matter';
  const [title, publisher, author, date, url] = [
    find('title'),
    find('publisher', 'site', 'source'),
    find('author', 'authors', 'by'),
    readMachineDate(find('date', 'published', 'publishedat') ?? ''),
    find('url', 'link'),
  ];
  return {
    ...(title ? { title: { value: title, by } } : {}),
    ...(publisher ? { publisher: { value: publisher, by } } : {}),
    authors: author ? splitNames(author).map((value) => ({ value, by })) : [],
    ...(date ? { publishedAt: { value: date, by } } : {}),
    ...(url ? { url: { value: url, by } } : {}),
  };
}

const countLines = (text: string): number => text.split('\n').length - 1;

/** Each item of a list as a list of its own, so that each has its line. */
const splitList = (token: Token): readonly Token[] =>
  token.type === 'list' && 'items' in token && Array.isArray(token.items)
    ? token.items.map((item: Token) => ({ ...token, raw: item.raw, items: [item] }))
    : [token];

/** Reads Markdown, with its front matter if it has one. Throws DOCUMENT_BROKEN. */
export function readMarkdown(
  name: string,
  source: string,
): { readonly composition: Composition; readonly metadata: Metadata } {
  const text = normaliseText(source);
  const front = FRONT_MATTER.exec(text);
  const tokens = lexer(text.slice(front?.[0].length ?? 0));
  let line = 1 + countLines(front?.[0] ?? '');
  const blocks: Block[] = [];
  const add = (token: Token): void => {
    // Each token by itself, so that every block has the line that its source begins in
    const page = parsePage(name, parser([token]));
    for (const { kind, text: words, level, dropped } of walkBlocks(page.body)) {
      const why = dropped ?? judgeLine(words);
      blocks.push({
        kind,
        text: words,
        at: { kind: 'line', line },
        ...(level === undefined ? {} : { level }),
        ...(why === undefined ? {} : { dropped: why }),
      });
    }
  };
  for (const token of tokens.flatMap(splitList)) {
    add(token);
    line += countLines(token.raw);
  }
  const composition = composeText(blocks);
  const stated = front ? readFrontMatter(front.groups?.lines ?? '') : { authors: [] };
  return { composition, metadata: gatherMetadata([stated, findHeadFacts(composition)]) };
}
