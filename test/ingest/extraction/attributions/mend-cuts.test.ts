// A content whose edge cuts a phrase or a bracket in two goes on to its end.
import { expect, test } from 'vitest';
import { mendCuts } from '../../../../server/ingest/extraction/attributions/mend-cuts.ts';
import { describeText, rangeOf, wordsOf } from '../describe-text.ts';

function mend(sentence: string, content: string): string {
  const text = describeText(sentence);
  const [mended] = mendCuts(text, [rangeOf(text, content)], () => false);
  return mended ? wordsOf(text, mended) : '';
}

test('a noun phrase is not cut', () => {
  expect(mend('She announced the new harbour tax.', 'the new')).toBe('the new harbour tax');
});

test('a subject is not cut from its verb', () => {
  expect(mend('She said that the ferry has left the island.', 'that the ferry')).toBe(
    'that the ferry has left the island',
  );
});

test('a short bracket is closed', () => {
  expect(mend('She backed Ines Ral (of Marrow), and left.', 'Ines Ral (of')).toBe('Ines Ral (of Marrow)');
});
