// What is said goes on over its verb.
import { expect, test } from 'vitest';
import { finishClause } from '../../../../server/ingest/extraction/attributions/finish-clause.ts';
import { readMarked, wordsIn } from '../marked-reading.ts';

function finished(paragraph: string, isTaken = (_: number): boolean => false): readonly string[] {
  const reading = readMarked(paragraph);
  return reading.attributions.flatMap((attribution) =>
    finishClause(reading.text, attribution, isTaken).map((range) => wordsIn(reading, range)),
  );
}

test('a "that" without its verb goes on over it', () => {
  expect(
    finished('<s 1>She</s> <c 1>said</c> <t 1>that the bridge</t>, after years of rain, was shut.'),
  ).toEqual(['that the bridge, after years of rain, was']);
});

test('a name behind "say" goes on over the verb that it is the subject of', () => {
  expect(finished('<s 1>They</s> <c 1>say</c> <t 1>Mayor Ilse Brandt</t>, who is new, has no plan.')).toEqual(
    ['Mayor Ilse Brandt, who is'],
  );
  expect(finished('<s 1>They</s> <c 1>say</c> <t 1>Ilse Brandt</t>, has no plan.')).toEqual([
    'Ilse Brandt, has',
  ]);
});

test('a thing behind a verb that takes things is whole', () => {
  expect(finished('<s 1>She</s> <c 1>announced</c> <t 1>the merger</t>, and the shares fell.')).toEqual([
    'the merger',
  ]);
  expect(finished('<s 1>She</s> <c 1>said</c> <t 1>so</t>, and left.')).toEqual(['so']);
});

test('a clause with its verb stays as it is', () => {
  expect(finished('<s 1>She</s> <c 1>said</c> <t 1>that it was shut</t>, but it is open.')).toEqual([
    'that it was shut',
  ]);
});

test('it stays as it is where somebody else is cited before a verb comes', () => {
  const cited = '<s 1>She</s> <c 1>said</c> <t 1>that the bridge</t>, as the mayor knows, was shut.';
  expect(finished(cited, () => true)).toEqual(['that the bridge']);
});
