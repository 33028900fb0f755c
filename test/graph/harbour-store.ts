// A store in a folder of its own, filled with the invented harbour inquiry.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { openStore, readCollection, type Store, type StoreContents } from '../../server/store/store.ts';

export const harbourFolder = resolve(import.meta.dirname, '../../graph-data/samples/harbour-inquiry');

/** Opens a new store with the harbour inquiry; it is closed and removed after the test. */
export function openHarbourStore(): Store {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-graph-'));
  const store = openStore({ folder, now: () => new Date('2031-03-07T12:00:00Z') });
  onTestFinished(() => {
    store.close();
    rmSync(folder, { recursive: true });
  });
  store.importCollection(readCollection(harbourFolder), 'test');
  return store;
}

/** The same store, with other contents in place of some of its own. */
export const withContents = (store: Store, changed: Partial<StoreContents>): Store => ({
  ...store,
  contents: () => ({ ...store.contents(), ...changed }),
});
