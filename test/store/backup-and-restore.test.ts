// Whole copies: backup while in use, export and back, restore that never loses the old store.
import { existsSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { backupStore, exportStore, restoreStore } from '../../server/store/store.ts';
import {
  codeOf,
  makeFolder,
  noon,
  openHarbour,
  openIn,
  readHarbour,
  readHarbourText,
} from './harbour-inquiry.ts';

const WIRE = 'report-coastal-wire-2031';
const attachWire = (store: ReturnType<typeof openIn>) =>
  store.attachText({ name: 'wire.txt', text: readHarbourText(WIRE), by: 'tester' });

test('a backup taken while the store is in use opens with the same contents', async () => {
  const store = openHarbour();
  const folder = makeFolder();
  await store.backup(join(folder, 'hearsay.sqlite'));
  expect(readdirSync(folder)).toEqual(['hearsay.sqlite']);
  expect(openIn(folder).contents()).toEqual(store.contents());
});

test('another process may back up a store that is in use', async () => {
  const folder = makeFolder();
  const store = openHarbour(folder);
  const copy = makeFolder();
  await backupStore({ folder, file: join(copy, 'hearsay.sqlite') });
  attachWire(store);
  expect(openIn(copy).version()).toBe(1);
});

test('a backup never takes the place of a file', async () => {
  const store = openHarbour();
  const file = join(makeFolder(), 'notes.txt');
  writeFileSync(file, 'mine');
  await expect(store.backup(file)).rejects.toThrow(expect.objectContaining({ code: 'FILE_EXISTS' }));
});

test('a restored store has the contents of the backup, and the old one is kept', async () => {
  const folder = makeFolder();
  const store = openHarbour(folder);
  const backup = join(makeFolder(), 'before.sqlite');
  await store.backup(backup);
  attachWire(store);
  store.close();

  const { keptAs } = restoreStore({ folder, file: backup, now: noon });
  expect(keptAs).toBe(join(folder, 'hearsay-before-restore-20310307T120000Z.sqlite'));
  const restored = openIn(folder);
  expect(restored.heldText(WIRE)).toBeUndefined();
  restored.close();
  restoreStore({ folder, file: keptAs ?? '', now: noon });
  expect(openIn(folder).heldText(WIRE)?.report).toBe(WIRE);
});

test('a store that is in use is not replaced', async () => {
  const folder = makeFolder();
  const store = openHarbour(folder);
  const file = join(makeFolder(), 'b.sqlite');
  await store.backup(file);
  expect(codeOf(() => restoreStore({ folder, file, now: noon }))).toBe('STORE_LOCKED');
});

test('a broken backup is refused and the store stays', async () => {
  const folder = makeFolder();
  const store = openHarbour(folder);
  const file = join(makeFolder(), 'b.sqlite');
  await store.backup(file);
  store.close();
  truncateSync(file, Math.floor(statSync(file).size / 2));
  expect(codeOf(() => restoreStore({ folder, file, now: noon }))).toBe('BACKUP_INVALID');
  expect(readdirSync(folder).sort()).toEqual(['hearsay.lock', 'hearsay.sqlite']);
  expect(openIn(folder).contents().claims).toHaveLength(15);
});

test('a file that is neither backup nor export is refused, and so is one that is not there', () => {
  const folder = makeFolder();
  const file = join(makeFolder(), 'b.json');
  writeFileSync(file, '{"format": "something else"}');
  expect(codeOf(() => restoreStore({ folder, file, now: noon }))).toBe('BACKUP_INVALID');
  expect(codeOf(() => restoreStore({ folder, file: `${file}.none`, now: noon }))).toBe('FILE_UNREADABLE');
});

test('a backup takes the place of a damaged store, which is kept', async () => {
  const folder = makeFolder();
  const store = openHarbour(folder);
  const file = join(makeFolder(), 'b.sqlite');
  await store.backup(file);
  store.close();
  truncateSync(store.file, 5_000);
  const { keptAs } = restoreStore({ folder, file, now: noon });
  expect(statSync(keptAs ?? '').size).toBe(5_000);
  expect(openIn(folder).contents().claims).toHaveLength(15);
});

test('an export has everything, and reading it back gives the same store', () => {
  const folder = makeFolder();
  const store = openHarbour(folder);
  attachWire(store);
  const whole = exportStore({ folder, withTexts: true, now: noon });
  expect(whole.collections).toEqual([{ recordedAt: '2031-03-07T12:00:00.000Z', collection: readHarbour() }]);
  expect(whole.changes.map(({ action }) => action)).toEqual(['import', 'attach']);

  const file = join(makeFolder(), 'export.json');
  writeFileSync(file, JSON.stringify(whole));
  const other = makeFolder();
  expect(restoreStore({ folder: other, file, now: noon }).keptAs).toBeUndefined();
  expect(exportStore({ folder: other, withTexts: true, now: noon })).toEqual(whole);
  const restored = openIn(other);
  expect(restored.contents()).toEqual(store.contents());
  expect(restored.searchClaims('nobody', 5)).toHaveLength(1);
});

test('an export without texts holds none of their sentences', () => {
  const folder = makeFolder();
  attachWire(openHarbour(folder));
  const whole = exportStore({ folder, withTexts: false, now: noon });
  expect(JSON.stringify(whole)).not.toContain('Nobody counts what leaves');
});

test('an export whose text was tampered with is refused', () => {
  const folder = makeFolder();
  attachWire(openHarbour(folder));
  const whole = exportStore({ folder, withTexts: true, now: noon });
  const documents = whole.documents.map((document) => ({ ...document, text: `${document.text}!` }));
  const file = join(makeFolder(), 'export.json');
  writeFileSync(file, JSON.stringify({ ...whole, documents }));
  const other = makeFolder();
  expect(codeOf(() => restoreStore({ folder: other, file, now: noon }))).toBe('BACKUP_INVALID');
  expect(existsSync(join(other, 'hearsay.sqlite'))).toBe(false);
});
