// The blocks of an HTML tree in the order of the page, each with its place and why it may be furniture.
import { type Block, tidySpaces } from './compose-text.ts';
import { judgeElementNames } from './page-furniture.ts';
import type { BlockKind, DropReason } from './reading-shapes.ts';

/** A block of a page; its text nodes are wrapped in elements with its number, so that it is found again. */
export interface PageBlock extends Block {
  readonly number: number;
  /** The part of its text that leads elsewhere, from 0 to 1. */
  readonly linked: number;
}

/** The attribute that the wrapped text nodes of a block carry its number in. */
export const BLOCK_MARK = 'data-hearsay-block';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const SILENT = words(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT EMBED CANVAS AUDIO VIDEO HEAD LINK META TITLE INPUT SELECT TEXTAREA DATALIST MAP',
);
const BLOCKS = words(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML LEGEND LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL BUTTON',
);
/** The names of these say what kind of page it is, not what a part of it is. */
const WHOLE = words('HTML BODY MAIN ARTICLE');
const KINDS: Readonly<Record<string, BlockKind>> = {
  LI: 'list item',
  DT: 'list item',
  DD: 'list item',
  BLOCKQUOTE: 'quotation',
  FIGCAPTION: 'caption',
  CAPTION: 'caption',
  PRE: 'code',
};
/** An element named like a box of the page may still hold most of it; then it is no box. */
const MOST_OF_THE_PAGE = 0.4;

interface Place {
  readonly path: string;
  readonly kind: BlockKind;
  readonly level?: number;
  readonly why?: DropReason;
  readonly isLink: boolean;
}

interface Run {
  readonly nodes: Text[];
  text: string;
  linkedLength: number;
}

const isElement = (node: Node): node is Element => node.nodeType === 1;
const isText = (node: Node): node is Text => node.nodeType === 3;

const isHidden = (element: Element): boolean =>
  element.hasAttribute('hidden') ||
  element.getAttribute('aria-hidden') === 'true' ||
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '');

/** Longer cells hold text that is set beside each other, not a table. */
const MAX_CELL = 300;

/** A cell with nothing but words, or with one paragraph of them, as word processors have it. */
const isPlainCell = (cell: Element): boolean =>
  (cell.textContent?.length ?? 0) <= MAX_CELL &&
  [...cell.querySelectorAll('*')].every(
    (inner) => !BLOCKS.has(inner.tagName) || (inner.tagName === 'P' && cell.children.length === 1),
  );

/** A row of plain cells is one line; other tables are there for the look of the page. */
const isPlainRow = (element: Element): boolean =>
  element.tagName === 'TR' && element.children.length > 1 && [...element.children].every(isPlainCell);

function findKind(element: Element): BlockKind | undefined {
  if (/^H[1-6]$/.test(element.tagName)) return 'heading';
  return isPlainRow(element) ? 'table row' : KINDS[element.tagName];
}

/** Walks the tree under `root`, wrapping the text nodes of each block. */
export function walkBlocks(root: Element): readonly PageBlock[] {
  const blocks: PageBlock[] = [];
  const wholeLength = root.textContent?.length ?? 0;
  let run: Run = { nodes: [], text: '', linkedLength: 0 };

  const flush = ({ path, kind, level, why }: Place): void => {
    const { nodes, text, linkedLength } = run;
    run = { nodes: [], text: '', linkedLength: 0 };
    const tidied = kind === 'code' ? text.replace(/^\n+|\s+$/g, '').normalize('NFC') : tidySpaces(text);
    if (tidied === '') return;
    const number = blocks.length;
    for (const node of nodes) {
      const mark = node.ownerDocument.createElement('span');
      mark.setAttribute(BLOCK_MARK, String(number));
      node.parentNode?.insertBefore(mark, node);
      mark.appendChild(node);
    }
    blocks.push({
      number,
      kind,
      text: tidied,
      at: { kind: 'element', path },
      linked: linkedLength / Math.max(1, tidied.length),
      ...(level === undefined ? {} : { level }),
      ...(why === undefined ? {} : { dropped: why }),
    });
  };

  const judge = (element: Element): DropReason | undefined => {
    if (isHidden(element)) return 'hidden';
    const role = element.getAttribute('role') ?? '';
    if (element.tagName === 'NAV' || role === 'navigation' || element.tagName === 'BUTTON')
      return 'navigation';
    if (WHOLE.has(element.tagName)) return undefined;
    const names = `${element.getAttribute('class') ?? ''} ${element.id}`;
    const why = names === ' ' ? undefined : judgeElementNames(names);
    if (why === undefined || element.querySelector('h1') !== null) return undefined;
    const share = (element.textContent?.length ?? 0) / Math.max(1, wholeLength);
    return why === 'comments' || share < MOST_OF_THE_PAGE ? why : undefined;
  };

  const enter = (element: Element, place: Place, path: string): Place => {
    const why = place.why ?? judge(element);
    const [, level] = /^H([1-6])$/.exec(element.tagName) ?? [];
    return {
      path,
      // A paragraph in a list item or a quotation is of their kind
      kind: findKind(element) ?? place.kind,
      isLink: place.isLink || element.tagName === 'A',
      ...(level === undefined ? {} : { level: Number(level) }),
      ...(why === undefined ? {} : { why }),
    };
  };

  const addText = (node: Text, place: Place): void => {
    const text = place.kind === 'code' ? node.data : node.data.replace(/\s+/g, ' ');
    run.text += text;
    if (text.trim() === '') return;
    run.nodes.push(node);
    if (place.isLink) run.linkedLength += text.trim().length;
  };

  const visit = (element: Element, place: Place): void => {
    const counts = new Map<string, number>();
    const isRow = element.tagName === 'TR' && place.kind === 'table row';
    let cells = 0;
    for (const child of [...element.childNodes]) {
      if (isText(child)) addText(child, place);
      if (!isElement(child) || SILENT.has(child.tagName.toUpperCase())) continue;
      const tag = child.tagName.toUpperCase();
      const ordinal = (counts.get(tag) ?? 0) + 1;
      counts.set(tag, ordinal);
      if (tag === 'BR') {
        run.text += '\n';
        continue;
      }
      const inner = enter(child, place, `${place.path} > ${tag.toLowerCase()}:nth-of-type(${ordinal})`);
      if (isRow) {
        if (cells++ > 0) run.text += ' | ';
        visit(child, { ...inner, path: place.path });
      } else if ((BLOCKS.has(tag) && place.kind !== 'table row') || inner.why !== place.why) {
        flush(place);
        visit(child, inner);
        flush(inner);
      } else {
        visit(child, { ...inner, path: place.path });
      }
    }
  };

  const start: Place = { path: root.tagName.toLowerCase(), kind: 'paragraph', isLink: false };
  visit(root, start);
  flush(start);
  return blocks;
}
