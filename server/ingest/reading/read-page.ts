// A page of the web: its article, told apart from all that stands around it, which is listed as dropped.
import { Readability } from '@mozilla/readability';
import { composeText } from './compose-text.ts';
import { findHeadFacts, isHeadLine } from './find-head-facts.ts';
import { gatherMetadata } from './gather-metadata.ts';
import { judgeHead, judgeLine } from './page-furniture.ts';
import {
  readAddress,
  readJsonLd,
  readMetaTags,
  readTimeElements,
  readTitleElement,
} from './page-metadata.ts';
import { parsePage } from './parse-page.ts';
import type { Composition, DropReason, Metadata } from './reading-shapes.ts';
import { BLOCK_MARK, type PageBlock, walkBlocks } from './walk-blocks.ts';

export interface ReadPage {
  readonly composition: Composition;
  readonly metadata: Metadata;
  /** The language that the page declares. */
  readonly declaredLanguage: string | undefined;
}

/** Less than this is no article: the page is then read whole, but for its furniture. */
const MIN_ARTICLE = 140;
/** Where more of a block than this leads elsewhere, it is there to lead elsewhere. */
const MOSTLY_LINKS = 0.8;
const MIN_STANDFIRST = 50;
const MIN_BODY_PARAGRAPH = 100;

/** The numbers of the blocks that belong to the article, or undefined where none is found. */
function findArticle(document: Document): ReadonlySet<number> | undefined {
  const article = new Readability(document, { disableJSONLD: true }).parse();
  if (!article?.content || (article.textContent?.trim().length ?? 0) < MIN_ARTICLE) return undefined;
  const marks = article.content.matchAll(new RegExp(`${BLOCK_MARK}="(\\d+)"`, 'g'));
  return new Set([...marks].map(([, number]) => Number(number)));
}

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The heading that says the title: Readability leaves it out as a repetition, but a reader wants it. */
function findTitleBlock(blocks: readonly PageBlock[], title: string | undefined): PageBlock | undefined {
  const headings = blocks.filter(({ kind, dropped }) => kind === 'heading' && dropped === undefined);
  const wanted = fold(title ?? '');
  return (
    headings.find(({ text }) => wanted !== '' && fold(text) === wanted) ??
    headings.find(({ level }) => level === 1)
  );
}

/** Why a block that is not in the article is there. */
function explain({ text, linked }: PageBlock): DropReason {
  return judgeLine(text) ?? (linked >= MOSTLY_LINKS ? 'navigation' : 'outside the article');
}

/** What a heading heads; "Comments" may head a part of the text, but hardly at the end of a page. */
function judgeSection(heading: string, share: number): DropReason | undefined {
  const section = judgeHead(heading);
  return section === 'comments' && share < 0.5 ? undefined : section;
}

function judgeBlocks(
  blocks: readonly PageBlock[],
  article: ReadonlySet<number> | undefined,
  title: PageBlock | undefined,
): readonly PageBlock[] {
  const isKept = ({ number }: PageBlock): boolean => article?.has(number) ?? true;
  const first = blocks.findIndex((block) => isKept(block) && block.dropped === undefined);
  let section: DropReason | undefined;
  let bodyParagraphs = 0;
  return blocks.map((block, place) => {
    if (block.number === title?.number) return block;
    const isLead =
      title !== undefined && place > title.number && place < first && block.text.length >= MIN_STANDFIRST;
    const isOwn = isKept(block) || (isLead && /[.!?…”"]$/.test(block.text) && block.linked === 0);
    if (!isOwn || block.kind === 'heading') section = undefined;
    const isBody = isOwn && block.text.length >= MIN_BODY_PARAGRAPH && block.linked === 0;
    if (block.kind === 'heading') section = judgeSection(block.text, place / blocks.length);
    else if (isBody && section === 'read more') section = undefined;
    if (isBody) bodyParagraphs++;
    // Further down a line with a date alone heads a part of the story
    const isByline = isHeadLine(block.text) && (!isOwn || bodyParagraphs < 2);
    const named = block.dropped === 'paywall' && isKept(block) ? undefined : block.dropped;
    const stated = named ?? section ?? (isByline ? 'byline' : undefined);
    const line = isOwn ? judgeLine(block.text) : explain(block);
    const isOwnHead = isOwn && block.kind === 'heading' && line === 'comments';
    const why = stated ?? (isOwnHead ? undefined : line);
    const { dropped: _, ...kept } = block;
    return why === undefined ? kept : { ...kept, dropped: why };
  });
}

/** Reads a page of HTML; `url` is where it came from. Throws DOCUMENT_BROKEN. */
export function readPage(name: string, html: string, url: string | undefined): ReadPage {
  const document = parsePage(name, html);
  const declared = [
    readJsonLd(document),
    readMetaTags(document),
    readTitleElement(document),
    readTimeElements(document),
  ];
  const declaredLanguage = document.documentElement.getAttribute('lang') ?? undefined;
  const blocks = walkBlocks(document.body);
  const title = findTitleBlock(blocks, gatherMetadata(declared).title?.value);
  const composition = composeText(judgeBlocks(blocks, findArticle(document), title));
  const heading: Metadata = title
    ? { title: { value: title.text, by: 'heading' }, authors: [] }
    : { authors: [] };
  const [jsonLd, meta, titleElement, times] = declared;
  const metadata = gatherMetadata(
    [jsonLd, meta, heading, times, titleElement, findHeadFacts(composition), readAddress(url)].filter(
      (place) => place !== undefined,
    ),
  );
  return { composition, metadata, declaredLanguage };
}
