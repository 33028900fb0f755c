// The first line of the claim panel.
import { describe, expect, it } from 'vitest';
import { judgeClaim } from '../../../client/panels/corroboration/claim-verdict.ts';
import type { Claim, ClaimCorroboration, EntityRef, SameStatement } from '../../../client/state/state.ts';

const organization = (name: string): EntityRef => ({
  id: name.toLowerCase().replaceAll(' ', '-'),
  label: 'Organization',
  name,
});
const basis = { rule: 'a-rule', claims: ['c1'], reason: 'A reason.' };
const union = organization('Tidemen’s Union');
const wire = organization('Coastal Wire');

const plain: ClaimCorroboration = {
  origin: { ...basis, claim: 'c1', origin: union, depth: 2, chain: [], through: [] },
  same: [],
  independent: {
    ...basis,
    count: 1,
    groups: [{ origins: [union], claims: ['c1'], because: [] }],
    unknown: [],
  },
  circular: [],
  drift: [],
  comparisons: [],
  sums: [],
  shares: [],
  contradictions: [],
  claims: [],
};

const inReport = (id: string): Pick<Claim, 'report'> => ({ report: { id, title: id, held: false } });
const claims = new Map([
  ['c2', inReport('gazette')],
  ['c3', inReport('gazette')],
  ['c4', inReport('courier')],
  ['c5', inReport('own')],
]);
const same = (other: string, relation: SameStatement['relation'], score: number): SameStatement => ({
  ...basis,
  claim: 'c1',
  other,
  relation,
  score,
});
const sayAbout = (changes: Partial<ClaimCorroboration>): string =>
  judgeClaim({ ...plain, ...changes }, 'own', claims).says;

describe('the first line on a claim', () => {
  it('names the one origin and how often it was handed on', () => {
    expect(sayAbout({})).toBe('One known origin, Tidemen’s Union; handed on twice; no other report says it');
  });

  it('counts each other report once, and leaves out its own', () => {
    const found = [same('c2', 'derived', 1), same('c3', 'proposedDerived', 0.8), same('c5', 'derived', 1)];
    expect(sayAbout({ same: found })).toBe(
      'One known origin, Tidemen’s Union; handed on twice; 1 other report carries it',
    );
  });

  it('tells reports that carry it from reports that say it on their own account', () => {
    const found = [same('c2', 'derived', 1), same('c4', 'proposedIndependent', 0.7)];
    expect(sayAbout({ same: found })).toContain(
      '1 other report carries it; 1 other report says it on its own account',
    );
  });

  it('does not count what was rejected or is only possibly the same', () => {
    const found = [same('c2', 'rejected', 0), same('c4', 'proposedIndependent', 0.5)];
    expect(sayAbout({ same: found })).toContain('no other report says it');
  });

  it('names several independent origins', () => {
    const groups = [union, wire].map((origin) => ({ origins: [origin], claims: ['c1'], because: [] }));
    expect(sayAbout({ independent: { ...basis, count: 2, groups, unknown: [] } })).toContain(
      '2 independent origins, Tidemen’s Union and Coastal Wire; here handed on twice;',
    );
  });

  it('says that the origin is unknown where the last speaker is not named', () => {
    const unnamed: EntityRef = { id: 'officials', label: 'UnnamedSource', name: 'two port officials' };
    const origin = { ...basis, claim: 'c1', unnamed, depth: 1, chain: [], through: [] };
    const independent = { ...basis, count: 0, groups: [], unknown: [] };
    expect(sayAbout({ origin, independent })).toBe(
      'Origin unknown: two port officials, not named; handed on once; no other report says it',
    );
  });

  it('says which known origin stands behind it elsewhere', () => {
    const unnamed: EntityRef = { id: 'officials', label: 'UnnamedSource', name: 'two port officials' };
    const origin = { ...basis, claim: 'c1', unnamed, depth: 1, chain: [], through: [] };
    expect(sayAbout({ origin })).toContain(
      'Origin unknown: two port officials, not named; elsewhere it comes from Tidemen’s Union; here handed on once;',
    );
  });
});

describe('the warnings of a claim', () => {
  const contradiction = { ...basis, left: 'c1', right: 'c2', kind: 'disjointEstimates' as const };
  const dismissed = { by: 'Ann', at: '2031-03-06T10:00:00Z', reason: 'Two ports.' };

  it('are none where nothing speaks against it', () => {
    expect(judgeClaim(plain, 'own', claims).warns).toEqual([]);
  });

  it('count contradictions that nobody has dismissed', () => {
    const contradictions = [contradiction, { ...contradiction, right: 'c3', dismissed }];
    expect(judgeClaim({ ...plain, contradictions }, 'own', claims).warns).toEqual(['1 claim contradicts it']);
  });

  it('tell of changes, circles and sums that fail', () => {
    const answer: ClaimCorroboration = {
      ...plain,
      drift: [{ ...basis, kind: 'dateLost', from: 'c2', to: 'c1', before: '2030', after: 'no date' }],
      circular: [{ ...basis, kind: 'cycle', reports: [organization('A'), organization('B')] }],
      sums: [
        {
          ...basis,
          total: 'c1',
          parts: ['c2', 'c3'],
          along: 'place',
          arithmetic: '1 + 2 = 3, not 4',
          holds: false,
          difference: [1, 1],
        },
      ],
    };
    expect(judgeClaim(answer, 'own', claims).warns).toEqual([
      '1 thing changed as it was handed on',
      '2 reports lead back to one another',
      'its figures do not add up',
    ]);
  });
});
