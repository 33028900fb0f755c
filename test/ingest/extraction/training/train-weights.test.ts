// The perceptron on a toy: words after "7" are labelled 1.
import { expect, test } from 'vitest';
import {
  bestLabels,
  type LabelScheme,
  scoreSequence,
} from '../../../../server/ingest/extraction/model/sequence-model.ts';
import {
  openRows,
  packRows,
  unpackWeights,
} from '../../../../server/ingest/extraction/model/weight-table.ts';
import { type Example, trainWeights } from '../../../../server/ingest/extraction/training/train-weights.ts';

const scheme: LabelScheme = {
  labels: 2,
  labelOf: [0, 1],
  before: [
    [-1, 0, 1],
    [-1, 0, 1],
  ],
};
const plan = { scheme, passes: 5, rounds: 2, seed: 1, margins: [1, 1] };

function example(words: readonly number[], labels: readonly number[]): Example {
  const state = words.map((word, index) => [word, 1000 + (words[index - 1] ?? 0)]);
  return { features: { state, boundary: words.map(() => [1]) }, labels };
}

const examples = [
  example([5, 7, 6, 5], [0, 0, 1, 0]),
  example([7, 5, 6, 6], [0, 1, 0, 0]),
  example([6, 5, 7, 6], [0, 0, 0, 1]),
];

test('what was learned holds for a sequence that was not seen', () => {
  const { state, boundary } = trainWeights(examples, plan);
  const weights = { stateRows: openRows(state), boundaryRows: openRows(boundary) };
  const { features } = example([5, 5, 7, 5], []);
  expect(bestLabels(scoreSequence(features, weights), scheme)).toEqual([0, 0, 0, 1]);
});

test('the same seed gives the same weights', () => {
  expect(trainWeights(examples, plan)).toEqual(trainWeights(examples, plan));
});

test('packed weights give the same labels', () => {
  const { state, boundary } = trainWeights(examples, plan);
  const weights = unpackWeights({ state: packRows(state), boundary: packRows(boundary) });
  const { features } = example([5, 5, 7, 5], []);
  expect(bestLabels(scoreSequence(features, weights), scheme)).toEqual([0, 0, 0, 1]);
});

test('a label that is forced stands', () => {
  const { state, boundary } = trainWeights(examples, plan);
  const weights = { stateRows: openRows(state), boundaryRows: openRows(boundary) };
  const { features } = example([5, 5, 7, 5], []);
  expect(bestLabels(scoreSequence(features, weights), scheme, [-1, -1, -1, 0])).toEqual([0, 0, 0, 0]);
});
