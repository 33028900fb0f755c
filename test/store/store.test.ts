// What the store keeps: collections, texts, the log of changes, layouts.
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { hashText, normaliseText, type Store } from '../../server/store/store.ts';
import { codeOf, makeFolder, openHarbour, openIn, readHarbour, readHarbourText } from './harbour-inquiry.ts';

const WIRE = 'report-coastal-wire-2031';
const GAZETTE = 'report-marrow-gazette-2031';

const attachWire = (store: Store) =>
  store.attachText({ name: 'wire.txt', text: readHarbourText(WIRE), by: 'tester' });

test('a new store is empty and has version 0', () => {
  const store = openIn(makeFolder());
  expect(store.version()).toBe(0);
  expect(store.contents().claims).toEqual([]);
});

test('an imported collection comes back record by record in its order', () => {
  const harbour = readHarbour();
  const { collections, entities, reports, questions, claims, citations, derivations } =
    openHarbour().contents();
  expect(collections).toEqual([
    {
      id: 'harbour-inquiry',
      title: harbour.title,
      description: harbour.description,
      recordedBy: 'Hearsay',
      recordedAt: '2031-03-06T09:00:00Z',
    },
  ]);
  expect(entities).toEqual(harbour.entities);
  expect(reports).toEqual(harbour.reports);
  expect(questions).toEqual(harbour.questions);
  expect(claims).toEqual(harbour.claims);
  expect(citations).toEqual(harbour.citations);
  expect(derivations).toEqual(harbour.derivations);
});

test('what was imported is there after the store is closed and opened again', () => {
  const folder = makeFolder();
  openHarbour(folder).close();
  const store = openIn(folder);
  expect(store.contents().claims).toHaveLength(15);
  expect(store.version()).toBe(1);
});

test('a faulty collection is refused with all its problems and leaves the store as it was', () => {
  const store = openIn(makeFolder());
  const harbour = readHarbour();
  const faulty = {
    ...harbour,
    claims: harbour.claims.map((claim) => ({ ...claim, report: 'report-nowhere' })),
  };
  expect(() => store.importCollection(faulty, 'tester')).toThrow(
    expect.objectContaining({
      code: 'COLLECTION_INVALID',
      problems: expect.arrayContaining([
        {
          property: 'claim-coastal-wire-2031-01 report',
          message: 'leads nowhere: there is no record report-nowhere',
        },
      ]),
    }),
  );
  expect(store.version()).toBe(0);
  expect(store.contents().entities).toEqual([]);
});

test('a collection whose ids are taken is refused', () => {
  const store = openHarbour();
  expect(codeOf(() => store.importCollection(readHarbour(), 'tester'))).toBe('COLLECTION_INVALID');
  expect(store.contents().claims).toHaveLength(15);
});

test('a text is recognised by its hash, whatever its file is called', () => {
  const store = openHarbour();
  expect(attachWire(store)).toEqual({ report: WIRE, alreadyHeld: false });
  expect(store.heldText(WIRE)).toEqual({
    report: WIRE,
    text: readHarbourText(WIRE),
    contentHash: '011e9c2035ce4fda7c413a216459a83521ea853431b5c3758ae7665299c989f8',
    attachedAt: '2031-03-07T12:00:00.000Z',
  });
  expect(store.contents().reports.map(({ id, held }) => [id, held])).toEqual([
    [WIRE, true],
    [GAZETTE, false],
    ['report-harbour-inquiry-2031', false],
  ]);
});

test('a text with byte-order mark, CRLF and decomposed letters is the same text', () => {
  const store = openHarbour();
  const text = `\uFEFF${readHarbourText(WIRE).normalize('NFD').replaceAll('\n', '\r\n')}`;
  expect(store.attachText({ name: 'wire.txt', text, by: 'tester' }).report).toBe(WIRE);
  expect(store.heldText(WIRE)?.text).toBe(readHarbourText(WIRE));
});

test('a text that is attached twice changes nothing the second time', () => {
  const store = openHarbour();
  attachWire(store);
  expect(attachWire(store)).toEqual({ report: WIRE, alreadyHeld: true });
  expect(store.version()).toBe(2);
});

test('a text that no report has is refused', () => {
  const store = openHarbour();
  const text = `${readHarbourText(WIRE)}One line more.\n`;
  expect(() => store.attachText({ name: 'other.txt', text, by: 'tester' })).toThrow(
    expect.objectContaining({ code: 'DOCUMENT_NOT_RECOGNISED' }),
  );
  expect(store.heldText(WIRE)).toBeUndefined();
});

test('the passage of every claim begins and ends where its words do', () => {
  const first = readHarbour().claims.map(({ report, passage }) =>
    readHarbourText(report).slice(passage.start, passage.end),
  );
  expect(first[1]).toBe('“Nobody counts what leaves the north quay at night,” said Zoë Varn');
  expect(first[13]).toBe('He warned that Khor al-Waha could be next');
});

test('normalising keeps a lone carriage return and the last line as they are', () => {
  expect(normaliseText('\uFEFFone\r\ntwo\rthree\r\n')).toBe('one\ntwo\rthree\n');
  expect(hashText('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});

test('every change is logged once, numbered without gaps, and told to those who listen', () => {
  const store = openIn(makeFolder());
  const heard: string[] = [];
  const stop = store.onChange(({ action, subject }) => heard.push(`${action} ${subject}`));
  store.importCollection(readHarbour(), 'ines');
  attachWire(store);
  stop();
  store.attachText({ name: 'g.txt', text: readHarbourText(GAZETTE), by: 'tester' });
  expect(heard).toEqual(['import harbour-inquiry', `attach ${WIRE}`]);
  expect(store.changes(1, 10)).toEqual([
    { seq: 2, at: '2031-03-07T12:00:00.000Z', by: 'tester', action: 'attach', subject: WIRE },
    { seq: 3, at: '2031-03-07T12:00:00.000Z', by: 'tester', action: 'attach', subject: GAZETTE },
  ]);
});

test('layouts are kept between starts and are no change', () => {
  const folder = makeFolder();
  const store = openHarbour(folder);
  store.savePositions('entities 1', { 'zoe-varn': [1.5, -2], 'grey-lantern': [0, 0] });
  store.savePositions('entities 1', { 'zoe-varn': [3, 4] });
  expect(store.version()).toBe(1);
  store.close();
  expect(openIn(folder).loadPositions('entities 1')).toEqual({ 'zoe-varn': [3, 4] });
});

test('a layout that was never kept is absent', () => {
  expect(openIn(makeFolder()).loadPositions('claims 7')).toBeUndefined();
});

test('the log cannot be changed and records cannot be deleted, even by hand', () => {
  const folder = makeFolder();
  openHarbour(folder).close();
  const db = new Database(join(folder, 'hearsay.sqlite'));
  expect(() => db.exec("UPDATE changes SET by = 'nobody'")).toThrow('changes: append only');
  expect(() => db.exec('DELETE FROM changes')).toThrow('changes: append only');
  expect(() => db.exec('DELETE FROM claims')).toThrow('claims: nothing is deleted, only withdrawn');
  db.close();
});

test('a withdrawn claim is no longer among the contents', () => {
  const folder = makeFolder();
  openHarbour(folder).close();
  const db = new Database(join(folder, 'hearsay.sqlite'));
  db.exec("UPDATE claims SET withdrawn_at = '2031-03-08' WHERE id = 'claim-coastal-wire-2031-02'");
  db.close();
  expect(
    openIn(folder)
      .contents()
      .claims.map(({ id }) => id),
  ).not.toContain('claim-coastal-wire-2031-02');
});
