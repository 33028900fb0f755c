// Weights fitted to cases.
import { expect, test } from 'vitest';
import { weighClaim } from '../../../../server/ingest/extraction/claims/weigh-claim.ts';
import { type Case, fitLogistic } from '../../../../server/ingest/extraction/training/fit-logistic.ts';

const cases = (evidence: Case['evidence'], right: number, wrong: number): readonly Case[] => [
  ...Array.from({ length: right }, () => ({ evidence, isRight: true })),
  ...Array.from({ length: wrong }, () => ({ evidence, isRight: false })),
];

test('scores come close to how often the evidence was right', () => {
  const fit = fitLogistic([...cases({ quoted: 1 }, 90, 10), ...cases({}, 50, 50)]);
  expect(weighClaim({ quoted: 1 }, fit)).toBeCloseTo(0.89, 1);
  expect(weighClaim({}, fit)).toBeCloseTo(0.51, 1);
});

test('evidence that hardly any case has gets no weight', () => {
  const fit = fitLogistic([...cases({ rare: 1 }, 3, 0), ...cases({}, 50, 50)]);
  expect(fit.weights).toEqual({});
});
