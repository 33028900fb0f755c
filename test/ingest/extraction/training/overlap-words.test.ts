// Words in common.
import { expect, test } from 'vitest';
import { openWordCounter } from '../../../../server/ingest/extraction/training/overlap-words.ts';

const counter = openWordCounter('“The bridge, she said, is shut.”');

test('words are counted without marks', () => {
  expect(counter.countIn([0, 32])).toBe(6);
});

test('words in common lie in both stretches', () => {
  expect(counter.countInBoth([0, 16], [5, 32])).toBe(2);
  expect(counter.countInBoth([0, 4], [13, 16])).toBe(0);
});
