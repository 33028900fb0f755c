// Writes a whole copy of a store while it is in use: complete under its name, or not there.
import { existsSync, linkSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { hearsayError } from '../errors.ts';
import {
  type Connection,
  openToRead,
  removeWithCompanions,
  storeFile,
  syncFile,
  syncFolder,
} from './store-file.ts';

const ALL_PAGES = 0x7f_ff_ff_ff;
/** Few enough that a server answers between two steps. */
const PAGES_PER_STEP = 500;

/** Gives a finished file its name, never in the place of another. Throws FILE_EXISTS. */
function publish(finished: string, file: string): void {
  try {
    linkSync(finished, file);
  } catch (error) {
    if (existsSync(file)) throw hearsayError('FILE_EXISTS', { file });
    const noLinksHere = error instanceof Error && 'code' in error && error.code !== 'ENOENT';
    if (!noLinksHere) throw error;
    renameSync(finished, file);
  }
  rmSync(finished, { force: true });
  syncFolder(dirname(file));
}

/** Copies what is committed in `db`. Throws FILE_EXISTS or FILE_UNWRITABLE. */
export async function writeBackup(
  db: Connection,
  target: string,
  pagesPerStep = PAGES_PER_STEP,
): Promise<void> {
  const file = resolve(target);
  if (existsSync(file)) throw hearsayError('FILE_EXISTS', { file });
  const unfinished = `${file}.partial`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    removeWithCompanions(unfinished);
    await db.backup(unfinished, { progress: () => pagesPerStep });
    const copy = new Database(unfinished);
    // One file, without companions, is what people carry about
    copy.pragma('journal_mode = DELETE');
    copy.close();
    syncFile(unfinished);
    publish(unfinished, file);
  } catch (error) {
    removeWithCompanions(unfinished);
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const isRefused =
      /^(EACCES|EPERM|EROFS|ENOSPC|ENOTDIR|EEXIST|SQLITE_CANTOPEN|SQLITE_FULL|SQLITE_READONLY)/;
    if (error instanceof Error && isRefused.test(code)) {
      throw hearsayError('FILE_UNWRITABLE', { file, detail: error.message });
    }
    throw error;
  }
}

/**
 * Writes a whole copy of the store in `folder` to `file`, also while a server is using the store.
 * Throws FILE_UNREADABLE where there is no store, STORE_DAMAGED, STORE_NEWER, FILE_EXISTS, FILE_UNWRITABLE.
 */
export async function backupStore({ folder, file }: { folder: string; file: string }): Promise<void> {
  const db = openToRead(storeFile(folder));
  try {
    // In one step: a copy made in several begins anew whenever another process writes
    await writeBackup(db, file, ALL_PAGES);
  } finally {
    db.close();
  }
}
