// Patterns: which variable is new, bound or made of a value, what becomes a predicate, and which patterns contradict themselves.
import { describe, expect, test } from 'vitest';
import { bindText, clauseOf, faultOf, show, showPattern, showVariable } from './bind-text.ts';

const patternOf = (text: string): readonly string[] => showPattern(clauseOf('match', text).pattern);
const predicatesOf = (text: string): readonly string[] => clauseOf('match', text).predicates.map(show);

/** The pattern of the last MATCH. */
function lastPatternOf(text: string): readonly string[] {
  const clause = bindText(text).parts[0]?.clauses.findLast(({ kind }) => kind === 'match');
  return clause?.kind === 'match' ? showPattern(clause.pattern) : [];
}

describe('MATCH', () => {
  test('has each node once, however often it is written', () => {
    expect(patternOf('MATCH (p)-[:SAYS]->(c), (p)<-[r]-()--(p) RETURN p')).toEqual([
      'p#0',
      'c#2',
      '#4',
      '#1 right p#0 c#2',
      'r#3 left p#0 #4',
      '#5 both #4 p#0',
    ]);
  });

  test('reads what an earlier clause has bound', () => {
    expect(lastPatternOf('MATCH (p)-[r]->(c) MATCH (p)-[r]->(d) RETURN d')).toEqual([
      'p#0!',
      'd#3',
      'r#1! right p#0 d#3',
    ]);
  });

  test('makes a node of a value, which the name means from then on', () => {
    const text = 'MATCH way = ()-->() UNWIND nodes(way) AS n MATCH (n)-->(m) RETURN n';
    expect(lastPatternOf(text)).toEqual(['n#5<n#4', 'm#7', '#6 right n#5 m#7']);
    expect(bindText(text).columns.map(({ variable }) => showVariable(variable))).toEqual(['n#5:node']);
  });

  test('makes a relationship of a value', () => {
    expect(lastPatternOf('MATCH ()-[rs*]->() WITH head(rs) AS r MATCH (a)-[r]->(b) RETURN a')).toEqual([
      'a#4',
      'b#6',
      'r#5<r#3 right a#4 b#6',
    ]);
  });

  test('leaves the value its name where OPTIONAL MATCH may find nothing', () => {
    const text = 'MATCH way = ()-->() UNWIND nodes(way) AS n OPTIONAL MATCH (n)-->(m) RETURN n, m';
    expect(lastPatternOf(text)).toEqual(['n#5<n#4', 'm#7', '#6 right n#5 m#7']);
    expect(bindText(text).columns.map(({ variable }) => showVariable(variable))).toEqual([
      'n#4:NODE?',
      'm#7:node?',
    ]);
  });

  test('takes a variable-length relationship as a list, and walks it again where it is bound', () => {
    const { relationships } = clauseOf(
      'match',
      'MATCH (a)-[rs:SAYS*..3 {year: 2015}]->(b) RETURN rs',
    ).pattern;
    expect(relationships.map(({ variable, length }) => [showVariable(variable), length])).toEqual([
      ['rs#1:LIST<RELATIONSHIP>', { min: 1, max: 3 }],
    ]);
    expect(relationships[0]?.properties.map(({ key, value }) => `${key}: ${show(value)}`)).toEqual([
      'year: 2015',
    ]);
    expect(lastPatternOf('MATCH ()-[rs*]->() MATCH (a)-[rs*]->(b) RETURN a')).toEqual([
      'a#3',
      'b#4',
      'rs#1! right a#3 b#4',
    ]);
  });

  test('has paths of nodes and relationships in the order of writing', () => {
    const { paths } = clauseOf('match', 'MATCH way = (a)<-[r]-()-[*2]->(a) RETURN way').pattern;
    expect(paths.map(({ variable, elements }) => [variable, ...elements].map(showVariable))).toEqual([
      ['way#4:PATH', 'a#0:node', 'r#1:relationship', '#2:node', '#3:LIST<RELATIONSHIP>', 'a#0:node'],
    ]);
  });

  test('searches shortest paths apart', () => {
    const { shortest, paths, relationships } = clauseOf(
      'match',
      'MATCH way = shortestPath((a)-[:SAYS*..5]-(b)), allShortestPaths((b)-->(c)) RETURN way',
    ).pattern;
    expect(
      shortest.map(({ path, relationship, all }) => [path && showVariable(path), relationship.length, all]),
    ).toEqual([
      ['way#3:PATH', { min: 1, max: 5 }, false],
      [undefined, { min: 1, max: 1 }, true],
    ]);
    expect([paths, relationships]).toEqual([[], []]);
    expect(faultOf('MATCH p = shortestPath((a)-->(b)-->(c)) RETURN p').says).toBe(
      'A shortest path is searched along one relationship pattern between two nodes. Write shortestPath((a)-[*]-(b)).',
    );
  });
});

