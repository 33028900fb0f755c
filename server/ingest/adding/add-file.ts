// One file → reports of the store: recognised, read, kept, and what came of each document in it.
import { type ErrorShape, HearsayError } from '../../errors.ts';
import {
  decodeText,
  hashBytes,
  hashText,
  type NewDocument,
  normaliseText,
  type Store,
} from '../../store/store.ts';
import type { Reader } from '../reading/read-document.ts';
import type { IncomingFile, ReadDocument, Reading } from '../reading/reading-shapes.ts';
import { describeDocument } from './describe-document.ts';

/** What came of one document; a ZIP, or a mail with attachments, has several. */
export type FileOutcome =
  | {
      /** The name of the file; inside a ZIP or a mail with what it lies in. */
      readonly file: string;
      /** A new report, the missing text of a known one, or nothing new. */
      readonly outcome: 'added' | 'recognised' | 'alreadyThere';
      readonly report: { readonly id: string; readonly title: string };
      /** The report that an added one is a changed version of. */
      readonly earlier?: { readonly id: string; readonly title: string };
      /** What a person should know about how it was read, in sentences. */
      readonly notes: readonly string[];
    }
  | { readonly file: string; readonly outcome: 'failed'; readonly error: ErrorShape };

/** What adding needs: where to, with which reader, and who asks for it. */
export interface Adding {
  readonly store: Store;
  readonly reader: Reader;
  readonly by: string;
}

type Found = Exclude<FileOutcome, { readonly outcome: 'failed' }>;

const refer = (store: Store, id: string): Found['report'] => ({ id, title: store.titleOf(id) ?? id });

function tell(
  store: Store,
  file: string,
  outcome: Found['outcome'],
  report: string,
  notes: readonly string[] = [],
): Found {
  return { file, outcome, report: refer(store, report), notes };
}

/** A file that was added before needs no second reading. A mail does: its attachments may not all be there. */
function findKnownFile(file: IncomingFile, { store }: Adding): FileOutcome | undefined {
  const known = store.findFile(hashBytes(file.bytes));
  if (known === undefined || known.format === 'e-mail') return undefined;
  return tell(store, file.name, 'alreadyThere', known.report);
}

/** The text of a report that the store knows by its hash, as it stands in a file. */
interface KnownText {
  readonly text: string;
  readonly hash: string;
  readonly report: string;
  readonly isHeld: boolean;
}

function findKnownText({ name, bytes }: IncomingFile, { store }: Adding): KnownText | undefined {
  try {
    const text = decodeText(name, bytes);
    const hash = hashText(normaliseText(text));
    const known = store.findText(hash);
    return known && { text, hash, ...known };
  } catch (error) {
    if (error instanceof HearsayError && error.code === 'DOCUMENT_NOT_TEXT') return undefined;
    throw error;
  }
}

function asNewDocument(document: ReadDocument, bytes: Uint8Array, by: string): NewDocument {
  const { name, text, contentHash: _c, fileHash: _f, sentences: _s, ...reading } = document;
  return { fileName: name, bytes, text, report: describeDocument(document), reading, by };
}

function keepDocuments(reading: Reading, { store, by }: Adding): readonly FileOutcome[] {
  const outcomes = reading.documents.map((document): FileOutcome => {
    const bytes = reading.originals.get(document.fileHash);
    if (bytes === undefined) throw new Error(`the bytes of ${document.name} were not handed on`);
    const { outcome, report, earlier } = store.addDocument(asNewDocument(document, bytes, by));
    const told = tell(store, document.name, outcome, report, document.notes);
    return earlier === undefined ? told : { ...told, earlier: refer(store, earlier) };
  });
  const failed = reading.failures.map(
    ({ name, error }): FileOutcome => ({ file: name, outcome: 'failed', error }),
  );
  return [...outcomes, ...failed];
}

/** What can be read of the file, or its fault. */
async function readFile(file: IncomingFile, { reader }: Adding): Promise<Reading | HearsayError> {
  try {
    return await reader.read(file);
  } catch (error) {
    if (error instanceof HearsayError) return error;
    throw error;
  }
}

/**
 * Adds one file. Each document in it is kept in a transaction of its own, so that whatever happens later, what was
 * told is there. What is wrong with the file is an outcome; an AbortError once the reader was closed is thrown.
 */
export async function addFile(file: IncomingFile, adding: Adding): Promise<readonly FileOutcome[]> {
  const { store, by } = adding;
  const knownFile = findKnownFile(file, adding);
  if (knownFile !== undefined) return [knownFile];
  const known = findKnownText(file, adding);
  if (known?.isHeld) return [tell(store, file.name, 'alreadyThere', known.report)];
  const reading = await readFile(file, adding);
  const isRead =
    !(reading instanceof HearsayError) &&
    reading.documents.some(({ contentHash }) => contentHash === known?.hash);
  if (known !== undefined && !isRead) {
    // What is read as Markdown or as a page is still the text of that report
    store.attachText({ name: file.name, text: known.text, by });
    return [tell(store, file.name, 'recognised', known.report)];
  }
  if (!(reading instanceof HearsayError)) return keepDocuments(reading, adding);
  return [{ file: file.name, outcome: 'failed', error: reading.toJSON() }];
}
