// One process per store: a lock on a companion database, which the system frees when its holder dies.
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { hearsayError } from '../errors.ts';

/**
 * Takes the store in `folder` for this process and returns the function that gives it back.
 * Throws STORE_LOCKED when another Hearsay has it.
 *
 * The lock is a file lock of the operating system, held by an open transaction: a killed process leaves
 * an empty file behind but no lock. It is not on the store itself, so that a backup can read the store
 * while a server writes to it.
 */
export function lockStore(folder: string, file: string): () => void {
  const lock = new Database(join(folder, 'hearsay.lock'), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      throw hearsayError('STORE_LOCKED', { file });
    }
    throw error;
  }
  return () => lock.close();
}
