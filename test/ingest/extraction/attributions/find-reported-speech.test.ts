// Whole sentences told on somebody's account are found by how they are built.
import { expect, test } from 'vitest';
import { findReportedSpeech } from '../../../../server/ingest/extraction/attributions/find-reported-speech.ts';
import { describeText, wordsOf } from '../describe-text.ts';

/** Source, cue and content of each, as words. */
function find(sentence: string): readonly string[] {
  const text = describeText(sentence);
  return findReportedSpeech(text).map(({ source, cue, content }) =>
    [source, cue, content].map((range) => wordsOf(text, range)).join(' | '),
  );
}

test('the rest of a sentence that opens with "According to" is its content', () => {
  expect(find('According to the harbour board, the crane fell at night, and nobody saw it.')).toEqual([
    'the harbour board | According to | the crane fell at night, and nobody saw it',
  ]);
});

test('an apposition belongs to the source, not to the content', () => {
  expect(find('According to Jan Vos, a lawyer, the crane was never inspected.')).toEqual([
    'Jan Vos, a lawyer | According to | the crane was never inspected',
  ]);
});

test('"As noted by" opens like "According to"', () => {
  expect(find('As noted by the port inspector Ilse Brandt, if the wind turns, the quay will flood.')).toEqual(
    ['the port inspector Ilse Brandt | As noted by | if the wind turns, the quay will flood'],
  );
});

test('a sentence before ", according to" is its content from the beginning', () => {
  expect(find('Despite its losses, the port kept two cranes running, according to experts.')).toEqual([
    'experts | according to | Despite its losses, the port kept two cranes running',
  ]);
});

test('a sentence before a speaker and a verb is what was said', () => {
  expect(find('The risk of a flood remains in Vell, the report pointed out.')).toEqual([
    'the report | pointed out | The risk of a flood remains in Vell',
  ]);
});

test('a sentence before a verb and its speaker is what was said', () => {
  expect(find('Only a third of the ships had left the bay, noted Aaron Lind.')).toEqual([
    'Aaron Lind | noted | Only a third of the ships had left the bay',
  ]);
});

test('a sentence that ends in a few quoted words is said as a whole', () => {
  expect(find('The new rule has, the board hopes, “reduced the number of falls,” he said.')).toEqual([
    'he | said | The new rule has, the board hopes, “reduced the number of falls,”',
  ]);
});

test('the writer may go on behind the speaker', () => {
  expect(find('A third of the ships had left the bay, noted Aaron Lind, while the ferries stayed.')).toEqual([
    'Aaron Lind | noted | A third of the ships had left the bay',
  ]);
});

test('whoever is of an opinion thinks what follows', () => {
  expect(find('The researcher is of the opinion that if it rains, the quay will flood.')).toEqual([
    'The researcher | is of the opinion | that if it rains, the quay will flood',
  ]);
});

test('who is told is no part of what was said', () => {
  expect(find('The quay remains closed, security experts told the council.')).toEqual([
    'security experts | told | The quay remains closed',
  ]);
});

test('a verb that has an object of its own tells of another deed', () => {
  expect(find('When the rain began, the mayor announced the closing of the bridge.')).toEqual([]);
});

test('a sentence without a source has none', () => {
  expect(find('The crane fell at night, and nobody saw it.')).toEqual([]);
  expect(find('According to plan, yes.')).toEqual([]);
});
