// The state of the review: acts that can be taken back, lists that lose what was judged, and reading as it goes.
import { describe, expect, it } from 'vitest';
import { cutEvents } from '../../../client/api/event-stream.ts';
import { withoutProposals } from '../../../client/state/review.ts';
import {
  afterDoing,
  afterRedoing,
  afterUndoing,
  type DoneDeed,
  noActs,
  proposalsOf,
} from '../../../client/state/review-acts.ts';
import { isBeingRead, waitBefore, withProgress } from '../../../client/state/review-progress.ts';
import { ferryProposal } from './ferry-proposal.ts';

const accepted = (proposal: string, decision: string): DoneDeed => ({
  deed: { kind: 'review', act: { verdict: 'accept', proposal } },
  by: 'Ann',
  said: `Accepted: ${proposal}`,
  decision,
  next: undefined,
});

describe('acts', () => {
  const two = afterDoing(afterDoing(noActs, accepted('p1', 'd1')), accepted('p2', 'd2'));

  it('are taken back in reverse order, and done again by a decision of their own', () => {
    const back = afterUndoing(two);
    expect(back.done.map(({ decision }) => decision)).toEqual(['d1']);
    expect(back.said).toBe('Taken back: Accepted: p2');
    const again = afterRedoing(back, 'd3');
    expect(again.done.map(({ decision }) => decision)).toEqual(['d1', 'd3']);
    expect(again.undone).toEqual([]);
  });

  it('that are new forget what was taken back', () => {
    expect(afterDoing(afterUndoing(two), accepted('p4', 'd4')).undone).toEqual([]);
  });

  it('that were none cannot be taken back', () => {
    expect(afterUndoing(noActs)).toBe(noActs);
    expect(afterRedoing(noActs, 'd1')).toBe(noActs);
  });

  it('name the proposals that no longer wait', () => {
    expect(proposalsOf({ verdict: 'join', proposals: ['p1', 'p2'] })).toEqual(['p1', 'p2']);
    expect(proposalsOf({ verdict: 'split', proposal: 'p1', at: 4 })).toEqual(['p1']);
    expect(proposalsOf({ verdict: 'acceptAbove', minScore: 0.9 })).toEqual([]);
  });
});

it('takes judged proposals out of all pages of a list, and off their total', () => {
  const page = (id: string) => ({ proposals: [{ ...ferryProposal, id }], total: 5 });
  const pages = withoutProposals([page('p1'), page('p2')], new Set(['p2']));
  expect(pages.map(({ proposals, total }) => [proposals.map(({ id }) => id), total])).toEqual([
    [['p1'], 4],
    [[], 4],
  ]);
});

it('what stands as one with a proposal that is judged leaves the list with it', () => {
  const found = {
    proposal: 'p9',
    madeBy: 'quay-model',
    state: 'waiting',
    score: 0.5,
    gloss: 'It waits.',
  } as const;
  const proposals = [{ ...ferryProposal, id: 'p1', alsoFoundBy: [found] }];
  expect(withoutProposals([{ proposals, total: 1 }], new Set(['p9']))).toEqual([{ proposals: [], total: 0 }]);
});

it('what is kept of a reading stays known while its pieces are read again', () => {
  const failed = [{ start: 0, end: 9, reason: 'It was cut off.' }];
  const report = { id: 'r1', title: 'R' };
  const line = { report, madeBy: 'quay-model', state: 'done', proposals: 3, notes: [], failed } as const;
  const counts = { waiting: 3, accepted: 0, rejected: 0 };
  const summary = { ...counts, identities: 0, reports: [{ ...line, ...counts, notes: [], failed }] };
  const told = { report, madeBy: 'quay-model', state: 'running', proposals: 0, notes: [] } as const;
  const running = withProgress(summary, { ...told, notes: [] });
  expect(running.reports).toMatchObject([{ state: 'running', proposals: 3, failed, waiting: 3 }]);
  const done = withProgress(running, { ...told, state: 'done', proposals: 4, notes: [] });
  expect(done.reports[0]).toMatchObject({ state: 'done', proposals: 4 });
  expect(done.reports[0]?.failed).toBeUndefined();
});

describe('reading', () => {
  const told = {
    report: { id: 'r1', title: 'Ferry' },
    state: 'running',
    madeBy: 'reader-1',
    proposals: 0,
    notes: [],
  } as const;
  const empty = { waiting: 0, accepted: 0, rejected: 0, identities: 0, reports: [] };

  it('appears when it is first told of, and changes in its place', () => {
    const first = withProgress(empty, { ...told, notes: [] });
    const second = withProgress(first, { ...told, notes: [], report: { ...told.report, id: 'r2' } });
    const done = withProgress(second, { ...told, notes: [], state: 'done', proposals: 4 });
    expect(done.reports.map(({ report, state, proposals }) => [report.id, state, proposals])).toEqual([
      ['r1', 'done', 4],
      ['r2', 'running', 0],
    ]);
    expect(done.reports.map(isBeingRead)).toEqual([false, true]);
  });

  it('by another reader is another line', () => {
    const first = withProgress(empty, { ...told, notes: [] });
    const second = withProgress(first, { ...told, notes: [], madeBy: 'a language model' });
    expect(second.reports.map(({ madeBy }) => madeBy)).toEqual(['reader-1', 'a language model']);
  });

  it('is connected anew after ever longer pauses', () => {
    expect([0, 1, 2, 9].map(waitBefore)).toEqual([1_000, 2_000, 4_000, 20_000]);
  });

  it('comes as events, of which the last may still be under way', () => {
    expect(cutEvents('event: progress\ndata: 1\n\n: still here\n\ndata: a\ndata: b\n\ndata: {"st')).toEqual({
      data: ['1', 'a\nb'],
      rest: 'data: {"st',
    });
  });
});
