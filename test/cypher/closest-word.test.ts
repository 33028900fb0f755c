// "Did you mean": which known word a misspelt one is taken for.
import { expect, test } from 'vitest';
import { closestWord } from '../../server/cypher/closest-word.ts';

const places = ['Harbour', 'Market', 'Mill', 'Quay'];

test('a letter too many, too few, wrong or in the wrong place is forgiven', () => {
  expect(closestWord('Harbouur', places)).toBe('Harbour');
  expect(closestWord('Harbor', places)).toBe('Harbour');
  expect(closestWord('Narket', places)).toBe('Market');
  expect(closestWord('Makret', places)).toBe('Market');
});

test('upper and lower case are the same', () => {
  expect(closestWord('MILL', places)).toBe('Mill');
});

test('two slips are forgiven in a long word, one in a short one, none in the shortest', () => {
  expect(closestWord('Habuor', places)).toBe('Harbour');
  expect(closestWord('Mall', places)).toBe('Mill');
  expect(closestWord('Malt', places)).toBeUndefined();
  expect(closestWord('M', ['N'])).toBeUndefined();
});

test('the nearest word wins, the first of those that are as near', () => {
  expect(closestWord('speakr', ['speaks', 'speaker', 'speak'])).toBe('speaks');
  expect(closestWord('speaker', ['speaks', 'speaker'])).toBe('speaker');
});

test('nothing is suggested for a word that is like none', () => {
  expect(closestWord('Cathedral', places)).toBeUndefined();
  expect(closestWord('Quay', [])).toBeUndefined();
});
