// Each rewrite of clauses, by the plan it leads to, and that it changes no rows.
import { expect, test } from 'vitest';
import { openClaims } from './open-claims.ts';

test('a condition on what an earlier MATCH found is moved there', () => {
  const { planOf, rowsOf } = openClaims();
  const query = "MATCH (p:Person) MATCH (p)-[:KNOWS]->(q) WHERE p.name = 'Person 3' RETURN q.name";
  expect(planOf(query)).toEqual([
    'Project q.name AS q.name',
    'Expand (p)-[:KNOWS]->(q)',
    'NodeSeek (p:Person) by name, equal',
    'Start',
  ]);
  expect(rowsOf(query)).toEqual([['Person 4']]);
});

test('a condition of an OPTIONAL MATCH stays where it is', () => {
  const { planOf, rowsOf } = openClaims();
  const query =
    "MATCH (p:Person) OPTIONAL MATCH (p)-[:KNOWS]->(q) WHERE p.name = 'Person 3' RETURN q.name AS name";
  expect(planOf(query)).toEqual([
    'Project q.name AS name',
    'Optional',
    '  Expand (p)-[:KNOWS]->(q)',
    "  Filter p.name = 'Person 3'",
    '  Start',
    'NodeScan (p:Person)',
    'Start',
  ]);
  expect(rowsOf(query).filter(([name]) => name !== null)).toEqual([['Person 4']]);
  expect(rowsOf(query).length).toBe(20);
});

test('a condition behind a WITH that only passes on is moved before it', () => {
  const { planOf, rowsOf } = openClaims();
  const query = "MATCH (p:Person)-[:KNOWS]->(q) WITH p, q WHERE p.name = 'Person 3' RETURN q.name";
  expect(planOf(query)).toEqual([
    'Project q.name AS q.name',
    'Expand (p)-[:KNOWS]->(q)',
    'NodeSeek (p:Person) by name, equal',
    'Start',
  ]);
  expect(rowsOf(query)).toEqual([['Person 4']]);
});

test('a condition stays behind a WITH that counts or cuts rows', () => {
  const { planOf, rowsOf } = openClaims();
  const cut = "MATCH (p:Person) WITH p ORDER BY p.age LIMIT 3 WHERE p.name = 'Person 3' RETURN p.age";
  expect(planOf(cut)).toEqual([
    'Project p.age AS p.age',
    "Filter p.name = 'Person 3'",
    'Limit 3',
    'Sort p.age, the first 3',
    'NodeScan (p:Person)',
    'Start',
  ]);
  expect(rowsOf(cut)).toEqual([]);
  const counted = 'MATCH (p:Person)-[:SAID]->(c) WITH c.year AS year, count(*) AS n WHERE n > 20 RETURN year';
  expect(planOf(counted)[0]).toBe('Filter n > 20');
  expect(rowsOf(counted)).toEqual([]);
});

test('a condition with rand() is moved nowhere', () => {
  const { planOf } = openClaims();
  expect(planOf('MATCH (p:Person) MATCH (p)-[:KNOWS]->(q) WHERE rand() < 0.5 RETURN q')).toEqual([
    'Filter rand() < 0.5',
    'Expand (p)-[:KNOWS]->(q)',
    'NodeScan (p:Person)',
    'Start',
  ]);
  expect(planOf('MATCH (p:Person) WITH DISTINCT p WHERE rand() < 0.5 RETURN p')).toEqual([
    'Filter rand() < 0.5',
    'Distinct p',
    'NodeScan (p:Person)',
    'Start',
  ]);
});

test('CREATE after CREATE is one', () => {
  const { planOf, rowsOf } = openClaims();
  const query =
    "CREATE (a:Person {name: 'new'}) CREATE (a)-[k:KNOWS]->(b:Person {name: 'newer'}) RETURN a.name, b.name";
  expect(planOf(query)).toEqual([
    'Project a.name AS a.name, b.name AS b.name',
    'Eager',
    'Create a, b, k',
    'Eager',
    'Start',
  ]);
  expect(rowsOf(query)).toEqual([['new', 'newer']]);
});

test('a CREATE that reads a relationship made before it stays on its own', () => {
  const { planOf, rowsOf } = openClaims();
  const query = 'CREATE (a)-[k:KNOWS {since: 1999}]->(b) CREATE (c {since: k.since}) RETURN c.since';
  expect(planOf(query).filter((line) => line.startsWith('Create'))).toEqual(['Create c', 'Create a, b, k']);
  expect(rowsOf(query)).toEqual([[1999]]);
});
