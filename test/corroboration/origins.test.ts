// Where a claim comes from and through how many hands.
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { corroborate, type Origin } from '../../server/corroboration/corroboration.ts';
import { readCollection } from '../../server/store/store.ts';
import { harbourFolder } from '../graph/harbour-store.ts';
import expectedOrigins from './expectations/origins.json' with { type: 'json' };
import { agreement } from './precision-recall.ts';
import {
  body,
  claim,
  derivation,
  person,
  report,
  snapshotOf,
  snapshotOfCollection,
  unnamed,
  type World,
} from './small-world.ts';

const sampleFolder = resolve(import.meta.dirname, '../../graph-data/islamic-state-syria');

const originOf = (world: World, id: string): Origin | undefined => corroborate(snapshotOf(world)).origin(id);

const papers = [body('the-bell'), body('the-herald'), body('the-echo')];
const reports = [
  report('bell-1', 'the-bell'),
  report('herald-1', 'the-herald'),
  report('echo-1', 'the-echo'),
];

test('what a publisher says in its own voice comes from it, through no hands', () => {
  const found = originOf({ entities: papers, reports, claims: [claim('a', 'bell-1', ['the-bell'])] }, 'a');
  expect(found).toMatchObject({
    rule: 'origin.own-voice',
    origin: { id: 'the-bell' },
    unnamed: undefined,
    depth: 0,
    reason: 'The Bell says it in its own voice.',
  });
});

test('the last named link is the origin, and each hand-over adds one to the depth', () => {
  const world = {
    entities: [...papers, body('the-agency'), person('ada-moor')],
    reports,
    claims: [claim('a', 'bell-1', ['the-bell', 'the-agency', 'ada-moor'])],
  };
  expect(originOf(world, 'a')).toMatchObject({
    rule: 'origin.last-link',
    origin: { id: 'ada-moor' },
    depth: 2,
    reason: 'The Bell has it from The Agency, The Agency from Ada Moor.',
  });
});

test('an unnamed last speaker leaves the origin unknown', () => {
  const world = {
    entities: [...papers, unnamed('two-officials', 'bell-1')],
    reports,
    claims: [claim('a', 'bell-1', ['the-bell', 'two-officials'])],
  };
  expect(originOf(world, 'a')).toMatchObject({
    rule: 'origin.unnamed',
    origin: undefined,
    unnamed: { id: 'two-officials' },
    depth: 1,
    reason: 'The Bell has it from “two officials”. The last speaker is not named, so the origin is unknown.',
  });
});

test('an unnamed speaker whom a person judged to be somebody named is that one', () => {
  const world: World = {
    entities: [...papers, unnamed('two-officials', 'bell-1'), person('ada-moor')],
    reports,
    claims: [claim('a', 'bell-1', ['the-bell', 'two-officials'])],
    judgements: [
      {
        id: 'judgement-1',
        left: 'two-officials',
        right: 'ada-moor',
        judgement: 'positive',
        by: 'a reader',
        at: '2031-03-06',
      },
    ],
  };
  expect(originOf(world, 'a')).toMatchObject({ rule: 'origin.last-link', origin: { id: 'ada-moor' } });
});

test('a claim that was taken from another has the origin of the other, and is one hand further', () => {
  const world = {
    entities: [...papers, person('ada-moor')],
    reports,
    claims: [
      claim('a', 'bell-1', ['the-bell', 'ada-moor']),
      claim('b', 'herald-1', ['the-herald', 'the-bell']),
      claim('c', 'echo-1', ['the-echo']),
    ],
    derivations: [derivation('a', 'b'), derivation('b', 'c')],
  };
  expect(originOf(world, 'c')).toMatchObject({
    rule: 'origin.derivation',
    origin: { id: 'ada-moor' },
    depth: 3,
    through: ['b', 'a'],
    claims: ['c', 'b', 'a'],
  });
});

test('claims that were taken from each other have an origin all the same, and the circle is told', () => {
  const world = {
    entities: papers,
    reports,
    claims: [claim('a', 'bell-1', ['the-bell']), claim('b', 'herald-1', ['the-herald'])],
    derivations: [derivation('a', 'b'), derivation('b', 'a')],
  };
  const found = originOf(world, 'a');
  expect(found).toMatchObject({ origin: { id: 'the-herald' }, through: ['b'] });
  expect(found?.reason).toContain('in a circle');
});

