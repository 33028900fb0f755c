// Clauses with "that" taken over their verb.
import { expect, test } from 'vitest';
import { finishClause } from '../../../../server/ingest/extraction/attributions/finish-clause.ts';
import { readMarked, wordsIn } from '../marked-reading.ts';

function finished(paragraph: string, isTaken = (_: number): boolean => false): readonly string[] {
  const reading = readMarked(paragraph);
  return reading.attributions.flatMap((attribution) =>
    finishClause(reading.text, attribution, isTaken).content.map((range) => wordsIn(reading, range)),
  );
}

test('a "that" without its verb goes on over it', () => {
  expect(
    finished('<s 1>She</s> <c 1>said</c> <t 1>that the bridge</t>, after years of rain, was shut.'),
  ).toEqual(['that the bridge, after years of rain, was shut']);
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
