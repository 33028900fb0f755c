// Words, bands and orders of the review.
import { describe, expect, it } from 'vitest';
import { addressProblem } from '../../../client/panels/add-address.tsx';
import { orderReadings } from '../../../client/panels/review/reading-order.ts';
import { readReviewKey } from '../../../client/panels/review/review-keys.ts';
import {
  joinReasons,
  shortGloss,
  tellDifferences,
  tellReaders,
  tellReading,
  tellReadings,
  wordScore,
} from '../../../client/panels/review/review-words.ts';
import { listBands } from '../../../client/panels/review/score-bands.ts';
import type { ReviewReport } from '../../../client/state/state.ts';
import { ferryProposal } from './ferry-proposal.ts';

const reading = (id: string, state: ReviewReport['state'], proposals = 0): ReviewReport => ({
  report: { id, title: id },
  state,
  madeBy: 'reader-1',
  proposals,
  notes: [],
  waiting: proposals,
  accepted: 0,
  rejected: 0,
});

describe('words', () => {
  it('say how sure a proposal is', () => {
    expect([0.95, 0.85, 0.7, 0.6, 0.2].map(wordScore)).toEqual(['sure', 'sure', 'likely', 'likely', 'check']);
  });

  it('say how far a reading is', () => {
    expect(tellReading(reading('a', 'done', 1))).toBe('read, 1 claim proposed');
    expect(tellReading(reading('a', 'done'))).toBe('read, no claims found');
    const error = { code: 'EXTRACTION_TOO_SLOW', message: 'It took too long.', fix: 'Split the file.' };
    expect(tellReading({ ...reading('a', 'failed'), error })).toBe(
      'failed: It took too long. Split the file.',
    );
    const all = [
      reading('a', 'done'),
      reading('b', 'queued'),
      reading('c', 'running'),
      reading('d', 'queued'),
    ];
    expect(tellReadings(all)).toBe('1 being read, 2 waiting, 1 done');
  });

  it('say what another reader had found, and what failed', () => {
    const failed = [{ start: 0, end: 9, reason: 'It was cut off.' }];
    expect(tellReading({ ...reading('a', 'done', 3), foundBefore: 2, failed })).toBe(
      'read, 3 claims proposed, 2 of them found by another reader before, 1 piece failed',
    );
    expect(tellReading(reading('a', 'cancelled'))).toBe('cancelled; read only when you ask');
  });

  it('say who else read the words of a claim, and how they differ', () => {
    const other = {
      proposal: 'proposal-9',
      madeBy: 'quay-model',
      state: 'waiting',
      score: 0.5,
      gloss: 'Ships wait.',
    } as const;
    expect(tellReaders(ferryProposal)).toEqual([]);
    expect(tellReaders({ ...ferryProposal, alsoFoundBy: [other] })).toEqual(['2 readers']);
    expect(
      tellReaders({ ...ferryProposal, otherReadings: [{ ...other, differsIn: ['figure', 'extent'] }] }),
    ).toEqual(['another reading']);
    expect(tellDifferences(['figure', 'extent'])).toBe(
      'It differs: another figure, more or fewer of the words.',
    );
    expect(tellDifferences([])).toBe('');
  });

  it('join reasons, which are sentences, after a “because”', () => {
    expect(joinReasons(['AP is an acronym of “Associated Press”.'])).toBe(
      'AP is an acronym of “Associated Press”',
    );
    expect(joinReasons(['The names are alike.', 'Both are ports.'])).toBe(
      'the names are alike; both are ports',
    );
  });

  it('shorten a long statement', () => {
    expect(shortGloss('The ferry stays.')).toBe('The ferry stays.');
    expect(shortGloss('The ferry stays in port until the harbour is dredged, said its owner today.')).toBe(
      'The ferry stays in port until the harbour is dredged, said its owner…',
    );
  });
});

it('lists readings under way first, then those that failed', () => {
  const reports = [
    reading('a', 'done'),
    reading('b', 'failed'),
    reading('c', 'queued'),
    reading('d', 'running'),
  ];
  expect(orderReadings(reports).map(({ report }) => report.id)).toEqual(['d', 'c', 'b', 'a']);
});

describe('bands of scores', () => {
  it('count what lies between two scores, and say which a batch accepts', () => {
    expect(listBands([1, 0.9, 0.5, 0], [1, 3, 7, 10], 0.5)).toEqual([
      { from: 0.9, to: 1, waiting: 3, isIn: true },
      { from: 0.5, to: 0.9, waiting: 4, isIn: true },
      { from: 0, to: 0.5, waiting: 3, isIn: false },
    ]);
  });

  it('are left out where nothing waits', () => {
    expect(listBands([1, 0.9, 0], [0, 0, 2], 0.8)).toEqual([{ from: 0, to: 0.9, waiting: 2, isIn: false }]);
  });
});

describe('keys', () => {
  const plain = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

  it('ask for acts, and for undo with Ctrl too', () => {
    expect(
      ['a', 'c', 'r', 's', 'j', 'ArrowDown', 'z'].map((key) => readReviewKey({ ...plain, key })),
    ).toEqual(['accept', 'correct', 'reject', 'split', 'join', 'next', 'undo']);
    expect(readReviewKey({ ...plain, ctrlKey: true, key: 'z' })).toBe('undo');
    expect(readReviewKey({ ...plain, ctrlKey: true, shiftKey: true, key: 'Z' })).toBe('redo');
  });

  it('mean nothing together with Ctrl or Alt', () => {
    expect(readReviewKey({ ...plain, ctrlKey: true, key: 'a' })).toBeUndefined();
    expect(readReviewKey({ ...plain, altKey: true, key: 'ArrowUp' })).toBeUndefined();
  });
});

it('takes only whole addresses of pages', () => {
  expect(addressProblem(' https://courier.example/ferry ')).toBeUndefined();
  const problem = 'Write the whole address of a page, beginning with https://.';
  expect([addressProblem('courier.example'), addressProblem('file:///minutes'), addressProblem('')]).toEqual([
    problem,
    problem,
    problem,
  ]);
});
