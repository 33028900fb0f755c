// What shares of those who were asked say is found by how it is written.
import { expect, test } from 'vitest';
import { findPollSpeech } from '../../../../server/ingest/extraction/attributions/find-poll-speech.ts';
import { describeText, wordsOf } from '../describe-text.ts';

function find(sentence: string): readonly string[] {
  const text = describeText(sentence);
  return findPollSpeech(text).map(({ source, cue, content }) =>
    [source, cue, content].map((range) => wordsOf(text, range)).join(' | '),
  );
}

test('a share says something, also where "say" stands right behind the number', () => {
  expect(find('About 4 in 10 say the ferry should sail at night.')).toEqual([
    'About 4 in 10 | say | the ferry should sail at night',
  ]);
  expect(find('Nearly six in ten voters in the islands think that the ferry is late.')).toEqual([
    'Nearly six in ten voters in the islands | think | that the ferry is late',
  ]);
  expect(find('Two out of three islanders believe the port will close.')).toEqual([
    'Two out of three islanders | believe | the port will close',
  ]);
});

test('it ends where the writer compares', () => {
  expect(find('Six in 10 say he is decisive, after half said so in the spring.')).toEqual([
    'Six in 10 | say | he is decisive',
  ]);
});

test('a share that only is counted says nothing, and neither do some of a share', () => {
  expect(find('Three in ten ferries were late, the board said.')).toEqual([]);
  expect(find('He won 6 in 10 voters who say the port matters.')).toEqual([]);
  expect(find('It happened 3 in 10 years.')).toEqual([]);
  expect(find('“Four in ten say no,” she wrote.')).toEqual([]);
});
