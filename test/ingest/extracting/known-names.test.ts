// Which names of the store help to find names in new texts.
import { expect, test } from 'vitest';
import { collectKnownNames, keepKnownNames } from '../../../server/ingest/extracting/known-names.ts';
import { openHarbour } from '../../store/harbour-inquiry.ts';

const record = (
  label: 'Person' | 'Organization' | 'Event',
  name: string,
  aliases: readonly string[] = [],
) => ({
  label,
  id: name.toLowerCase().replaceAll(' ', '-'),
  name,
  aliases,
});

test('names and aliases of people, organizations and places are known, each once', () => {
  const records = [
    record('Person', 'Zoë Varn', ['Varn']),
    record('Organization', 'Harbour Authority', ['HA', 'Harbour Authority']),
    record('Event', 'Loss of containers'),
  ];
  expect(collectKnownNames(records, 10)).toEqual([
    { name: 'Zoë Varn', type: 'Person' },
    { name: 'Varn', type: 'Person' },
    { name: 'Harbour Authority', type: 'Organization' },
    { name: 'HA', type: 'Organization' },
  ]);
});

test('short words and words without a capital are left out, for they may be any word', () => {
  const records = [record('Person', 'May'), record('Organization', 'the union'), record('Person', 'Hope')];
  expect(collectKnownNames(records, 10)).toEqual([{ name: 'Hope', type: 'Person' }]);
});

test('a name of two kinds of things is left out', () => {
  const records = [record('Person', 'Marrow'), record('Organization', 'Marrow'), record('Person', 'Marrow')];
  expect(collectKnownNames(records, 10)).toEqual([]);
});

test('of too many names those of the latest records are known', () => {
  const records = [record('Person', 'Ines Ral'), record('Person', 'Orrin Valdsen')];
  expect(collectKnownNames(records, 1)).toEqual([{ name: 'Orrin Valdsen', type: 'Person' }]);
  expect(collectKnownNames(records, 0)).toEqual([]);
});

test('the list is the same one as long as the names are', () => {
  const store = openHarbour();
  const namesNow = keepKnownNames(store, 100);
  const before = namesNow();
  store.decide({ kind: 'assessment', of: 'zoe-varn', confidence: 60, reason: 'She was there.' }, 'ines');
  expect(namesNow()).toBe(before);
  expect(before).toContainEqual({ name: 'Zoë Varn', type: 'Person' });
});
