// Reports that lead back to each other, and reports that trace to one origin.
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { type CircularReporting, corroborate } from '../../server/corroboration/corroboration.ts';
import { harbourFolder } from '../graph/harbour-store.ts';
import expectedReports from './expectations/circular.json' with { type: 'json' };
import { agreement } from './precision-recall.ts';
import {
  body,
  claim,
  derivation,
  report,
  snapshotOf,
  snapshotOfCollection,
  unnamed,
  type World,
} from './small-world.ts';

const entities = [
  body('the-bell'),
  body('the-herald'),
  body('the-echo'),
  body('the-union'),
  unnamed('experts', 'bell-1'),
];
const reports = [
  report('bell-1', 'the-bell'),
  report('bell-2', 'the-bell'),
  report('herald-1', 'the-herald'),
  report('echo-1', 'the-echo'),
];

const circularIn = (world: World): readonly CircularReporting[] =>
  corroborate(snapshotOf({ entities, reports, ...world })).circularReporting();

const dark = { gloss: 'The lamp of the lighthouse went out during the storm.' };
const others = ['Bread is dear.', 'The ferry sails at noon.', 'Snow fell early.'].map((gloss, at) =>
  claim(`other${at}`, 'echo-1', ['the-echo'], { gloss }),
);

test('two reports that cite each other are a cycle', () => {
  const found = circularIn({
    claims: [
      claim('a', 'bell-1', ['the-bell', 'herald-1']),
      claim('b', 'herald-1', ['the-herald', 'bell-1']),
    ],
  });
  expect(found).toEqual([
    {
      rule: 'circular.cycle',
      kind: 'cycle',
      reports: ['bell-1', 'herald-1'],
      claims: ['a', 'b'],
      source: undefined,
      reason:
        '“Title of bell-1” takes from “Title of herald-1”; “Title of herald-1” in turn takes from “Title of bell-1”. They do not confirm each other.',
    },
  ]);
});

test('a cycle of three reports through a citation, a chain and a derivation is told once', () => {
  const found = circularIn({
    claims: [
      claim('a', 'bell-1', ['the-bell', 'herald-1']),
      claim('b', 'herald-1', ['the-herald'], { gloss: 'The ferry is late.' }),
      claim('c', 'echo-1', ['the-echo'], { gloss: 'No boat came.' }),
    ],
    derivations: [derivation('c', 'b')],
    citations: [{ from: 'echo-1', to: 'bell-1', claims: ['c'], reason: 'The text names it.' }],
  });
  const cycles = found.filter(({ kind }) => kind === 'cycle');
  expect(cycles).toHaveLength(1);
  expect([...(cycles[0]?.reports ?? [])].sort()).toEqual(['bell-1', 'echo-1', 'herald-1']);
});

test('reports that cite one way only are no cycle', () => {
  const found = circularIn({
    claims: [
      claim('a', 'bell-1', ['the-bell', 'herald-1']),
      claim('b', 'herald-1', ['the-herald', 'echo-1']),
    ],
  });
  expect(found.filter(({ kind }) => kind === 'cycle')).toEqual([]);
});

test('two papers that give each other as the source of one statement are a cycle', () => {
  const found = circularIn({
    claims: [
      claim('a', 'bell-1', ['the-bell', 'the-herald'], dark),
      claim('b', 'herald-1', ['the-herald', 'the-bell'], dark),
      ...others,
    ],
  });
  expect(found).toMatchObject([
    { rule: 'circular.cycle-of-statement', reports: ['bell-1', 'herald-1'], claims: ['a', 'b'] },
  ]);
});

test('two papers that give each other as the source of different statements are none', () => {
  const found = circularIn({
    claims: [
      claim('a', 'bell-1', ['the-bell', 'the-herald'], dark),
      claim('b', 'herald-1', ['the-herald', 'the-bell'], { gloss: 'The keeper has retired.' }),
      ...others,
    ],
  });
  expect(found).toEqual([]);
});

test('papers that have the same statement from one source are a fan', () => {
  const found = circularIn({
    claims: [
      claim('a', 'bell-1', ['the-bell', 'the-union'], dark),
      claim('b', 'herald-1', ['the-herald', 'the-union'], dark),
      ...others,
    ],
  });
  expect(found).toEqual([
    {
      rule: 'circular.fan',
      kind: 'fan',
      reports: ['bell-1', 'herald-1'],
      claims: ['a', 'b'],
      source: { id: 'the-union', label: 'Organization', name: 'The Union' },
      reason:
        '“Title of bell-1” and “Title of herald-1” say the same in 2 claims, and all of it comes from The Union: 2 reports, one origin.',
    },
  ]);
});

test('a report and the report that was derived from it are a fan of the first one’s source', () => {
  const found = circularIn({
    claims: [
      claim('a', 'bell-1', ['the-bell']),
      claim('b', 'herald-1', ['the-herald'], { gloss: 'Night fell.' }),
    ],
    derivations: [derivation('a', 'b')],
  });
  expect(found).toMatchObject([{ kind: 'fan', reports: ['bell-1', 'herald-1'], source: { id: 'the-bell' } }]);
});

test('different statements of one speaker are no fan', () => {
  const found = circularIn({
    claims: [
      claim('a', 'bell-1', ['the-bell', 'the-union'], dark),
      claim('b', 'herald-1', ['the-herald', 'the-union'], { gloss: 'The keeper has retired.' }),
      ...others,
    ],
  });
  expect(found).toEqual([]);
});

test('two reports of one publisher do not look independent and are no fan', () => {
  const found = circularIn({
    claims: [
      claim('a', 'bell-1', ['the-bell', 'the-union'], dark),
      claim('b', 'bell-2', ['the-bell', 'the-union'], dark),
      ...others,
    ],
  });
  expect(found).toEqual([]);
});

test('an unknown origin makes no fan', () => {
  const found = circularIn({
    claims: [
      claim('a', 'bell-1', ['the-bell', 'experts'], dark),
      claim('b', 'herald-1', ['the-herald'], { gloss: 'Night fell.' }),
    ],
    derivations: [derivation('a', 'b')],
  });
  expect(found).toEqual([]);
});

test('in the harbour inquiry both papers have the figure from the union', () => {
  const answers = corroborate(snapshotOfCollection(harbourFolder));
  expect(answers.circularReporting()).toMatchObject([
    {
      kind: 'fan',
      reports: ['report-coastal-wire-2031', 'report-marrow-gazette-2031'],
      source: { id: 'tidemens-union' },
    },
  ]);
});

test('circular reporting in the sample collection is what a reader wrote down', () => {
  const answers = corroborate(
    snapshotOfCollection(resolve(import.meta.dirname, '../../graph-data/islamic-state-syria')),
  );
  const line = (kind: string, reports: readonly string[], source: string | undefined): string =>
    `${kind} of ${[...reports].sort().join()} from ${source}`;
  const { precision, recall, missing, unexpected } = agreement(
    'circular reporting',
    new Set(
      answers.circularReporting().map(({ kind, reports: told, source }) => line(kind, told, source?.id)),
    ),
    new Set(expectedReports.map(({ kind, reports: told, source }) => line(kind, told, source))),
  );
  expect({ missing, unexpected }).toEqual({ missing: [], unexpected: [] });
  expect(Math.min(precision, recall)).toBeGreaterThanOrEqual(0.95);
});
