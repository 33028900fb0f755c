// Grouping keys, aggregates and what is made of them; ORDER BY and WHERE behind a projection.
import { describe, expect, test } from 'vitest';
import { clauseOf, faultOf, projectionOf, show, showVariable } from './bind-text.ts';

function groupsOf(text: string) {
  const { aggregation, items } = projectionOf(text);
  return {
    keys: aggregation?.keys.map(
      ({ variable, expression }) => `${showVariable(variable)} ${show(expression)}`,
    ),
    aggregates: aggregation?.aggregates.map(
      ({ variable, definition, isDistinct, arguments: values }) =>
        `${showVariable(variable)} ${definition?.name ?? 'count(*)'}(${isDistinct ? 'DISTINCT ' : ''}${values.map(show).join(', ')})`,
    ),
    items: items.map(({ variable, expression }) => `${showVariable(variable)} ${show(expression)}`),
  };
}

const orderOf = (text: string): readonly string[] =>
  projectionOf(text).orderBy.map(({ expression }) => show(expression));

describe('a projection that aggregates', () => {
  test('groups by the items without aggregate', () => {
    expect(
      groupsOf('MATCH (p)-[:SAYS]->(c) RETURN p, c.place AS place, count(DISTINCT c) AS claims'),
    ).toEqual({
      keys: ['p#0:node p#0', 'place#3:ANY? c#2.place'],
      aggregates: ['claims#4:INTEGER? count(DISTINCT c#2)'],
      items: ['p#0:node p#0', 'place#3:ANY? place#3', 'claims#4:INTEGER? claims#4'],
    });
  });

  test('gives a renamed node key the kind of the node', () => {
    expect(groupsOf('MATCH (p) RETURN p AS speaker, count(*)')).toEqual({
      keys: ['speaker#1:node p#0'],
      aggregates: ['count(*)#2:INTEGER count(*)()'],
      items: ['speaker#1:node speaker#1', 'count(*)#2:INTEGER count(*)#2'],
    });
  });

  test('works each aggregate out once, inside of larger expressions, too', () => {
    expect(groupsOf('MATCH (p) RETURN sum(p.n) / count(p) AS mean, COUNT( p ) * 10 AS tenfold')).toEqual({
      keys: [],
      aggregates: ['#1:ANY? sum(p#0.n)', '#2:INTEGER? count(p#0)'],
      items: ['mean#3:ANY? (#1 divide #2)', 'tenfold#4:INTEGER? (#2 multiply 10)'],
    });
  });

  test('knows keys that are variables or properties beside an aggregate', () => {
    expect(groupsOf('MATCH (p) RETURN p.born AS born, p.born + count(*) AS sum').items).toEqual([
      'born#1:ANY? born#1',
      'sum#3:ANY? (born#1 add #2)',
    ]);
  });

  test('knows the type of what it collects', () => {
    expect(groupsOf('MATCH (p) RETURN collect(p) AS all, head(collect(p)) AS one').items).toEqual([
      'all#1:LIST<NODE>? all#1',
      'one#2:NODE? head(all#1)',
    ]);
  });
});

describe('an aggregate is refused', () => {
  test.each([
    [
      'RETURN p.born + count(*)',
      'SyntaxError AmbiguousAggregationExpression',
      'p stands beside an aggregate, but is no grouping key, so it may differ within one group. Give it a name in a WITH before, and return that name as a column of its own.',
      'p',
    ],
    [
      'RETURN p.a + p.b, p.a + p.b + count(*)',
      'SyntaxError AmbiguousAggregationExpression',
      'p stands beside an aggregate, but is no grouping key, so it may differ within one group. Give it a name in a WITH before, and return that name as a column of its own.',
      'p',
    ],
    [
      'RETURN max(count(*))',
      'SyntaxError NestedAggregation',
      'count() stands inside of another aggregate, which works on rows, not on groups. Work out count() in a WITH before and aggregate its result.',
      'count(*)',
    ],
    [
      'RETURN sum(rand())',
      'SyntaxError NonConstantExpression',
      'rand() is another at each call, so sum() of it has no single meaning. Work it out in a WITH before: WITH rand() AS number.',
      'rand()',
    ],
    [
      'WHERE count(p) > 1 RETURN p',
      'SyntaxError InvalidAggregation',
      'count() works on many rows, but WHERE is worked out for each row by itself. Work it out in a WITH before, as in WITH count(…) AS total, and use that name.',
      'count(p)',
    ],
    [
      'RETURN [x IN [1] | sum(x)]',
      'SyntaxError InvalidAggregation',
      'sum() works on many rows, but the inside of a list expression is worked out for each row by itself. Work it out in a WITH before, as in WITH sum(…) AS total, and use that name.',
      'sum(x)',
    ],
    [
      'RETURN p.name ORDER BY max(p.born)',
      'SyntaxError InvalidAggregation',
      'max() works on many rows, but ORDER BY is worked out for each row by itself. Work it out in a WITH before, as in WITH max(…) AS total, and use that name.',
      'max(p.born)',
    ],
  ])('in MATCH (p) %s', (text, is, says, under) => {
    expect(faultOf(`MATCH (p) ${text}`)).toEqual({ is, says, under });
  });
});

