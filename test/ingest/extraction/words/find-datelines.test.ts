// Where a story begins behind its dateline.
import { expect, test } from 'vitest';
import { findDatelines } from '../../../../server/ingest/extraction/words/find-datelines.ts';

const datelinesOf = (text: string): readonly string[] =>
  findDatelines(text).map(({ start, end }) => text.slice(start, end));

test('place, date and agency stand before a dash', () => {
  expect(datelinesOf('PORT ALDER, March 4 (Meridian) - A ferry sank.')).toEqual([
    'PORT ALDER, March 4 (Meridian) - ',
  ]);
  expect(datelinesOf('News\n\nKESTREL BAY, 4 March 2031 — Containers are gone.')).toEqual([
    'KESTREL BAY, 4 March 2031 — ',
  ]);
  expect(datelinesOf('VELL, Corvania (NW) – Crews left.')).toEqual(['VELL, Corvania (NW) – ']);
});

test('a dash within a sentence ends no dateline', () => {
  expect(datelinesOf('The ferry — the old one — sank.')).toEqual([]);
  expect(datelinesOf('NATO said on Monday — late — that it would stay.')).toEqual([]);
  expect(datelinesOf('UN-backed forces left.')).toEqual([]);
});
