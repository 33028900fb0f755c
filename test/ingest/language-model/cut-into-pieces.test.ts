// A text is cut between paragraphs, else between sentences, else between words.
import { expect, test } from 'vitest';
import { cutIntoPieces } from '../../../server/ingest/language-model/cut-into-pieces.ts';

const cut = (text: string, most: number): readonly string[] =>
  cutIntoPieces(text, most).map(({ start, end }) => text.slice(start, end));

test('a short text is one piece', () => {
  expect(cut('She left.\n\nHe stayed.', 100)).toEqual(['She left.\n\nHe stayed.']);
});

test('a long text is cut between paragraphs', () => {
  expect(cut('She left.\n\nHe stayed.\n\nIt rained.', 22)).toEqual(['She left.\n\nHe stayed.', 'It rained.']);
});

test('a long paragraph is cut between sentences', () => {
  expect(cut('She left at noon. He stayed. It rained.', 30)).toEqual([
    'She left at noon. He stayed.',
    'It rained.',
  ]);
});

test('a long sentence is cut between words, and a long word where it must be', () => {
  expect(cut('one two three', 8)).toEqual(['one two', 'three']);
  expect(cut('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
});

test('an empty text has no pieces', () => {
  expect(cut(' \n\n ', 10)).toEqual([]);
});
