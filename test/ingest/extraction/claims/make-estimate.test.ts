// Figures as estimates.
import { expect, test } from 'vitest';
import { makeEstimate } from '../../../../server/ingest/extraction/claims/make-estimate.ts';
import { rangeOf, readMarked } from '../marked-reading.ts';

function estimateOf(sentence: string, part = sentence) {
  const reading = readMarked(`${sentence}.`);
  const range = rangeOf(reading, part);
  const quantity = reading.quantities.find(({ from, to }) => from >= range.from && to <= range.to);
  if (quantity === undefined) throw new Error('the text has no figure');
  return makeEstimate(reading, quantity, range, rangeOf(reading, sentence));
}

test('what is counted, in the words behind the number', () => {
  expect(estimateOf('The union counted more than 40 armed guards at the port of Vell')).toEqual({
    minValue: 40,
    bound: 'moreThan',
    unit: 'person',
    measure: 'guards',
    scope: 'armed guards at the port of Vell',
  });
});

test('people who were killed are deaths', () => {
  expect(estimateOf('Between 10 and 12 people were killed in the storm')).toMatchObject({
    minValue: 10,
    maxValue: 12,
    bound: 'between',
    measure: 'deaths',
    scope: 'people were killed in the storm',
  });
});

test('a figure behind its verb measures the subject', () => {
  expect(estimateOf('The number of crates rose to 8')).toMatchObject({
    unit: 'crate',
    measure: 'crates',
    scope: 'The number of crates',
  });
  expect(estimateOf('Its reserves reached 25 million dollars')).toMatchObject({
    maxValue: 25_000_000,
    unit: 'USD',
    measure: 'reserves',
  });
});

test('a part of a clause is told in its own words, with what happened in all of it', () => {
  const sentence = 'Twelve guards were killed, including three officers of the port';
  expect(estimateOf(sentence, 'three officers of the port')).toMatchObject({
    maxValue: 3,
    measure: 'deaths',
    scope: 'officers of the port',
  });
});

test('a share measures what it is a part of', () => {
  expect(estimateOf('A third of the port workers left the town')).toMatchObject({
    unit: 'share',
    measure: 'port workers',
  });
});
