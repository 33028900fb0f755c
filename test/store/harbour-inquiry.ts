// The small invented collection that the store is tested on, and folders that go away after each test.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { openStore, readCollection, type Store } from '../../server/store/store.ts';

export const harbourFolder = resolve(import.meta.dirname, '../../graph-data/samples/harbour-inquiry');

export const readHarbour = () => readCollection(harbourFolder);

export const readHarbourText = (report: string): string =>
  readFileSync(join(harbourFolder, 'texts', `${report}.txt`), 'utf8');

/** The clock of the tests stands still. */
export const noon = (): Date => new Date('2031-03-07T12:00:00.000Z');

export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function openIn(folder: string): Store {
  const store = openStore({ folder, now: noon });
  onTestFinished(() => store.close());
  return store;
}

/** A store that holds the harbour inquiry, without its texts. */
export function openHarbour(folder = makeFolder()): Store {
  const store = openIn(folder);
  store.importCollection(readHarbour(), 'tester');
  return store;
}

/** The code of the error that `work` throws. */
export function codeOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error;
  }
  return 'nothing was thrown';
}
