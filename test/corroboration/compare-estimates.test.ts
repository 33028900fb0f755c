// Two estimates beside each other: ranges compare where measure, unit, scope, place and time agree, and else not.
import { describe, expect, test } from 'vitest';
import { compareTwo, corroborateClaims, estimate } from './estimates.ts';
import { body, claim, derivation, report } from './small-world.ts';

const differing = (left: Parameters<typeof compareTwo>[0], right: Parameters<typeof compareTwo>[1]) =>
  compareTwo(left, right).differences.map(({ property }) => property);

describe('comparable estimates', () => {
  const other = { by: 'bela', in: 'cape-report' };
  const verdict = (left: Parameters<typeof compareTwo>[0], right: Parameters<typeof compareTwo>[1]) =>
    compareTwo(left, right).verdict;

  test('the same range is equal', () => {
    expect(verdict(estimate('a', 40, 50), estimate('b', 40, 50, other))).toBe('equal');
  });

  test('a range within the other is contained', () => {
    expect(verdict(estimate('a', 40, 50), estimate('b', 42, 45, other))).toBe('contained');
  });

  test('ranges that share some values overlap', () => {
    expect(verdict(estimate('a', 40, 50), estimate('b', 45, 60, other))).toBe('overlap');
  });

  test('whole numbers that follow each other are adjacent', () => {
    expect(verdict(estimate('a', 40, 50), estimate('b', 51, 60, other))).toBe('adjacent');
  });

  test('ranges that share no more than their border are adjacent', () => {
    expect(verdict(estimate('a', 40, 50), estimate('b', 50, 60, other))).toBe('adjacent');
  });

  test('figures that no value fits are disjoint', () => {
    expect(verdict(estimate('a', 40, 50), estimate('b', 70, 80, other))).toBe('disjoint');
  });

  test('more than 50 begins beside 50, and at least 50 holds it', () => {
    const fifty = estimate('a', 50, 50);
    expect(verdict(fifty, estimate('b', 50, undefined, { ...other, bound: 'moreThan' }))).toBe('adjacent');
    expect(verdict(fifty, estimate('b', 50, undefined, { ...other, bound: 'atLeast' }))).toBe('contained');
  });

  test('a rough figure contradicts nothing within ten per cent of it', () => {
    const rough = estimate('a', 100, 100, { bound: 'about' });
    expect(verdict(rough, estimate('b', 95, 95, other))).toBe('overlap');
    expect(verdict(rough, estimate('b', 130, 130, other))).toBe('disjoint');
  });

  test('400 hectares are 4 square kilometres', () => {
    const area = { measure: 'area held', scope: 'area held by the guards' };
    const hectares = estimate('a', 400, 400, { ...area, unit: 'hectare' });
    expect(verdict(hectares, estimate('b', 4, 4, { ...other, ...area, unit: 'square kilometre' }))).toBe(
      'equal',
    );
  });

  test('two dozen people are 24 people', () => {
    expect(verdict(estimate('a', 2, 2, { unit: 'dozen people' }), estimate('b', 24, 24, other))).toBe(
      'equal',
    );
  });

  test('words that mean the same count the same', () => {
    const left = estimate('a', 10, 10, {
      measure: 'deaths',
      scope: 'people killed in the storm',
      asOf: '2031',
    });
    const right = estimate('b', 10, 10, {
      ...other,
      measure: 'fatalities',
      scope: 'people who died in the storm',
      asOf: '2031',
    });
    expect(verdict(left, right)).toBe('equal');
  });
});

describe('estimates that do not compare', () => {
  test('each difference is named, and no other', () => {
    const left = estimate('a', 40, 50, { asOf: '2031-03' });
    const right = estimate('b', 40, 50, {
      asOf: '2030-03',
      at: ['cape'],
      scope: 'armed guards in the harbour',
    });
    const { verdict, differences, reason } = compareTwo(left, right);
    expect(verdict).toBe('notComparable');
    expect(differences).toEqual([
      { property: 'scope', left: 'guards in the harbour', right: 'armed guards in the harbour' },
      { property: 'place', left: 'Bay', right: 'Cape' },
      { property: 'asOf', left: 'March 2031', right: 'March 2030' },
    ]);
    expect(reason).toBe(
      'Not comparable, because the scope differs (guards in the harbour against armed guards in the harbour), the place differs (Bay against Cape) and the time differs (March 2031 against March 2030).',
    );
  });

  test('one place is not two', () => {
    expect(differing(estimate('a', 4, 5), estimate('b', 4, 5, { at: ['bay', 'cape'] }))).toEqual(['place']);
  });

  test('people are not families', () => {
    expect(differing(estimate('a', 4, 5), estimate('b', 4, 5, { unit: 'family' }))).toEqual(['unit']);
  });

  test('euros and dollars have no exact rate', () => {
    const money = { measure: 'cost', scope: 'cost of the guards' };
    const left = estimate('a', 4, 5, { ...money, unit: 'euro' });
    expect(differing(left, estimate('b', 4, 5, { ...money, unit: 'US dollar' }))).toEqual(['unit']);
  });

  test('what is the case compares within a time, what happens only over the same period', () => {
    const left = { asOf: '2031-03' };
    const right = { asOf: '2031' };
    expect(differing(estimate('a', 4, 5, left), estimate('b', 4, 5, right))).toEqual([]);
    const raids = { measure: 'raids', unit: 'raid', scope: 'raids on the harbour' };
    expect(
      differing(estimate('a', 4, 5, { ...raids, ...left }), estimate('b', 4, 5, { ...raids, ...right })),
    ).toEqual(['asOf']);
  });

  test('figures without a date compare when their reports came out within a month', () => {
    const later = { ...report('cape-report', 'cape-times'), publishedAt: '2033-05' };
    const claims = [estimate('a', 4, 5), estimate('b', 4, 5, { in: 'cape-report' })];
    expect(
      corroborateClaims(claims)
        .comparisons('a')
        .map(({ verdict }) => verdict),
    ).toEqual(['equal']);
    const reports = [report('bay-report', 'bay-courier'), later];
    expect(
      corroborateClaims(claims, { reports })
        .comparisons('a')
        .map(({ differences }) => differences),
    ).toEqual([
      [
        {
          property: 'asOf',
          left: 'not stated, reported 4 March 2031',
          right: 'not stated, reported May 2033',
        },
      ],
    ]);
  });

  test('a figure with a date and one without do not compare', () => {
    expect(differing(estimate('a', 4, 5, { asOf: '2031' }), estimate('b', 4, 5))).toEqual(['asOf']);
  });

  test('what one affirms and the other denies does not compare as a range', () => {
    expect(differing(estimate('a', 4, 5), estimate('b', 4, 5, { polarity: 'negative' }))).toEqual([
      'polarity',
    ]);
  });
});

