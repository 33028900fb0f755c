// Running heads and page numbers of a PDF: lines at the edge of pages that come again from page to page.
import type { PageLine } from './lay-out-page.ts';
import type { DropReason } from './reading-shapes.ts';

/** The part of the height of a page in which heads and feet stand. */
const EDGE = 0.12;
const EDGE_LINES = 3;
/** Left and right pages, and chapters, have heads of their own; three pages with one head are enough. */
const ENOUGH_PAGES = 3;
const PAGE_NUMBER =
  /^(?:[-–—|\s]*(?:page|p\.|seite|стр\.|صفحة)?\s*)(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:of|\/|de|von|из)\s*\d{1,4})?[-–—|.\s]*$/iu;

export interface LaidOutPage {
  readonly height: number;
  readonly lines: readonly PageLine[];
}

/** Numbers change from page to page, words do not. */
const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\d+/g, '#')
    .replace(/[^\p{L}#]+/gu, ' ')
    .trim();

function edgeLines({ height, lines }: LaidOutPage): readonly { line: PageLine; key: string }[] {
  const byHeight = lines.toSorted((a, b) => a.top - b.top);
  const top = byHeight.slice(0, EDGE_LINES).filter(({ bottom }) => bottom < height * EDGE);
  const foot = byHeight.slice(-EDGE_LINES).filter((line) => line.top > height * (1 - EDGE));
  return [
    ...top.map((line) => ({ line, key: `top ${fold(line.text)}` })),
    ...foot.map((line) => ({ line, key: `foot ${fold(line.text)}` })),
  ];
}

/** The lines that are heads, feet or numbers of pages, each with which. */
export function findRunningHeads(pages: readonly LaidOutPage[]): ReadonlyMap<PageLine, DropReason> {
  const pagesByKey = new Map<string, number>();
  const edges = pages.map(edgeLines);
  for (const edge of edges) {
    for (const key of new Set(edge.map((entry) => entry.key)))
      pagesByKey.set(key, (pagesByKey.get(key) ?? 0) + 1);
  }
  const enough = Math.min(ENOUGH_PAGES, Math.max(2, Math.ceil(pages.length / 3)));
  const found = new Map<PageLine, DropReason>();
  for (const { line, key } of edges.flat()) {
    if (PAGE_NUMBER.test(line.text)) found.set(line, 'page number');
    else if ((pagesByKey.get(key) ?? 0) >= enough) found.set(line, 'running head');
  }
  // The head of a short chapter comes once or twice, but stands where the heads of the others stand
  const places = new Set(
    [...found].filter(([, why]) => why === 'running head').map(([line]) => Math.round(line.top)),
  );
  if (found.size < ENOUGH_PAGES) return found;
  for (const { line } of edges.flat()) {
    if (!found.has(line) && places.has(Math.round(line.top))) found.set(line, 'running head');
  }
  return found;
}
