// Parts of a text left out without moving the rest.
import { expect, test } from 'vitest';
import { blankOut } from '../../../../server/ingest/extraction/words/blank-out.ts';

test('what is left out becomes blanks, so that offsets stay true', () => {
  expect(blankOut('Menu Home said', [{ start: 0, end: 9 }])).toBe('          said');
});

test('line ends stay', () => {
  expect(blankOut('Share\nthis: yes', [{ start: 0, end: 11 }])).toBe('     \n      yes');
});

test('ranges may overlap and come in any order', () => {
  const ranges = [
    { start: 4, end: 6 },
    { start: 0, end: 5 },
  ];
  expect(blankOut('abcdefgh', ranges)).toBe('      gh');
});
