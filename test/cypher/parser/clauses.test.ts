// Clauses and whole queries: their trees, their order, and where their parts stand in the text.
import { expect, test } from 'vitest';
import { bare, clausesOf, parse } from './read-query.ts';

const kindsOf = (text: string): string[] => clausesOf(text).map(({ kind }) => kind);

test('clauses follow each other in the order they are written', () => {
  expect(
    kindsOf(
      'MATCH (s:Speaker) OPTIONAL MATCH (s)-[:MADE]->(c) UNWIND [1] AS x WITH s, c WHERE c.x CREATE (n) MERGE (m) ' +
        'SET n.x = 1 REMOVE n.y DELETE c CALL { RETURN 1 AS one } CALL facts.of(s) YIELD fact RETURN fact',
    ),
  ).toEqual([
    'match',
    'match',
    'unwind',
    'with',
    'create',
    'merge',
    'set',
    'remove',
    'delete',
    'subquery',
    'call',
    'return',
  ]);
});

test('MATCH has paths, a condition and may be optional', () => {
  expect(bare(clausesOf('OPTIONAL MATCH (a), (b)-->(c) WHERE a.x = 1 RETURN a')[0])).toMatchObject({
    kind: 'match',
    optional: true,
    patterns: [{ nodes: [{}] }, { nodes: [{}, {}] }],
    where: { kind: 'comparison' },
  });
});

test('RETURN has columns with and without names, in the words of the query', () => {
  expect(bare(clausesOf('RETURN  DISTINCT cOUNT( * ) , (a. name) AS n')[0])).toMatchObject({
    kind: 'return',
    projection: {
      distinct: true,
      star: false,
      items: [{ text: 'cOUNT( * )' }, { text: '(a. name)', alias: { text: 'n' } }],
    },
  });
});

test('ORDER BY, SKIP and LIMIT belong to the columns before them', () => {
  expect(
    bare(clausesOf('RETURN *, 1 AS one ORDER BY a DESC, b ASC, c DESCENDING, d SKIP 5 LIMIT $most')[0]),
  ).toMatchObject({
    projection: {
      star: true,
      items: [{ alias: { text: 'one' } }],
      orderBy: [{ descending: true }, { descending: false }, { descending: true }, { descending: false }],
      skip: { kind: 'literal', value: 5 },
      limit: { kind: 'parameter', name: 'most' },
    },
  });
});

test('SET changes a property, all properties, adds properties or labels', () => {
  expect(bare(clausesOf('MATCH (n) SET n.a = 1, (n).b.c = 2, n = {}, n += $more, n:A:B')[1])).toMatchObject({
    items: [
      { kind: 'setProperty', target: { kind: 'property', key: { text: 'a' } } },
      { kind: 'setProperty', target: { key: { text: 'c' }, subject: { key: { text: 'b' } } } },
      { kind: 'setProperties', target: { text: 'n' }, replace: true },
      { kind: 'setProperties', target: { text: 'n' }, replace: false },
      { kind: 'setLabels', target: { text: 'n' }, labels: [{ text: 'A' }, { text: 'B' }] },
    ],
  });
});

test('MERGE says what to set when it creates and when it finds', () => {
  expect(
    bare(
      clausesOf(
        'MERGE (n:Place) ON MATCH SET n.seen = 2 ON CREATE SET n.seen = 1, n:New ON CREATE SET n.x = 1',
      )[0],
    ),
  ).toMatchObject({
    onCreate: [{ kind: 'setProperty' }, { kind: 'setLabels' }, { kind: 'setProperty' }],
    onMatch: [{ kind: 'setProperty' }],
  });
});

test('REMOVE takes properties and labels, DELETE takes expressions', () => {
  expect(bare(clausesOf('MATCH (n) REMOVE n.a, n:A:B')[1])).toMatchObject({
    items: [{ kind: 'removeProperty' }, { kind: 'removeLabels', labels: [{ text: 'A' }, { text: 'B' }] }],
  });
  expect(bare(clausesOf('MATCH (n) DETACH DELETE n, list[0]')[1])).toMatchObject({
    kind: 'delete',
    detach: true,
    expressions: [{ kind: 'variable' }, { kind: 'index' }],
  });
});

