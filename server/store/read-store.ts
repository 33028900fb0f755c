// What a store says now, read beside a server that may be using it.
import { existsSync } from 'node:fs';
import { readContents } from './read-contents.ts';
import { openPresentToRead, storeFile } from './store-file.ts';
import type { StoreContents } from './store-port.ts';

/**
 * Reads the store in `folder`, also while a server is using it; undefined where there is none or nothing has come
 * into it. Throws STORE_DAMAGED, STORE_NEWER or STORE_OLDER.
 */
export function readStore(folder: string): StoreContents | undefined {
  const file = storeFile(folder);
  if (!existsSync(file)) return undefined;
  const db = openPresentToRead(file);
  try {
    const version = db.prepare<[], number>('SELECT coalesce(max(seq), 0) FROM changes').pluck().get() ?? 0;
    return version === 0 ? undefined : readContents(db, version);
  } finally {
    db.close();
  }
}
