// Words with their place, lemma and part of speech.
import { expect, test } from 'vitest';
import { readTokens } from '../../../../server/ingest/extraction/words/read-tokens.ts';

const wordsOf = (text: string): readonly string[] =>
  readTokens(text).tokens.map(({ start, end }) => text.slice(start, end));

test('every word stands where its offsets say, curly marks and short forms among them', () => {
  expect(wordsOf('“We don’t know,” said the mayor’s aide.')).toEqual([
    '“',
    'We',
    'do',
    'n’t',
    'know',
    ',',
    '”',
    'said',
    'the',
    'mayor',
    '’s',
    'aide',
    '.',
  ]);
});

test('a verb is known by its lemma, whatever its form', () => {
  const { tokens } = readTokens('He denied it. She shouted. They are asking.');
  expect(tokens.filter(({ tag }) => tag === 'VERB').map(({ lemma }) => lemma)).toEqual([
    'deny',
    'shout',
    'ask',
  ]);
});

test('paragraphs are split at empty lines, sentences not at initials', () => {
  const { sentences, paragraphs } = readTokens('The bridge\n\nMr. J. Hale left. He said so.');
  expect(paragraphs).toHaveLength(2);
  expect(sentences).toHaveLength(3);
});

test('an empty text has no words', () => {
  expect(readTokens(' \n\n ').tokens).toEqual([]);
});
