// hearsay read: documents of any kind become reports of the store, file by file.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Config } from '../config.ts';
import { type HearsayError, hearsayError } from '../errors.ts';
import { addFile, type FileOutcome, openReader } from '../ingest/ingest.ts';
import { openFilledStore } from './open-filled-store.ts';

function loadFile(file: string): Uint8Array | HearsayError {
  try {
    return readFileSync(file);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return hearsayError('FILE_UNREADABLE', { file, detail });
  }
}

/** Names the outcomes of one file by its path, so that a person can find it again. */
const withPath = (path: string, name: string, outcomes: readonly FileOutcome[]): readonly FileOutcome[] =>
  outcomes.map((outcome) => ({ ...outcome, file: path + outcome.file.slice(name.length) }));

/**
 * Reads each file into the store and tells of each document as soon as it is kept; none stops the others. `file` of an
 * outcome is the path as it was given, followed by the document's place where the file holds several.
 */
export async function* read(config: Config, files: readonly string[]): AsyncGenerator<FileOutcome> {
  const store = openFilledStore(config);
  const reader = openReader(config);
  try {
    for (const path of files) {
      const bytes = loadFile(path);
      if (!(bytes instanceof Uint8Array)) {
        yield { file: path, outcome: 'failed', error: bytes.toJSON() };
        continue;
      }
      const name = basename(path);
      yield* withPath(path, name, await addFile({ name, bytes }, { store, reader, by: 'hearsay read' }));
    }
  } finally {
    reader.close();
    store.close();
  }
}
