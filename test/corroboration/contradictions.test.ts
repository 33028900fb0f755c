// What cannot be true together is found, and a person can say why it is no contradiction.
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Contradiction, corroborate } from '../../server/corroboration/corroboration.ts';
import { corroborateClaims, estimate } from './estimates.ts';
import {
  body,
  type Claim,
  claim,
  type Decision,
  type Entity,
  person,
  place,
  report,
  snapshotOf,
  snapshotOfCollection,
} from './small-world.ts';

const entities: readonly Entity[] = [
  body('bay-courier'),
  body('cape-times'),
  body('red-crew'),
  body('blue-crew'),
  body('red-scouts'),
  person('ada'),
  person('bela'),
  place('quay'),
  place('port'),
  { label: 'Event', id: 'closing', name: 'Announcement that the port closes' },
];
const reports = [report('bay-report', 'bay-courier'), report('cape-report', 'cape-times')];
type Relation = NonNullable<Claim['relations']>[number];
type Details = Parameters<typeof claim>[3];

/** Ada says it in the Bay Courier. */
const adaSays = (relation: Relation, details: Details = {}): Claim =>
  claim('ada-says', 'bay-report', ['bay-courier', 'ada'], { relations: [relation], ...details });

/** Bela says it in the Cape Times. */
const belaSays = (relation: Relation, details: Details = {}): Claim =>
  claim('bela-says', 'cape-report', ['cape-times', 'bela'], { relations: [relation], ...details });

const contradictionsOf = (
  claims: readonly Claim[],
  decisions: readonly Decision[] = [],
): readonly Contradiction[] =>
  corroborate(snapshotOf({ entities, reports, claims, decisions })).contradictions();

const kindsOf = (...claims: Claim[]): readonly string[] => contradictionsOf(claims).map(({ kind }) => kind);

const redHoldsQuay: Relation = { type: 'CONTROLS', from: 'red-crew', to: 'quay' };
const blueHoldsQuay: Relation = { type: 'CONTROLS', from: 'blue-crew', to: 'quay' };
const quayInPort = claim('map', 'bay-report', ['bay-courier'], {
  relations: [{ type: 'LOCATED_IN', from: 'quay', to: 'port' }],
});

describe('affirmed and denied', () => {
  const denied: Relation = { ...redHoldsQuay, polarity: 'negative' };

  test('the same relation is a contradiction', () => {
    expect(contradictionsOf([adaSays(redHoldsQuay), belaSays(denied, { polarity: 'negative' })])).toEqual([
      {
        rule: 'contradiction.polarity',
        claims: ['ada-says', 'bela-says'],
        reason: 'One says that Red Crew controls Quay, the other that it is not so.',
        left: 'ada-says',
        right: 'bela-says',
        kind: 'oppositePolarity',
        dismissed: undefined,
      },
    ]);
  });

  test('at two times it is none', () => {
    expect(kindsOf(adaSays(redHoldsQuay, { asOf: '2029' }), belaSays(denied, { asOf: '2031' }))).toEqual([]);
  });

  test('of a statement with a date and one without nobody knows', () => {
    expect(kindsOf(adaSays(redHoldsQuay), belaSays(denied, { asOf: '2031' }))).toEqual([]);
  });

  test('a wish is not denied by a fact', () => {
    expect(kindsOf(adaSays(redHoldsQuay, { stance: 'urges' }), belaSays(denied))).toEqual([]);
  });

  test('a wish is denied by the opposite wish', () => {
    expect(
      kindsOf(adaSays(redHoldsQuay, { stance: 'urges' }), belaSays(denied, { stance: 'urges' })),
    ).toEqual(['opposingStances']);
  });

  test('who controls a quay is active in its port, whatever the port says', () => {
    const notInPort: Relation = { type: 'OPERATES_IN', from: 'red-crew', to: 'port', polarity: 'negative' };
    expect(contradictionsOf([quayInPort, adaSays(redHoldsQuay), belaSays(notInPort)])).toMatchObject([
      {
        rule: 'contradiction.implied',
        kind: 'oppositePolarity',
        reason:
          'One says that Red Crew controls Quay, which means that Red Crew operates in Port; the other says that this is not so.',
      },
    ]);
  });
});

describe('who alone can', () => {
  test('two are said to control one place', () => {
    expect(contradictionsOf([adaSays(redHoldsQuay), belaSays(blueHoldsQuay)])).toMatchObject([
      {
        rule: 'contradiction.exclusive',
        kind: 'incompatibleRelations',
        reason:
          'One says that Red Crew controls Quay, the other that Blue Crew controls Quay. Two are said to control it at the same time.',
      },
    ]);
  });

  test('two whom one source names side by side hold it together', () => {
    const both = claim('ada-says', 'bay-report', ['bay-courier', 'ada'], {
      relations: [redHoldsQuay, blueHoldsQuay],
    });
    expect(kindsOf(both, belaSays(blueHoldsQuay))).toEqual([]);
  });

  test('a part of a body holds it for the body', () => {
    const part = claim('part', 'bay-report', ['bay-courier'], {
      relations: [{ type: 'PART_OF', from: 'red-scouts', to: 'red-crew' }],
    });
    expect(kindsOf(part, adaSays(redHoldsQuay), belaSays({ ...redHoldsQuay, from: 'red-scouts' }))).toEqual(
      [],
    );
  });

  test('one after the other is no contradiction', () => {
    expect(
      kindsOf(adaSays(redHoldsQuay, { asOf: '2029' }), belaSays(blueHoldsQuay, { asOf: '2031' })),
    ).toEqual([]);
  });

  test('two are said to have made one announcement', () => {
    const announced = (from: string): Relation => ({ type: 'PARTICIPATED_IN', from, to: 'closing' });
    expect(kindsOf(adaSays(announced('red-crew')), belaSays(announced('blue-crew')))).toEqual([
      'incompatibleRelations',
    ]);
  });
});

