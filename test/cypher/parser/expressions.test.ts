// Expressions: how they group, what their trees look like, and patterns told from parentheses.
import { describe, expect, test } from 'vitest';
import { bare, conditionOf, expressionOf, group, grouped } from './read-query.ts';

describe('operators', () => {
  test('AND binds more tightly than XOR, XOR more tightly than OR', () => {
    expect(grouped('a OR b XOR c AND d')).toBe('(a or (b xor (c and d)))');
    expect(grouped('a AND b XOR c OR d')).toBe('(((a and b) xor c) or d)');
  });

  test('NOT binds more tightly than AND and less tightly than a comparison', () => {
    expect(grouped('NOT a AND b')).toBe('((not a) and b)');
    expect(grouped('NOT a = b')).toBe('(not (a = b))');
    expect(grouped('NOT NOT a IS NULL')).toBe('(not (not (a is null)))');
  });

  test('a test such as IN binds more tightly than a comparison and less tightly than a sum', () => {
    expect(grouped('a = b IN c')).toBe('(a = (b in c))');
    expect(grouped('[1] + 2 IN [3] + 4')).toBe('(([1] add 2) in ([3] add 4))');
    expect(grouped('a STARTS WITH b OR c ENDS WITH d')).toBe('((a startsWith b) or (c endsWith d))');
    expect(grouped("a.name =~ 'A.*' AND b CONTAINS c")).toBe('((a.name matches A.*) and (b contains c))');
  });

  test('tests follow each other from the left', () => {
    expect(grouped('a IN b IS NOT NULL')).toBe('((a in b) is not null)');
    expect(grouped('a = b IS NULL')).toBe('(a = (b is null))');
  });

  test('a chain of comparisons is one expression', () => {
    expect(grouped('1 < a <= 9')).toBe('(1 < a <= 9)');
    expect(grouped('a = b <> c')).toBe('(a = b <> c)');
  });

  test('products bind more tightly than sums, powers more tightly than products', () => {
    expect(grouped('1 + 2 * 3 ^ 4')).toBe('(1 add (2 multiply (3 power 4)))');
    expect(grouped('1 * 2 + 3 % 4')).toBe('((1 multiply 2) add (3 modulo 4))');
  });

  test('every operator groups from the left, ^ too', () => {
    expect(grouped('a - b - c')).toBe('((a subtract b) subtract c)');
    expect(grouped('a / b * c')).toBe('((a divide b) multiply c)');
    expect(grouped('4 ^ 3 ^ 2')).toBe('((4 power 3) power 2)');
  });

  test('a sign binds more tightly than ^', () => {
    expect(grouped('-a ^ 2')).toBe('((minus a) power 2)');
    expect(grouped('-3 ^ 2')).toBe('(-3 power 2)');
    expect(grouped('a - -b')).toBe('(a subtract (minus b))');
    expect(grouped('+ - a.b')).toBe('(plus (minus a.b))');
  });

  test('< and - without a bracket behind them compare with a negative number', () => {
    expect(grouped('a<-1')).toBe('(a < -1)');
    expect(group(conditionOf('(a)<-1'))).toBe('(a < -1)');
  });

  test('what stands behind a dot or in brackets binds most tightly', () => {
    expect(grouped('-a.b[0].c')).toBe('(minus a.b[0].c)');
    expect(grouped('(a + b).c')).toBe('(a add b).c');
    expect(grouped('[1, 2][0] + 3')).toBe('([1, 2][0] add 3)');
  });

  test('parentheses leave no node', () => {
    expect(grouped('((a))')).toBe('a');
  });
});

describe('what is taken of a value', () => {
  test('a slice may leave out either end', () => {
    expect(bare(expressionOf('x[1..]'))).toEqual({
      kind: 'slice',
      subject: { kind: 'variable', name: 'x' },
      from: { kind: 'literal', value: 1 },
    });
    expect(bare(expressionOf('x[..-2]'))).toEqual({
      kind: 'slice',
      subject: { kind: 'variable', name: 'x' },
      to: { kind: 'literal', value: -2 },
    });
    expect(bare(expressionOf('x[..]'))).toEqual({ kind: 'slice', subject: { kind: 'variable', name: 'x' } });
  });

  test('n:Speaker asks for a label', () => {
    expect(bare(expressionOf('n:Speaker'))).toEqual({
      kind: 'hasLabels',
      subject: { kind: 'variable', name: 'n' },
      labels: { kind: 'label', name: { text: 'Speaker' } },
    });
    expect(group(conditionOf('NOT n:Speaker AND b:Report'))).toBe(
      '((not (n has labels)) and (b has labels))',
    );
  });
});

