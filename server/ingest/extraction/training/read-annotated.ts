// Reads articles with marks in the text (graph-data/samples/reading/README.md) into plain text and offsets.

/** Offsets into the text in UTF-16 units, end exclusive. */
export type Span = readonly [start: number, end: number];

/** Who is cited, by which words, for what; a role is empty, one span, or several pieces in order. */
export interface AnnotatedAttribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  /** Whether its cue stands inside the content of another attribution. */
  readonly isNested: boolean;
}

/** A name and the type of what it names. */
export interface AnnotatedEntity {
  readonly start: number;
  readonly end: number;
  readonly type: 'Person' | 'Organization' | 'Place';
}

/** How a figure bounds the value, as in the ontology's Estimate. */
export type QuantityBound = (typeof QUANTITY_BOUNDS)[number];

/** A quantity as it is said; a value is absent where the bound is open to that side. */
export interface AnnotatedQuantity {
  readonly start: number;
  readonly end: number;
  /** Singular, with spaces: "person", "percent", "USD", "square kilometre". */
  readonly unit: string;
  readonly minValue?: number;
  readonly maxValue?: number;
  readonly bound: QuantityBound;
}

/** One article: its header, its text (title, empty line, paragraphs) and everything marked in it. */
export interface AnnotatedArticle {
  readonly id: string;
  readonly outlet: string;
  readonly style: string;
  /** ISO date of publication. */
  readonly date: string;
  readonly title: string;
  readonly text: string;
  /** Where the first paragraph begins in the text. */
  readonly bodyStart: number;
  readonly attributions: readonly AnnotatedAttribution[];
  readonly entities: readonly AnnotatedEntity[];
  readonly quantities: readonly AnnotatedQuantity[];
}

/** A mark or header that breaks the format; `line` counts from 1. */
export class AnnotationError extends Error {
  readonly line: number;

  constructor(line: number, problem: string) {
    super(`line ${line}: ${problem}`);
    this.name = 'AnnotationError';
    this.line = line;
  }
}

const QUANTITY_BOUNDS = ['exact', 'about', 'atLeast', 'atMost', 'moreThan', 'fewerThan', 'between'] as const;
const ENTITY_TYPES = { p: 'Person', o: 'Organization', l: 'Place' } as const;
const ROLES = { s: 'source', c: 'cue', t: 'content' } as const;
const HEADER_KEYS = ['outlet', 'style', 'date', 'title'] as const;
const BLOCK_SEPARATOR = '\n\n';
const MARK = /<(\/?)([a-z]+)(?: ([^<>]*))?>/y;

type Header = Record<(typeof HEADER_KEYS)[number], string>;

interface Block {
  readonly line: number;
  readonly text: string;
}

interface OpenMark {
  readonly name: string;
  readonly argument: string;
  readonly start: number;
  readonly line: number;
}

interface Roles {
  readonly source: Span[];
  readonly cue: Span[];
  readonly content: Span[];
}

interface Marks {
  readonly attributions: Map<number, Roles>;
  readonly entities: AnnotatedEntity[];
  readonly quantities: AnnotatedQuantity[];
}

const isBound = (word: string): word is QuantityBound => QUANTITY_BOUNDS.some((bound) => bound === word);
const isRole = (name: string): name is keyof typeof ROLES => name in ROLES;
const isEntity = (name: string): name is keyof typeof ENTITY_TYPES => name in ENTITY_TYPES;

function limitsOf(
  bound: QuantityBound,
  low: number,
  high: number,
): Pick<AnnotatedQuantity, 'minValue' | 'maxValue'> {
  if (bound === 'atLeast' || bound === 'moreThan') return { minValue: low };
  if (bound === 'atMost' || bound === 'fewerThan') return { maxValue: high };
  return { minValue: low, maxValue: high };
}

/** Reads `UNIT FIGURE BOUND`, such as `person 40 moreThan` or `USD 10e6..25e6`. */
function readQuantity({ argument, start, line }: OpenMark, end: number): AnnotatedQuantity {
  const [unit = '', figure = '', boundWord, ...rest] = argument.split(' ');
  const [low = Number.NaN, high = low, ...more] = figure
    .split('..')
    .map((part) => (part ? Number(part) : Number.NaN));
  if (!/^[\p{L}_-]+$/u.test(unit) || Number.isNaN(low + high) || more.length + rest.length > 0)
    throw new AnnotationError(
      line,
      `<q ${argument}> should be <q UNIT FIGURE BOUND>, as in <q person 40 moreThan>.`,
    );
  const bound = boundWord ?? (figure.includes('..') ? 'between' : 'exact');
  if (!isBound(bound))
    throw new AnnotationError(line, `"${bound}" is not a bound. Use one of ${QUANTITY_BOUNDS.join(', ')}.`);
  return { start, end, unit: unit.replaceAll('_', ' '), ...limitsOf(bound, low, high), bound };
}

function readNumbers({ name, argument, line }: OpenMark): readonly number[] {
  if (!/^\d+(,\d+)*$/.test(argument))
    throw new AnnotationError(
      line,
      `<${name} ${argument}> needs the number of its attribution, as in <${name} 1>.`,
    );
  return argument.split(',').map(Number);
}

function recordMark(mark: OpenMark, end: number, marks: Marks): void {
  const { name, argument, start, line } = mark;
  if (start === end) throw new AnnotationError(line, `<${name} ${argument}> holds no text.`);
  if (isEntity(name)) {
    if (argument) throw new AnnotationError(line, `<${name} ${argument}> takes no argument.`);
    marks.entities.push({ start, end, type: ENTITY_TYPES[name] });
  } else if (isRole(name)) {
    for (const number of readNumbers(mark)) {
      const roles = marks.attributions.get(number) ?? { source: [], cue: [], content: [] };
      marks.attributions.set(number, roles);
      roles[ROLES[name]].push([start, end]);
    }
  } else marks.quantities.push(readQuantity(mark, end));
}

