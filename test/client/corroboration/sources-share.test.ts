// What a report rests on, in figures and in one line.
import { describe, expect, it } from 'vitest';
import { judgeReport, shareOut } from '../../../client/panels/corroboration/sources-share.ts';
import type { SourceReport } from '../../../client/state/state.ts';

const report: SourceReport = {
  rule: 'source-profile.claims',
  claims: ['c1', 'c2', 'c3', 'c4'],
  reason: 'A reason.',
  report: 'gazette',
  own: ['c1'],
  named: ['c2', 'c3'],
  unnamed: ['c4'],
  cites: [],
  origins: [],
  repeatedBy: [{ who: { id: 'courier', label: 'Report', name: 'Courier' }, claims: ['c9'] }],
  drift: [],
  circular: [],
};

describe('the claims of a report', () => {
  it('share out into its own voice, named and unnamed sources', () => {
    expect(shareOut(report)).toEqual([
      { name: 'own', claims: ['c1'], percent: 25 },
      { name: 'named', claims: ['c2', 'c3'], percent: 50 },
      { name: 'unnamed', claims: ['c4'], percent: 25 },
    ]);
  });

  it('share out into nothing where there are none', () => {
    const shares = shareOut({ own: [], named: [], unnamed: [] });
    expect(shares.map(({ percent }) => percent)).toEqual([0, 0, 0]);
  });
});

describe('the first line on a report', () => {
  it('counts its sources and who repeats it', () => {
    expect(judgeReport(report)).toBe(
      '4 claims: 1 in its own voice, 2 from named sources and 1 from unnamed sources; 1 report repeats it',
    );
  });

  it('leaves out what is nought', () => {
    expect(judgeReport({ ...report, named: [], unnamed: [], repeatedBy: [] })).toBe(
      '1 claim: 1 in its own voice; nobody in this collection repeats it',
    );
  });

  it('says that nothing was read from a report that is only cited', () => {
    expect(judgeReport({ ...report, own: [], named: [], unnamed: [] })).toBe(
      'No claims were read from it; 1 report repeats it',
    );
  });
});
