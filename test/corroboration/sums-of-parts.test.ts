// Totals and parts of one source are found and added up; shares of a whole are worked out.
import { describe, expect, test } from 'vitest';
import { corroborateClaims, estimate, sumsOf, type Told } from './estimates.ts';
import { claim } from './small-world.ts';

const raids: Told = { measure: 'raids', unit: 'raid', scope: 'raids by the guards', asOf: '2031' };
const dead: Told = { measure: 'deaths', scope: 'all people killed in the storm', asOf: '2031' };

describe('parts by place', () => {
  const total = estimate('total', 196, 196, { ...raids, at: ['bay', 'cape'] });
  const bay = estimate('in-bay', 137, 137, { ...raids, at: ['bay'], start: 1 });

  test('137 + 59 = 196', () => {
    const cape = estimate('in-cape', 59, 59, { ...raids, at: ['cape'], start: 2 });
    expect(sumsOf([total, bay, cape])).toEqual([
      {
        rule: 'sums.parts-add-up',
        claims: ['total', 'in-bay', 'in-cape'],
        reason: 'The same source divides the total by place: Bay and Cape. The parts add up to it.',
        total: 'total',
        parts: ['in-bay', 'in-cape'],
        along: 'place',
        arithmetic: '137 + 59 = 196',
        holds: true,
        difference: [0, 0],
        missing: undefined,
      },
    ]);
  });

  test('parts that make more than the total are a mismatch', () => {
    const cape = estimate('in-cape', 70, 70, { ...raids, at: ['cape'], start: 2 });
    expect(sumsOf([total, bay, cape])).toMatchObject([
      { rule: 'sums.mismatch', arithmetic: '137 + 70 = 207, not 196', holds: false, difference: [-11, -11] },
    ]);
  });

  test('parts that make less than the total leave something out', () => {
    const cape = estimate('in-cape', 40, 45, { ...raids, at: ['cape'], start: 2 });
    expect(sumsOf([total, bay, cape])).toMatchObject([
      {
        rule: 'sums.parts-missing',
        arithmetic: '137 + 40 to 45 = 177 to 182, not 196',
        difference: [14, 19],
        missing: '14 to 19 raids are in no part with a figure.',
      },
    ]);
  });

  test('a place that the source names without a figure may hold the rest', () => {
    const within = claim('within', 'bay-report', ['bay-courier'], {
      relations: [
        { type: 'LOCATED_IN', from: 'bay', to: 'both-shores' },
        { type: 'LOCATED_IN', from: 'cape', to: 'both-shores' },
        { type: 'LOCATED_IN', from: 'the-lighthouse', to: 'both-shores' },
      ],
    });
    const all = estimate('total', 196, 196, { ...raids, at: ['both-shores'] });
    const lighthouse = claim('rest', 'bay-report', ['bay-courier', 'ada'], {
      asOf: '2031',
      passage: { start: 2, end: 3 },
      about: [{ entity: 'the-lighthouse', role: 'place' }],
    });
    const cape = estimate('in-cape', 50, 50, { ...raids, at: ['cape'], start: 3 });
    expect(sumsOf([within, all, bay, lighthouse, cape]).map(({ missing }) => missing)).toEqual([
      '9 raids are in no part with a figure; The Lighthouse is named without one.',
    ]);
  });

  test('parts of another source are no parts', () => {
    const cape = estimate('in-cape', 59, 59, { ...raids, at: ['cape'], by: 'bela' });
    expect(sumsOf([total, bay, cape])).toEqual([]);
  });

  test('parts of another time are no parts', () => {
    const cape = estimate('in-cape', 59, 59, { ...raids, at: ['cape'], asOf: '2030' });
    expect(sumsOf([total, bay, cape])).toEqual([]);
  });
});

test('the halves of a year make the year', () => {
  const claims = [
    estimate('year', 50, 50, raids),
    estimate('first', 30, 30, { ...raids, asOf: '2031-01/2031-06' }),
    estimate('second', 20, 20, { ...raids, asOf: '2031-07/2031-12' }),
  ];
  expect(sumsOf(claims)).toMatchObject([
    { total: 'year', along: 'period', arithmetic: '30 + 20 = 50', holds: true },
  ]);
});

