// What a report rests on, and who repeats it.
import { expect, test } from 'vitest';
import { corroborate, type SourceProfile } from '../../server/corroboration/corroboration.ts';
import { harbourFolder } from '../graph/harbour-store.ts';
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

const world: World = {
  entities: [
    body('the-bell'),
    body('the-herald'),
    body('the-echo'),
    body('the-union'),
    person('ada-moor'),
    unnamed('experts', 'bell-1'),
  ],
  reports: [
    report('bell-1', 'the-bell', ['ada-moor']),
    report('bell-2', 'the-bell'),
    report('herald-1', 'the-herald'),
    report('echo-1', 'the-echo'),
  ],
  claims: [
    claim('a', 'bell-1', ['the-bell']),
    claim('b', 'bell-1', ['the-bell', 'the-union']),
    claim('c', 'bell-1', ['the-bell', 'the-union', 'experts']),
    claim('d', 'bell-1', ['the-bell', 'ada-moor']),
    claim('e', 'herald-1', ['the-herald', 'the-bell']),
    claim('f', 'echo-1', ['the-echo']),
    claim('g', 'bell-2', ['the-bell', 'bell-1']),
  ],
  derivations: [derivation('b', 'f')],
};

const profileOf = (id: string): SourceProfile | undefined => corroborate(snapshotOf(world)).sourceProfile(id);

test('the claims of a report are its own, of others who are named, or of nobody who is named', () => {
  expect(profileOf('bell-1')).toMatchObject({
    rule: 'source-profile.claims',
    claims: ['a', 'b', 'c', 'd'],
    own: ['a', 'd'],
    named: ['b'],
    unnamed: ['c'],
  });
});

test('whom a report cites stands with the claims it hands on, the most cited first', () => {
  expect(profileOf('bell-1')?.cites.map(({ who, claims }) => [who.id, claims])).toEqual([
    ['the-union', ['b', 'c']],
    ['experts', ['c']],
    ['ada-moor', ['d']],
  ]);
});

test('where the claims come from in the end leaves out the report itself', () => {
  expect(profileOf('bell-1')?.origins.map(({ who, claims }) => [who.id, claims])).toEqual([
    ['the-union', ['b']],
    ['experts', ['c']],
  ]);
});

test('who repeats a report is known from derivations, citations and the name of its publisher', () => {
  expect(profileOf('bell-1')?.repeatedBy.map(({ who, claims }) => [who.id, claims])).toEqual([
    ['bell-2', ['g']],
    ['echo-1', ['f']],
    ['herald-1', ['e']],
  ]);
});

test('the profile says so in a sentence', () => {
  expect(profileOf('bell-1')?.reason).toBe(
    'Of 4 claims in “Title of bell-1”, 2 are its own, 1 comes from others who are named and 1 rests on sources that ' +
      'are not named; 3 other reports cite or repeat it.',
  );
});

test('a report that is not there has no profile', () => {
  expect(profileOf('nothing')).toBeUndefined();
});

test('in the harbour inquiry the Gazette repeats Coastal Wire', () => {
  const profile = corroborate(snapshotOfCollection(harbourFolder)).sourceProfile('report-coastal-wire-2031');
  expect(profile?.repeatedBy.map(({ who, claims }) => [who.id, claims])).toEqual([
    ['report-marrow-gazette-2031', ['claim-marrow-gazette-2031-01']],
  ]);
  expect(profile?.unnamed).toEqual(['claim-coastal-wire-2031-08', 'claim-coastal-wire-2031-09']);
});
