// How many independent origins stand behind claims.
import { resolve } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { corroborate, type IndependentOrigins } from '../../server/corroboration/corroboration.ts';
import { openHarbourStore } from '../graph/harbour-store.ts';
import expectedGroups from './expectations/independent.json' with { type: 'json' };
import { agreement } from './precision-recall.ts';
import {
  body,
  type Claim,
  claim,
  type Derivation,
  derivation,
  type Entity,
  person,
  place,
  report,
  snapshotOf,
  snapshotOfCollection,
  unnamed,
  type World,
} from './small-world.ts';

const papers = [body('the-bell'), body('the-herald'), body('the-echo')];
const reports = [
  report('bell-1', 'the-bell'),
  report('herald-1', 'the-herald'),
  report('echo-1', 'the-echo'),
];

const countIn = (world: World, ids: readonly string[]): IndependentOrigins =>
  corroborate(snapshotOf(world)).independent(ids);

test('a claim repeated by three papers from one agency counts once', () => {
  const found = countIn(
    {
      entities: [...papers, body('the-agency')],
      reports,
      claims: [
        claim('a', 'bell-1', ['the-bell', 'the-agency']),
        claim('b', 'herald-1', ['the-herald', 'the-agency']),
        claim('c', 'echo-1', ['the-echo', 'the-agency']),
      ],
    },
    ['a', 'b', 'c'],
  );
  expect(found).toMatchObject({
    count: 1,
    groups: [{ origins: [{ id: 'the-agency' }], claims: ['a', 'c', 'b'] }],
    reason: '1 independent origin: The Agency.',
  });
});

test('a body and its spokesman count once, and the answer says why', () => {
  const found = countIn(
    {
      entities: [...papers, body('the-union'), person('ada-moor')],
      reports,
      claims: [
        claim('a', 'bell-1', ['the-bell', 'the-union']),
        claim('b', 'herald-1', ['the-herald', 'ada-moor']),
        claim('tie', 'echo-1', ['the-echo'], {
          relations: [{ type: 'MEMBER_OF', from: 'ada-moor', to: 'the-union' }],
        }),
      ],
    },
    ['a', 'b'],
  );
  expect(found.count).toBe(1);
  expect(found.groups[0]?.because).toEqual(['Ada Moor belongs to The Union.']);
  expect(found.reason).toBe(
    '1 independent origin: The Union. 2 speakers count as 1, since some belong together.',
  );
});

test('two spokesmen of a body that is silent itself count once', () => {
  const found = countIn(
    {
      entities: [...papers, body('the-union'), person('ada-moor'), person('bo-lind')],
      reports,
      claims: [
        claim('a', 'bell-1', ['the-bell', 'ada-moor']),
        claim('b', 'herald-1', ['the-herald', 'bo-lind']),
        claim('tie', 'echo-1', ['the-echo'], {
          relations: [
            { type: 'MEMBER_OF', from: 'ada-moor', to: 'the-union' },
            { type: 'LEADS', from: 'bo-lind', to: 'the-union' },
          ],
        }),
      ],
    },
    ['a', 'b'],
  );
  expect(found.count).toBe(1);
});

test('whoever is denied to belong to a body does not count with it', () => {
  const found = countIn(
    {
      entities: [...papers, body('the-union'), person('ada-moor')],
      reports,
      claims: [
        claim('a', 'bell-1', ['the-bell', 'the-union']),
        claim('b', 'herald-1', ['the-herald', 'ada-moor']),
        claim('tie', 'echo-1', ['the-echo'], {
          polarity: 'negative',
          relations: [{ type: 'MEMBER_OF', from: 'ada-moor', to: 'the-union' }],
        }),
      ],
    },
    ['a', 'b'],
  );
  expect(found.count).toBe(2);
});

