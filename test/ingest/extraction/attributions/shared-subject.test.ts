// A verb without a subject of its own has that of the verb before it.
import { expect, test } from 'vitest';
import { sharedSubject } from '../../../../server/ingest/extraction/attributions/shared-subject.ts';
import { describeText, rangeOf, wordsOf } from '../describe-text.ts';

function subjectOf(sentence: string, cue: string): string | undefined {
  const text = describeText(sentence);
  const found = sharedSubject(text, rangeOf(text, cue));
  return found && wordsOf(text, found);
}

test('a second verb shares the subject of the first', () => {
  expect(subjectOf('The mayor met the crew that runs the ferry and promised a new boat.', 'promised')).toBe(
    'The mayor',
  );
});

test('a participle behind a comma shares the subject of the sentence', () => {
  expect(subjectOf('Ana Reyes wrote to the harbour board, saying that the crane was old.', 'saying')).toBe(
    'Ana Reyes',
  );
});

test('a verb with its subject beside it shares none', () => {
  expect(subjectOf('The mayor left and the crew said that it was over.', 'said')).toBeUndefined();
});
