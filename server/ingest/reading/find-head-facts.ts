// What the first lines of a text say of it: title, authors, date, and the agency of a dateline.
import { findDate } from './read-date.ts';
import type { BlockKind, Composition, Found, Metadata } from './reading-shapes.ts';

const HEAD_SEGMENTS = 12;
const LONG_PARAGRAPH = 100;
const MAX_TITLE = 220;
/** A date is the document's own where it stands in a line with few other words; elsewhere it dates what is told. */
const MAX_DATE_WORDS = 40;
const MAX_HEAD_LINE = 160;
const MOST_OF_KICKER = 5;

const BYLINE = /^(?:written |reported |story |text )?by:?\s+(.{2,120})$/i;
const DATELINE =
  /^\p{Lu}[\p{L} .'’-]{1,40}(?:,\s[\p{L}\d .'’-]{1,40}){0,3}\s\((?<agency>\p{Lu}[\p{L}\d .&’'-]{1,40})\)\s*[-–—]/u;

/**
 * The names of a byline; none when it does not read like names.
 *
 * `Ann Hale and Tom Orr in Port Vell` → `Ann Hale`, `Tom Orr`
 */
export function splitNames(byline: string): readonly string[] {
  return byline
    .replace(/^\s*by:?\s+/i, '')
    .replace(/\([^)]*\)?/g, '')
    .split(/\s*(?:,|;|\||•|·|\n|\s[-–—]\s|\band\b|\bwith\b)\s*/i)
    .map((name) => name.replace(/\s+(?:in|at|from|for)\s+.*$/i, '').trim())
    .filter((name) => /^[\p{Lu}\p{Lo}][\p{L}\p{M}.'’& -]{1,60}$/u.test(name) && !findDate(name));
}

/** Whether a line, which is no sentence, names the author or the date, with a word or two such as "Published". */
export function isHeadLine(line: string): boolean {
  if (line.length > MAX_HEAD_LINE || /[.!?]$/.test(line)) return false;
  if (BYLINE.test(line)) return true;
  const date = findDate(line);
  return date !== undefined && line.length - (date.end - date.start) < MAX_DATE_WORDS;
}

const found = (value: string, by: Found['by']): Found => ({ value, by });

interface HeadLine {
  readonly line: string;
  readonly kind: BlockKind;
}

/** A text saved from a browser may begin with the title of the tab, "Fire in the harbour • The Tide", then the title. */
function splitSite([first, second]: readonly HeadLine[]): readonly [title?: HeadLine, site?: string] {
  if (!first || !second || !first.line.startsWith(second.line)) return first ? [first] : [];
  const [, site] = /^\s*[|•·–—-]\s+(.{2,80})$/.exec(first.line.slice(second.line.length)) ?? [];
  return site === undefined ? [first] : [second, site];
}

const wordsIn = ({ line }: HeadLine): number => line.split(/\s+/).length;
const readsLikeTitle = ({ line }: HeadLine): boolean => line.length <= MAX_TITLE && !/[.:;,]$/.test(line);

/** The name of a section may stand above date and title: "Ports and Trade", "4 May 2031", "Two cranes fall in Vell". */
function passKicker(head: readonly HeadLine[]): readonly HeadLine[] {
  const [kicker, date, title] = head;
  if (!kicker || !date || title?.kind !== 'heading') return head;
  const isAbove = wordsIn(kicker) <= MOST_OF_KICKER && isHeadLine(date.line);
  return isAbove && wordsIn(title) > MOST_OF_KICKER && readsLikeTitle(title) ? head.slice(1) : head;
}

/** The head ends where the story has begun: with its second long paragraph, since the first may be a summary. */
function takeHead(lines: readonly HeadLine[]): readonly HeadLine[] {
  const long = lines.flatMap(({ line }, place) => (line.length >= LONG_PARAGRAPH ? [place] : []));
  return lines.slice(0, (long[1] ?? lines.length) + 1);
}

/** What the head of a text says; nothing is taken from its paragraphs but the agency of a dateline. */
export function findHeadFacts({ text, segments, dropped }: Composition): Metadata {
  const head = takeHead(
    segments.slice(0, HEAD_SEGMENTS).map(({ start, end, kind }) => ({ line: text.slice(start, end), kind })),
  );
  const bylines = dropped.filter(({ why }) => why === 'byline').map(({ text: line }) => line);
  const lines = [...bylines, ...head.map(({ line }) => line)];
  const titles = passKicker(head).filter(({ line }) => !isHeadLine(line));
  const [title, site] = splitSite(titles);
  const authors = lines
    .map((line) => BYLINE.exec(line)?.[1])
    .flatMap((names) => (names === undefined ? [] : splitNames(names)));
  const date = lines
    .filter((line) => isHeadLine(line) && !/\b(updated|modified)\b/i.test(line))
    .map((line) => findDate(line)?.value)
    .find((value) => value !== undefined);
  const agency = lines.map((line) => DATELINE.exec(line)?.groups?.agency).find(Boolean);
  return {
    ...(title && readsLikeTitle(title)
      ? { title: found(title.line, title.kind === 'heading' ? 'heading' : 'first line') }
      : {}),
    ...(agency === undefined ? {} : { publisher: found(agency, 'dateline') }),
    ...(agency === undefined && site !== undefined ? { publisher: found(site, 'first line') } : {}),
    authors: [...new Set(authors)].map((name) => found(name, 'byline')),
    ...(date === undefined ? {} : { publishedAt: found(date, 'date in the text') }),
  };
}
