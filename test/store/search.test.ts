// Finding names and claims by the words a person types.
import { expect, test } from 'vitest';
import type { Store } from '../../server/store/store.ts';
import { openHarbour, readHarbourText } from './harbour-inquiry.ts';

const store = (): Store => openHarbour();
const names = (query: string, limit = 10): readonly string[] =>
  store()
    .searchNames(query, limit)
    .map(({ id }) => id);
const claims = (from: Store, query: string): readonly string[] =>
  from.searchClaims(query, 10).map(({ id }) => id);

test('a name is found with its Arabic article, without it, and with a space for the hyphen', () => {
  for (const query of [
    'Nadir al-Tessari',
    'al-Tessari',
    'Al Tessari',
    'tessari',
    'TESSARI',
    'nadir tessari',
  ]) {
    expect(names(query)[0]).toBe('nadir-al-tessari');
  }
});

test('a name is found when its article is written together with it', () => {
  expect(names('khor alwaha')[0]).toBe('khor-al-waha');
  expect(names('alwaha')[0]).toBe('khor-al-waha');
});

test('marks on letters do not matter', () => {
  expect(names('zoe varn')[0]).toBe('zoe-varn');
  expect(names('zoë')[0]).toBe('zoe-varn');
});

test('either apostrophe or none finds the same name', () => {
  for (const query of ["tidemen's union", 'tidemen’s union', 'tidemens union']) {
    expect(names(query)[0]).toBe('tidemens-union');
  }
});

test('the last word may be unfinished', () => {
  expect(names('grey lan')[0]).toBe('grey-lantern');
  expect(names('g')).toContain('grey-lantern');
});

test('a whole name comes before a name that only begins so, and that before one that only contains it', () => {
  expect(names('marrow')).toEqual([
    'port-of-marrow',
    'marrow-gazette',
    'north-quay',
    'report-coastal-wire-2031',
    'missing-containers',
  ]);
});

test('the alias that matched is told', () => {
  expect(store().searchNames('gazette', 1)).toEqual([
    { id: 'marrow-gazette', matched: 'the Gazette', score: expect.any(Number) },
  ]);
});

test('reports are found by their title', () => {
  expect(names('containers vanish')[0]).toBe('report-coastal-wire-2031');
});

test('each thing is listed once however many of its names match', () => {
  expect(names('tessari')).toEqual(['nadir-al-tessari']);
});

test('no words, or no room, find nothing', () => {
  expect(names('')).toEqual([]);
  expect(names(' -"*^ ')).toEqual([]);
  expect(names('marrow', 0)).toEqual([]);
});

test('signs of the search syntax are words like others', () => {
  const searched = store();
  for (const query of [
    '"',
    'a" OR "b',
    'gloss:north',
    'north NOT quay',
    'NEAR(north quay)',
    '*',
    '^north',
    '{',
  ]) {
    expect(() => searched.searchClaims(query, 5)).not.toThrow();
    expect(() => searched.searchNames(query, 5)).not.toThrow();
  }
});

test('a claim is found by its gloss, its speaker and what it is about', () => {
  const searched = store();
  expect(claims(searched, 'undocumented')).toEqual(['claim-coastal-wire-2031-08']);
  expect(claims(searched, 'watchman')).toEqual(['claim-coastal-wire-2031-09']);
  expect(claims(searched, 'khor waha guards')).toContain('claim-marrow-gazette-2031-04');
});

test('all words must match; where none has all, those with most of them come first', () => {
  const searched = store();
  expect(claims(searched, 'lantern denies quay')[0]).toMatch(
    /claim-(coastal-wire-2031-04|marrow-gazette-2031-02)/,
  );
  expect(claims(searched, 'varn dozen')).toHaveLength(4);
  expect(claims(searched, 'counted by anyone')).toEqual(['claim-coastal-wire-2031-02']);
});

test('the words of a passage find its claim once the text is held', () => {
  const searched = store();
  expect(claims(searched, 'nobody')).toEqual([]);
  const text = readHarbourText('report-coastal-wire-2031');
  searched.attachText({ name: 'wire.txt', text, by: 'tester' });
  expect(claims(searched, 'nobody')).toEqual(['claim-coastal-wire-2031-02']);
  expect(claims(searched, 'undocumented')).toEqual(['claim-coastal-wire-2031-08']);
});

test('better matches have higher scores', () => {
  const scores = store()
    .searchClaims('north quay', 10)
    .map(({ score }) => score);
  expect(scores.length).toBeGreaterThan(1);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
});
