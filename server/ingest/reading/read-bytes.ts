// One file as bytes → the document in it, or the files it holds. Runs in the reading process.
import { createHash } from 'node:crypto';
import { hearsayError } from '../../errors.ts';
import { hashText } from '../../store/store.ts';
import { type DecodedText, decodeBytes } from './decode-bytes.ts';
import { findHeadFacts } from './find-head-facts.ts';
import { findLanguage } from './find-language.ts';
import type { FormatReading } from './format-reading.ts';
import { gatherMetadata, readFileName } from './gather-metadata.ts';
import { readMail } from './read-mail.ts';
import { readMarkdown } from './read-markdown.ts';
import { readPage } from './read-page.ts';
import { composePlainText } from './read-plain-text.ts';
import type { Format, IncomingFile, ReadDocument, ReadFailure, ReadingLimits } from './reading-shapes.ts';
import { describeWrongSuffix, looksLikeMail, sniffBytes, sniffText } from './sniff-format.ts';
import { splitSentences } from './split-sentences.ts';
import { refuseDepth, refuseMembers, unpackZip } from './unpack-zip.ts';
import { NOTHING_USED, type UsedLimits } from './used-limits.ts';

/** What one file gave: a document, files that lie in it, or both, as a mail with attachments does. */
export interface Unfolded {
  readonly document?: ReadDocument;
  readonly members: readonly IncomingFile[];
  /** Files that lie in it and cannot be taken out. */
  readonly failures: readonly ReadFailure[];
}

/** The charset of a media type, a meta tag or an XML declaration, as it stands in the first bytes. */
function findDeclaredCharset({ bytes, mediaType }: IncomingFile): string | undefined {
  const [, sent] = /charset\s*=\s*"?([\w.:-]+)/i.exec(mediaType ?? '') ?? [];
  if (sent !== undefined) return sent;
  const start = Buffer.from(bytes.subarray(0, 2_048)).toString('latin1');
  const [, meta] = /<meta[^>]+charset\s*=\s*["']?([\w.:-]+)/i.exec(start) ?? [];
  return meta ?? /^<\?xml[^>]+encoding\s*=\s*["']([\w.:-]+)/i.exec(start)?.[1];
}

function readText(file: IncomingFile, { text, encoding }: DecodedText, format: Format): FormatReading {
  if (format === 'HTML') return { ...readPage(file.name, text, file.url), encoding };
  if (format === 'Markdown') return { ...readMarkdown(file.name, text), encoding };
  const composition = composePlainText(text);
  return { composition, metadata: findHeadFacts(composition), encoding };
}

function finish(
  file: IncomingFile,
  format: Format,
  reading: FormatReading,
  limits: ReadingLimits,
): ReadDocument {
  const { text, segments, dropped } = reading.composition;
  const { name } = file;
  if (text.length > limits.readCharacters) {
    const limit = `${limits.readCharacters} characters`;
    throw hearsayError('DOCUMENT_TOO_LARGE', { name, limit, setting: 'HEARSAY_READ_CHARACTERS' });
  }
  if (segments.length === 0) {
    const detail =
      dropped.length > 0 ? 'all of it is navigation, notices and the like' : 'there is no word in it';
    throw hearsayError('DOCUMENT_WITHOUT_TEXT', { name, detail });
  }
  const language = findLanguage(
    segments
      .map(({ start, end }) => text.slice(start, end))
      .join('\n')
      .slice(0, 20_000),
    reading.declaredLanguage,
  );
  const wrongSuffix = describeWrongSuffix(name, format);
  return {
    name,
    format,
    text,
    contentHash: hashText(text),
    fileHash: createHash('sha256').update(file.bytes).digest('hex'),
    segments,
    dropped,
    sentences: splitSentences(text, segments, language?.code),
    ...(language ? { language } : {}),
    ...(reading.encoding ? { encoding: reading.encoding } : {}),
    metadata: gatherMetadata([reading.metadata, readFileName(name)]),
    ...(reading.pages === undefined ? {} : { pages: reading.pages }),
    notes: [...(wrongSuffix === undefined ? [] : [wrongSuffix]), ...(reading.notes ?? [])],
  };
}

async function readKnown(
  file: IncomingFile,
  format: 'PDF' | 'DOCX',
  limits: ReadingLimits,
): Promise<FormatReading> {
  // Loaded when they are needed: the process then starts in half the time
  if (format === 'DOCX') {
    const { readDocx } = await import('./read-docx.ts');
    return readDocx(file.name, file.bytes, limits);
  }
  const { readPdf } = await import('./read-pdf.ts');
  return readPdf(file.name, file.bytes, limits);
}

/** A mail is a document, and a container of what is attached to it. */
async function unfoldMail(file: IncomingFile, limits: ReadingLimits, used: UsedLimits): Promise<Unfolded> {
  const { format, reading, members } = await readMail(file);
  const document = reading && finish(file, format, reading, limits);
  const refusal = members.length > 0 ? refuseMembers(file.name, members, limits, used) : undefined;
  if (refusal !== undefined) {
    if (document === undefined) throw refusal;
    return { document, members: [], failures: [{ name: file.name, error: refusal.toJSON() }] };
  }
  if (document === undefined && members.length === 0)
    throw hearsayError('DOCUMENT_WITHOUT_TEXT', {
      name: file.name,
      detail: 'the mail has no words and no attachment',
    });
  return { ...(document ? { document } : {}), members, failures: [] };
}

/**
 * Reads one file by its content; `used` is what the containers around it have used of the limits. Throws
 * DOCUMENT_EMPTY, DOCUMENT_WITHOUT_TEXT, DOCUMENT_ENCRYPTED, DOCUMENT_BROKEN, DOCUMENT_UNSUPPORTED or
 * DOCUMENT_TOO_LARGE.
 */
export async function readBytes(
  file: IncomingFile,
  limits: ReadingLimits,
  used: UsedLimits = NOTHING_USED,
): Promise<Unfolded> {
  const { name, bytes } = file;
  if (bytes.length === 0) throw hearsayError('DOCUMENT_EMPTY', { name });
  const sniffed = sniffBytes(bytes);
  const alone = { members: [], failures: [] };
  switch (sniffed?.kind) {
    case 'unsupported':
      throw hearsayError('DOCUMENT_UNSUPPORTED', { name, what: sniffed.what });
    case 'encrypted':
      throw hearsayError('DOCUMENT_ENCRYPTED', { name });
    case 'archive': {
      const refusal = refuseDepth(name, used, limits);
      if (refusal) throw refusal;
      return unpackZip(name, bytes, limits, used);
    }
    case 'PDF':
    case 'DOCX': {
      const reading = await readKnown(file, sniffed.kind, limits);
      return { ...alone, document: finish(file, sniffed.kind, reading, limits) };
    }
  }
  const [said] = (file.mediaType ?? '').toLowerCase().split(';');
  if (looksLikeMail(name, bytes, said?.trim())) return unfoldMail(file, limits, used);
  const decoded = decodeBytes(name, bytes, findDeclaredCharset(file));
  if (decoded.text.trim() === '') throw hearsayError('DOCUMENT_EMPTY', { name });
  const format = sniffText(name, decoded.text, said?.trim() || undefined);
  return { ...alone, document: finish(file, format, readText(file, decoded, format), limits) };
}
