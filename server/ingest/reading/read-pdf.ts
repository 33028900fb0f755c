// PDF: its words in the order of reading, each block with its page and box; running heads are dropped.
import { getDocumentProxy } from 'unpdf';
import type { PDFDocumentProxy } from 'unpdf/pdfjs';
import { HearsayError, hearsayError } from '../../errors.ts';
import { type Block, composeText } from './compose-text.ts';
import { findRunningHeads } from './drop-running-heads.ts';
import { findHeadFacts } from './find-head-facts.ts';
import type { FormatReading } from './format-reading.ts';
import { gatherMetadata } from './gather-metadata.ts';
import { joinLines } from './join-lines.ts';
import { layOutPage, type PageLine } from './lay-out-page.ts';
import { judgeLine } from './page-furniture.ts';
import { type PdfPage, readPdfPage } from './pdf-page.ts';
import type { Composition, Metadata, ReadingLimits } from './reading-shapes.ts';

async function open(name: string, bytes: Uint8Array): Promise<PDFDocumentProxy> {
  try {
    // A copy, since PDF.js takes the bytes for itself; slice() of a Buffer, which Node's own functions give, is none
    return await getDocumentProxy(new Uint8Array(bytes), {
      useSystemFonts: false,
      disableFontFace: true,
      enableXfa: false,
      verbosity: 0,
    });
  } catch (error) {
    throw explain(name, error);
  }
}

function explain(name: string, error: unknown): HearsayError {
  if (error instanceof HearsayError) return error;
  if (error instanceof Error && error.name === 'PasswordException')
    return hearsayError('DOCUMENT_ENCRYPTED', { name });
  const detail = error instanceof Error ? error.message.replace(/\.$/, '') : 'it is damaged';
  return hearsayError('DOCUMENT_BROKEN', { name, format: 'PDF', detail });
}

async function readPages(
  name: string,
  pdf: PDFDocumentProxy,
  limits: ReadingLimits,
): Promise<readonly PdfPage[]> {
  const pages: PdfPage[] = [];
  let characters = 0;
  try {
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const read = await readPdfPage(page);
      page.cleanup();
      pages.push(read);
      characters += read.runs.reduce((sum, { text }) => sum + text.length, 0);
      if (characters > limits.readCharacters) {
        const limit = `${limits.readCharacters} characters`;
        throw hearsayError('DOCUMENT_TOO_LARGE', { name, limit, setting: 'HEARSAY_READ_CHARACTERS' });
      }
    }
  } catch (error) {
    throw explain(name, error);
  }
  return pages;
}

const asText = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

/** What the file says of itself; titles that a program made up from the name of its own file say nothing. */
async function readInformation(pdf: PDFDocumentProxy): Promise<Metadata> {
  const { info } = await pdf.getMetadata();
  const field = (key: string): string | undefined => asText(Reflect.get(info, key));
  const by = 'PDF information';
  const title = field('Title');
  const isMadeUp =
    title === undefined || /^(microsoft|untitled|powerpoint)|\.(docx?|indd|qxd|pdf|tex)$/i.test(title);
  const author = field('Author');
  const [, year, month = '01', day = '01'] =
    /^(?:D:)?(\d{4})(\d{2})?(\d{2})?/.exec(field('CreationDate') ?? '') ?? [];
  return {
    ...(isMadeUp ? {} : { title: { value: title, by } }),
    authors: author ? [{ value: author, by }] : [],
    ...(year === undefined ? {} : { publishedAt: { value: `${year}-${month}-${day}`, by } }),
  };
}

/** The largest line of the first page, which is the title of most. */
function readLargestLine({ text, segments }: Composition): Metadata {
  const title = segments.find(
    ({ kind, level, at }) => kind === 'heading' && level === 1 && at.kind === 'page',
  );
  return title
    ? { title: { value: text.slice(title.start, title.end), by: 'largest line' }, authors: [] }
    : { authors: [] };
}

function composePages(pages: readonly PdfPage[]): Composition {
  const laidOut = pages.map((page) => ({ height: page.height, lines: layOutPage(page) }));
  const heads = findRunningHeads(laidOut);
  const lines = laidOut.flatMap((page) => page.lines);
  const toBlock = (line: PageLine): Block => {
    const { page, left, top, right, bottom } = line;
    const box = { left, top, width: right - left, height: bottom - top };
    return { kind: 'paragraph', text: line.text, at: { kind: 'page', page, box } };
  };
  const dropped = lines.flatMap((line) => {
    const why = heads.get(line);
    return why === undefined ? [] : [{ ...toBlock(line), dropped: why }];
  });
  const kept = joinLines(lines.filter((line) => !heads.has(line))).map((block) => {
    const why = judgeLine(block.text);
    return why === undefined ? block : { ...block, dropped: why };
  });
  return composeText([...kept, ...dropped]);
}

const describeEmptyPages = (pages: readonly PdfPage[]): readonly string[] => {
  const empty = pages.filter(({ runs }) => runs.length === 0).map(({ number }) => number);
  if (empty.length === 0) return [];
  const shown = empty.slice(0, 10).join(', ') + (empty.length > 10 ? ' and others' : '');
  return [`No text on page ${shown} of ${pages.length}: what is there is a picture, or nothing.`];
};

/**
 * Reads a PDF. Throws DOCUMENT_ENCRYPTED, DOCUMENT_BROKEN, DOCUMENT_WITHOUT_TEXT for a scan, and DOCUMENT_TOO_LARGE.
 */
export async function readPdf(
  name: string,
  bytes: Uint8Array,
  limits: ReadingLimits,
): Promise<FormatReading> {
  const pdf = await open(name, bytes);
  if (pdf.numPages > limits.readPages) {
    const limit = `${limits.readPages} pages`;
    throw hearsayError('DOCUMENT_TOO_LARGE', { name, limit, setting: 'HEARSAY_READ_PAGES' });
  }
  const pages = await readPages(name, pdf, limits);
  if (pages.every(({ runs }) => runs.length === 0)) {
    const detail =
      pages.length === 1
        ? 'its page is a picture or empty'
        : `its ${pages.length} pages are pictures or empty`;
    throw hearsayError('DOCUMENT_WITHOUT_TEXT', { name, detail });
  }
  const composition = composePages(pages);
  const information = await readInformation(pdf);
  const { title: _, ...head } = findHeadFacts(composition);
  return {
    composition,
    metadata: gatherMetadata([head, readLargestLine(composition), information]),
    pages: pages.length,
    notes: describeEmptyPages(pages),
  };
}
