// Names and what they mean: scopes of clauses, subqueries and comprehensions, columns, and what is wrong with names.
import { describe, expect, test } from 'vitest';
import { bindText, clauseOf, faultOf, projectionOf, show, showVariable } from './bind-text.ts';

const columnsOf = (text: string): readonly string[] =>
  bindText(text).columns.map(({ name, variable }) => `${name} = ${showVariable(variable)}`);

describe('a name that is not defined', () => {
  test('is compared with those in scope', () => {
    expect(faultOf('MATCH (speaker)-[:SAYS]->(claim) RETURN speakr')).toEqual({
      is: 'SyntaxError UndefinedVariable',
      says: 'speakr is not defined. Did you mean speaker?',
      under: 'speakr',
    });
  });

  test('is answered with what is in scope when none is near', () => {
    expect(faultOf('MATCH (speaker)-[:SAYS]->(claim) RETURN place.name').says).toBe(
      'place is not defined. In scope here are claim and speaker.',
    );
    expect(faultOf('MATCH (speaker) RETURN place').says).toBe(
      'place is not defined. Only speaker is in scope here.',
    );
    expect(faultOf('RETURN place').says).toBe(
      'place is not defined. Nothing is in scope here: name it in MATCH, UNWIND or WITH first.',
    );
    const many = 'WITH 1 AS a1, 1 AS b2, 1 AS c3, 1 AS d4, 1 AS e5, 1 AS f6, 1 AS g7, 1 AS h8, 1 AS i9';
    expect(faultOf(`${many} RETURN place`).says).toBe(
      'place is not defined. In scope here are a1, b2, c3, d4, e5, f6, g7, h8 and 1 more.',
    );
  });

  test('may be one that WITH has left behind', () => {
    expect(faultOf('MATCH (speaker)-->(claim) WITH claim RETURN speaker').says).toBe(
      'speaker is not defined. Only claim is in scope here.',
    );
  });

  test('can have any letters that JavaScript gives a meaning', () => {
    expect(faultOf('RETURN __proto__').is).toBe('SyntaxError UndefinedVariable');
    expect(columnsOf('WITH 1 AS constructor, 2 AS toString RETURN *')).toEqual([
      'constructor = constructor#0:INTEGER?',
      'toString = toString#1:INTEGER?',
    ]);
    expect(faultOf('RETURN constructor()').is).toBe('SyntaxError UnknownFunction');
  });
});

describe('a name that is taken', () => {
  test.each([
    ['UNWIND', 'MATCH (claim) UNWIND [1] AS claim RETURN claim'],
    ['a path', 'MATCH (claim) MATCH claim = ()-->() RETURN claim'],
    ['YIELD', "MATCH (title) CALL reports.about('Syria', 0.5) YIELD title RETURN title"],
    ['CREATE', 'MATCH (claim) CREATE (claim)'],
    ['MERGE', 'MATCH (claim) MERGE (claim:Claim)-[:ABOUT]->(:Place)'],
  ])('cannot be made anew by %s', (_clause, text) => {
    const { is, says } = faultOf(text);
    expect(is).toBe('SyntaxError VariableAlreadyBound');
    expect(says).toMatch(
      /^\w+ is defined already, so it cannot be made anew here\. Choose another name, or leave the old one out of the WITH before\.$/,
    );
  });

  test('may be used by a loop of its own', () => {
    expect(columnsOf('WITH 1 AS x RETURN [x IN [true] | x] AS inner, x')).toEqual([
      'inner = inner#2:LIST<BOOLEAN>?',
      'x = x#0:INTEGER?',
    ]);
  });
});

describe('WITH and RETURN', () => {
  test('keep the variable of what passes unchanged', () => {
    const { items } = clauseOf('project', 'MATCH (p)-[r]->(c) WITH p, r, c.text AS text RETURN p');
    expect(items.map(({ variable, expression }) => `${showVariable(variable)} ${show(expression)}`)).toEqual([
      'p#0:node p#0',
      'r#1:relationship r#1',
      'text#3:ANY? c#2.text',
    ]);
  });

  test('make a new variable of the same kind for what is renamed', () => {
    expect(columnsOf('OPTIONAL MATCH (p)-[r]->() WITH p AS speaker, r AS says RETURN speaker, says')).toEqual(
      ['speaker = speaker#3:node?', 'says = says#4:relationship?'],
    );
  });

  test('take what is no variable as a value, even where its type is known', () => {
    expect(columnsOf('MATCH p = ()-->() RETURN head(nodes(p)) AS first, p')).toEqual([
      'first = first#4:NODE?',
      'p = p#3:PATH',
    ]);
  });

  test('write the columns of * in alphabetical order, before the others', () => {
    expect(columnsOf('MATCH (speaker)-[:SAYS]->(claim) RETURN *, 1 AS a')).toEqual([
      'claim = claim#2:node',
      'speaker = speaker#0:node',
      'a = a#3:INTEGER?',
    ]);
  });

  test('name a column without alias as it is written', () => {
    expect(bindText('MATCH (p) RETURN p . name, count( * )').columns.map(({ name }) => name)).toEqual([
      'p . name',
      'count( * )',
    ]);
    expect(bindText('MATCH (`the speaker`) RETURN `the speaker`').columns[0]?.name).toBe('the speaker');
  });

  test('need different names', () => {
    expect(faultOf('RETURN 1 AS a, 2 AS a')).toEqual({
      is: 'SyntaxError ColumnNameConflict',
      says: 'There are two columns of the name a. Give one of them another name with AS.',
      under: 'a',
    });
  });

  test('need names at all before other clauses', () => {
    expect(faultOf('MATCH (p) WITH p.name RETURN 1')).toEqual({
      is: 'SyntaxError NoExpressionAlias',
      says: 'p.name has no name, and WITH only passes on what has one. Give it one: p.name AS name.',
      under: 'p.name',
    });
  });

  test('cannot return * of nothing', () => {
    expect(faultOf('MATCH () RETURN *').says).toBe(
      'RETURN * returns all variables, but there are none. Name what you want to see in the pattern, as in MATCH (n) RETURN *.',
    );
  });
});

