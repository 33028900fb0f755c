// FRONT FILE of reading: one file, or pasted text, → the documents in it, read in a process of its own.
import { HearsayError, hearsayError } from '../../errors.ts';
import { openReadingProcess, type ReadingProcess } from './reading-process.ts';
import type { IncomingFile, ReadDocument, ReadFailure, Reading, ReadingLimits } from './reading-shapes.ts';
import { NOTHING_USED, type UsedLimits } from './used-limits.ts';

export type {
  BlockKind,
  DroppedPart,
  DropReason,
  Found,
  IncomingFile,
  Metadata,
  Position,
  ReadDocument,
  ReadFailure,
  Reading,
  ReadingLimits,
  Segment,
  TextRange,
} from './reading-shapes.ts';

/** Reads many files with one process, one after the other. */
export interface Reader {
  /** Throws one DOCUMENT_… error when nothing of the file could be read; failures inside a ZIP or a mail are listed. */
  read(file: IncomingFile): Promise<Reading>;
  /** Ends the process; a reading under way ends with an AbortError. */
  close(): void;
}

async function readInto(
  process: ReadingProcess,
  file: IncomingFile,
  limits: ReadingLimits,
  used: UsedLimits,
): Promise<Reading & { readonly used: UsedLimits }> {
  if (file.bytes.length > limits.readBytes) {
    const limit = `${limits.readBytes} bytes`;
    throw hearsayError('DOCUMENT_TOO_LARGE', { name: file.name, limit, setting: 'HEARSAY_READ_BYTES' });
  }
  const { document, members, failures: unpacking } = await process.unfold(file, used);
  const documents: ReadDocument[] = document ? [document] : [];
  const failures: ReadFailure[] = [...unpacking];
  const originals = new Map(document ? [[document.fileHash, file.bytes]] : []);
  let total: UsedLimits = {
    entries: used.entries + members.length,
    bytes: members.reduce((sum, { bytes }) => sum + bytes.length, used.bytes),
    depth: used.depth,
  };
  for (const member of members) {
    try {
      const inner = await readInto(process, member, limits, { ...total, depth: used.depth + 1 });
      documents.push(...inner.documents);
      failures.push(...inner.failures);
      for (const [fileHash, bytes] of inner.originals) originals.set(fileHash, bytes);
      total = { ...inner.used, depth: used.depth };
    } catch (error) {
      if (!(error instanceof HearsayError)) throw error;
      failures.push({ name: member.name, error: error.toJSON() });
    }
  }
  return { documents, failures, originals, used: total };
}

/** Opens a reader; its process starts with the first file. */
export function openReader(limits: ReadingLimits): Reader {
  const process = openReadingProcess(limits);
  return {
    read: async (file) => {
      const { used: _used, ...reading } = await readInto(process, file, limits, NOTHING_USED);
      return reading;
    },
    close: process.stop,
  };
}

/**
 * Reads one file. Pasted text is a file of the media type text/plain. Throws DOCUMENT_EMPTY, DOCUMENT_WITHOUT_TEXT,
 * DOCUMENT_ENCRYPTED, DOCUMENT_BROKEN, DOCUMENT_UNSUPPORTED, DOCUMENT_TOO_LARGE or DOCUMENT_TOO_SLOW.
 */
export async function readDocument(file: IncomingFile, limits: ReadingLimits): Promise<Reading> {
  const reader = openReader(limits);
  try {
    return await reader.read(file);
  } finally {
    reader.close();
  }
}
