// Words are found as they stand: other quotation marks, dashes and spaces are the same, other words are not.
import { expect, test } from 'vitest';
import { findAll, levelMarks } from '../../../server/ingest/language-model/find-verbatim.ts';

const find = (words: string, text: string) => findAll(words, levelMarks(text));

test('straight marks find curly ones, at their own places', () => {
  expect(find('"It\'s late - go"', 'She said “It’s late – go”.')).toEqual([[9, 25]]);
});

test('all places are found', () => {
  expect(find('Vell', 'Vell is in Vell County.')).toEqual([
    [0, 4],
    [11, 15],
  ]);
});

test('no word is cut', () => {
  expect(find('port', 'The report on the port.')).toEqual([[18, 22]]);
});

test('another word is not found, and nothing is found for nothing', () => {
  expect(find('the ports', 'the port')).toEqual([]);
  expect(find('  ', 'the port')).toEqual([]);
});