describe('lists and maps', () => {
  test('a list comprehension has a variable, a list, a condition and a projection', () => {
    expect(bare(expressionOf('[c IN claims WHERE c.asOf > 3 | c.text]'))).toMatchObject({
      kind: 'listComprehension',
      variable: { text: 'c' },
      list: { kind: 'variable', name: 'claims' },
      where: { kind: 'comparison', operators: ['>'] },
      projection: { kind: 'property', key: { text: 'text' } },
    });
  });

  test('a list comprehension may leave out its condition, its projection or both', () => {
    expect(bare(expressionOf('[x IN xs]'))).toEqual({
      kind: 'listComprehension',
      variable: { text: 'x' },
      list: { kind: 'variable', name: 'xs' },
    });
    expect(expressionOf('[x IN xs | 1]')).toMatchObject({ where: undefined, projection: { value: 1 } });
    expect(expressionOf('[x IN xs WHERE x]')).toMatchObject({ where: { name: 'x' }, projection: undefined });
  });

  test('truth values that ask for membership make a plain list', () => {
    expect(grouped('[a IN b, c]')).toBe('[(a in b), c]');
    expect(grouped('[a IN b AND c]')).toBe('[((a in b) and c)]');
    expect(grouped('[(a) IN b]')).toBe('[(a in b)]');
  });

  test('a bar after a label ends the condition unless another bar follows', () => {
    expect(expressionOf('[x IN xs WHERE x:Report | x.name]')).toMatchObject({
      where: { kind: 'hasLabels', labels: { kind: 'label' } },
      projection: { kind: 'property' },
    });
    expect(expressionOf('[x IN xs WHERE x:Report|Claim | x.name]')).toMatchObject({
      where: { kind: 'hasLabels', labels: { kind: 'labelOr' } },
      projection: { kind: 'property' },
    });
    expect(expressionOf('[x IN xs WHERE (x:Report|Claim) | x.name]')).toMatchObject({
      where: { kind: 'hasLabels', labels: { kind: 'labelOr' } },
    });
  });

  test('a pattern comprehension has a path, a condition and a projection', () => {
    expect(bare(expressionOf('[p = (a)-[:MADE]->(c) WHERE c.asOf > 3 | p]'))).toMatchObject({
      kind: 'patternComprehension',
      pattern: { variable: { text: 'p' }, nodes: [{ variable: { text: 'a' } }, { variable: { text: 'c' } }] },
      where: { kind: 'comparison' },
      projection: { kind: 'variable', name: 'p' },
    });
    expect(expressionOf('[(a)-->() | 1]')).toMatchObject({ kind: 'patternComprehension', where: undefined });
  });

  test('a map keeps its keys in order, keywords and odd names among them', () => {
    expect(bare(expressionOf('{name: 1, match: 2, `a b`: 3, __proto__: 4}'))).toMatchObject({
      kind: 'map',
      entries: [
        { key: { text: 'name' } },
        { key: { text: 'match' } },
        { key: { text: 'a b' } },
        { key: { text: '__proto__' } },
      ],
    });
    expect(bare(expressionOf('{}'))).toEqual({ kind: 'map', entries: [] });
    expect(bare(expressionOf('{``: 1}'))).toMatchObject({ entries: [{ key: { text: '' } }] });
  });

  test('a map projection names properties, all of them, entries and variables', () => {
    expect(bare(expressionOf('n {.name, .*, size: 3, other}'))).toEqual({
      kind: 'mapProjection',
      subject: { text: 'n' },
      items: [
        { kind: 'property', key: { text: 'name' } },
        { kind: 'all' },
        { kind: 'entry', key: { text: 'size' }, value: { kind: 'literal', value: 3 } },
        { kind: 'variable', name: { text: 'other' } },
      ],
    });
    expect(bare(expressionOf('count {.name}'))).toMatchObject({
      kind: 'mapProjection',
      subject: { text: 'count' },
    });
  });
});

/** `WHEN … THEN …` */
const branch = (when: object, then: object) => ({ when, then });

