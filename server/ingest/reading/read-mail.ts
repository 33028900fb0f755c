// E-mail: the words of its sender; quoted mails and signatures are dropped, attachments are read by themselves.
import PostalMime, { type Email } from 'postal-mime';
import { hearsayError } from '../../errors.ts';
import { normaliseText } from '../../store/store.ts';
import { composeText } from './compose-text.ts';
import type { FormatReading } from './format-reading.ts';
import { gatherMetadata } from './gather-metadata.ts';
import { judgeLine } from './page-furniture.ts';
import { parsePage } from './parse-page.ts';
import { readMachineDate } from './read-date.ts';
import { readPage } from './read-page.ts';
import { composePlainText } from './read-plain-text.ts';
import type { Composition, DroppedPart, DropReason, IncomingFile, Metadata } from './reading-shapes.ts';
import { walkBlocks } from './walk-blocks.ts';

interface Region {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly why: DropReason;
}

/** Lines after which a mail repeats the one it answers. */
const REPLY_HEAD =
  /^(on .{4,200} wrote:|le .{4,200} a écrit\s*:|am .{4,200} schrieb.*:|-{2,}\s*(original message|forwarded message).*|_{20,})$/i;

/** The lines that are not the sender's own words here: what he quotes, and his signature. */
function findRegions(text: string): readonly Region[] {
  const regions: Region[] = [];
  let start = 0;
  let rest: DropReason | undefined;
  for (const [place, line] of text.split('\n').entries()) {
    if (rest === undefined && /^-- ?$/.test(line)) rest = 'signature';
    if (REPLY_HEAD.test(line.trim())) rest = 'quoted mail';
    const why = rest ?? (line.startsWith('>') ? 'quoted mail' : undefined);
    const end = start + line.length;
    const last = regions.at(-1);
    if (why !== undefined) {
      if (last?.why === why && last.end === start - 1) regions[regions.length - 1] = { ...last, end };
      else regions.push({ start, end, line: place + 1, why });
    }
    start = end + 1;
  }
  return regions;
}

/** Spaces of the same length in place of the regions, so that the blocks of the rest are found where they stand. */
function blankOut(text: string, regions: readonly Region[]): string {
  let end = 0;
  const parts = regions.map((region) => {
    const kept = text.slice(end, region.start);
    end = region.end;
    return kept + text.slice(region.start, region.end).replace(/[^\n]/g, ' ');
  });
  return parts.join('') + text.slice(end);
}

/** The text of a mail stays as it is; what is not its sender's is listed with its range. */
function composeMail(source: string): Composition {
  const text = normaliseText(source);
  const regions = findRegions(text);
  const { segments, dropped } = composePlainText(blankOut(text, regions));
  const parts = regions.map(({ start, end, line, why }): DroppedPart => {
    return { text: text.slice(start, end).trim(), why, at: { kind: 'line', line }, range: { start, end } };
  });
  return { text, segments, dropped: [...dropped, ...parts.filter((part) => part.text !== '')] };
}

function composeHtmlMail(name: string, html: string): Composition {
  const blocks = walkBlocks(parsePage(name, html).body).map((block) => {
    const why = block.dropped ?? judgeLine(block.text);
    return why === undefined ? block : { ...block, dropped: why };
  });
  return composeText(blocks);
}

function readHeader({ subject, from, date, headers }: Email): Metadata {
  const by = 'mail header';
  const sender = from?.name || from?.address;
  const day = date === undefined ? undefined : readMachineDate(date);
  const organization = headers.find(({ key }) => key === 'organization')?.value;
  return {
    ...(subject ? { title: { value: subject, by } } : {}),
    ...(organization ? { publisher: { value: organization, by } } : {}),
    authors: sender ? [{ value: sender, by }] : [],
    ...(day ? { publishedAt: { value: day, by } } : {}),
  };
}

async function parse(name: string, bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, { forceRfc822Attachments: true, attachmentEncoding: 'arraybuffer' });
  } catch (error) {
    const detail = error instanceof Error ? error.message.replace(/\.$/, '') : 'it is damaged';
    throw hearsayError('DOCUMENT_BROKEN', { name, format: 'e-mail', detail });
  }
}

/** Pictures that stand in the text of a mail are no documents that somebody attached. */
const isInline = ({ disposition, related, mimeType }: Email['attachments'][number]): boolean =>
  (disposition === 'inline' || related === true) && mimeType.startsWith('image/');

/** Reads a mail, or a page that a browser saved as one (MHTML). Throws DOCUMENT_BROKEN. */
export async function readMail({ name, bytes }: IncomingFile): Promise<{
  readonly format: 'e-mail' | 'HTML';
  readonly reading: FormatReading | undefined;
  readonly members: readonly IncomingFile[];
}> {
  const mail = await parse(name, bytes);
  const saved = mail.headers.find(({ key }) => key === 'snapshot-content-location')?.value;
  if (saved !== undefined && mail.html) {
    return { format: 'HTML', reading: readPage(name, mail.html, saved), members: [] };
  }
  const members = mail.attachments
    .filter((attachment) => !isInline(attachment))
    .map(({ filename, mimeType, content }, place) => ({
      name: `${name} › ${filename ?? `attachment ${place + 1}`}`,
      bytes: typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
      mediaType: mimeType,
    }));
  const hasText = mail.text !== undefined && mail.text.trim() !== '';
  const hasPage = mail.html !== undefined && mail.html.trim() !== '';
  const format = 'e-mail';
  if (!hasText && !hasPage) return { format, reading: undefined, members };
  const composition = hasText ? composeMail(mail.text ?? '') : composeHtmlMail(name, mail.html ?? '');
  return { format, reading: { composition, metadata: gatherMetadata([readHeader(mail)]) }, members };
}