test('CALL has arguments or none, yields names, renames them and filters', () => {
  expect(
    bare(clausesOf('CALL facts.of(1, $x) YIELD fact AS f, source WHERE f.sure RETURN f')[0]),
  ).toMatchObject({
    kind: 'call',
    procedure: { text: 'facts.of' },
    arguments: [{}, {}],
    yields: [{ field: { text: 'fact' }, alias: { text: 'f' } }, { field: { text: 'source' } }],
    where: { kind: 'property' },
  });
  expect(bare(clausesOf('CALL facts.all')[0])).toEqual({ kind: 'call', procedure: { text: 'facts.all' } });
  expect(bare(clausesOf('CALL facts.all() YIELD *')[0])).toMatchObject({ arguments: [], yields: 'star' });
});

test('CALL { … } may name what it imports', () => {
  expect(clausesOf('CALL { RETURN 1 AS x } RETURN x')[0]).toMatchObject({
    kind: 'subquery',
    imports: undefined,
  });
  expect(clausesOf('MATCH (a), (b) CALL (a, b) { CREATE (c) } RETURN a')[1]).toMatchObject({
    imports: [{ text: 'a' }, { text: 'b' }],
  });
  expect(clausesOf('CALL () { RETURN 1 AS x } RETURN x')[0]).toMatchObject({ imports: [] });
  expect(clausesOf('CALL (*) { RETURN 1 AS x } RETURN x')[0]).toMatchObject({ imports: 'star' });
});

test('UNION joins queries; EXPLAIN and PROFILE stand before the whole', () => {
  expect(parse('EXPLAIN RETURN 1 AS a UNION ALL RETURN 2 AS a')).toMatchObject({
    mode: 'explain',
    parts: [{}, {}],
    unions: [{ all: true }],
  });
  expect(parse('profile RETURN 1 AS a UNION RETURN 2 AS a UNION DISTINCT RETURN 3 AS a')).toMatchObject({
    mode: 'profile',
    unions: [{ all: false }, { all: false }],
  });
  expect(parse('RETURN 1;').mode).toBe('run');
});

test('comments and any white space may stand between words', () => {
  const text = 'MATCH /* all\nof them */ (n) // here\r\nRETURN\u00a0n\u2003AS\ufeff x // done';
  expect(kindsOf(text)).toEqual(['match', 'return']);
});

test('every node says where it stands in the text', () => {
  const text = 'EXPLAIN MATCH (s:Speaker)-[m:MADE]->(c) WHERE (s.age + 1) * 2 > 3 RETURN c.`as of` AS at ;';
  const query = parse(text);
  const textOf = (node: { readonly at: { readonly start: number; readonly end: number } } | undefined) =>
    text.slice(node?.at.start, node?.at.end);
  const [match, result] = query.parts[0]?.clauses ?? [];
  if (match?.kind !== 'match' || result?.kind !== 'return' || match.where?.kind !== 'comparison') {
    throw new Error('The query has another shape.');
  }
  const [path] = match.patterns;
  const [item] = result.projection.items;
  expect(textOf(query)).toBe(text.slice(0, -2));
  expect(textOf(match)).toBe('MATCH (s:Speaker)-[m:MADE]->(c) WHERE (s.age + 1) * 2 > 3');
  expect(textOf(path)).toBe('(s:Speaker)-[m:MADE]->(c)');
  expect(textOf(path?.nodes[0])).toBe('(s:Speaker)');
  expect(textOf(path?.nodes[0]?.labels)).toBe('Speaker');
  expect(textOf(path?.relationships[0])).toBe('-[m:MADE]->');
  expect(textOf(match.where)).toBe('(s.age + 1) * 2 > 3');
  expect(textOf(match.where.operands[0])).toBe('(s.age + 1) * 2');
  expect(textOf(result)).toBe('RETURN c.`as of` AS at');
  expect(textOf(item)).toBe('c.`as of` AS at');
  expect(textOf(item?.expression)).toBe('c.`as of`');
  expect(textOf(item?.alias)).toBe('at');
});