describe('calls', () => {
  test('a function has its namespace, its arguments, DISTINCT and *', () => {
    expect(bare(expressionOf('duration.between(a, 1)'))).toEqual({
      kind: 'function',
      name: { text: 'duration.between' },
      distinct: false,
      star: false,
      arguments: [
        { kind: 'variable', name: 'a' },
        { kind: 'literal', value: 1 },
      ],
    });
    expect(expressionOf('count( * )')).toMatchObject({ kind: 'function', star: true, arguments: [] });
    expect(expressionOf('collect(DISTINCT n)')).toMatchObject({ kind: 'function', distinct: true });
  });

  test('quantifiers and reduce name their variables', () => {
    expect(bare(expressionOf('none(x IN xs WHERE x > 1)'))).toMatchObject({
      kind: 'quantifier',
      quantifier: 'none',
      variable: { text: 'x' },
      list: { name: 'xs' },
      where: { kind: 'comparison' },
    });
    expect(bare(expressionOf('reduce(total = 0, x IN xs | total + x)'))).toMatchObject({
      kind: 'reduce',
      accumulator: { text: 'total' },
      initial: { value: 0 },
      variable: { text: 'x' },
      list: { name: 'xs' },
      expression: { kind: 'binary', operator: 'add' },
    });
  });

  test('CASE has branches with conditions, or a subject that is compared', () => {
    expect(bare(expressionOf('CASE WHEN a THEN 1 WHEN b THEN 2 ELSE 3 END'))).toEqual({
      kind: 'case',
      branches: [
        branch({ kind: 'variable', name: 'a' }, { kind: 'literal', value: 1 }),
        branch({ kind: 'variable', name: 'b' }, { kind: 'literal', value: 2 }),
      ],
      otherwise: { kind: 'literal', value: 3 },
    });
    expect(bare(expressionOf('CASE n.kind WHEN 1 THEN 2 END'))).toMatchObject({
      subject: { kind: 'property' },
      branches: [branch({ value: 1 }, { value: 2 })],
    });
  });

  test('parameters are named by words, numbers or anything in backticks', () => {
    expect(bare(expressionOf('[$name, $1, $`a b`, $match]'))).toEqual({
      kind: 'list',
      items: ['name', '1', 'a b', 'match'].map((name) => ({ kind: 'parameter', name })),
    });
  });
});

describe('patterns as conditions', () => {
  test('a path after WHERE is a condition, also among others', () => {
    expect(conditionOf('(a)-->(b)')).toMatchObject({ kind: 'pattern', pattern: { nodes: [{}, {}] } });
    expect(conditionOf('NOT (a)<-[:MADE]-(:Speaker {name: $n}) OR a.x')).toMatchObject({
      kind: 'binary',
      left: { kind: 'unary', operand: { kind: 'pattern' } },
    });
    expect(conditionOf('((a)--(b))')).toMatchObject({ kind: 'pattern' });
  });

  test('a path is a condition in exists(…), in CASE WHEN and in the WHERE of a list', () => {
    expect(expressionOf('exists((a)-->())')).toMatchObject({
      kind: 'function',
      arguments: [{ kind: 'pattern' }],
    });
    expect(expressionOf('CASE WHEN (a)-->() THEN 1 END')).toMatchObject({
      branches: [{ when: { kind: 'pattern' } }],
    });
    expect(expressionOf('[x IN xs WHERE (x)-->() | x]')).toMatchObject({ where: { kind: 'pattern' } });
    expect(expressionOf('any(x IN xs WHERE (x)-->())')).toMatchObject({ where: { kind: 'pattern' } });
  });

  test('names in parentheses that no arrow follows are subtracted, compared and added', () => {
    expect(group(conditionOf('(a) - (b) > 1'))).toBe('((a subtract b) > 1)');
    expect(group(conditionOf('(a)-[1][0] < (b)'))).toBe('((a subtract [1][0]) < b)');
    expect(grouped('(a.x)--(b.x)')).toBe('(a.x subtract (minus b.x))');
    expect(grouped('(a)--b')).toBe('(a subtract (minus b))');
  });

  test('shortestPath is a value anywhere', () => {
    expect(expressionOf('length(shortestPath((a)-[:KNOWS*]-(b)))')).toMatchObject({
      kind: 'function',
      arguments: [{ kind: 'pattern', pattern: { shortest: 'one', nodes: [{}, {}] } }],
    });
    expect(expressionOf('allShortestPaths((a)-[*]-(b))')).toMatchObject({ pattern: { shortest: 'all' } });
  });
});

describe('subqueries in expressions', () => {
  test('a bare pattern stands for MATCH without RETURN', () => {
    expect(bare(conditionOf('EXISTS { (a)-->(c) WHERE c.x > 1 }'))).toMatchObject({
      kind: 'subqueryExpression',
      mode: 'exists',
      query: {
        parts: [
          { clauses: [{ kind: 'match', optional: false, patterns: [{}], where: { kind: 'comparison' } }] },
        ],
      },
    });
    expect(expressionOf('count{(a)-->(), p = (b)-->()}')).toMatchObject({
      mode: 'count',
      query: { parts: [{ clauses: [{ patterns: [{}, { variable: { text: 'p' } }] }] }] },
    });
  });

  test('EXISTS and COUNT may leave out RETURN, COLLECT has it', () => {
    expect(expressionOf('COUNT { MATCH (c:Claim) }')).toMatchObject({
      query: { parts: [{ clauses: [{ kind: 'match' }] }] },
    });
    expect(
      expressionOf('COLLECT { MATCH (c:Claim) RETURN c.text UNION MATCH (r:Report) RETURN r.text }'),
    ).toMatchObject({
      mode: 'collect',
      query: { parts: [{}, {}], unions: [{ all: false }] },
    });
  });
});