describe('ORDER BY', () => {
  test('sees what was there before and what is new, the new first', () => {
    expect(orderOf('MATCH (p) RETURN p.name AS name ORDER BY p.born, name')).toEqual(['p#0.born', 'name#1']);
    expect(orderOf('MATCH (a), (b) RETURN b AS a, a AS b ORDER BY a')).toEqual(['a#2']);
  });

  test('uses the column that says the same', () => {
    expect(orderOf('MATCH (p) RETURN p.born % 100 AS year, p ORDER BY p.born%100 + 1')).toEqual([
      '(year#1 add 1)',
    ]);
    expect(orderOf('MATCH (p) RETURN DISTINCT p.name AS name ORDER BY toLower(p.name)')).toEqual([
      'toLower(name#1)',
    ]);
    expect(orderOf('MATCH (p) RETURN p.name, count(*) AS claims ORDER BY Count(*) DESC, p.name')).toEqual([
      'claims#2',
      'p.name#1',
    ]);
  });

  test('does not take a loop variable for a column', () => {
    const [key] = projectionOf('MATCH (p) RETURN p.name AS name ORDER BY [p IN $all | p.name]').orderBy;
    const loop = key?.expression.kind === 'listComprehension' ? key.expression.projection : undefined;
    expect(loop && show(loop)).toBe('p#2.name');
  });

  test('reads aggregates that are part of a column', () => {
    expect(orderOf('MATCH (p) RETURN 10 * count(p) AS tenfold ORDER BY count(p)')).toEqual(['#1']);
  });

  test('no longer sees what DISTINCT or grouping has merged', () => {
    expect(faultOf('MATCH (p) RETURN DISTINCT p.name AS name ORDER BY p.born')).toEqual({
      is: 'SyntaxError UndefinedVariable',
      says: 'p is gone here: DISTINCT merged rows in which it may differ. Add what you need of it as a column, or use the columns that there are: name.',
      under: 'p',
    });
    expect(faultOf('MATCH (p) RETURN count(*) AS all ORDER BY sum(p.n)').says).toBe(
      'p is gone here: grouping merged rows in which it may differ. Add what you need of it as a column, or use the columns that there are: all.',
    );
    expect(faultOf('MATCH (p) RETURN DISTINCT p.name AS name ORDER BY nome').says).toBe(
      'nome is not defined. Did you mean name?',
    );
  });

  test('does not know a larger key beside an aggregate', () => {
    expect(faultOf('MATCH (p) RETURN p.a + p.b AS ab, count(*) AS n ORDER BY p.a + p.b + count(*)')).toEqual({
      is: 'SyntaxError AmbiguousAggregationExpression',
      says: 'This expression stands beside an aggregate, but is no grouping key, so it may differ within one group. Give it a name in a WITH before, and return that name as a column of its own.',
      under: 'p.a + p.b',
    });
  });

  test('finds its columns among thousands', () => {
    const terms = Array.from({ length: 3000 }, (_, index) => `p.a${index}`);
    const { orderBy } = projectionOf(`MATCH (p) RETURN ${terms.join(',')} ORDER BY ${terms.join(',')}`);
    expect(orderBy.at(-1)?.expression).toMatchObject({ kind: 'variable', variable: { name: 'p.a2999' } });
  });
});

describe('WHERE behind WITH', () => {
  test('sees what ORDER BY sees', () => {
    const whereOf = (text: string): string | undefined => {
      const { where } = clauseOf('project', text);
      return where && show(where);
    };
    expect(whereOf('MATCH (p)-->(c) WITH c WHERE p.name IS NULL RETURN c')).toBe('(p#0.name is null)');
    expect(whereOf("MATCH (p) WITH DISTINCT p.name AS name WHERE p.name = 'Hoda' RETURN name")).toBe(
      '(name#1 = "Hoda")',
    );
    expect(whereOf('MATCH (p)-->(c) WITH p, count(c) AS n WHERE count(c) > 1 RETURN p')).toBe('(n#3 > 1)');
  });
});
