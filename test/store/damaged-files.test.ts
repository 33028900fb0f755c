// A damaged, foreign or newer file is refused in clear words and left as it was.
import { readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { backupStore } from '../../server/store/store.ts';
import { codeOf, makeFolder, openHarbour, openIn } from './harbour-inquiry.ts';

function makeClosedStore(): { folder: string; file: string } {
  const folder = makeFolder();
  const store = openHarbour(folder);
  store.close();
  return { folder, file: store.file };
}

function change(file: string, sql: string): void {
  const db = new Database(file);
  db.exec(sql);
  db.close();
}

test('a file that is no database is refused as damaged', () => {
  const folder = makeFolder();
  writeFileSync(join(folder, 'hearsay.sqlite'), 'Dear diary, today the cargo was late again.\n');
  expect(() => openIn(folder)).toThrow('it is not a SQLite database');
  expect(codeOf(() => openIn(folder))).toBe('STORE_DAMAGED');
});

test('an emptied file is refused, not taken for a new store', () => {
  const { folder, file } = makeClosedStore();
  truncateSync(file, 0);
  expect(codeOf(() => openIn(folder))).toBe('STORE_DAMAGED');
});

test('a file cut off in the middle is refused and not written to', () => {
  const { folder, file } = makeClosedStore();
  truncateSync(file, Math.floor(statSync(file).size / 2));
  const before = readFileSync(file);
  expect(codeOf(() => openIn(folder))).toBe('STORE_DAMAGED');
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('a file with a page of rubbish is refused', () => {
  const { folder, file } = makeClosedStore();
  const bytes = readFileSync(file);
  bytes.fill(0xa5, 4096 * 3, 4096 * 6);
  writeFileSync(file, bytes);
  expect(codeOf(() => openIn(folder))).toBe('STORE_DAMAGED');
});

test('a database of another program is refused', () => {
  const folder = makeFolder();
  change(join(folder, 'hearsay.sqlite'), 'CREATE TABLE recipes (name TEXT)');
  expect(() => openIn(folder)).toThrow('it is a SQLite database, but not one of Hearsay');
});

test('a store of a newer Hearsay is refused and keeps its schema', () => {
  const { folder, file } = makeClosedStore();
  change(file, 'PRAGMA user_version = 99');
  expect(() => openIn(folder)).toThrow('was written by a newer Hearsay (schema 99, this one knows 5)');
  expect(codeOf(() => openIn(folder))).toBe('STORE_NEWER');
});

test('a damaged store is not backed up as if it were whole', async () => {
  const { folder, file } = makeClosedStore();
  truncateSync(file, Math.floor(statSync(file).size / 2));
  await expect(backupStore({ folder, file: join(folder, 'copy.sqlite') })).rejects.toThrow(
    expect.objectContaining({ code: 'STORE_DAMAGED' }),
  );
});
