// Documents that people add: kept as they came, one report each, recognised when they come again.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { firstSchema } from '../../server/store/migrations/0001-first-schema.ts';
import {
  exportStore,
  hashBytes,
  hashText,
  type NewDocument,
  readStore,
  restoreStore,
} from '../../server/store/store.ts';
import { makeFolder, noon, openHarbour, openIn, readHarbourText } from './harbour-inquiry.ts';

const WIRE = 'report-coastal-wire-2031';
const text = 'The ferry stays in port.\n\nNobody said for how long.\n';
const page = Buffer.from('<p>The ferry stays in port.</p><p>Nobody said for how long.</p>');

const ferry: NewDocument = {
  fileName: 'ferry.html',
  bytes: page,
  text,
  report: {
    title: 'Ferry stays in port',
    publisher: 'The Quay Courier',
    publishedAt: '2031-03-05',
    publishedAtReason: 'From the meta tag.',
    language: 'en',
  },
  reading: {
    format: 'HTML',
    encoding: { name: 'utf-8', by: 'valid UTF-8' },
    language: { code: 'en', by: 'text' },
    segments: [{ start: 0, end: 24, kind: 'paragraph', at: { kind: 'element', path: 'p[1]' } }],
    dropped: [{ text: 'Accept all cookies', why: 'cookie notice', at: { kind: 'element', path: 'div[1]' } }],
    metadata: {
      title: { value: 'Ferry stays in port', by: 'title element' },
      authors: [{ value: 'Ines Ral', by: 'byline' }],
    },
    notes: [],
  },
  by: 'ines',
};

test('a document becomes a report with its text, its file and how it was read', () => {
  const store = openHarbour();
  const { outcome, report } = store.addDocument(ferry);
  expect([outcome, report]).toEqual(['added', 'report-ferry-stays-in-port']);
  expect(store.contents().reports.at(-1)).toEqual({
    id: 'report-ferry-stays-in-port',
    title: 'Ferry stays in port',
    publisher: 'the-quay-courier',
    publishedAt: '2031-03-05',
    publishedAtReason: 'From the meta tag.',
    language: 'en',
    kind: 'document',
    contentHash: hashText(text),
    held: true,
  });
  expect(store.heldText(report)?.text).toBe(text);
  expect(store.keptFile(report)).toEqual({ name: 'ferry.html', bytes: page });
  expect(store.reading(report)).toEqual({
    ...ferry.reading,
    fileName: 'ferry.html',
    fileHash: hashBytes(page),
    fileBytes: 63,
    readAt: '2031-03-07T12:00:00.000Z',
    readBy: 'ines',
  });
  expect(store.changes(1, 10)).toEqual([
    { seq: 2, at: '2031-03-07T12:00:00.000Z', by: 'ines', action: 'add', subject: report },
  ]);
});

test('a publisher that a document names is an organization of its own, once for all documents', () => {
  const store = openHarbour();
  store.addDocument(ferry);
  store.addDocument({ ...ferry, text: 'The ferry sails again.\n', bytes: Buffer.from('sails') });
  expect(store.contents().entities.filter(({ name }) => name === 'The Quay Courier')).toEqual([
    { label: 'Organization', id: 'the-quay-courier', name: 'The Quay Courier' },
  ]);
  expect(store.contents().reports.map(({ id }) => id)).toContain('report-ferry-stays-in-port-2');
});

test('a publisher with the name of an organization of another collection is not taken for it', () => {
  const store = openHarbour();
  const known = store.contents().entities.find(({ label }) => label === 'Organization');
  const { publisher: _publisher, ...report } = ferry.report;
  store.addDocument({ ...ferry, report: { ...report, publisher: known?.name ?? '' } });
  expect(store.contents().reports.at(-1)?.publisher).toBe(`${known?.id}-2`);
});

test('the same file and the same text are there already', () => {
  const store = openHarbour();
  store.addDocument(ferry);
  const there = { outcome: 'alreadyThere', report: 'report-ferry-stays-in-port' };
  expect(store.addDocument(ferry)).toEqual(there);
  expect(store.addDocument({ ...ferry, bytes: Buffer.from('another file') })).toEqual(there);
  expect(store.addDocument({ ...ferry, text: 'read in another way' })).toEqual(there);
  expect(store.version()).toBe(2);
});

test('a document that has the missing text of a known report gives it to that report', () => {
  const store = openHarbour();
  const document = { ...ferry, text: readHarbourText(WIRE) };
  expect(store.addDocument(document)).toEqual({ outcome: 'recognised', report: WIRE });
  expect(store.heldText(WIRE)?.text).toBe(readHarbourText(WIRE));
  expect(store.contents().reports).toHaveLength(3);
  expect(store.changes(1, 1)[0]).toMatchObject({ action: 'attach', subject: WIRE });
});

test('a report that was added is found by its title', () => {
  const store = openHarbour();
  store.addDocument(ferry);
  expect(store.searchNames('ferry stays', 5).map(({ id }) => id)).toEqual(['report-ferry-stays-in-port']);
});

test('a title without Latin letters still gives an id', () => {
  const store = openHarbour();
  const { report } = store.addDocument({ ...ferry, report: { title: 'Паром стоит' } });
  expect(report).toBe('report');
});