describe('predicates', () => {
  test('are the labels, properties and conditions inside of the pattern, then WHERE, split at AND', () => {
    expect(
      predicatesOf(
        "MATCH (p:Person {name: 'Hoda'})-[r:SAYS {year: $year} WHERE r.sure]->(c WHERE c.a AND c.b) WHERE c:Claim AND (p.x OR c.y) RETURN p",
      ),
    ).toEqual([
      'p#0 has Person',
      '(p#0.name = "Hoda")',
      'c#2.a',
      'c#2.b',
      '(r#1.year = $year)',
      'r#1.sure',
      'c#2 has Claim',
      '(p#0.x or c#2.y)',
    ]);
  });

  test('may speak of nodes that are written later', () => {
    expect(predicatesOf('MATCH (p {home: q.home}), (q) RETURN p')).toEqual(['(p#0.home = q#1.home)']);
  });

  test('can be patterns of names that are known', () => {
    expect(predicatesOf('MATCH (p), (c) WHERE NOT (p)-[:SAYS]->(c) AND exists((p)-->()) RETURN p')).toEqual([
      'not exists',
      'exists',
    ]);
    expect(faultOf('MATCH (p) WHERE (p)-[:SAYS]->(c) RETURN p')).toEqual({
      is: 'SyntaxError UndefinedVariable',
      says: 'c is not defined. Only p is in scope here.',
      under: 'c',
    });
  });

  test('cannot stand inside a relationship of variable length', () => {
    expect(faultOf('MATCH ()-[r* WHERE r.sure]->() RETURN r')).toEqual({
      is: 'SyntaxError UnexpectedSyntax',
      says: 'WHERE inside a relationship of variable length has no single relationship to speak of. Name the relationship r and write WHERE all(one IN r WHERE …) behind the pattern.',
      under: 'r.sure',
    });
  });
});

describe('patterns as values', () => {
  const columnOf = (expression: string): string => {
    const clause = bindText(`MATCH (a), (b) RETURN ${expression} AS found`).parts[0]?.clauses[1];
    const item = clause?.kind === 'project' ? clause.items[0] : undefined;
    return item ? `${show(item.expression)} ${showVariable(item.variable)}` : '';
  };

  test('are lists of what a comprehension makes of them', () => {
    expect(columnOf('[(a)-[:SAYS]->(c) WHERE c.sure | c]')).toBe('collect(c#3) found#4:LIST<NODE>?');
    expect(columnOf('[way = (a)-->() | way]')).toBe('collect(way#4) found#5:LIST<PATH>?');
  });

  test('are shortest paths: the first one, or all', () => {
    expect(columnOf('shortestPath((a)-[*]->(b))')).toBe('collect(#3)[0] found#4:PATH?');
    expect(columnOf('allShortestPaths((a)-[*]->(b))')).toBe('collect(#3) found#4:LIST<PATH>?');
  });

  test('begin at items of lists, too', () => {
    const text = 'MATCH way = ()-->() RETURN [n IN nodes(way) WHERE (n)-->(:Claim)] AS found';
    const clause = bindText(text).parts[0]?.clauses[1];
    const list = clause?.kind === 'project' ? clause.items[0]?.expression : undefined;
    const condition = list?.kind === 'listComprehension' ? list.where : undefined;
    const match = condition?.kind === 'subquery' ? condition.query.parts[0]?.clauses[0] : undefined;
    expect(match?.kind === 'match' && showPattern(match.pattern)).toEqual([
      'n#5<n#4',
      '#7',
      '#6 right n#5 #7',
    ]);
  });
});

describe('a pattern that contradicts itself', () => {
  test.each([
    ['MATCH (r)-[r]->() RETURN r', 'r is of type NODE, but stands here for a RELATIONSHIP.'],
    ['MATCH p = ()-->() MATCH (p) RETURN p', 'p is of type PATH, but stands here for a NODE.'],
    ['WITH [1] AS n MATCH (n) RETURN n', 'n is of type LIST<INTEGER>, but stands here for a NODE.'],
    [
      'MATCH ()-[r]->() MATCH ()-[r*]->() RETURN r',
      'r is of type RELATIONSHIP, but stands here for a LIST<RELATIONSHIP>.',
    ],
  ])('by types: %s', (text, says) => {
    expect(faultOf(text)).toMatchObject({
      is: 'SyntaxError VariableTypeConflict',
      says: `${says} Choose another name for what the pattern should find.`,
    });
  });

  test('by using one relationship twice', () => {
    expect(faultOf('MATCH (a)-[r]->(b), (b)-[r]->(c) RETURN r')).toMatchObject({
      is: 'SyntaxError RelationshipUniquenessViolation',
      says: 'r stands for two relationships of one pattern, which are always different. Give the second one a name of its own, or move it to another MATCH.',
    });
  });

  test('by a parameter that hides which properties it asks for', () => {
    expect(faultOf('MATCH (p $about) RETURN p')).toEqual({
      is: 'SyntaxError InvalidParameterUse',
      says: '$about cannot stand for all properties of a pattern, since the plan depends on which they are. Name them, as in {name: $about.name}.',
      under: '$about',
    });
  });
});