test('a report, its author and its publisher count once', () => {
  const found = countIn(
    {
      entities: [...papers, person('ada-moor')],
      reports: [...reports, report('bell-2', 'the-bell', ['ada-moor'])],
      claims: [
        claim('a', 'bell-2', ['the-bell']),
        claim('b', 'herald-1', ['the-herald', 'ada-moor']),
        claim('c', 'echo-1', ['the-echo', 'bell-2']),
      ],
    },
    ['a', 'b', 'c'],
  );
  expect(found.count).toBe(1);
});

test('an agency and its outlet count once, two bodies of one state do not', () => {
  const world: World = {
    entities: [...papers, body('the-agency'), body('the-outlet'), body('the-navy'), place('freeland')],
    reports,
    claims: [
      claim('a', 'bell-1', ['the-bell', 'the-agency']),
      claim('b', 'herald-1', ['the-herald', 'the-outlet']),
      claim('c', 'echo-1', ['the-echo', 'the-navy']),
      claim('tie', 'echo-1', ['the-echo'], {
        relations: [
          { type: 'PART_OF', from: 'the-outlet', to: 'the-agency' },
          { type: 'PART_OF', from: 'the-agency', to: 'freeland' },
          { type: 'PART_OF', from: 'the-navy', to: 'freeland' },
        ],
      }),
    ],
  };
  expect(countIn(world, ['a', 'b']).count).toBe(1);
  expect(countIn(world, ['a', 'b', 'c']).count).toBe(2);
});

test('somebody of two bodies does not make the two bodies one', () => {
  const found = countIn(
    {
      entities: [...papers, body('the-union'), body('the-party'), person('ada-moor')],
      reports,
      claims: [
        claim('a', 'bell-1', ['the-bell', 'the-union']),
        claim('b', 'herald-1', ['the-herald', 'the-party']),
        claim('c', 'echo-1', ['the-echo', 'ada-moor']),
        claim('tie', 'echo-1', ['the-echo'], {
          relations: [
            { type: 'MEMBER_OF', from: 'ada-moor', to: 'the-union' },
            { type: 'MEMBER_OF', from: 'ada-moor', to: 'the-party' },
          ],
        }),
      ],
    },
    ['a', 'b', 'c'],
  );
  expect(found.count).toBe(2);
});

test('unnamed origins are kept apart, one group for each, and not counted', () => {
  const found = countIn(
    {
      entities: [...papers, unnamed('two-officials', 'bell-1'), unnamed('experts', 'herald-1')],
      reports,
      claims: [
        claim('a', 'bell-1', ['the-bell', 'two-officials']),
        claim('b', 'herald-1', ['the-herald', 'experts']),
        claim('c', 'echo-1', ['the-echo']),
      ],
    },
    ['a', 'b', 'c'],
  );
  expect(found).toMatchObject({
    count: 1,
    groups: [{ claims: ['c'] }],
    unknown: [
      { origins: [], claims: ['a'], because: ['It comes from “two officials”, who is not named.'] },
      { origins: [], claims: ['b'], because: ['It comes from “experts”, who is not named.'] },
    ],
    reason: '1 independent origin: The Echo. 2 speakers not named are not counted.',
  });
});

test('a reprint is folded under its original, which stands first', () => {
  const found = countIn(
    {
      entities: papers,
      reports,
      claims: [claim('b', 'herald-1', ['the-herald']), claim('a', 'bell-1', ['the-bell'])],
      derivations: [derivation('a', 'b')],
    },
    ['b', 'a'],
  );
  expect(found).toMatchObject({ count: 1, groups: [{ claims: ['a', 'b'] }] });
  expect(found.groups[0]?.because).toEqual(['“Title of herald-1” took it from “Title of bell-1”.']);
});

test('the statement of one claim takes in what was derived from it, and leaves out what was rejected', () => {
  const world: World = {
    entities: papers,
    reports,
    claims: [claim('a', 'bell-1', ['the-bell']), claim('b', 'herald-1', ['the-herald'])],
  };
  const both = corroborate(snapshotOf(world)).independent('a');
  const alone = corroborate(
    snapshotOf({
      ...world,
      decisions: [
        {
          id: 'decision-1',
          kind: 'sameStatement',
          verdict: 'rejected',
          left: 'b',
          right: 'a',
          reason: 'Another night.',
          by: 'a reader',
          at: '2031-03-07T10:00:00.000Z',
        },
      ],
    }),
  ).independent('a');
  expect(both.claims).toEqual(['a', 'b']);
  expect(both.count).toBe(2);
  expect(alone.claims).toEqual(['a']);
  expect(corroborate(snapshotOf(world)).independent('a')).toEqual(both);
});

