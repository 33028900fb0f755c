// Puts a backup or an export in the place of a store: checked wholly first, the old store kept aside.
import { copyFileSync, existsSync, linkSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { HearsayError, hearsayError } from '../errors.ts';
import { fillFromExport } from './export-store.ts';
import {
  beginsAsDatabase,
  type Connection,
  noticeDamage,
  openStoreFile,
  removeWithCompanions,
  storeFile,
  syncFile,
  syncFolder,
} from './store-file.ts';
import { lockStore } from './store-lock.ts';

function requireWhole(db: Connection, file: string): void {
  const verdict = String(db.pragma('integrity_check(1)', { simple: true }));
  if (verdict !== 'ok') throw hearsayError('STORE_DAMAGED', { file, detail: verdict });
  const [orphan] = db.prepare<[], unknown>('PRAGMA foreign_key_check').all();
  if (orphan) throw hearsayError('STORE_DAMAGED', { file, detail: 'a record names another that is missing' });
}

function fillCandidate(candidate: string, file: string): void {
  const isDatabase = beginsAsDatabase(file);
  if (isDatabase) copyFileSync(file, candidate);
  const db = openStoreFile(candidate);
  try {
    if (!isDatabase) fillFromExport(db, file, readFileSync(file, 'utf8'));
    noticeDamage(candidate, () => requireWhole(db, candidate));
    db.pragma('journal_mode = DELETE');
  } finally {
    db.close();
  }
  syncFile(candidate);
}

/** Makes a checked store from `file` beside the present one. Throws BACKUP_INVALID or STORE_NEWER. */
function prepareCandidate(candidate: string, file: string): void {
  removeWithCompanions(candidate);
  try {
    if (!statSync(file).isFile()) throw hearsayError('FILE_UNREADABLE', { file, detail: 'it is not a file' });
    fillCandidate(candidate, file);
  } catch (error) {
    removeWithCompanions(candidate);
    if (error instanceof HearsayError && error.code === 'STORE_DAMAGED') {
      const detail = error.message.replace(/^.* is damaged: /, '').replace(/\.$/, '');
      throw hearsayError('BACKUP_INVALID', { file, detail });
    }
    if (error instanceof Error && 'code' in error && /^(ENOENT|EACCES|EISDIR)$/.test(String(error.code))) {
      throw hearsayError('FILE_UNREADABLE', { file, detail: error.message });
    }
    throw error;
  }
}

/** Brings everything of the present store into its one file; of a damaged one, moves the companions along. */
function gather(store: string, aside: string): void {
  try {
    openStoreFile(store).close();
  } catch (error) {
    if (!(error instanceof HearsayError)) throw error;
    for (const suffix of ['-wal', '-shm']) {
      if (existsSync(store + suffix)) renameSync(store + suffix, aside + suffix);
    }
  }
  // Somebody still reads the old store: its log must not be taken for one of the new store
  if (existsSync(`${store}-wal`)) throw hearsayError('STORE_LOCKED', { file: store });
}

function nameAside(folder: string, at: Date): string {
  const stamp = at.toISOString().replace(/[-:]|\.\d+/g, '');
  const name = (turn: number): string =>
    join(folder, `hearsay-before-restore-${stamp}${turn === 1 ? '' : `-${turn}`}.sqlite`);
  let turn = 1;
  while (existsSync(name(turn))) turn += 1;
  return name(turn);
}

function keepAside(store: string, aside: string): void {
  try {
    linkSync(store, aside);
  } catch {
    // A file system without links
    copyFileSync(store, aside);
    syncFile(aside);
  }
}

/**
 * Replaces the store in `folder` by `file`, a backup or a JSON export, and tells where the old one is kept.
 * Throws BACKUP_INVALID, STORE_NEWER, FILE_UNREADABLE or STORE_LOCKED, and then the store is as it was.
 */
export function restoreStore({
  folder,
  file,
  now,
}: {
  readonly folder: string;
  readonly file: string;
  readonly now: () => Date;
}): { readonly keptAs: string | undefined } {
  mkdirSync(folder, { recursive: true });
  const store = storeFile(folder);
  const unlock = lockStore(folder, store);
  try {
    const candidate = `${store}.restoring`;
    prepareCandidate(candidate, resolve(file));
    const aside = existsSync(store) ? nameAside(folder, now()) : undefined;
    if (aside) {
      gather(store, aside);
      keepAside(store, aside);
    }
    renameSync(candidate, store);
    syncFolder(dirname(store));
    return { keptAs: aside };
  } finally {
    unlock();
  }
}
