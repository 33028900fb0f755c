// DOCX: paragraphs, headings, lists, tables and notes; pictures, comments and deleted text are left out.
import mammoth from 'mammoth';
import { HearsayError, hearsayError } from '../../errors.ts';
import { composeText } from './compose-text.ts';
import { findHeadFacts } from './find-head-facts.ts';
import type { FormatReading } from './format-reading.ts';
import { gatherMetadata } from './gather-metadata.ts';
import { parsePage } from './parse-page.ts';
import { readMachineDate } from './read-date.ts';
import type { Metadata, ReadingLimits } from './reading-shapes.ts';
import { unpackZip } from './unpack-zip.ts';
import { walkBlocks } from './walk-blocks.ts';

const STYLES = ["p[style-name='Caption'] => figcaption:fresh", "p[style-name='Quote'] => blockquote:fresh"];

/** The figures that lead to a note and the arrows that lead back; the notes themselves stand at the end. */
const NOTE_MARKS =
  /<sup><a href="#(?:foot|end)note-[^>]*>\[\d+\]<\/a><\/sup>|\s*<a href="#(?:foot|end)note-ref-[^>]*>↑<\/a>/g;

/** The properties that Word keeps: title, author, and when it was first saved. */
function readProperties(xml: string | undefined): Metadata {
  const field = (tag: string): string | undefined =>
    new RegExp(`<${tag}[^>]*>([^<]+)</${tag}>`)
      .exec(xml ?? '')?.[1]
      ?.replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&')
      .trim();
  const by = 'document properties';
  const [title, author, created] = [field('dc:title'), field('dc:creator'), field('dcterms:created')];
  const date = created === undefined ? undefined : readMachineDate(created);
  return {
    ...(title ? { title: { value: title, by } } : {}),
    authors: author ? [{ value: author, by }] : [],
    ...(date ? { publishedAt: { value: date, by } } : {}),
  };
}

/** Mammoth unpacks without limits, so everything is unpacked within them first. */
async function readParts(
  name: string,
  bytes: Uint8Array,
  limits: ReadingLimits,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { members, failures } = await unpackZip(name, bytes, {
    ...limits,
    zipEntries: limits.zipEntries + 1_000,
  });
  const [failure] = failures;
  if (failure) throw new HearsayError(failure.error.code, failure.error.message, failure.error.fix);
  return new Map(members.map(({ name: part, bytes: content }) => [part.slice(`${name} › `.length), content]));
}

async function convert(name: string, bytes: Uint8Array): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length) },
      { styleMap: STYLES, convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
    );
    return value.replace(NOTE_MARKS, '');
  } catch (error) {
    const detail = error instanceof Error ? error.message.split('\n')[0]?.replace(/\.$/, '') : undefined;
    throw hearsayError('DOCUMENT_BROKEN', { name, format: 'DOCX', detail: detail ?? 'it is damaged' });
  }
}

/** Reads a DOCX file. Throws DOCUMENT_BROKEN, DOCUMENT_TOO_LARGE. */
export async function readDocx(
  name: string,
  bytes: Uint8Array,
  limits: ReadingLimits,
): Promise<FormatReading> {
  const parts = await readParts(name, bytes, limits);
  const page = parsePage(name, await convert(name, bytes));
  const blocks = walkBlocks(page.body).map((block) => ({
    ...block,
    at: { kind: 'paragraph', paragraph: block.number + 1 } as const,
  }));
  const composition = composeText(blocks);
  const core = parts.get('docProps/core.xml');
  const properties = readProperties(core && new TextDecoder().decode(core));
  const head = findHeadFacts(composition);
  // Word fills in a title and an author by itself; what the text says of them is surer, its dates are not
  const stated = { ...head, authors: head.authors };
  const dates = properties.publishedAt && !head.publishedAt ? properties : { authors: [] };
  return { composition, metadata: gatherMetadata([stated, dates, properties]) };
}
