// Findings as lines of one list.
import { describe, expect, it } from 'vitest';
import { lineUp, markSort, nameSort } from '../../../client/panels/findings/finding-lines.ts';
import type { FindingList } from '../../../client/state/state.ts';
import { lostContainers, union } from '../compare/lost-containers.ts';

const found = (claims: readonly string[]) => ({ rule: 'a.rule', reason: 'Why.', claims: [...claims] });

const list: FindingList = {
  totals: { circular: 1, contradictions: 2, sums: 2, shares: 1 },
  contradictions: [
    {
      ...found(['c-wire', 'c-authority']),
      left: 'c-wire',
      right: 'c-authority',
      kind: 'disjointEstimates',
    },
    {
      ...found(['c-gazette', 'c-authority']),
      left: 'c-gazette',
      right: 'c-authority',
      kind: 'disjointEstimates',
      dismissed: { by: 'Ana', at: '2031-03-07T10:00:00Z', reason: 'Other quays.' },
    },
  ],
  circular: [
    {
      ...found(['c-wire', 'c-gazette']),
      kind: 'fan',
      reports: [
        { id: 'report-wire', label: 'Report', name: 'Cargo lost' },
        { id: 'report-gazette', label: 'Report', name: 'Cargo gone' },
      ],
      source: union,
    },
  ],
  sums: [
    {
      ...found(['c-wire', 'c-gazette', 'c-authority']),
      total: 'c-wire',
      parts: ['c-gazette', 'c-authority'],
      along: 'place',
      arithmetic: '30 + 12 = 42, not 50',
      holds: false,
      difference: [8, 8],
      missing: '8 containers stand in no part',
    },
    {
      ...found(['c-wire', 'c-gazette', 'c-authority']),
      total: 'c-authority',
      parts: ['c-gazette'],
      along: 'period',
      arithmetic: '12 = 12',
      holds: true,
      difference: [0, 0],
    },
  ],
  shares: [
    {
      ...found(['c-share', 'c-wire']),
      share: 'c-share',
      whole: 'c-wire',
      low: 4,
      high: 5,
      arithmetic: '10% of 40 to 50 = 4 to 5',
      compared: [],
    },
  ],
  claims: lostContainers.claims,
};

describe('the list of findings', () => {
  const lines = lineUp(list);

  it('puts first what needs a look, and last what a person dismissed', () => {
    expect(lines.map(({ sort }) => sort)).toEqual([
      'contradiction',
      'circular',
      'brokenSum',
      'sum',
      'share',
      'dismissed',
    ]);
  });

  it('says what was found and between whom', () => {
    expect(lines[0]?.title).toBe('No figure fits both');
    expect(lines[0]?.detail).toBe(
      'Dockers’ Union: 40 to 50 containers — Port Authority: at most 12 containers',
    );
    expect(lines[1]?.title).toBe('2 reports trace to one source: Dockers’ Union');
  });

  it('shows the arithmetic of a sum, whether it adds up, and what is missing', () => {
    expect(lines[2]?.title).toBe('30 + 12 = 42, not 50: does not add up');
    expect(lines[2]?.detail).toBe(
      'by place, Dockers’ Union: Dockers’ Union counts the lost containers; missing: 8 containers stand in no part',
    );
    expect(lines[3]?.title).toBe('12 = 12: adds up');
  });

  it('gives each claim its part', () => {
    expect(lines[2]?.sides).toEqual([
      { id: 'c-wire', part: 'total' },
      { id: 'c-gazette', part: 'part' },
      { id: 'c-authority', part: 'part' },
    ]);
    expect(lines[4]?.sides.map(({ part }) => part)).toEqual(['share', 'whole']);
  });

  it('gives every finding a key of its own', () => {
    expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
  });

  it('calls every sort by a name and a short mark', () => {
    expect(nameSort('circular')).toBe('Fewer sources than it seems');
    expect(markSort('brokenSum')).toBe('sum off');
  });
});
