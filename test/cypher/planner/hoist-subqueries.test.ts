// Inner queries in expressions: semi-joins, operators of their own, or worked out where they stand.
import { expect, test } from 'vitest';
import { openClaims } from './open-claims.ts';

test('EXISTS and a pattern after WHERE keep rows by a semi-join', () => {
  const { planOf, rowsOf } = openClaims();
  const exists = 'MATCH (p:Person) WHERE EXISTS { (p)-[:SAID]->(:Claim {name: "Claim 3"}) } RETURN p.name';
  expect(planOf(exists)).toEqual([
    'Project p.name AS p.name',
    'SemiApply exists',
    '  Expand ()<-[:SAID]-(p)',
    '  NodeSeek (:Claim) by name, equal',
    '  Start',
    'NodeScan (p:Person)',
    'Start',
  ]);
  expect(rowsOf(exists)).toEqual([['Person 3']]);
  const pattern =
    "MATCH (p:Person) WHERE p.age < 22 AND NOT (p)-[:KNOWS]->({name: 'Person 1'}) RETURN p.name";
  expect(planOf(pattern).slice(0, 2)).toEqual(['Project p.name AS p.name', 'SemiApply not exists']);
  expect(rowsOf(pattern)).toEqual([['Person 1']]);
});

test('an inner query that is worked out in any case is an operator', () => {
  const { planOf, rowsOf } = openClaims();
  const query = 'MATCH (x:Place) RETURN x.name, COUNT { (x)<-[:ABOUT]-(c) WHERE c.year > 2006 } AS n';
  expect(planOf(query)).toEqual([
    'Project x.name AS x.name, COUNT { (x)<-[:ABOUT]-(c) WHERE c.year > 2006 } AS n',
    'SubqueryValue count',
    '  Filter c.year > 2006',
    '  Expand (x)<-[:ABOUT]-(c)',
    '  Start',
    'NodeScan (x:Place)',
    'Start',
  ]);
  expect(rowsOf(query)).toEqual([
    ['Quay', 20],
    ['Town', 40],
  ]);
});

test('a pattern comprehension is an operator', () => {
  const { planOf, rowsOf } = openClaims();
  const query = "MATCH (p:Person {name: 'Person 2'}) RETURN [(p)-[:KNOWS]->(q) | q.name] AS names";
  expect(planOf(query)[1]).toBe('SubqueryValue collect');
  expect(rowsOf(query)).toEqual([[['Person 3']]]);
});

test('an inner query in a branch runs only where the branch is taken', () => {
  const { planOf, rowsOf } = openClaims();
  const query = 'MATCH (x:Place) RETURN CASE x.name WHEN "Quay" THEN COUNT { (x)--() } ELSE -1 END AS n';
  expect(planOf(query)).toEqual([
    'Project CASE x.name WHEN "Quay" THEN COUNT { (x)--() } ELSE -1 END AS n',
    'NodeScan (x:Place)',
    'Start',
  ]);
  expect(rowsOf(query)).toEqual([[100], [-1]]);
});

test('an inner query in a loop sees the variable of the loop', () => {
  const { rowsOf } = openClaims();
  expect(
    rowsOf(
      'MATCH (p:Person) WHERE p.age < 22 WITH collect(p) AS people RETURN [q IN people | COUNT { (q)-[:SAID]->() }] AS n',
    ),
  ).toEqual([[[10, 10]]]);
});

test('CALL runs its query for each row', () => {
  const { planOf, rowsOf } = openClaims();
  const query =
    'MATCH (x:Place) CALL (x) { MATCH (c)-[:ABOUT]->(x) RETURN min(c.name) AS first } RETURN x.name, first';
  expect(planOf(query)).toEqual([
    'Project x.name AS x.name',
    'Apply',
    '  Aggregate min(c.name)',
    '  Expand (x)<-[:ABOUT]-(c)',
    '  Start',
    'NodeScan (x:Place)',
    'Start',
  ]);
  expect(rowsOf(query)).toEqual([
    ['Quay', 'Claim 0'],
    ['Town', 'Claim 1'],
  ]);
});