test('the independent origins of the sample collection are those that a reader wrote down', () => {
  const answers = corroborate(
    snapshotOfCollection(resolve(import.meta.dirname, '../../graph-data/islamic-state-syria')),
  );
  const expected = new Set<string>();
  const found = new Set<string>();
  for (const { question, statement, count, groups, unknown } of expectedGroups) {
    const about = question ?? statement;
    const line = (kind: string, claims: readonly string[], origins: readonly string[] = []): string =>
      [about, kind, [...origins].sort().join('+'), [...claims].sort().join()].join(' | ');
    expected.add(`${about} | ${count}`);
    for (const group of groups) expected.add(line('known', group.claims, group.origins));
    for (const group of unknown) expected.add(line('unknown', group.claims));
    const answer = answers.independent([...groups, ...unknown].flatMap(({ claims }) => claims));
    found.add(`${about} | ${answer.count}`);
    for (const group of answer.groups) {
      found.add(
        line(
          'known',
          group.claims,
          group.origins.map(({ id }) => id),
        ),
      );
    }
    for (const group of answer.unknown) found.add(line('unknown', group.claims));
  }
  const { precision, recall, missing, unexpected } = agreement('independent origins', found, expected);
  expect({ missing, unexpected }).toEqual({ missing: [], unexpected: [] });
  expect(Math.min(precision, recall)).toBeGreaterThanOrEqual(0.95);
});

// ---- properties, over invented worlds ----

const speakers = ['the-bell', 'the-herald', 'the-echo', 'the-union', 'the-party', 'ada-moor', 'bo-lind'];
const cast: readonly Entity[] = [
  ...papers,
  body('the-union'),
  body('the-party'),
  person('ada-moor'),
  person('bo-lind'),
  unnamed('experts', 'bell-1'),
];
const inventedReports = [
  report('bell-1', 'the-bell', ['ada-moor']),
  report('herald-1', 'the-herald', ['bo-lind']),
  report('echo-1', 'the-echo'),
];

const anyBond = fc.record({
  from: fc.constantFrom('ada-moor', 'bo-lind', 'the-union', 'the-party'),
  to: fc.constantFrom('the-union', 'the-party', 'the-bell'),
  type: fc.constantFrom('MEMBER_OF' as const, 'PART_OF' as const, 'LEADS' as const),
});
const anyChain = fc.record({
  at: fc.nat(2),
  others: fc.uniqueArray(fc.constantFrom(...speakers, 'experts'), { maxLength: 2 }),
});

const paperOf = (at: number): readonly [report: string, publisher: string] => {
  const { id, publisher = '' } = inventedReports[at] ?? inventedReports[0] ?? { id: '' };
  return [id, publisher];
};

const anyWorld = fc
  .record({
    bonds: fc.array(anyBond, { maxLength: 4 }),
    chains: fc.array(anyChain, { minLength: 1, maxLength: 7 }),
    taken: fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 3 }),
  })
  .map(({ bonds, chains, taken }) => {
    const claims = chains.map(({ at, others }, number) => {
      const [inReport, publisher] = paperOf(at);
      return claim(`c${number}`, inReport, [publisher, ...others.filter((one) => one !== publisher)]);
    });
    const ties = bonds
      .filter(({ from, to }) => from !== to)
      .map((relation, number) => claim(`tie${number}`, 'echo-1', ['the-echo'], { relations: [relation] }));
    const derivations = taken
      .filter(([from, to]) => from < to && to < claims.length)
      .map(([from, to]) => derivation(`c${from}`, `c${to}`));
    return { claims, ties, derivations };
  });