describe('SKIP and LIMIT', () => {
  test('take what no row can change', () => {
    const { skip, limit } = projectionOf('MATCH (p) RETURN p SKIP $from LIMIT toInteger(2.5)');
    expect([skip && show(skip), limit && show(limit)]).toEqual(['$from', 'toInteger(2.5)']);
  });

  test.each([
    [
      'LIMIT p.age',
      'SyntaxError NonConstantExpression',
      'LIMIT is worked out once, before there are rows, so it cannot use p. Write a number or a parameter.',
    ],
    [
      'SKIP COUNT { (p) }',
      'SyntaxError NonConstantExpression',
      'SKIP is worked out once, before there are rows, so it cannot use a pattern. Write a number or a parameter.',
    ],
    [
      'LIMIT -1',
      'SyntaxError NegativeIntegerArgument',
      'LIMIT needs a number from 0 on, but this is negative. Write 0, or leave LIMIT out.',
    ],
    [
      'LIMIT 1.5',
      'SyntaxError InvalidArgumentType',
      'LIMIT needs a whole number, but this is of type FLOAT. Write an INTEGER from 0 on, or use toInteger().',
    ],
  ])('refuse %s', (count, is, says) => {
    expect(faultOf(`MATCH (p) RETURN p ${count}`)).toMatchObject({ is, says });
  });
});

describe('UNION', () => {
  test('brings the columns of all parts into the order of the first', () => {
    const { parts, columns } = bindText(
      'MATCH (p)-->(c) RETURN p, c.text AS text UNION MATCH (q) RETURN q.name AS text, q AS p',
    );
    expect(parts.map((part) => part.columns.map(({ variable }) => showVariable(variable)))).toEqual([
      ['p#0:node', 'text#3:ANY?'],
      ['p#6:node', 'text#5:ANY?'],
    ]);
    expect(columns.map(({ variable }) => showVariable(variable))).toEqual(['p#7:node', 'text#8:ANY?']);
  });

  test('makes a value of what is a node in one part only', () => {
    expect(columnsOf('MATCH (p) RETURN p UNION ALL RETURN 1 AS p')).toEqual(['p = p#2:ANY?']);
    expect(bindText('RETURN 1 AS a UNION ALL RETURN 2 AS a').unionAll).toEqual([true]);
  });

  test('needs the same columns everywhere', () => {
    expect(faultOf('RETURN 1 AS a, 2 AS b UNION RETURN 1 AS a')).toEqual({
      is: 'SyntaxError DifferentColumnsInUnion',
      says: 'The parts of a UNION return the same columns, but this one returns a, the first one a and b. Name the columns alike with AS.',
      under: 'RETURN 1 AS a',
    });
  });
});

describe('an expression with a query inside', () => {
  test('sees what is around it, also behind its own WITH', () => {
    const { predicates } = clauseOf(
      'match',
      'MATCH (p) WHERE EXISTS { MATCH (p)-->() WITH count(*) AS n WHERE n > p.least RETURN n } RETURN p',
    );
    const [exists] = predicates;
    const counting = exists?.kind === 'subquery' ? exists.query.parts[0]?.clauses[1] : undefined;
    expect(counting?.kind === 'project' && counting.where && show(counting.where)).toBe('(n#3 > p#0.least)');
  });

  test('keeps its own names to itself', () => {
    expect(faultOf('MATCH (p) WHERE EXISTS { (p)-->(c) } RETURN c').says).toBe(
      'c is not defined. Only p is in scope here.',
    );
  });

  test('makes a list of one column with COLLECT', () => {
    expect(columnsOf('MATCH (p) RETURN COLLECT { MATCH (p)-->(c) RETURN c } AS claims')).toEqual([
      'claims = claims#3:LIST<NODE>?',
    ]);
    expect(faultOf('MATCH (p) RETURN COLLECT { MATCH (c) RETURN c, p } AS claims').says).toBe(
      'COLLECT { … } makes a list of one column, but its RETURN has 2. Return one value; several can be put into a map: RETURN {name: p.name, age: p.age} AS person.',
    );
  });
});