test('a derivation that somebody rejects no longer holds, and does again when the rejection is withdrawn', () => {
  const world: World = {
    entities: papers,
    reports,
    claims: [claim('a', 'bell-1', ['the-bell']), claim('b', 'herald-1', ['the-herald'])],
    derivations: [derivation('a', 'b')],
  };
  const before = originOf(world, 'b');
  const rejected = originOf(
    {
      ...world,
      decisions: [
        {
          id: 'decision-1',
          kind: 'sameStatement',
          verdict: 'rejected',
          left: 'a',
          right: 'b',
          reason: 'Another lighthouse.',
          by: 'a reader',
          at: '2031-03-07T10:00:00.000Z',
        },
      ],
    },
    'b',
  );
  expect(rejected).toMatchObject({ origin: { id: 'the-herald' }, through: [] });
  expect(before).toMatchObject({ origin: { id: 'the-bell' }, through: ['a'] });
  expect(originOf(world, 'b')).toEqual(before);
});

test('a recorded citation gives the origin of what a publisher says in its own voice', () => {
  const world = {
    entities: papers,
    reports,
    claims: [claim('a', 'bell-1', ['the-bell']), claim('b', 'herald-1', ['the-herald', 'the-echo'])],
    citations: [
      { from: 'bell-1', to: 'herald-1', claims: ['a'], reason: 'The text names it.' },
      { from: 'herald-1', to: 'bell-1', claims: ['b'], reason: 'The text names it.' },
    ],
  };
  expect(originOf(world, 'a')).toMatchObject({
    rule: 'origin.citation',
    origin: { id: 'herald-1', label: 'Report' },
    depth: 1,
  });
  expect(originOf(world, 'b')).toMatchObject({ rule: 'origin.last-link', origin: { id: 'the-echo' } });
});

test('a claim that is not there has no origin', () => {
  expect(originOf({}, 'nothing')).toBeUndefined();
});

test('in the harbour inquiry the figure of the union is the union’s in both papers', () => {
  const answers = corroborate(snapshotOfCollection(harbourFolder));
  expect(answers.origin('claim-coastal-wire-2031-01')).toMatchObject({
    origin: { id: 'tidemens-union' },
    depth: 1,
  });
  expect(answers.origin('claim-marrow-gazette-2031-01')).toMatchObject({
    origin: { id: 'tidemens-union' },
    depth: 2,
    through: ['claim-coastal-wire-2031-01'],
  });
  expect(answers.origin('claim-coastal-wire-2031-08')).toMatchObject({
    origin: undefined,
    unnamed: { id: 'two-port-officials' },
    depth: 2,
  });
});

test('origin and depth of the sample collection are those that a reader wrote down', () => {
  const answers = corroborate(snapshotOfCollection(sampleFolder));
  const line = (id: string, end: string | undefined, isUnnamed: boolean, depth: number): string =>
    `${id}: ${isUnnamed ? 'not named, ' : ''}${end} through ${depth}`;
  const written = new Map(
    expectedOrigins.flatMap(({ origin, unnamed: nobody, depth, claims }) =>
      claims.map((id) => [id, line(id, origin ?? nobody, origin === undefined, depth)] as const),
    ),
  );
  const expected = new Set<string>();
  const found = new Set<string>();
  for (const { id, chain } of readCollection(sampleFolder).claims) {
    // What is not in the file is said in the publisher's own voice.
    expected.add(written.get(id) ?? line(id, chain[0]?.speaker, false, 0));
    const origin = answers.origin(id);
    if (!origin) continue;
    const end = origin.origin ?? origin.unnamed;
    found.add(line(id, end?.id, origin.origin === undefined, origin.depth));
  }
  const { precision, recall, missing, unexpected } = agreement('origins', found, expected);
  expect({ missing, unexpected }).toEqual({ missing: [], unexpected: [] });
  expect(Math.min(precision, recall)).toBeGreaterThanOrEqual(0.95);
});