test('a store of the first schema is brought to the present one with all it holds', () => {
  const folder = makeFolder();
  const old = new Database(join(folder, 'hearsay.sqlite'));
  old.exec(firstSchema);
  old.exec(
    `INSERT INTO changes (at, by, action, subject) VALUES ('2030-01-01T00:00:00.000Z', 'ines', 'import', 'x')`,
  );
  old.pragma(`application_id = ${0x48_65_61_72}`);
  old.pragma('user_version = 1');
  old.close();
  // Whoever only reads must not change it, and says so.
  expect(() => readStore(folder)).toThrow(expect.objectContaining({ code: 'STORE_OLDER' }));
  const store = openIn(folder);
  expect(store.changes(0, 10)).toHaveLength(1);
  expect(store.addDocument(ferry).outcome).toBe('added');
});

test('an export carries added files and a restored store has them again', () => {
  const folder = makeFolder();
  const store = openHarbour(folder);
  store.addDocument(ferry);
  store.close();
  const whole = exportStore({ folder, withTexts: true, now: noon });
  const other = makeFolder();
  const file = join(other, 'export.json');
  writeFileSync(file, JSON.stringify(whole));
  restoreStore({ folder: other, file, now: noon });
  const again = openIn(other);
  expect(again.keptFile('report-ferry-stays-in-port')).toEqual({ name: 'ferry.html', bytes: page });
  expect(again.reading('report-ferry-stays-in-port')?.dropped).toEqual(ferry.reading.dropped);
});

test('files and readings cannot be deleted', () => {
  const folder = makeFolder();
  const store = openHarbour(folder);
  store.addDocument(ferry);
  store.close();
  const db = new Database(join(folder, 'hearsay.sqlite'));
  expect(() => db.exec('DELETE FROM readings')).toThrow('nothing is deleted, only withdrawn');
  db.close();
});

const long = (ending: string): string =>
  `The ferry between Marrow and the islands stays in port until the harbour is dredged, its owner said. ${ending}\n`;
const first: NewDocument = {
  ...ferry,
  bytes: Buffer.from('first'),
  text: long('Nobody knows for how long.'),
};

test('a changed text of the same title is a version of the report before', () => {
  const store = openHarbour();
  const before = store.addDocument(first).report;
  const changed = { ...first, bytes: Buffer.from('second'), text: long('It sails again on Monday.') };
  expect(store.addDocument(changed)).toEqual({
    outcome: 'added',
    report: 'report-ferry-stays-in-port-2',
    earlier: before,
  });
  expect(store.contents().revisions).toEqual([
    {
      report: 'report-ferry-stays-in-port-2',
      earlier: 'report-ferry-stays-in-port',
      by: 'rule: same address or title, half of the words in runs of five',
      at: '2031-03-07',
      reason: 'The same title, and 74 % of the wording.',
    },
  ]);
});

test('a changed text of the same address is a version, whatever its title', () => {
  const store = openHarbour();
  const url = 'https://courier.example/ferry';
  store.addDocument({ ...first, report: { title: 'Ferry stays', url } });
  const changed = { ...first, bytes: Buffer.from('second'), text: long('It sails again.') };
  expect(store.addDocument({ ...changed, report: { title: 'Ferry sails', url } }).earlier).toBe(
    'report-ferry-stays',
  );
});

test('the same title over another text, or of another publisher, is no version', () => {
  const store = openHarbour();
  store.addDocument(first);
  const other = {
    ...first,
    bytes: Buffer.from('second'),
    text: 'The island shop is out of flour and lamp oil.\n',
  };
  expect(store.addDocument(other)).not.toHaveProperty('earlier');
  const copy = { ...first, bytes: Buffer.from('third'), text: long('So the owner.') };
  const report = { ...first.report, publisher: 'Island Gazette' };
  expect(store.addDocument({ ...copy, report })).not.toHaveProperty('earlier');
});

test('an export carries versions', () => {
  const folder = makeFolder();
  const store = openHarbour(folder);
  store.addDocument(first);
  store.addDocument({ ...first, bytes: Buffer.from('second'), text: long('It sails again.') });
  const { revisions } = store.contents();
  store.close();
  const other = makeFolder();
  const file = join(other, 'export.json');
  writeFileSync(file, JSON.stringify(exportStore({ folder, withTexts: true, now: noon })));
  restoreStore({ folder: other, file, now: noon });
  expect(openIn(other).contents().revisions).toEqual(revisions);
});

test('of its publication a report says date, language and the name of the publisher, as far as it says so', () => {
  const store = openHarbour();
  const { report } = store.addDocument(ferry);
  expect(store.publicationOf(report)).toEqual({
    publishedAt: '2031-03-05',
    language: 'en',
    publisher: 'The Quay Courier',
  });
  const { title } = ferry.report;
  const bare = store.addDocument({
    ...ferry,
    text: 'Nothing else is known.',
    bytes: page.subarray(1),
    report: { title },
  });
  expect(store.publicationOf(bare.report)).toEqual({});
  expect(store.publicationOf('report-nobody-knows')).toEqual({});
});
