// Reads texts written for the tests as if they were files, with the limits of the settings.
import { readConfig } from '../../../server/config.ts';
import { HearsayError } from '../../../server/errors.ts';
import { readBytes } from '../../../server/ingest/reading/read-bytes.ts';
import type {
  IncomingFile,
  ReadDocument,
  ReadingLimits,
  TextRange,
} from '../../../server/ingest/reading/reading-shapes.ts';

export const limits: ReadingLimits = readConfig({});

export const asBytes = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

/** The document of one file that holds one. */
export async function readSample(
  name: string,
  content: string | Uint8Array,
  more: Partial<Omit<IncomingFile, 'name' | 'bytes'> & ReadingLimits> = {},
): Promise<ReadDocument> {
  const { document } = await readBytes({ name, bytes: asBytes(content), ...more }, { ...limits, ...more });
  if (document === undefined) throw new Error(`${name} gave no document`);
  return document;
}

/** The code and the message of the error that reading ends in. */
export async function readError(
  name: string,
  content: string | Uint8Array,
  more: Partial<ReadingLimits> = {},
): Promise<string> {
  try {
    await readSample(name, content, more);
  } catch (error) {
    if (error instanceof HearsayError) return `${error.code}: ${error.message}`;
    throw error;
  }
  return 'no error';
}

export const textsOf = (text: string, ranges: readonly TextRange[]): readonly string[] =>
  ranges.map(({ start, end }) => text.slice(start, end));

/** The blocks of a document as "kind: text". */
export const blocksOf = ({ text, segments }: ReadDocument): readonly string[] =>
  segments.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

/** What was dropped as "why: text". */
export const droppedOf = ({ dropped }: ReadDocument): readonly string[] =>
  dropped.map(({ why, text }) => `${why}: ${text}`);
