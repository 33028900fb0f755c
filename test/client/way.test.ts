// The way a statement came, as hops on the picture.
import { describe, expect, it } from 'vitest';
import type { ClaimCorroboration, ReportSummary, SourceReport } from '../../client/state/state.ts';
import { wayOfClaim, wayOfReport } from '../../client/state/way.ts';
import { claim, figures, gazette, union, who, wire } from './compare/lost-containers.ts';

const lost = figures({ minValue: 40, maxValue: 50, bound: 'between' });
const found = { rule: 'a.rule', reason: 'Why.', claims: [] };
const reports = [who('report-wire', 'Cargo lost', 'Report'), who('report-gazette', 'Cargo gone', 'Report')];

/** The gazette has it from the wire, the wire from the union. */
const answer: ClaimCorroboration = {
  origin: {
    ...found,
    claim: 'c-gazette',
    origin: union,
    depth: 2,
    chain: [
      { speaker: gazette, claim: 'c-gazette', isUnnamed: false },
      { speaker: wire, claim: 'c-wire', isUnnamed: false },
      { speaker: union, claim: 'c-wire', isUnnamed: false },
    ],
    through: ['c-wire'],
  },
  same: [],
  independent: { ...found, count: 1, groups: [], unknown: [] },
  circular: [],
  drift: [],
  comparisons: [],
  sums: [],
  shares: [],
  contradictions: [],
  claims: [claim('c-wire', wire, union, lost)],
};
const open = claim('c-gazette', gazette, union, lost);

describe('the way of a claim', () => {
  it('runs among the entities from the origin to the publisher', () => {
    expect(wayOfClaim(answer, open, 'entities').hops).toEqual([
      { from: 'union', to: 'wire', kind: 'way' },
      { from: 'wire', to: 'gazette', kind: 'way' },
    ]);
  });

  it('runs among the claims through the claim it was taken from', () => {
    const steps = wayOfClaim(answer, open, 'claims').hops.map(({ from, to }) => `${from} > ${to}`);
    expect(steps).toEqual(
      expect.arrayContaining([
        'union > c-wire',
        'c-wire > c-gazette',
        'c-gazette > report-gazette',
        'report-gazette > gazette',
      ]),
    );
  });

  it('marks the origin with a word, and says the way in words', () => {
    const { marks, words } = wayOfClaim(answer, open, 'entities');
    expect(marks.get('union')).toEqual({ kind: 'origin', word: 'origin' });
    expect(words).toBe('Dockers’ Union (origin) ▸ Coast Wire ▸ Port Gazette');
  });

  it('marks an origin that is not named as such', () => {
    const { origin: _named, ...rest } = answer.origin;
    const unnamed = { ...answer, origin: { ...rest, unnamed: union } };
    expect(wayOfClaim(unnamed, open, 'entities').marks.get('union')?.kind).toBe('unknown');
  });

  it('marks the reports of a fan and of a circle', () => {
    const fan = { ...found, kind: 'fan' as const, reports, source: union };
    const fanned = wayOfClaim({ ...answer, circular: [fan] }, open, 'entities');
    expect(fanned.marks.get('report-wire')).toEqual({ kind: 'circle', word: 'same source' });
    const cycle = { ...found, kind: 'cycle' as const, reports };
    const circled = wayOfClaim({ ...answer, circular: [cycle] }, open, 'entities');
    expect(circled.hops.filter(({ kind }) => kind === 'circle')).toEqual([
      { from: 'report-wire', to: 'report-gazette', kind: 'circle' },
      { from: 'report-gazette', to: 'report-wire', kind: 'circle' },
    ]);
  });

  it('is a single node where the publisher speaks for itself', () => {
    const chain = [{ speaker: gazette, claim: 'c-gazette', isUnnamed: false }];
    const own = wayOfClaim(
      { ...answer, origin: { ...answer.origin, origin: gazette, chain } },
      open,
      'entities',
    );
    expect(own.nodes).toEqual(['gazette']);
    expect(own.hops).toEqual([]);
  });
});

describe('the way of a report', () => {
  const sources: SourceReport = {
    ...found,
    report: 'report-gazette',
    own: [],
    named: ['c-gazette'],
    unnamed: [],
    cites: [{ who: wire, claims: ['c-gazette'] }],
    origins: [{ who: union, claims: ['c-gazette'] }],
    repeatedBy: [{ who: who('report-mail', 'Lost at sea', 'Report'), claims: ['c-mail'] }],
    drift: [],
    circular: [],
  };
  const report: ReportSummary = {
    ...open.report,
    kind: 'article',
    authors: [],
    claims: 1,
    ownVoice: 0,
    unnamed: 0,
    cites: [],
    citedBy: [],
  };
  const way = wayOfReport(sources, { report });

  it('comes from its origins through its publisher, and goes on to who repeats it', () => {
    const steps = way.hops.map(({ from, to }) => `${from} > ${to}`);
    expect(steps).toEqual(
      expect.arrayContaining([
        'union > gazette',
        'wire > gazette',
        'gazette > report-gazette',
        'report-gazette > report-mail',
      ]),
    );
    expect(way.marks.get('union')?.word).toBe('origin');
  });
});
