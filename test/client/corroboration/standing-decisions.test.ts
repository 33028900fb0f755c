// Finding the decision that stands behind a finding.
import { describe, expect, it } from 'vitest';
import { assessmentsOf, standingDecision } from '../../../client/panels/corroboration/standing-decisions.ts';
import type { DecisionContent, RecordedDecision } from '../../../client/state/state.ts';

const record = (id: string, decision: DecisionContent, isWithdrawn = false): RecordedDecision => ({
  id,
  by: 'Ann',
  at: '2031-03-06T10:00:00Z',
  decision,
  ...(isWithdrawn ? { withdrawn: { by: 'Ben', at: '2031-03-07T10:00:00Z' } } : {}),
});
const dismissal: DecisionContent = {
  kind: 'contradiction',
  verdict: 'dismissed',
  left: 'c1',
  right: 'c2',
  reason: 'Two ports.',
};
const derivation: DecisionContent = { kind: 'derivation', claim: 'c1', from: 'c2', derivation: 'quotes' };
const assessment = (of: string): DecisionContent => ({
  kind: 'assessment',
  of,
  reliability: 'B',
  reason: 'Was right before.',
});

describe('the decision behind a finding', () => {
  it('is found in either order of the two', () => {
    const decisions = [record('d1', dismissal)];
    expect(standingDecision(decisions, 'contradiction', 'c2', 'c1')?.id).toBe('d1');
  });

  it('is of the same kind and about just these two', () => {
    const decisions = [record('d1', derivation)];
    expect(standingDecision(decisions, 'contradiction', 'c1', 'c2')).toBeUndefined();
    expect(standingDecision(decisions, 'derivation', 'c1', 'c3')).toBeUndefined();
    expect(standingDecision(decisions, 'derivation', 'c2', 'c1')?.id).toBe('d1');
  });

  it('is the latest that nobody withdrew', () => {
    const decisions = [record('d1', dismissal), record('d2', dismissal), record('d3', dismissal, true)];
    expect(standingDecision(decisions, 'contradiction', 'c1', 'c2')?.id).toBe('d2');
  });

  it('is never an assessment', () => {
    expect(standingDecision([record('d1', assessment('c1'))], 'assessment', 'c1', 'c1')).toBeUndefined();
  });
});

describe('assessments of a thing', () => {
  it('are listed newest first, those withdrawn apart', () => {
    const found = assessmentsOf([
      record('d1', assessment('c1')),
      record('d2', assessment('c1'), true),
      record('d3', dismissal),
      record('d4', assessment('c1')),
    ]);
    expect(found.standing.map(({ id }) => id)).toEqual(['d4', 'd1']);
    expect(found.withdrawn.map(({ id }) => id)).toEqual(['d2']);
  });
});