describe('updates', () => {
  test('the same source with a later time brings itself up to date', () => {
    const left = estimate('a', 40, 50, { asOf: '2031-03' });
    const right = estimate('b', 60, 70, { asOf: '2031-06', in: 'cape-report' });
    expect(compareTwo(left, right)).toMatchObject({
      verdict: 'update',
      differences: [],
      reason:
        'The same source at a later time: 40 to 50 people (March 2031) became 60 to 70 people (June 2031). That is no contradiction.',
    });
  });

  test('another source with a later time does not', () => {
    const left = estimate('a', 40, 50, { asOf: '2031-03' });
    expect(compareTwo(left, estimate('b', 60, 70, { asOf: '2031-06', by: 'bela' })).verdict).toBe(
      'notComparable',
    );
  });

  test('a member of a body brings the body up to date', () => {
    const left = estimate('a', 40, 50, { asOf: '2031-03', by: 'pilots-union' });
    const right = estimate('b', 60, 70, { asOf: '2031-06' });
    const member = claim('m', 'bay-report', ['bay-courier'], {
      relations: [{ type: 'MEMBER_OF', from: 'ada', to: 'pilots-union' }],
    });
    const corroboration = corroborateClaims([left, right, member], { entities: [body('pilots-union')] });
    expect(corroboration.comparisons('a').map(({ verdict }) => verdict)).toEqual(['update']);
  });

  test('raids of two months are two counts, not an update', () => {
    const raids = { measure: 'raids', unit: 'raid', scope: 'raids on the harbour' };
    const left = estimate('a', 4, 4, { ...raids, asOf: '2031-03' });
    expect(compareTwo(left, estimate('b', 5, 5, { ...raids, asOf: '2031-04' })).verdict).toBe(
      'notComparable',
    );
  });

  test('a figure that the same source mends later is an update, and one of another source a contradiction', () => {
    const first = estimate('a', 40, 40, { asOf: '2031-03', saidAt: '2031-03-02' });
    const mended = { asOf: '2031-03', saidAt: '2031-03-04' };
    expect(compareTwo(first, estimate('b', 60, 60, mended)).verdict).toBe('update');
    expect(compareTwo(first, estimate('b', 60, 60, { ...mended, by: 'bela' })).verdict).toBe('disjoint');
  });
});

describe('a question', () => {
  test('folds a reprint under its original and does not compare the two', () => {
    const original = estimate('a', 40, 50, { asOf: '2031-03' });
    const reprint = estimate('b', 40, 50, { in: 'cape-report', asOf: '2031-09' });
    const other = estimate('c', 70, 80, { by: 'bela', asOf: '2031-03' });
    const corroboration = corroborateClaims([original, reprint, other], {
      derivations: [derivation('a', 'b')],
    });
    const comparison = corroboration.compareQuestion('question-guards');
    expect(comparison?.estimates.map(({ claim: id, reprintOf }) => [id, reprintOf])).toEqual([
      ['a', undefined],
      ['c', undefined],
      ['b', 'a'],
    ]);
    // The reprint speaks of the time of its original: it knows nothing newer.
    expect(comparison?.comparisons.map(({ left, right, verdict }) => [left, right, verdict])).toEqual([
      ['a', 'c', 'disjoint'],
      ['c', 'b', 'disjoint'],
    ]);
    expect(comparison?.independent.count).toBe(2);
  });

  test('that nobody asked has no comparison', () => {
    expect(corroborateClaims([]).compareQuestion('question-unheard')).toBeUndefined();
  });

  test('has open ends where the bound is open', () => {
    const claims = [
      estimate('a', 40, undefined, { bound: 'atLeast' }),
      estimate('b', undefined, 12, { bound: 'atMost' }),
    ];
    const estimates = corroborateClaims(claims).compareQuestion('question-guards')?.estimates ?? [];
    expect(estimates.map(({ low, high, bound }) => [low, high, bound])).toEqual([
      [40, undefined, 'atLeast'],
      [undefined, 12, 'atMost'],
    ]);
  });

  test('lists pairs that can be written as JSON', () => {
    const claims = [estimate('a', 40, 50), estimate('b', 70, 80, { by: 'bela' })];
    const comparison = corroborateClaims(claims).compareQuestion('question-guards');
    expect(JSON.parse(JSON.stringify(comparison?.comparisons))).toEqual([
      {
        rule: 'compare.disjoint',
        claims: ['a', 'b'],
        reason: '40 to 50 people and 70 to 80 people: no value fits both.',
        left: 'a',
        right: 'b',
        verdict: 'disjoint',
        differences: [],
      },
    ]);
  });
});
