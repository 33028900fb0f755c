// How found attributions are compared with marked ones.
import { expect, test } from 'vitest';
import {
  addCounts,
  compareAttributions,
  figuresOf,
} from '../../../../server/ingest/extraction/training/score-attributions.ts';

const text = 'The mayor said the old bridge is safe.';
const marked = { source: [[0, 9]], cue: [[10, 14]], content: [[15, 37]] } as const;

test('the same attribution is found, sourced and usable', () => {
  expect(compareAttributions(text, [marked], [marked])).toEqual({
    marked: 1,
    found: 1,
    aligned: 1,
    sourceRight: 1,
    sourced: 1,
    usable: 1,
  });
});

test('less than half of the content is not usable', () => {
  const short = { ...marked, content: [[15, 22]] } as const;
  expect(compareAttributions(text, [marked], [short])).toMatchObject({ aligned: 1, usable: 0 });
});

test('an article in common is no common source', () => {
  const wrong = { ...marked, source: [[0, 3]] } as const;
  expect(compareAttributions(text, [marked], [wrong])).toMatchObject({
    aligned: 1,
    sourceRight: 0,
    usable: 0,
  });
});

test('figures are percentages of sums', () => {
  const counts = compareAttributions(text, [marked], [marked]);
  const missed = compareAttributions(text, [marked], []);
  expect(figuresOf(addCounts([counts, missed]))).toEqual({ usable: 200 / 3, found: 200 / 3, source: 100 });
});
