// The subject of "is expected to" is told of, not cited.
import { expect, test } from 'vitest';
import { lowerSubject } from '../../../../server/ingest/extraction/attributions/lower-subject.ts';
import { describeWords } from '../../../../server/ingest/extraction/words/describe-words.ts';
import { readTokens } from '../../../../server/ingest/extraction/words/read-tokens.ts';

test('whoever is expected to do something is a part of what is expected', () => {
  const text = describeWords(readTokens('Harlan is expected to sign it.'));
  const found = { cue: { from: 1, to: 3 }, source: [{ from: 0, to: 1 }], content: [{ from: 3, to: 6 }] };
  expect(lowerSubject(text, found)).toEqual({
    cue: { from: 1, to: 3 },
    source: [],
    content: [
      { from: 0, to: 1 },
      { from: 3, to: 6 },
    ],
  });
});

test('whoever expects somebody to do something stays the source', () => {
  const text = describeWords(readTokens('Harlan expected them to sign it.'));
  const found = { cue: { from: 1, to: 2 }, source: [{ from: 0, to: 1 }], content: [{ from: 2, to: 6 }] };
  expect(lowerSubject(text, found)).toEqual(found);
});
