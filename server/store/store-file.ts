// The SQLite file of the store: how it is opened, checked, made and brought to the present schema.
import { closeSync, existsSync, fsyncSync, openSync, readSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { type HearsayError, hearsayError } from '../errors.ts';
import { migrations } from './migrations/migrations.ts';

export type Connection = Database.Database;

/** "Hear" in ASCII: marks a SQLite file as a store of Hearsay. */
const APPLICATION_ID = 0x48_65_61_72;
const SQLITE_HEADER = 'SQLite format 3\0';
const BUSY_TIMEOUT_MS = 5_000;

export const schemaVersion = migrations.length;

export const storeFile = (folder: string): string => join(folder, 'hearsay.sqlite');

const damaged = (file: string, detail: string): HearsayError =>
  hearsayError('STORE_DAMAGED', { file, detail });

const isDamage = (error: unknown): error is InstanceType<typeof Database.SqliteError> =>
  error instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code);

/** Runs `work` and turns what SQLite says of a broken file into STORE_DAMAGED. */
export function noticeDamage<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (isDamage(error)) throw damaged(file, error.message);
    throw error;
  }
}

/** Makes the renaming of a file last through a power cut. Windows needs none and allows none. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  syncFile(folder, 'r');
}

export function syncFile(file: string, flags = 'r+'): void {
  const handle = openSync(file, flags);
  fsyncSync(handle);
  closeSync(handle);
}

export function removeWithCompanions(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(file + suffix, { force: true });
}

/** Whether the file begins as every SQLite database does. */
export function beginsAsDatabase(file: string): boolean {
  const header = Buffer.alloc(SQLITE_HEADER.length);
  const handle = openSync(file, 'r');
  try {
    return (
      readSync(handle, header, 0, header.length, 0) === header.length && String(header) === SQLITE_HEADER
    );
  } finally {
    closeSync(handle);
  }
}

function connect(file: string, readonly: boolean): Connection {
  const db = new Database(file, { timeout: BUSY_TIMEOUT_MS, readonly, fileMustExist: readonly });
  // better-sqlite3 compiles WAL with synchronous=NORMAL, which may lose commits in a power cut
  if (!readonly) db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('fullfsync = ON');
  db.pragma('foreign_keys = ON');
  db.pragma('temp_store = MEMORY');
  db.pragma('cache_size = -64000');
  return db;
}

function checkFile(db: Connection, file: string): void {
  if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
    throw damaged(file, 'it is a SQLite database, but not one of Hearsay');
  }
  const found = Number(db.pragma('user_version', { simple: true }));
  if (found > schemaVersion) throw hearsayError('STORE_NEWER', { file, found, known: schemaVersion });
  const verdict = String(db.pragma('quick_check(1)', { simple: true }));
  if (verdict !== 'ok') throw damaged(file, verdict.split('\n').at(-1) ?? verdict);
}

function migrate(db: Connection): void {
  const found = Number(db.pragma('user_version', { simple: true }));
  migrations.slice(found).forEach((step, index) => {
    db.transaction(() => {
      db.exec(step);
      db.pragma(`application_id = ${APPLICATION_ID}`);
      db.pragma(`user_version = ${found + index + 1}`);
    })();
  });
}

/** Made under another name first: a store that is there is always a whole one, however early we are killed. */
function makeStore(file: string): void {
  const unfinished = `${file}.new`;
  removeWithCompanions(unfinished);
  const db = connect(unfinished, false);
  migrate(db);
  db.close();
  syncFile(unfinished);
  renameSync(unfinished, file);
  syncFolder(dirname(file));
}

function openChecked(file: string, readonly: boolean): Connection {
  if (!beginsAsDatabase(file)) throw damaged(file, 'it is not a SQLite database');
  return noticeDamage(file, () => {
    let db: Connection | undefined;
    try {
      db = connect(file, readonly);
      checkFile(db, file);
      return db;
    } catch (error) {
      db?.close();
      throw error;
    }
  });
}

/** Opens the store for writing, made when missing. Throws STORE_DAMAGED or STORE_NEWER. */
export function openStoreFile(file: string): Connection {
  if (!existsSync(file)) makeStore(file);
  const db = openChecked(file, false);
  migrate(db);
  return db;
}

/** Opens a store that another process may be using, to read. Throws FILE_UNREADABLE where there is none. */
export function openToRead(file: string): Connection {
  if (!existsSync(file)) throw hearsayError('FILE_UNREADABLE', { file, detail: 'there is no store yet' });
  return openChecked(file, true);
}

/** The same for who reads tables that an older program did not make. Throws STORE_OLDER besides. */
export function openPresentToRead(file: string): Connection {
  const db = openToRead(file);
  const found = Number(db.pragma('user_version', { simple: true }));
  if (found === schemaVersion) return db;
  db.close();
  throw hearsayError('STORE_OLDER', { file, found, known: schemaVersion });
}