interface Invented {
  readonly claims: readonly Claim[];
  readonly ties: readonly Claim[];
  readonly derivations: readonly Derivation[];
}

const worldOf = ({ claims, ties, derivations }: Invented): World => ({
  entities: cast,
  reports: inventedReports,
  claims: [...claims, ...ties],
  derivations,
});

test('the independent count never exceeds the number of origins, and is above none where one is known', () => {
  const store = openHarbourStore();
  fc.assert(
    fc.property(anyWorld, (world) => {
      const answers = corroborate(snapshotOf(worldOf(world), store));
      const ids = world.claims.map(({ id }) => id);
      const origins = new Set(ids.flatMap((id) => answers.origin(id)?.origin?.id ?? []));
      const { count, groups, unknown } = answers.independent(ids);
      expect(count).toBeLessThanOrEqual(origins.size);
      expect(count > 0).toBe(origins.size > 0);
      expect([...groups, ...unknown].flatMap(({ claims }) => claims).sort()).toEqual([...ids].sort());
    }),
    { numRuns: 150 },
  );
});

test('the independent count never rises when a reprint is added', () => {
  const store = openHarbourStore();
  fc.assert(
    fc.property(anyWorld, fc.nat(6), fc.nat(2), (world, which, where) => {
      const original = world.claims[which % world.claims.length];
      if (!original) return;
      const [inReport, publisher] = paperOf(where);
      const reprint = claim('reprint', inReport, [publisher]);
      const ids = world.claims.map(({ id }) => id);
      const before = corroborate(snapshotOf(worldOf(world), store)).independent(ids);
      const after = corroborate(
        snapshotOf(
          worldOf({
            ...world,
            claims: [...world.claims, reprint],
            derivations: [...world.derivations, derivation(original.id, 'reprint')],
          }),
          store,
        ),
      ).independent([...ids, 'reprint']);
      expect(after.count).toBeLessThanOrEqual(before.count);
    }),
    { numRuns: 150 },
  );
});

test('a reprint does not raise the count behind the statement of any claim either', () => {
  const store = openHarbourStore();
  const glosses = [
    'The lamp went out in the storm.',
    'The storm put the lamp out.',
    'The lamp is old.',
    'Rain fell.',
  ];
  fc.assert(
    fc.property(
      anyWorld,
      fc.array(fc.nat(3), { minLength: 7, maxLength: 7 }),
      fc.nat(6),
      (world, said, which) => {
        const claims = world.claims.map((one, at) => ({ ...one, gloss: glosses[said[at] ?? 0] ?? '' }));
        const original = claims[which % claims.length];
        if (!original) return;
        const reprint = { ...claim('reprint', 'echo-1', ['the-echo']), gloss: original.gloss };
        const before = corroborate(snapshotOf(worldOf({ ...world, claims }), store));
        const after = corroborate(
          snapshotOf(
            worldOf({
              ...world,
              claims: [...claims, reprint],
              derivations: [...world.derivations, derivation(original.id, 'reprint')],
            }),
            store,
          ),
        );
        for (const { id } of claims) {
          expect(after.independent(id).count).toBeLessThanOrEqual(before.independent(id).count);
        }
      },
    ),
    { numRuns: 100 },
  );
});

test('removing a judgement restores the former answer', () => {
  const store = openHarbourStore();
  fc.assert(
    fc.property(anyWorld, fc.nat(6), fc.nat(6), (world, from, to) => {
      const [left, right] = [world.claims[from], world.claims[to]];
      if (!left || !right || left === right) return;
      const ids = world.claims.map(({ id }) => id);
      const ask = (derivations: readonly Derivation[]) => {
        const answers = corroborate(snapshotOf(worldOf({ ...world, derivations }), store));
        return { independent: answers.independent(ids), origins: ids.map((id) => answers.origin(id)) };
      };
      const before = ask(world.derivations);
      ask([...world.derivations, derivation(left.id, right.id)]);
      expect(ask(world.derivations)).toEqual(before);
    }),
    { numRuns: 60 },
  );
});
