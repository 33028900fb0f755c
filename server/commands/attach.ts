// hearsay attach: gives the store the texts of its reports, file by file.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Config } from '../config.ts';
import { HearsayError, hearsayError } from '../errors.ts';
import { decodeText } from '../store/store.ts';
import { openFilledStore } from './open-filled-store.ts';

export interface AttachOutcome {
  readonly file: string;
  readonly report?: string;
  readonly alreadyHeld?: boolean;
  readonly error?: HearsayError;
}

/** Throws FILE_UNREADABLE or DOCUMENT_NOT_TEXT. */
function readDocument(file: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw hearsayError('FILE_UNREADABLE', { file, detail });
  }
  return decodeText(basename(file), bytes);
}

/** Attaches each file and tells of each; a file that cannot be attached does not stop the others. */
export function attach(config: Config, files: readonly string[]): readonly AttachOutcome[] {
  const store = openFilledStore(config);
  try {
    return files.map((file): AttachOutcome => {
      try {
        const text = readDocument(file);
        return { file, ...store.attachText({ name: basename(file), text, by: 'hearsay attach' }) };
      } catch (error) {
        if (error instanceof HearsayError) return { file, error };
        throw error;
      }
    });
  } finally {
    store.close();
  }
}
