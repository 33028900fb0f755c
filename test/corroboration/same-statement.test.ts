// Where the same statement stands elsewhere, and what people decide about it.
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { corroborate, type SameStatement } from '../../server/corroboration/corroboration.ts';
import { harbourFolder } from '../graph/harbour-store.ts';
import {
  body,
  type Claim,
  claim,
  type Decision,
  derivation,
  person,
  place,
  report,
  snapshotOf,
  snapshotOfCollection,
  type World,
} from './small-world.ts';

const entities = [
  body('the-bell'),
  body('the-herald'),
  body('the-echo'),
  body('the-union'),
  person('ada-moor'),
  place('old-port'),
];
const reports = [
  report('bell-1', 'the-bell'),
  report('herald-1', 'the-herald'),
  report('echo-1', 'the-echo'),
];

// Something else is said as well, so that rare words are told from common ones.
const others = [
  'Bread is dear.',
  'The ferry sails at noon.',
  'Two bridges were painted.',
  'Snow fell early.',
].map((gloss, at) => claim(`other${at}`, 'echo-1', ['the-echo'], { gloss }));

const worldWith = (claims: readonly Claim[], rest: World = {}): World => ({
  entities,
  reports,
  claims: [...claims, ...others],
  ...rest,
});

const sameIn = (claims: readonly Claim[], id: string, rest: World = {}): readonly SameStatement[] =>
  corroborate(snapshotOf(worldWith(claims, rest))).sameStatements(id);

const dark = { gloss: 'The lamp of the lighthouse went out during the storm.' };
const darkToo = { gloss: 'During the storm the lighthouse lamp went out.' };

test('the same words on the same thing in two papers are proposed as one statement, with what they share', () => {
  const found = sameIn(
    [claim('a', 'bell-1', ['the-bell'], dark), claim('b', 'herald-1', ['the-herald'], darkToo)],
    'a',
  );
  expect(found).toMatchObject([
    {
      rule: 'same-statement.words',
      claims: ['a', 'b'],
      other: 'b',
      score: 1,
      relation: 'proposedIndependent',
      reason:
        'Both speak of The Lighthouse; share “lamp”, “went” and “storm”. One comes from The Bell, the other from ' +
        'The Herald; neither report names the other as its source.',
    },
  ]);
});

test('what is said of another thing is not the same statement', () => {
  const found = sameIn(
    [
      claim('a', 'bell-1', ['the-bell'], dark),
      claim('b', 'herald-1', ['the-herald'], {
        ...darkToo,
        about: [{ entity: 'old-port', role: 'subject' }],
      }),
    ],
    'a',
  );
  expect(found).toEqual([]);
});

test('what is denied, urged or predicted is not what is asserted', () => {
  const found = sameIn(
    [
      claim('a', 'bell-1', ['the-bell'], dark),
      claim('b', 'herald-1', ['the-herald'], { ...darkToo, polarity: 'negative' }),
      claim('c', 'herald-1', ['the-herald'], { ...darkToo, stance: 'urges' }),
      claim('d', 'herald-1', ['the-herald'], { ...darkToo, stance: 'predicts' }),
    ],
    'a',
  );
  expect(found).toEqual([]);
});

test('what is said of times years apart is not the same statement', () => {
  const found = sameIn(
    [
      claim('a', 'bell-1', ['the-bell'], { ...dark, asOf: '2019' }),
      claim('b', 'herald-1', ['the-herald'], { ...darkToo, asOf: '2031' }),
    ],
    'a',
  );
  expect(found).toEqual([]);
});

test('a voice that repeats itself in one report says nothing elsewhere', () => {
  const found = sameIn(
    [claim('a', 'bell-1', ['the-bell'], dark), claim('b', 'bell-1', ['the-bell'], darkToo)],
    'a',
  );
  expect(found).toEqual([]);
});

test('two papers that state the same relation in other words say the same', () => {
  const leads = {
    about: [
      { entity: 'ada-moor', role: 'subject' as const },
      { entity: 'the-union', role: 'object' as const },
    ],
    relations: [{ type: 'LEADS' as const, from: 'ada-moor', to: 'the-union' }],
  };
  const found = sameIn(
    [
      claim('a', 'bell-1', ['the-bell'], { ...leads, gloss: 'Moor is at the head of the union.' }),
      claim('b', 'herald-1', ['the-herald'], { ...leads, gloss: 'Ada Moor chairs the union.' }),
    ],
    'a',
  );
  expect(found).toMatchObject([{ rule: 'same-statement.relation', other: 'b' }]);
});

const lost = (low: number, high: number, details: Partial<Claim> = {}): Partial<Claim> => ({
  gloss: `Between ${low} and ${high} crates are gone.`,
  about: [{ entity: 'old-port', role: 'place' }],
  asOf: '2031-03',
  estimate: {
    minValue: low,
    maxValue: high,
    bound: 'between',
    unit: 'crate',
    measure: 'crates lost',
    scope: 'crates lost in the port',
  },
  ...details,
});

test('estimates of one measure, place and time are the same statement where their ranges meet', () => {
  const claims = [
    claim('a', 'bell-1', ['the-bell', 'the-union'], lost(40, 50)),
    claim('b', 'herald-1', ['the-herald'], lost(40, 50)),
    claim('c', 'echo-1', ['the-echo'], lost(45, 60)),
    claim('d', 'echo-1', ['the-echo'], lost(300, 400)),
    claim(
      'e',
      'echo-1',
      ['the-echo'],
      lost(40, 50, { about: [{ entity: 'the-lighthouse', role: 'place' }] }),
    ),
    claim('f', 'echo-1', ['the-echo'], lost(41, 50, { asOf: '2028' })),
  ];
  expect(sameIn(claims, 'a').map(({ rule, other, score }) => [rule, other, score])).toEqual([
    ['same-statement.figure', 'b', 1],
    ['same-statement.figure', 'c', 0.6],
  ]);
});

