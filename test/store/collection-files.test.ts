// A collection as plain files: read, written, and read again.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkCollection } from '../../graph-data/ontology/ontology.ts';
import { readCollection, writeCollection } from '../../server/store/store.ts';
import { harbourFolder, makeFolder, readHarbour } from './harbour-inquiry.ts';

const head =
  '{"id": "tiny", "title": "Tiny", "description": "One.", "recordedBy": "x", "recordedAt": "2031"}';

test('the harbour inquiry obeys the ontology', () => {
  const harbour = readHarbour();
  expect(checkCollection(harbour)).toEqual([]);
  expect([harbour.entities.length, harbour.reports.length, harbour.claims.length]).toEqual([16, 3, 15]);
});

test('a collection that is written reads back the same', () => {
  const folder = makeFolder();
  writeCollection(folder, readHarbour());
  expect(readCollection(folder)).toEqual(readHarbour());
});

test('writing what was read gives the same bytes', () => {
  const folder = makeFolder();
  writeCollection(folder, readHarbour());
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.json'),
  );
  expect(files).toHaveLength(12);
  for (const name of files) {
    expect(readFileSync(join(folder, name), 'utf8')).toBe(readFileSync(join(harbourFolder, name), 'utf8'));
  }
});

test('files that are not there are empty lists', () => {
  const folder = makeFolder();
  writeFileSync(join(folder, 'collection.json'), head);
  expect(readCollection(folder)).toEqual({
    id: 'tiny',
    title: 'Tiny',
    description: 'One.',
    recordedBy: 'x',
    recordedAt: '2031',
    entities: [],
    reports: [],
    questions: [],
    claims: [],
    citations: [],
    derivations: [],
  });
});

test('a folder without collection.json is refused with the name of the file', () => {
  const folder = makeFolder();
  expect(() => readCollection(folder)).toThrow(
    expect.objectContaining({ code: 'FILE_UNREADABLE', message: expect.stringContaining('collection.json') }),
  );
});

test('broken JSON is refused with its file and line', () => {
  const folder = makeFolder();
  writeFileSync(join(folder, 'collection.json'), head);
  mkdirSync(join(folder, 'entities'));
  const file = join(folder, 'entities', 'people.json');
  const broken: readonly (readonly [text: string, line: number])[] = [
    ['[\n  { "id": "ana" }\n  { "id": "bo" }\n]\n', 3],
    ['[\n  { "id": "ana",\n    "name": Ana }\n]\n', 3],
    ['[\n  { "id": "ana" }', 2],
  ];
  for (const [text, line] of broken) {
    writeFileSync(file, text);
    expect(() => readCollection(folder)).toThrow(
      expect.objectContaining({
        code: 'FILE_UNREADABLE',
        message: expect.stringContaining(`${file} cannot be read: line ${line} `),
      }),
    );
  }
});

test('a claim without its chain is refused by name before it is checked', () => {
  const folder = makeFolder();
  writeFileSync(join(folder, 'collection.json'), head);
  mkdirSync(join(folder, 'claims'));
  writeFileSync(join(folder, 'claims', 'report-x.json'), '[{ "id": "claim-x", "about": [] }]');
  expect(() => readCollection(folder)).toThrow('record claim-x must have the list "chain"');
});
