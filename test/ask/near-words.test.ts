// Slips of the keys: the distance between words, and the nearest that is known.
import { expect, test } from 'vitest';
import { editDistance, openVocabulary } from '../../server/ask/near-words.ts';

test('a letter more, less, other or swapped is one slip', () => {
  expect(editDistance('tessari', 'tesari', 2)).toBe(1);
  expect(editDistance('poeple', 'people', 2)).toBe(1);
  expect(editDistance('varn', 'warn', 2)).toBe(1);
});

test('what is further away than the limit is just beyond it', () => {
  expect(editDistance('harbour', 'lantern', 2)).toBe(3);
});

test('short words are not mended, long words by two slips', () => {
  const vocabulary = openVocabulary(['union', 'lantern', 'sea']);
  expect(vocabulary.nearest('see').words).toEqual([]);
  expect(vocabulary.nearest('unoin').words).toEqual(['union']);
  expect(vocabulary.nearest('lenterm').words).toEqual(['lantern']);
});
