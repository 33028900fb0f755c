// WITH and RETURN: sorting, the first rows, DISTINCT and groups.
import { expect, test } from 'vitest';
import { openClaims } from './open-claims.ts';

test('ORDER BY with LIMIT keeps only the first rows', () => {
  const { planOf, rowsOf } = openClaims();
  const query = 'MATCH (p:Person) RETURN p.name ORDER BY p.age DESC LIMIT 2';
  expect(planOf(query)).toEqual([
    'Limit 2',
    'Sort p.age DESC, the first 2',
    'Project p.name AS p.name',
    'NodeScan (p:Person)',
    'Start',
  ]);
  expect(rowsOf(query)).toEqual([['Person 19'], ['Person 18']]);
});

test('rows that are skipped are sorted too', () => {
  const { planOf, rowsOf } = openClaims();
  const query = 'MATCH (p:Person) RETURN p.name ORDER BY p.age SKIP 2 LIMIT 1';
  expect(planOf(query).slice(0, 3)).toEqual(['Limit 1', 'Skip 2', 'Sort p.age, the first 2 + 1']);
  expect(rowsOf(query)).toEqual([['Person 2']]);
});

test('SKIP and LIMIT together may be more than an INTEGER holds', () => {
  const { rowsOf } = openClaims();
  expect(rowsOf('MATCH (x:Place) RETURN x.name ORDER BY x.name SKIP 1 LIMIT 9223372036854775807')).toEqual([
    ['Town'],
  ]);
});

test('what is passed on under its own name is not worked out again', () => {
  expect(openClaims().planOf('MATCH (p:Person) WITH p, p.age AS age RETURN p, age')).toEqual([
    'Project p.age AS age',
    'NodeScan (p:Person)',
    'Start',
  ]);
});

test('DISTINCT comes before ORDER BY', () => {
  expect(openClaims().planOf('MATCH (c:Claim) RETURN DISTINCT c.year AS year ORDER BY year')).toEqual([
    'Sort year',
    'Distinct year',
    'Project c.year AS year',
    'NodeScan (c:Claim)',
    'Start',
  ]);
});

test('a sum over groups is worked out after the groups', () => {
  const { planOf, rowsOf } = openClaims();
  const query =
    'MATCH (c:Claim) WHERE c.year < 2002 RETURN c.year AS year, count(DISTINCT c.name) + 1 AS more ORDER BY year';
  expect(planOf(query)).toEqual([
    'Sort year',
    'Project count(DISTINCT c.name) + 1 AS more',
    'Aggregate c.year, count(DISTINCT c.name)',
    'NodeSeek (c:Claim) by year, range',
    'Start',
  ]);
  expect(rowsOf(query)).toEqual([
    [2000, 21],
    [2001, 21],
  ]);
});

test('UNION keeps each row once, UNION ALL as often as it comes', () => {
  const { planOf, rowsOf } = openClaims();
  const union = 'MATCH (x:Place) RETURN x.name AS name UNION MATCH (x:Place) RETURN x.name AS name';
  expect(planOf(union).slice(0, 2)).toEqual(['Distinct name', 'Union name']);
  expect(rowsOf(union)).toEqual([['Quay'], ['Town']]);
  const all = 'MATCH (x:Place) RETURN x.name AS name UNION ALL MATCH (x:Place) RETURN x.name AS name';
  expect(planOf(all)[0]).toBe('Union name');
  expect(rowsOf(all)).toEqual([['Quay'], ['Town'], ['Quay'], ['Town']]);
});
