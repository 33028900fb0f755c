// Sources that cannot speak.
import { expect, test } from 'vitest';
import { isThing } from '../../../../server/ingest/extraction/attributions/is-thing.ts';
import { describeWords } from '../../../../server/ingest/extraction/words/describe-words.ts';
import { readTokens } from '../../../../server/ingest/extraction/words/read-tokens.ts';

const isThingIn = (sentence: string, words: number): boolean =>
  isThing(describeWords(readTokens(sentence)), { from: 0, to: words });

test('a deed or an object is a thing', () => {
  expect(isThingIn('The attacks indicate that it grows.', 2)).toBe(true);
});

test('people, groups, documents and names are none', () => {
  expect(isThingIn('The officials said that it grows.', 2)).toBe(false);
  expect(isThingIn('The report said that it grows.', 2)).toBe(false);
  expect(isThingIn('Ilse Brandt said that it grows.', 2)).toBe(false);
});