test('the dead and the injured make the casualties', () => {
  const storm = { scope: 'people hit by the storm', asOf: '2031' };
  const claims = [
    estimate('casualties', 30, 30, { ...storm, measure: 'casualties' }),
    estimate('dead', 10, 10, { ...storm, measure: 'deaths' }),
    estimate('hurt', 20, 20, { ...storm, measure: 'injuries' }),
  ];
  expect(sumsOf(claims)).toMatchObject([
    { total: 'casualties', along: 'outcome', arithmetic: '10 + 20 = 30' },
  ]);
});

describe('parts by scope', () => {
  const total = estimate('total', 229, 229, dead);
  const sailors = estimate('sailors', 93, 93, { ...dead, scope: 'sailors killed in the storm', start: 1 });
  const women = estimate('women', 9, 9, {
    ...dead,
    scope: 'women among the sailors killed in the storm',
    start: 2,
  });
  const pilots = estimate('pilots', 136, 136, { ...dead, scope: 'pilots killed in the storm', start: 3 });

  test('are the figures that add up, without those that are said to be among another', () => {
    expect(sumsOf([total, sailors, women, pilots])).toMatchObject([
      {
        total: 'total',
        parts: ['sailors', 'pilots'],
        along: 'scope',
        arithmetic: '93 + 136 = 229',
        holds: true,
      },
    ]);
  });

  test('are those that repeat the words of a whole, where none add up', () => {
    const fewer = estimate('pilots', 130, 130, { ...dead, scope: 'pilots killed in the storm', start: 3 });
    expect(sumsOf([total, sailors, fewer])).toMatchObject([
      {
        parts: ['sailors', 'pilots'],
        arithmetic: '93 + 130 = 223, not 229',
        holds: false,
        difference: [6, 6],
      },
    ]);
  });
});

test('figures in a row of which one happens to be the sum of two others are no sum', () => {
  const schools = estimate('schools', 10, 10, { ...raids, scope: 'raids by the guards on schools' });
  const markets = estimate('markets', 5, 5, { ...raids, scope: 'raids by the guards on markets', start: 1 });
  const homes = estimate('homes', 15, 15, { ...raids, scope: 'raids by the guards on homes', start: 2 });
  expect(sumsOf([schools, markets, homes])).toEqual([]);
});

test('a total with its parts differs from them in nothing but that along which it is divided', () => {
  const total = estimate('total', 196, 196, { ...raids, at: ['bay', 'cape'] });
  const bay = estimate('in-bay', 137, 137, {
    ...raids,
    at: ['bay'],
    scope: 'raids by the guards with pilots',
  });
  const cape = estimate('in-cape', 59, 59, {
    ...raids,
    at: ['cape'],
    scope: 'raids by the guards and others',
  });
  const comparisons = corroborateClaims([total, bay, cape]).comparisons('total');
  expect(comparisons.map(({ differences }) => differences.map(({ property }) => property))).toEqual([
    ['place'],
    ['place'],
  ]);
});

describe('shares', () => {
  const whole = estimate('whole', 1120, 1120, { ...raids, at: ['both-shores'] });
  const third: Told = {
    ...raids,
    unit: 'share',
    scope: 'share of the raids by the guards that struck the bay',
    bound: 'about',
  };

  test('a third of 1,120 is 373, beside what others say', () => {
    const share = estimate('share', 0.3333, 0.3333, third);
    const others = estimate('other', 300, 300, { ...raids, by: 'bela' });
    expect(corroborateClaims([whole, share, others]).derivedFigures()).toMatchObject([
      {
        share: 'share',
        whole: 'whole',
        low: 373,
        high: 373,
        arithmetic: 'about a third of 1,120 = 373',
        compared: [{ left: 'share', right: 'other', verdict: 'disjoint' }],
      },
    ]);
  });

  test('more than half of a whole may be all of it', () => {
    const half = estimate('share', 0.5, undefined, { ...third, bound: 'moreThan' });
    expect(corroborateClaims([whole, half]).derivedFigures()).toMatchObject([{ low: 560, high: 1120 }]);
  });

  test('about 30 per cent carries its error', () => {
    const share = estimate('share', 30, 30, { ...third, unit: 'per cent' });
    expect(corroborateClaims([whole, share]).derivedFigures()).toMatchObject([{ low: 302, high: 370 }]);
  });

  test('the share of one source is not taken of the whole of another', () => {
    const share = estimate('share', 0.3333, 0.3333, { ...third, by: 'bela' });
    expect(corroborateClaims([whole, share]).derivedFigures()).toEqual([]);
  });
});