test('a claim that names the other paper is proposed as derived from it', () => {
  const found = sameIn(
    [claim('a', 'bell-1', ['the-bell'], dark), claim('b', 'herald-1', ['the-herald', 'the-bell'], darkToo)],
    'a',
  );
  expect(found).toMatchObject([{ other: 'b', relation: 'proposedDerived' }]);
  expect(found[0]?.reason).toContain(
    '“Title of herald-1” gives The Bell as its source, which published “Title of bell-1”.',
  );
});

test('two claims of one origin are proposed as derived', () => {
  const found = sameIn(
    [
      claim('a', 'bell-1', ['the-bell', 'the-union'], dark),
      claim('b', 'herald-1', ['the-herald', 'the-union'], darkToo),
    ],
    'a',
  );
  expect(found).toMatchObject([{ relation: 'proposedDerived' }]);
  expect(found[0]?.reason).toContain('Both go back to The Union.');
});

test('a body and its spokesman are proposed as derived, with the reason why they count as one', () => {
  const found = sameIn(
    [
      claim('a', 'bell-1', ['the-bell', 'the-union'], dark),
      claim('b', 'herald-1', ['the-herald', 'ada-moor'], darkToo),
      claim('tie', 'echo-1', ['the-echo'], {
        gloss: 'Moor speaks for the union.',
        relations: [{ type: 'MEMBER_OF', from: 'ada-moor', to: 'the-union' }],
      }),
    ],
    'a',
  );
  expect(found).toMatchObject([{ relation: 'proposedDerived' }]);
  expect(found[0]?.reason).toContain('Ada Moor belongs to The Union.');
});

test('a derivation that a person recorded is told to both claims, before all proposals', () => {
  const claims = [
    claim('a', 'bell-1', ['the-bell'], dark),
    claim('b', 'herald-1', ['the-herald'], { gloss: 'Ships lost their bearings.' }),
    claim('c', 'echo-1', ['the-echo'], darkToo),
  ];
  const rest = { derivations: [derivation('a', 'b')] };
  expect(sameIn(claims, 'a', rest).map(({ other, relation, score }) => [other, relation, score])).toEqual([
    ['b', 'derived', 1],
    ['c', 'proposedIndependent', 1],
  ]);
  expect(sameIn(claims, 'b', rest)).toMatchObject([
    {
      rule: 'same-statement.recorded',
      other: 'a',
      relation: 'derived',
      reason: 'In the judgement of a reader, it paraphrases the other.',
    },
  ]);
});

const rejection: Decision = {
  id: 'decision-1',
  kind: 'sameStatement',
  verdict: 'rejected',
  left: 'b',
  right: 'a',
  reason: 'Another storm.',
  by: 'a reader',
  at: '2031-03-07T10:00:00.000Z',
};

test('a pair that a person rejected stays to be seen, and is proposed again when that is withdrawn', () => {
  const claims = [claim('a', 'bell-1', ['the-bell'], dark), claim('b', 'herald-1', ['the-herald'], darkToo)];
  const before = sameIn(claims, 'a');
  expect(sameIn(claims, 'a', { decisions: [rejection] })).toMatchObject([
    {
      rule: 'same-statement.rejected',
      other: 'b',
      relation: 'rejected',
      reason: 'In the judgement of a reader, they do not say the same: Another storm.',
    },
  ]);
  expect(sameIn(claims, 'a')).toEqual(before);
});

test('of a derivation and a rejection of one pair the later one holds', () => {
  const claims = [claim('a', 'bell-1', ['the-bell'], dark), claim('b', 'herald-1', ['the-herald'], darkToo)];
  const decided = (at: string): readonly string[] =>
    sameIn(claims, 'a', {
      decisions: [rejection],
      derivations: [{ ...derivation('a', 'b'), at }],
    }).map(({ relation }) => relation);
  expect(decided('2031-03-06')).toEqual(['rejected']);
  expect(decided('2031-03-08T09:00:00.000Z')).toEqual(['derived']);
});

test('a claim that is not there says nothing elsewhere', () => {
  expect(sameIn([], 'nothing')).toEqual([]);
});

test('in the harbour inquiry both papers give the north quay to Grey Lantern', () => {
  const answers = corroborate(snapshotOfCollection(harbourFolder));
  expect(answers.sameStatements('claim-coastal-wire-2031-04')).toMatchObject([
    {
      rule: 'same-statement.relation',
      other: 'claim-marrow-gazette-2031-02',
      relation: 'proposedIndependent',
    },
  ]);
});

test('without the derivations of the sample collection most of them are proposed', () => {
  const folder = resolve(import.meta.dirname, '../../graph-data/islamic-state-syria');
  const whole = snapshotOfCollection(folder);
  const { derivations, ...contents } = whole.contents;
  const answers = corroborate(snapshotOf({ ...contents, derivations: [] }));
  const proposed = derivations.filter(({ claim: taker, from }) =>
    answers
      .sameStatements(taker)
      .some(({ other, relation }) => other === from && relation === 'proposedDerived'),
  );
  expect(proposed.length / derivations.length).toBeGreaterThanOrEqual(0.6);
});
