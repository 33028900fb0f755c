// Where a pattern is begun and how it goes on, by counts of labels, degrees and what indexes tell.
import { expect, test } from 'vitest';
import { openClaims } from './open-claims.ts';

test('a pattern begins at the rarer label, whichever way it is written', () => {
  const { planOf } = openClaims();
  expect(planOf('MATCH (p:Person)-[:SAID]->(c:Claim)-[:ABOUT]->(x:Place) RETURN p, x')).toEqual([
    'Filter Person',
    'Expand (c)<-[:SAID]-(p)',
    'Filter Claim',
    'Expand (x)<-[:ABOUT]-(c)',
    'NodeScan (x:Place)',
    'Start',
  ]);
  expect(planOf('MATCH (c:Claim)<-[:SAID]-(p:Person) RETURN c, p')).toEqual([
    'Filter Claim',
    'Expand (p)-[:SAID]->(c)',
    'NodeScan (p:Person)',
    'Start',
  ]);
});

test('a pattern begins where an index finds one node', () => {
  const { planOf, rowsOf } = openClaims();
  const query = "MATCH (p:Person)-[:SAID]->(c:Claim {name: 'Claim 47'}) RETURN p.name";
  expect(planOf(query)).toEqual([
    'Project p.name AS p.name',
    'Filter Person',
    'Expand (c)<-[:SAID]-(p)',
    'NodeSeek (c:Claim) by name, equal',
    'Start',
  ]);
  expect(rowsOf(query)).toEqual([['Person 7']]);
});

test('where an index finds both ends, the chain from the one with fewer relationships is closed at the other', () => {
  const { planOf, rowsOf } = openClaims();
  const query =
    "MATCH (x {name: 'Quay'})<-[:ABOUT]-(c)<-[:SAID]-(p {name: 'Person 2'}) WHERE c.year = 2002 RETURN c.name";
  expect(planOf(query)).toEqual([
    'Project c.name AS c.name',
    'Expand (c)-[:ABOUT]->(x)',
    'Filter c.year = 2002',
    'Expand (p)-[:SAID]->(c)',
    'NodeSeek (p) by name, equal',
    'NodeSeek (x) by name, equal',
    'Start',
  ]);
  expect(rowsOf(query).length).toBe(10);
});

test('a condition is checked as soon as what it reads is there', () => {
  const { planOf } = openClaims();
  expect(
    planOf(
      'MATCH (p:Person)-[:SAID]->(c)-[:CITES]->(d) WHERE c.year < d.year AND c.name ENDS WITH p.name RETURN d',
    ),
  ).toEqual([
    'Filter c.year < d.year',
    'Expand (c)-[:CITES]->(d)',
    'Filter c.name ENDS WITH p.name',
    'Expand (p)-[:SAID]->(c)',
    'NodeScan (p:Person)',
    'Start',
  ]);
});

test('between two known nodes the relationships are looked up', () => {
  const { planOf, rowsOf } = openClaims();
  const query = `MATCH (p:Person {name: 'Person 1'}), (q:Person {name: 'Person 2'})
    MATCH (p)-[:KNOWS]->(q) RETURN p.age, q.age`;
  expect(planOf(query)).toEqual([
    'Project p.age AS p.age, q.age AS q.age',
    'Expand (p)-[:KNOWS]->(q)',
    'NodeSeek (q:Person) by name, equal',
    'NodeSeek (p:Person) by name, equal',
    'Start',
  ]);
  expect(rowsOf(query)).toEqual([[21, 22]]);
});

test('a ring is closed by looking up its last relationship', () => {
  const { planOf, rowsOf } = openClaims();
  const query = 'MATCH (c:Claim)-[:ABOUT]->(x)<-[:ABOUT]-(d:Claim)<-[:CITES]-(c) RETURN count(*)';
  expect(planOf(query)).toEqual([
    'Aggregate count(*)',
    'Expand (d)-[:ABOUT]->(x)',
    'Expand (c)-[:ABOUT]->(x)',
    'Filter Claim',
    'Expand (d)<-[:CITES]-(c)',
    'NodeScan (d:Claim)',
    'Start',
  ]);
  expect(rowsOf(query)).toEqual([[0]]);
});

test('patterns without a node in common are joined from the smaller one', () => {
  expect(openClaims().planOf('MATCH (c:Claim), (x:Place) RETURN c, x')).toEqual([
    'NodeScan (c:Claim)',
    'NodeScan (x:Place)',
    'Start',
  ]);
});

test('a condition with rand() waits for the whole match', () => {
  const { planOf } = openClaims();
  expect(planOf('MATCH (p:Person)-[:KNOWS]->(q) WHERE rand() < 0.5 RETURN p, q')).toEqual([
    'Filter rand() < 0.5',
    'Expand (p)-[:KNOWS]->(q)',
    'NodeScan (p:Person)',
    'Start',
  ]);
});

test('a node found without a label is taken to have the relationships that are followed from it', () => {
  const { planOf, rowsOf } = openClaims();
  const query = "MATCH (x {id: 'Quay'})<-[:ABOUT]-(c:Claim {year: 2002}) RETURN count(c.name)";
  expect(planOf(query)).toEqual([
    'Aggregate count(c.name)',
    "Filter id: 'Quay'",
    'Expand (c)-[:ABOUT]->(x)',
    'NodeSeek (c:Claim) by year, equal',
    'Start',
  ]);
  expect(rowsOf(query)).toEqual([[20]]);
});

test('an inner query knows the labels that the outer one found, also under another name', () => {
  const { planOf } = openClaims();
  expect(
    planOf("MATCH (p:Person) WITH p AS q WHERE (q)-[:SAID]->(:Claim {name: 'Claim 3'}) RETURN q"),
  ).toEqual([
    'SemiApply exists',
    '  Expand ()<-[:SAID]-(q)',
    '  NodeSeek (:Claim) by name, equal',
    '  Start',
    'Project p AS q',
    'NodeScan (p:Person)',
    'Start',
  ]);
});
