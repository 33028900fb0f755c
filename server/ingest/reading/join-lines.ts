// Lines of pages → paragraphs and headings: over columns and pages, with words that were broken at line ends.
import type { Block } from './compose-text.ts';
import type { PageLine } from './lay-out-page.ts';
import { leadsToPage } from './page-furniture.ts';
import type { Position } from './reading-shapes.ts';

/** Shares of the size of letters. */
const PARAGRAPH_GAP = 0.55;
const INDENT = 0.7;
const HANGING = 0.3;
/** A last line ends before this share of the width of its column. */
const LAST_LINE = 0.8;
const HEADING_SIZE = 1.12;
const MAX_HEADING = 220;
const BULLET = /^(?:[•◦▪‣·–]|\d{1,2}[.)]|\([a-z]\))\s+/;
const SENTENCE_END = /[.!?…:;؟。][”"’»)\]]*$/u;
const CAPTION = /^(?:figure|fig\.|table|photo|map|chart|source)\s?\d*[.:]/i;
/** Before these a hyphen belongs to the word. */
const KEEPING = /(?:^|[\s(“"])(?:self|ex|well|vice|half|cross|long|short|high|low|semi|non|anti|pro)[-‐]$/iu;

/** Where a line begins and ends in the direction of its script. */
const beginOf = ({ left, right, isRightToLeft }: PageLine): number => (isRightToLeft ? -right : left);
const endOf = ({ left, right, isRightToLeft }: PageLine): number => (isRightToLeft ? -left : right);

interface Column {
  readonly begin: number;
  readonly end: number;
  /** The usual space between lines. */
  readonly gap: number;
}

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const columnKey = ({ page, column }: PageLine): string => `${page} ${column}`;

function measureColumns(lines: readonly PageLine[]): ReadonlyMap<string, Column> {
  const columns = Map.groupBy(lines, columnKey);
  return new Map(
    [...columns].map(([key, own]) => [
      key,
      {
        begin: middle(own.map(beginOf)),
        end: Math.max(...own.map(endOf)),
        gap: middle(own.slice(1).map((line, place) => line.top - (own[place]?.bottom ?? line.top))),
      },
    ]),
  );
}

/** The size that most letters have. */
function findBodySize(lines: readonly PageLine[]): number {
  const lettersBySize = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    lettersBySize.set(rounded, (lettersBySize.get(rounded) ?? 0) + text.length);
  }
  return [...lettersBySize].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

/** Whether the words of `line` go on from the lines before, and are not a paragraph of their own. */
function goesOn(group: readonly PageLine[], line: PageLine, columns: ReadonlyMap<string, Column>): boolean {
  const [first] = group;
  const last = group.at(-1);
  if (first === undefined || last === undefined) return false;
  if (line.isRow || last.isRow || leadsToPage(last.text) || BULLET.test(line.text) || CAPTION.test(line.text))
    return false;
  if (Math.max(last.size, line.size) / Math.min(last.size, line.size) > HEADING_SIZE) return false;
  const column = columns.get(columnKey(last));
  const isFull = column === undefined || endOf(last) > column.begin + LAST_LINE * (column.end - column.begin);
  if (columnKey(last) !== columnKey(line)) {
    // Into the next column or page only in the middle of a sentence
    return (
      !SENTENCE_END.test(last.text) &&
      (/^["“(]?\p{Ll}/u.test(line.text) || /[-‐\u00ad]$/.test(last.text) || !/\p{Lu}/u.test(line.text))
    );
  }
  if (column === undefined) return true;
  if (line.top - last.bottom > column.gap + PARAGRAPH_GAP * line.size) return false;
  if (!isFull && SENTENCE_END.test(last.text)) return false;
  // The lines of a list item hang under its first word
  if (BULLET.test(first.text) && beginOf(line) > beginOf(first) + HANGING * line.size) return true;
  return (
    beginOf(line) < column.begin + INDENT * line.size || beginOf(last) >= column.begin + INDENT * last.size
  );
}

/** A word broken at the line's end loses its hyphen, unless the document has it with the hyphen elsewhere. */
function joinWords(text: string, next: string, known: ReadonlySet<string>): string {
  const [, head] = /([\p{L}\p{M}]+)[-‐\u00ad]$/u.exec(text) ?? [];
  const [tail] = /^[\p{L}\p{M}]+/u.exec(next) ?? [];
  if (head === undefined || tail === undefined) return `${text} ${next}`;
  // "Deir-" before "Ezzor" is a name with its hyphen
  if (/^\p{Lu}/u.test(tail)) return text + next;
  const isKnownJoined = known.has(`${head}${tail}`.toLowerCase());
  const isKnownHyphened = known.has(`${head}-${tail}`.toLowerCase());
  const keeps = isKnownHyphened || (!isKnownJoined && KEEPING.test(text));
  return (keeps ? text : text.slice(0, -1)) + next;
}

/** Every word of the lines but those broken at their ends, in small letters. */
function collectWords(lines: readonly PageLine[]): ReadonlySet<string> {
  return new Set(
    lines.flatMap(
      ({ text }) =>
        text.toLowerCase().match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*(?![\p{L}\p{M}]|[-‐]$)/gu) ?? [],
    ),
  );
}

const positionOf = (lines: readonly PageLine[]): Position => {
  const [first] = lines;
  const left = Math.min(...lines.map((line) => line.left));
  const top = Math.min(...lines.map((line) => line.top));
  const round = (value: number): number => Math.round(value * 10) / 10;
  return {
    kind: 'page',
    page: first?.page ?? 1,
    box: {
      left: round(left),
      top: round(top),
      width: round(Math.max(...lines.map(({ right }) => right)) - left),
      height: round(Math.max(...lines.map(({ bottom }) => bottom)) - top),
    },
  };
};

function makeBlock(
  lines: readonly PageLine[],
  known: ReadonlySet<string>,
  bodySize: number,
  titleSize: number,
): Block {
  const [first, ...rest] = lines;
  let text = first?.text ?? '';
  for (const line of rest) text = joinWords(text, line.text, known);
  text = text.normalize('NFC');
  const [at, ...continuedAt] = [...Map.groupBy(lines, columnKey).values()].map(positionOf);
  const place = { at: at ?? positionOf(lines), ...(continuedAt.length > 0 ? { continuedAt } : {}) };
  const size = first?.size ?? bodySize;
  if (first?.isRow) return { kind: 'table row', text, ...place };
  if (size > bodySize * HEADING_SIZE && text.length <= MAX_HEADING)
    return { kind: 'heading', level: size >= titleSize ? 1 : 2, text, ...place };
  if (BULLET.test(text)) return { kind: 'list item', text: text.replace(BULLET, ''), ...place };
  return { kind: CAPTION.test(text) ? 'caption' : 'paragraph', text, ...place };
}

/** The blocks of the lines of a whole document, in their order. */
export function joinLines(lines: readonly PageLine[]): readonly Block[] {
  const columns = measureColumns(lines);
  const known = collectWords(lines);
  const bodySize = findBodySize(lines);
  const firstPage = lines.filter(({ page }) => page === lines[0]?.page);
  const titleSize = Math.max(...firstPage.map(({ size }) => size));
  const groups: PageLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group && goesOn(group, line, columns)) group.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => makeBlock(group, known, bodySize, titleSize));
}
