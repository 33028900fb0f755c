// Content that ends where the same speaker goes on with another verb.
import { expect, test } from 'vitest';
import { cutBefore } from '../../../../server/ingest/extraction/attributions/cut-before.ts';
import { describeWords } from '../../../../server/ingest/extraction/words/describe-words.ts';
import { readTokens, type TokenRange } from '../../../../server/ingest/extraction/words/read-tokens.ts';

const words = 'He criticized the plan and then said it was late .'.split(' ');
const text = describeWords(readTokens('He criticized the plan and then said it was late.'));
const range = (first: string, last = first): TokenRange => ({
  from: words.indexOf(first),
  to: words.indexOf(last) + 1,
});

const earlier = { cue: range('criticized'), source: [range('He')], content: [range('the', 'late')] };
const later = { cue: range('said'), source: [range('He')], content: [range('it', 'late')] };

test('a joined verb of the same speaker ends what was told before', () => {
  expect(cutBefore(text, earlier, later)).toEqual([range('the', 'plan')]);
});

test('a verb whose speaker stands in the content belongs to it', () => {
  const plan = { ...later, source: [range('the', 'plan')] };
  expect(cutBefore(text, earlier, plan)).toEqual(earlier.content);
});

test('a verb that nobody is named for changes nothing', () => {
  expect(cutBefore(text, earlier, { ...later, source: [] })).toEqual(earlier.content);
});
