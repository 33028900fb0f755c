// MATCH beyond single relationships: chains of any length, shortest paths, what is bound before, and nothing at all.
import { expect, test } from 'vitest';
import { openClaims } from './open-claims.ts';

const chain = "MATCH (a:Claim {name: 'Claim 190'})-[:CITES*]->(b)";

test('where only the ends matter, each is reached once', () => {
  const { planOf, rowsOf } = openClaims();
  const query = `${chain} RETURN DISTINCT b.year AS year`;
  expect(planOf(query)).toEqual([
    'Distinct year',
    'Project b.year AS year',
    'VariableExpand (a)-[:CITES*1..]->(b), each end once',
    'NodeSeek (a:Claim) by name, equal',
    'Start',
  ]);
  expect(rowsOf(query).length).toBe(9);
});

test.each([
  `${chain} RETURN count(DISTINCT b)`,
  `${chain} RETURN max(b.year)`,
  `${chain} MATCH (b)-[:ABOUT]->(x) RETURN DISTINCT x`,
  `${chain} WITH b WHERE b.year > 2003 RETURN DISTINCT b.name`,
  "MATCH (a:Claim {name: 'Claim 190'}) WHERE EXISTS { (a)-[:CITES*]->({year: 2009}) } RETURN a",
  "MATCH (a:Claim {name: 'Claim 190'}) CALL (a) { MATCH (a)-[:CITES*]->(b) RETURN DISTINCT b } RETURN b",
])('each end is reached once in %s', (query) => {
  expect(openClaims().planOf(query).join('\n')).toContain('each end once');
});

test.each([
  `${chain} RETURN b.name`,
  `${chain} RETURN count(b)`,
  `${chain} WITH b LIMIT 3 RETURN DISTINCT b.name`,
  "MATCH (a:Claim {name: 'Claim 190'})-[r:CITES*]->(b) RETURN DISTINCT b.name, size(r)",
  "MATCH (a:Claim {name: 'Claim 190'})-[:CITES*2..]->(b) RETURN DISTINCT b.name",
  "MATCH (a:Claim {name: 'Claim 190'})-[:CITES*]->(b)-[:CITES]->(c) RETURN DISTINCT c.name",
])('every chain is walked in %s', (query) => {
  expect(openClaims().planOf(query).join('\n')).not.toContain('each end once');
});

test('reaching each end once gives the nodes that walking every chain gives', () => {
  const { rowsOf } = openClaims();
  const ends = rowsOf(
    "MATCH (p:Person {name: 'Person 1'})-[:KNOWS|SAID*..4]-(n) RETURN DISTINCT n.id AS id ORDER BY id",
  );
  const chains = rowsOf(
    "MATCH (p:Person {name: 'Person 1'})-[r:KNOWS|SAID*..4]-(n) WITH n.id AS id, collect(r) AS all RETURN id ORDER BY id",
  );
  expect(ends).toEqual(chains);
});

test('a shortest path is searched between two nodes that are found first', () => {
  const { planOf, rowsOf } = openClaims();
  const query = `MATCH way = shortestPath((a:Claim {name: 'Claim 1'})-[:CITES*]->(b:Claim {name: 'Claim 9'}))
    RETURN length(way)`;
  expect(planOf(query)).toEqual([
    'Project length(way) AS length(way)',
    'ShortestPath (a)-[:CITES*1..]->(b)',
    'NodeSeek (b:Claim) by name, equal',
    'NodeSeek (a:Claim) by name, equal',
    'Start',
  ]);
  expect(rowsOf(query)).toEqual([[8]]);
});

test('a relationship that is known gives its ends', () => {
  const { planOf, rowsOf } = openClaims();
  const query =
    "MATCH (:Person {name: 'Person 4'})-[k:KNOWS]->() WITH k MATCH (a)-[k]->(b) RETURN a.age, b.age";
  expect(planOf(query)).toEqual([
    'Project a.age AS a.age, b.age AS b.age',
    'BoundRelationship (a)-[k]->(b)',
    'Expand ()-[k:KNOWS]->()',
    'NodeSeek (:Person) by name, equal',
    'Start',
  ]);
  expect(rowsOf(query)).toEqual([[24, 25]]);
});

test('a node out of a list is taken out of its value first', () => {
  const { planOf, rowsOf } = openClaims();
  const query =
    'MATCH (x:Place) WITH collect(x) + [null] AS places UNWIND places AS y MATCH (y)<-[:ABOUT]-() RETURN count(*)';
  expect(planOf(query)).toContain('Unwrap y');
  expect(rowsOf(query)).toEqual([[200]]);
});

test('a node that may be null matches nothing', () => {
  const { planOf, rowsOf } = openClaims();
  const query = 'OPTIONAL MATCH (z:Zebra) WITH z MATCH (z) RETURN z';
  expect(planOf(query)).toEqual([
    'Filter z IS NOT NULL',
    'Optional',
    '  NodeScan (z:Zebra)',
    '  Start',
    'Start',
  ]);
  expect(rowsOf(query)).toEqual([]);
});
