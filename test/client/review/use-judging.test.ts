// Why a proposal cannot be judged or joined now, and which one is judged next.
import { expect, test } from 'vitest';
import { joinRefusalOf, nextToJoin, refusalOf } from '../../../client/panels/review/use-judging.ts';
import { nextAfter } from '../../../client/panels/review/use-proposals.ts';
import { ferryProposal } from './ferry-proposal.ts';

const second = { ...ferryProposal, id: 'proposal-4' };
const third = { ...ferryProposal, id: 'proposal-5' };

test('the next one is judged next, and after the last one the one before it', () => {
  const listed = [ferryProposal, second, third];
  expect(nextAfter(listed, 'proposal-4')).toBe('proposal-5');
  expect(nextAfter(listed, 'proposal-5')).toBe('proposal-4');
  expect(nextAfter([third], 'proposal-5')).toBeUndefined();
});

test('what is judged already must be taken back first', () => {
  expect(refusalOf(ferryProposal)).toBeUndefined();
  expect(refusalOf({ ...ferryProposal, state: 'accepted' })).toBe(
    'It is accepted already. Take that back to change it.',
  );
  expect(refusalOf(undefined)).toBe('Nothing is listed.');
});

test('claims are joined only with a next one of the same report that waits', () => {
  expect(joinRefusalOf(ferryProposal, second)).toBeUndefined();
  expect(joinRefusalOf(ferryProposal, undefined)).toBe('No claim that waits comes after it.');
  expect(joinRefusalOf(ferryProposal, { ...second, state: 'rejected' })).toBe(
    'No claim that waits comes after it.',
  );
  expect(joinRefusalOf(ferryProposal, { ...second, report: { id: 'report-b', title: 'B' } })).toBe(
    'The next claim is of another report.',
  );
});

test('a claim is joined with the next of its reader, past what others read in the same words', () => {
  const others = { ...second, madeBy: 'quay-model' };
  expect(nextToJoin(ferryProposal, [ferryProposal, others, third])?.id).toBe('proposal-5');
  const next = nextToJoin(ferryProposal, [ferryProposal, others]);
  expect(joinRefusalOf(ferryProposal, next)).toBe('The next claim was found by another reader.');
});
