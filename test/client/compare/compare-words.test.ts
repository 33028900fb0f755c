// The words of a comparison: how figures stand to each other, who is behind them, how one came.
import { describe, expect, it } from 'vitest';
import { besideChosen, sayOrigins, sayWay } from '../../../client/panels/compare/compare-words.ts';
import { authority, claim, figures, gazette, lostContainers, union, who, wire } from './lost-containers.ts';

const lost = figures({ minValue: 40, maxValue: 50, bound: 'between' });

describe('how the others stand to the chosen figure', () => {
  const beside = besideChosen(lostContainers.comparisons, 'c-wire');

  it('is said for every other figure, whichever side it was compared from', () => {
    expect([...beside].map(([id, { words }]) => [id, words])).toEqual([
      ['c-gazette', 'same figure'],
      ['c-authority', 'cannot both be right'],
      ['c-share', 'not comparable, because unit (share, against container) and time differ'],
    ]);
  });

  it('names the columns in which they differ', () => {
    expect([...(beside.get('c-share')?.differs ?? [])]).toEqual(['unit', 'asOf']);
  });

  it('speaks of the other figure first when the chosen one was the left', () => {
    const fromShare = besideChosen(lostContainers.comparisons, 'c-share');
    expect(fromShare.get('c-wire')?.words).toBe(
      'not comparable, because unit (container, against share) and time differ',
    );
  });
});

describe('who stands behind the figures', () => {
  it('is counted by independent origins and named', () => {
    expect(sayOrigins(4, lostContainers.independent)).toBe(
      '4 figures from 2 independent origins (Dockers’ Union and Port Authority)',
    );
  });

  it('counts what is of unknown origin apart', () => {
    const unknown = [{ origins: [], claims: ['c-x'], because: [] }];
    expect(sayOrigins(1, { count: 0, groups: [], unknown })).toBe(
      '1 figure from 0 independent origins, and 1 of unknown origin',
    );
  });
});

describe('how a figure came here', () => {
  it('is the hands it went through, without its origin', () => {
    expect(sayWay(claim('c', wire, union, lost))).toBe('▸ Coast Wire');
  });

  it('is said where the publisher speaks of itself or in its own voice', () => {
    expect(sayWay(claim('c', authority, authority, lost))).toBe('said by the publisher of itself');
    expect(sayWay({ ...claim('c', gazette, gazette, lost), attribution: 'documentVoice' })).toBe(
      'its own words, no source given',
    );
  });

  it('tells a belief from a plain statement', () => {
    const believed = { ...claim('c', wire, who('guard', 'a guard', 'UnnamedSource'), lost) };
    expect(sayWay({ ...believed, stance: 'believes' })).toBe('believes ▸ Coast Wire');
  });
});
