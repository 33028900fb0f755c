// Direct speech by pattern.
import { expect, test } from 'vitest';
import { findDirectSpeech } from '../../../../server/ingest/extraction/attributions/find-direct-speech.ts';
import { describeWords } from '../../../../server/ingest/extraction/words/describe-words.ts';
import { readTokens } from '../../../../server/ingest/extraction/words/read-tokens.ts';

function find(sentence: string): readonly string[] {
  const text = describeWords(readTokens(sentence));
  return findDirectSpeech(text).map(({ pattern, cue }) => {
    const words = text.tokens.slice(cue.from, cue.to).map((token) => token.text);
    return `${pattern}: ${words.join(' ')}`;
  });
}

test('a verb after the speaker belongs to the quotation before', () => {
  expect(find('“They took the tower,” the man shouted.')).toEqual(['quotation, speaker, verb: shouted']);
});

test('the verb may come before the speaker', () => {
  expect(find('“They took the tower,” said the man.')).toEqual(['quotation, verb, speaker: said']);
});

test('a comma or colon leads from the verb to the quotation', () => {
  expect(find('The man said on Monday, “They took the tower.”')).toEqual(['speaker, verb, quotation: said']);
});

test('words quoted within a sentence are no direct speech', () => {
  expect(find('The man called it “absurd” and left.')).toEqual([]);
});

test('a quotation without a verb of speech is nobody’s', () => {
  expect(find('The sign “Keep out,” he painted over.')).toEqual([]);
});

test('the last words of a sentence in quotation marks are no direct speech', () => {
  expect(find('The man said there was “no plan for the harbour,” adding that it was late.')).toEqual([]);
});

test('what is quoted within a quotation belongs to it', () => {
  expect(find('“This is a real “prison army” that may break free,” Reyes said.')).toEqual([
    'quotation, speaker, verb: said',
  ]);
});
