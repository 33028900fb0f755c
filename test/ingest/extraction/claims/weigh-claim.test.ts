// Scores from evidence.
import { expect, test } from 'vitest';
import { weighClaim } from '../../../../server/ingest/extraction/claims/weigh-claim.ts';

const model = { always: 0, weights: { 'cue sure': 2, nested: -1 } };

test('without evidence a claim is as likely right as wrong', () => {
  expect(weighClaim({}, model)).toBe(0.5);
});

test('evidence adds up by its weight', () => {
  expect(weighClaim({ 'cue sure': 1 }, model)).toBe(0.88);
  expect(weighClaim({ 'cue sure': 1, nested: 1 }, model)).toBe(0.73);
});

test('evidence without a weight changes nothing', () => {
  expect(weighClaim({ 'full moon': 1 }, model)).toBe(0.5);
});