/** Takes the marks out of one title or paragraph that begins at `offset`; returns its plain text. */
function readBlock(block: Block, offset: number, marks: Marks): string {
  const open: OpenMark[] = [];
  let plain = '';
  let position = 0;
  const lineAt = (index: number): number => block.line + block.text.slice(0, index).split('\n').length - 1;
  while (position < block.text.length) {
    const next = block.text.indexOf('<', position);
    plain += block.text.slice(position, next < 0 ? undefined : next);
    if (next < 0) break;
    const line = lineAt(next);
    MARK.lastIndex = next;
    const found = MARK.exec(block.text);
    if (!found) throw new AnnotationError(line, `"<" begins no mark: ${block.text.slice(next, next + 20)}`);
    const [whole, slash, name = '', argument = ''] = found;
    if (!isRole(name) && !isEntity(name) && name !== 'q')
      throw new AnnotationError(line, `${whole} is not a mark. Use s, c, t, p, o, l or q.`);
    if (!slash) open.push({ name, argument, start: offset + plain.length, line });
    else {
      const mark = open.pop();
      if (mark?.name !== name)
        throw new AnnotationError(
          line,
          `</${name}> closes ${mark ? `<${mark.name} ${mark.argument}>` : 'nothing'}.`,
        );
      recordMark(mark, offset + plain.length, marks);
    }
    position = next + whole.length;
  }
  const [unclosed] = open;
  if (unclosed)
    throw new AnnotationError(
      unclosed.line,
      `<${unclosed.name} ${unclosed.argument}> is not closed in its paragraph.`,
    );
  return plain.replaceAll('\n', ' ');
}

function readHeader(lines: readonly string[], firstLine: number): Header {
  const header: Partial<Header> = {};
  for (const [index, key] of HEADER_KEYS.entries()) {
    const [, value] = new RegExp(`^${key}: (\\S.*)$`).exec(lines[index] ?? '') ?? [];
    if (value === undefined)
      throw new AnnotationError(
        firstLine + index,
        `expected "${key}: …" here, in the order ${HEADER_KEYS.join(', ')}.`,
      );
    header[key] = value;
  }
  const { outlet = '', style = '', date = '', title = '' } = header;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date))
    throw new AnnotationError(firstLine + 2, `${date} is not a date such as 2031-03-04.`);
  return { outlet, style, date, title };
}

function readBlocks(lines: readonly string[], firstLine: number): readonly Block[] {
  const blocks: Block[] = [];
  let gathered: string[] = [];
  for (const [index, line] of [...lines, ''].entries()) {
    if (line.trim()) gathered.push(line.trim());
    else if (gathered.length > 0) {
      blocks.push({ line: firstLine + index - gathered.length, text: gathered.join('\n') });
      gathered = [];
    }
  }
  return blocks;
}

function inOrder(attributions: ReadonlyMap<number, Roles>, line: number): readonly Roles[] {
  return Array.from({ length: attributions.size }, (_, index) => {
    const roles = attributions.get(index + 1);
    if (!roles)
      throw new AnnotationError(line, `attribution ${index + 1} is missing: numbers run without a gap.`);
    return roles;
  });
}

const isInside = ([start, end]: Span, spans: readonly Span[]): boolean =>
  spans.some(([from, to]) => from <= start && end <= to);

function flagNested(attributions: readonly Roles[]): readonly AnnotatedAttribution[] {
  return attributions.map((roles) => ({
    ...roles,
    isNested: attributions.some(
      (other) => other !== roles && roles.cue.some((span) => isInside(span, other.content)),
    ),
  }));
}

function readArticle(lines: readonly string[], line: number): AnnotatedArticle {
  const [, id] = /^# ([a-z0-9-]+)$/.exec(lines[0] ?? '') ?? [];
  if (id === undefined)
    throw new AnnotationError(line, `expected "# id" with lower-case letters, digits, hyphens.`);
  const { title: markedTitle, ...header } = readHeader(lines.slice(1), line + 1);
  const marks: Marks = { attributions: new Map(), entities: [], quantities: [] };
  const title = readBlock({ line: line + HEADER_KEYS.length, text: markedTitle }, 0, marks);
  let text = title;
  const bodyLine = HEADER_KEYS.length + 1;
  for (const block of readBlocks(lines.slice(bodyLine), line + bodyLine)) {
    text += BLOCK_SEPARATOR;
    text += readBlock(block, text.length, marks);
  }
  return {
    id,
    ...header,
    title,
    text,
    bodyStart: Math.min(text.length, title.length + BLOCK_SEPARATOR.length),
    attributions: flagNested(inOrder(marks.attributions, line)),
    entities: marks.entities.toSorted((a, b) => a.start - b.start),
    quantities: marks.quantities.toSorted((a, b) => a.start - b.start),
  };
}

/**
 * Reads a file of annotated articles. Throws AnnotationError, with the line, where a header is not in order, a mark
 * is unknown or ill nested, or the numbers of attributions have a gap.
 */
export function readAnnotated(file: string): readonly AnnotatedArticle[] {
  const lines = file.replaceAll('\r\n', '\n').split('\n');
  const starts = lines.flatMap((line, index) => (line.startsWith('# ') ? [index] : []));
  const stray = lines.slice(0, starts[0] ?? lines.length).findIndex((line) => line.trim());
  if (stray >= 0) throw new AnnotationError(stray + 1, 'text before the first "# id".');
  return starts.map((start, index) => readArticle(lines.slice(start, starts[index + 1]), start + 1));
}
