// Sources that stand beside their cue.
import { expect, test } from 'vitest';
import {
  adjoiningSource,
  canBeSource,
} from '../../../../server/ingest/extraction/attributions/adjoining-source.ts';
import { describeWords } from '../../../../server/ingest/extraction/words/describe-words.ts';
import { readTokens } from '../../../../server/ingest/extraction/words/read-tokens.ts';

function sourceOf(sentence: string, cue: string): string | undefined {
  const text = describeWords(readTokens(sentence));
  const from = text.tokens.findIndex(({ lower }) => lower === cue);
  const source = adjoiningSource(text, { from, to: from + 1 }, []);
  return (
    source &&
    text.tokens
      .slice(source.from, source.to)
      .map((token) => token.text)
      .join(' ')
  );
}

test('the noun phrase before an active verb is its source', () => {
  expect(sourceOf('The old mayor said that it rained.', 'said')).toBe('The old mayor');
});

test('the noun phrase after the verb is its source behind a quotation', () => {
  expect(sourceOf('“It rained” said the mayor.', 'said')).toBe('the mayor');
});

test('whoever owns a remark made it', () => {
  expect(sourceOf('People laughed at her remark that it rained.', 'remark')).toBe('her');
});

test('words that name nobody are no source', () => {
  const text = describeWords(readTokens('and then she said so'));
  expect(canBeSource(text, { from: 1, to: 2 })).toBe(false);
  expect(canBeSource(text, { from: 2, to: 3 })).toBe(true);
});

test('“some” may stand for people that were told of before', () => {
  expect(sourceOf('Governors came, and some said that it rained.', 'said')).toBe('some');
});
