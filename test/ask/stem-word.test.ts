// Stems: words of one root come together, as Porter's rules have it.
import { expect, test } from 'vitest';
import { termsOf } from '../../server/ask/content-terms.ts';
import { stemWord } from '../../server/ask/stem-word.ts';

test('the forms of a word have one stem', () => {
  expect(['recruit', 'recruits', 'recruited', 'recruiting'].map(stemWord)).toEqual(
    Array.from({ length: 4 }, () => 'recruit'),
  );
  expect(['create', 'creating', 'creation'].map(stemWord)).toEqual(['creat', 'creat', 'creat']);
  expect(stemWord('hopping')).toBe('hop');
});

test('terms leave out empty words, join phrases and know irregular forms and numbers', () => {
  expect(termsOf('The two men were killed')).toEqual(['2', 'man', 'kill']);
  expect(termsOf('They pulled out of the port')).toEqual(['withdraw', 'port']);
  expect(termsOf('It fell')).toEqual(['fall']);
  expect(termsOf('organised')).toEqual(termsOf('organized'));
});
