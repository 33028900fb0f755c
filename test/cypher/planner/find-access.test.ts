// How a single node is found: by an index, by its rarest label, or by looking at all.
import { expect, test } from 'vitest';
import { openClaims } from './open-claims.ts';

/** The one operator between the projection and Start. */
const accessOf = (query: string): string | undefined => openClaims().planOf(query)[1];

test('an equal property is sought in the index', () => {
  const { planOf, rowsOf } = openClaims();
  const query = "MATCH (p:Person {name: 'Person 3'}) RETURN p.age";
  expect(planOf(query)).toEqual(['Project p.age AS p.age', 'NodeSeek (p:Person) by name, equal', 'Start']);
  expect(rowsOf(query)).toEqual([[23]]);
});

test('an id is sought whatever the label', () => {
  expect(accessOf("MATCH (n {id: 'c7'}) RETURN n.name")).toBe('NodeSeek (n) by id, equal');
  expect(openClaims().rowsOf("MATCH (n {id: 'c7'}) RETURN n.name")).toEqual([['Claim 7']]);
});

test('two bounds are one range, whichever side the property stands on', () => {
  const { planOf, rowsOf } = openClaims();
  const seek = ['Project p.name AS p.name', 'NodeSeek (p:Person) by age, range', 'Start'];
  const between = 'MATCH (p:Person) WHERE p.age >= 25 AND p.age < 27 RETURN p.name';
  const chained = 'MATCH (p:Person) WHERE 25 <= p.age < 27 RETURN p.name';
  expect(planOf(between)).toEqual(seek);
  expect(planOf(chained)).toEqual(seek);
  expect(rowsOf(between)).toEqual([['Person 5'], ['Person 6']]);
  expect(rowsOf(chained)).toEqual([['Person 5'], ['Person 6']]);
});

test('beginnings and lists are sought', () => {
  const { planOf, rowsOf } = openClaims();
  const beginning = "MATCH (p:Person) WHERE p.name STARTS WITH 'Person 18' RETURN p.age";
  const list = "MATCH (p:Person) WHERE p.name IN ['Person 2', null, 'Person 1', 'Person 2'] RETURN p.age";
  expect(planOf(beginning)[1]).toBe('NodeSeek (p:Person) by name, prefix');
  expect(rowsOf(beginning)).toEqual([[38]]);
  expect(planOf(list)[1]).toBe('NodeSeek (p:Person) by name, oneOf');
  expect(rowsOf(list)).toEqual([[21], [22]]);
});

test('of several conditions the one that leaves fewest nodes is sought, the others are checked', () => {
  expect(
    openClaims().planOf("MATCH (c:Claim) WHERE c.year > 2003 AND c.name = 'Claim 7' RETURN c.id"),
  ).toEqual(['Project c.id AS c.id', 'Filter c.year > 2003', 'NodeSeek (c:Claim) by name, equal', 'Start']);
});

test('a value no index can answer for is looked for in all nodes', () => {
  const { planOf, rowsOf } = openClaims();
  const query = 'MATCH (p:Person) WHERE p.age = [20] RETURN p.name';
  expect(planOf(query)[1]).toBe('NodeSeek (p:Person) by age, equal');
  expect(rowsOf(query)).toEqual([]);
  expect(
    rowsOf(
      'MATCH (p:Person) SET p.ages = [p.age] WITH DISTINCT 1 AS one MATCH (p:Person) WHERE p.ages = [20] RETURN p.name',
    ),
  ).toEqual([['Person 0']]);
});

test('the rarest of the demanded labels is scanned', () => {
  expect(openClaims().planOf('MATCH (n:Person&Official) RETURN n.name')).toEqual([
    'Project n.name AS n.name',
    'Filter Person&Official',
    'NodeScan (n:Official)',
    'Start',
  ]);
});

test.each([
  ['MATCH (n:Person|Place) RETURN n.name', 'Filter Person|Place'],
  ['MATCH (p:Person) WHERE p.age <> 25 RETURN p.name', 'Filter p.age <> 25'],
  ['MATCH (p:Person) WHERE p.age + 1 = 25 RETURN p.name', 'Filter p.age + 1 = 25'],
  ['MATCH (p:Person) WHERE p.age = p.born RETURN p.name', 'Filter p.age = p.born'],
  ['MATCH (p:Person) WHERE p.age = 20 OR p.age = 21 RETURN p.name', 'Filter p.age = 20 OR p.age = 21'],
  [
    'MATCH (p:Person) WHERE p.age = COUNT { MATCH (:Place) } RETURN p.name',
    'Filter p.age = COUNT { MATCH (:Place) }',
  ],
])('%s is not answered by an index', (query, filter) => {
  expect(accessOf(query)).toBe(filter);
});

test('rand() is asked of each node, so that it is no value to seek', () => {
  const { planOf } = openClaims();
  expect(planOf('MATCH (p:Person) WHERE p.age = rand() RETURN p.name')).toEqual([
    'Project p.name AS p.name',
    'Filter p.age = rand()',
    'NodeScan (p:Person)',
    'Start',
  ]);
});

test('a node is sought by what an earlier one or a row holds', () => {
  const { planOf, rowsOf } = openClaims();
  const pairs = 'MATCH (p:Person), (q:Person) WHERE p.age = q.age + 18 RETURN p.name, q.name';
  expect(planOf(pairs)).toEqual([
    'Project p.name AS p.name, q.name AS q.name',
    'NodeSeek (p:Person) by age, equal',
    'NodeScan (q:Person)',
    'Start',
  ]);
  expect(rowsOf(pairs)).toEqual([
    ['Person 18', 'Person 0'],
    ['Person 19', 'Person 1'],
  ]);
  const rows = "UNWIND ['Person 1', 'nobody'] AS name MATCH (p:Person {name: name}) RETURN p.age";
  expect(planOf(rows)[1]).toBe('NodeSeek (p:Person) by name, equal');
  expect(rowsOf(rows)).toEqual([[21]]);
});
