// Matches that are only counted are counted from degrees, and the counts are those of the rows.
import { expect, test } from 'vitest';
import { openClaims } from './open-claims.ts';

test('a chain that nobody looks at is counted', () => {
  const { planOf, rowsOf } = openClaims();
  const query = 'MATCH (p:Person)-[:SAID]->(:Claim)-[:ABOUT]->(x) RETURN count(*)';
  expect(planOf(query)).toEqual([
    'Aggregate sum(matches)',
    'CountChain (p)-[:SAID]->(:Claim)-[:ABOUT]->() AS matches',
    'NodeScan (p:Person)',
    'Start',
  ]);
  expect(rowsOf(query)).toEqual([[200]]);
});

test('a group by its start is counted, and a start without matches makes no group', () => {
  const { planOf, rowsOf } = openClaims();
  const query = 'MATCH (n)-[k:KNOWS]->(q) RETURN n.age > 22 AS older, count(k) AS n ORDER BY older';
  expect(planOf(query)).toEqual([
    'Sort older',
    'Aggregate n.age > 22, sum(matches)',
    'Filter matches > 0',
    'CountChain (n)-[:KNOWS]->() AS matches',
    'NodeScan (n)',
    'Start',
  ]);
  expect(rowsOf(query)).toEqual([
    [false, 3],
    [true, 17],
  ]);
});

test('the chain is counted from the node that has conditions', () => {
  const { planOf, rowsOf } = openClaims();
  const query = 'MATCH (:Person)-[:SAID]->(c {year: 2003}) RETURN count(c)';
  expect(planOf(query)).toEqual([
    'Aggregate sum(matches)',
    'CountChain (c)<-[:SAID]-(:Person) AS matches',
    'NodeSeek (c) by year, equal',
    'Start',
  ]);
  expect(rowsOf(query)).toEqual([[20]]);
});

test.each([
  ['one relationship could be taken twice', 'MATCH (a:Claim)-[:CITES]->()-[:CITES]->() RETURN count(*)', 198],
  [
    'both ends are looked at',
    'MATCH (p:Person)-[:SAID]->(c) WHERE p.age < 30 AND c.year < 2005 RETURN count(*)',
    50,
  ],
  ['different nodes are counted', 'MATCH (p:Person)-[:SAID]->()-[:ABOUT]->(x) RETURN count(DISTINCT x)', 2],
  ['nulls are left out', 'MATCH (p:Person)-[:SAID]->(c) RETURN count(c.nothing)', 0],
  ['rows are drawn by lot', 'MATCH (p:Person)-[:SAID]->(c) WHERE rand() < 2 RETURN count(*)', 200],
])('rows are made where %s', (_reason, query, count) => {
  const { planOf, rowsOf } = openClaims();
  expect(planOf(query).filter((line) => line.startsWith('CountChain'))).toEqual([]);
  expect(rowsOf(query)).toEqual([[count]]);
});

test('COUNT { } of a chain from a known node is counted, also in a condition', () => {
  const { planOf, rowsOf } = openClaims();
  const query = 'MATCH (x:Place) WHERE COUNT { (x)<-[:ABOUT]-(:Claim)<-[:SAID]-() } = 100 RETURN x.name';
  expect(planOf(query)).toEqual([
    'Project x.name AS x.name',
    'Filter COUNT { (x)<-[:ABOUT]-(:Claim)<-[:SAID]-() } = 100',
    'CountChain (x)<-[:ABOUT]-(:Claim)<-[:SAID]-()',
    'NodeScan (x:Place)',
    'Start',
  ]);
  expect(rowsOf(query)).toEqual([['Quay'], ['Town']]);
});