describe('friend and foe', () => {
  const allies: Relation = { type: 'ALLIED_WITH', from: 'red-crew', to: 'blue-crew' };

  test('cannot be one, whichever way round', () => {
    expect(
      kindsOf(adaSays(allies), belaSays({ type: 'OPPOSES', from: 'blue-crew', to: 'red-crew' })),
    ).toEqual(['incompatibleRelations']);
  });

  test('to hold a place and to lose it later is no contradiction', () => {
    const lost: Relation = { type: 'DEFEATED_IN', from: 'red-crew', to: 'quay' };
    expect(kindsOf(adaSays(redHoldsQuay, { asOf: '2030' }), belaSays(lost, { asOf: '2030-11' }))).toEqual([]);
    expect(kindsOf(adaSays(redHoldsQuay, { asOf: '2030-11' }), belaSays(lost, { asOf: '2030' }))).toEqual([
      'incompatibleRelations',
    ]);
  });
});

describe('words', () => {
  const warned = claim('ada-says', 'bay-report', ['bay-courier', 'ada'], {
    gloss: 'The keeper warned the pilots in time.',
  });
  const details = { gloss: 'The keeper did not warn the pilots in time.' };

  test('that deny the words of another stand against them', () => {
    const denial = claim('bela-says', 'cape-report', ['cape-times', 'bela'], {
      ...details,
      polarity: 'negative',
    });
    expect(kindsOf(warned, denial)).toEqual(['opposingStances']);
  });

  test('that only sound like them do not', () => {
    const same = claim('bela-says', 'cape-report', ['cape-times', 'bela'], details);
    expect(kindsOf(warned, same)).toEqual([]);
  });
});

describe('estimates', () => {
  const few = estimate('few', 4, 5);
  const many = estimate('many', 40, 50, { by: 'bela', in: 'cape-report' });

  test('that compare and share no value contradict each other', () => {
    expect(corroborateClaims([few, many]).contradictions()).toMatchObject([
      { kind: 'disjointEstimates', rule: 'contradiction.disjoint', left: 'few', right: 'many' },
    ]);
  });

  test('that do not compare contradict nothing', () => {
    const elsewhere = estimate('many', 40, 50, { by: 'bela', at: ['cape'] });
    expect(corroborateClaims([few, elsewhere]).contradictions()).toEqual([]);
  });
});

describe('a person', () => {
  const claims = [adaSays(redHoldsQuay), belaSays(blueHoldsQuay)];
  const dismissal: Decision = {
    id: 'decision-1',
    kind: 'contradiction',
    verdict: 'dismissed',
    left: 'bela-says',
    right: 'ada-says',
    reason: 'The quay changed hands on that day.',
    by: 'a reader',
    at: '2031-03-06T12:00:00Z',
  };

  test('can say why it is no contradiction, and the pair stays with the reason', () => {
    expect(contradictionsOf(claims, [dismissal]).map(({ dismissed }) => dismissed)).toEqual([
      { by: 'a reader', at: '2031-03-06T12:00:00Z', reason: 'The quay changed hands on that day.' },
    ]);
  });

  test('who takes that back restores the former answer', () => {
    expect(contradictionsOf(claims, [])).toEqual(
      contradictionsOf(claims, [dismissal]).map((found) => ({ ...found, dismissed: undefined })),
    );
  });
});

const everyone: readonly Claim[] = [
  adaSays(redHoldsQuay),
  belaSays(blueHoldsQuay),
  claim('ada-warned', 'bay-report', ['bay-courier', 'ada'], {
    gloss: 'The keeper warned the pilots in time.',
  }),
  claim('bela-denied', 'cape-report', ['cape-times', 'bela'], {
    gloss: 'The keeper did not warn the pilots in time.',
    polarity: 'negative',
  }),
];

test('of one claim all that speaks against it is told, itself on the left', () => {
  const claims = [adaSays(redHoldsQuay), belaSays(blueHoldsQuay)];
  const corroboration = corroborate(snapshotOf({ entities, reports, claims }));
  expect(corroboration.contradictions('bela-says').map(({ left, right }) => [left, right])).toEqual([
    ['bela-says', 'ada-says'],
  ]);
});

test('whoever contradicts is contradicted', () => {
  const corroboration = corroborate(snapshotOf({ entities, reports, claims: everyone }));
  const all = corroboration.contradictions();
  expect(all.map(({ left, right }) => `${left} ${right}`)).toEqual([
    'ada-says bela-says',
    'ada-warned bela-denied',
  ]);
  for (const { left, right, kind } of all) {
    expect(corroboration.contradictions(right)).toMatchObject([{ left: right, right: left, kind }]);
  }
});

test('in the harbour inquiry the union and the director contradict each other on the containers', () => {
  const folder = resolve(import.meta.dirname, '../../graph-data/samples/harbour-inquiry');
  const found = corroborate(snapshotOfCollection(folder)).contradictions();
  expect(found.map(({ kind, left, right }) => [kind, left, right])).toEqual([
    ['disjointEstimates', 'claim-coastal-wire-2031-01', 'claim-coastal-wire-2031-07'],
    ['disjointEstimates', 'claim-coastal-wire-2031-07', 'claim-marrow-gazette-2031-01'],
  ]);
});
