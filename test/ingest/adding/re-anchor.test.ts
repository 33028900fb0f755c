// Passages of an earlier version in a later one: where they stand unchanged and once, or nowhere.
import { expect, test } from 'vitest';
import { reAnchor } from '../../../server/ingest/ingest.ts';

const earlier = 'The boat is late. “We wait,” said Ral. It rains. It rains.';
const passageOf = (words: string) => {
  const start = earlier.indexOf(words);
  return { start, end: start + words.length };
};

test('a passage that stands unchanged is found at its new place', () => {
  expect(reAnchor(earlier, 'News at noon. “We wait,” said Ral.', passageOf('“We wait,” said Ral'))).toEqual({
    start: 14,
    end: 33,
  });
});

test('a passage of which one letter was changed is an orphan', () => {
  expect(reAnchor(earlier, '“We wait!” said Ral.', passageOf('“We wait,” said Ral'))).toBeUndefined();
});

test('words that stand twice in the later text are an orphan', () => {
  expect(
    reAnchor(earlier, 'The boat is late. The boat is late.', passageOf('The boat is late')),
  ).toBeUndefined();
});

test('words that stand twice in the earlier text are an orphan, since either may be meant', () => {
  expect(reAnchor(earlier, 'It rains.', passageOf('It rains'))).toBeUndefined();
});

test('an empty passage is an orphan', () => {
  expect(reAnchor(earlier, earlier, { start: 4, end: 4 })).toBeUndefined();
});
