// What an expansion would draw, and how it is put in words.
import { expect, test } from 'vitest';
import { chooseNeighbours, drawWithCompany, planExpansion, verbOf } from '../../client/canvas/expansion.ts';
import { aroundUnion } from './pictures.ts';

test('unseen neighbours are grouped by kind of link and counted in words', () => {
  const { groups } = planExpansion(aroundUnion, new Set(['union']), []);
  expect(groups.map(({ phrase }) => phrase)).toEqual([
    'operates in 2 places',
    'speaks of 2 things',
    'is spoken of by 1 organization',
  ]);
});

test('what is drawn already, or switched off in the legend, is not offered', () => {
  const { ids } = planExpansion(aroundUnion, new Set(['union', 'port']), ['Person']);
  expect(ids).toEqual(['quay', 'gazette']);
});

test('of the chosen kinds those with most claims are drawn, as many as asked for', () => {
  const expansion = planExpansion(aroundUnion, new Set(['union']), []);
  expect(chooseNeighbours(expansion, new Set(['operates in', 'is spoken of by']), 2)).toEqual([
    'port',
    'quay',
  ]);
  expect(chooseNeighbours(expansion, new Set(['is spoken of by']), 200)).toEqual(['gazette']);
  expect(chooseNeighbours(expansion, new Set(), 12)).toEqual([]);
});

test('a link reads the other way round from its other end', () => {
  expect(verbOf('OPERATES_IN', true)).toBe('operates in');
  expect(verbOf('OPERATES_IN', false)).toBe('is a field of');
  expect(verbOf('HANDS_ON', false)).toBe('is passed on by');
});

test('a selected thing is drawn alone beside its drawn neighbours, and with company when it would be an island', () => {
  expect(drawWithCompany(aroundUnion, new Set(['quay']))).toEqual(['union']);
  expect(drawWithCompany(aroundUnion, new Set(['lighthouse']))).toEqual([
    'union',
    'port',
    'quay',
    'mayor',
    'gazette',
  ]);
});

test('a claim is drawn whole, whichever of its ends are drawn already', () => {
  const claim = { ...aroundUnion, centre: { ...aroundUnion.centre, label: 'Claim' } };
  expect(drawWithCompany(claim, new Set(['quay']))).toEqual(['union', 'port', 'quay', 'mayor', 'gazette']);
});
