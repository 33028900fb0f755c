// Clauses that write, calls of procedures and subqueries, parameters, warnings, and what a statement is as a whole.
import { describe, expect, test } from 'vitest';
import { bindText, clauseOf, faultOf, show, showPattern, showVariable } from './bind-text.ts';

describe('CREATE', () => {
  test('makes what is new, in order, and uses what is there', () => {
    const { nodes, relationships, paths } = clauseOf(
      'create',
      "MATCH (p) CREATE way = (p)<-[:BY {at: $at}]-(c:Claim:Old {text: 'x'})-[r:ABOUT]->(:Place) RETURN way",
    ).pattern;
    expect(
      nodes.map(({ variable, labels, properties }) => [showVariable(variable), labels, properties?.kind]),
    ).toEqual([
      ['c#2:node', ['Claim', 'Old'], 'map'],
      ['#4:node', ['Place'], undefined],
    ]);
    expect(
      relationships.map(({ variable, type, source, target }) =>
        [variable, source, target].map(showVariable).join(` ${type} `),
      ),
    ).toEqual(['#1:relationship BY c#2:node BY p#0:node', 'r#3:relationship ABOUT c#2:node ABOUT #4:node']);
    expect(paths.map(({ elements }) => elements.map(showVariable))).toEqual([
      ['p#0:node', '#1:relationship', 'c#2:node', 'r#3:relationship', '#4:node'],
    ]);
  });

  test('lets expressions see what is written before them', () => {
    const [, second] = clauseOf('create', 'CREATE (a {id: 1}), (b {of: a.id})').pattern.nodes;
    const entry = second?.properties?.kind === 'map' ? second.properties.entries[0] : undefined;
    expect(entry && show(entry.value)).toBe('a#0.id');
    expect(faultOf('CREATE (a {of: b.id}), (b {id: 1})').is).toBe('SyntaxError UndefinedVariable');
  });

  test('takes a parameter for all properties, and a value for an end', () => {
    expect(clauseOf('create', 'CREATE (p:Person $given)').pattern.nodes[0]?.properties?.kind).toBe(
      'parameter',
    );
    const { relationships } = clauseOf(
      'create',
      'MATCH way = ()-->() WITH head(nodes(way)) AS n CREATE (n)-[:SAYS]->(c) RETURN n',
    ).pattern;
    expect(relationships.map(({ source }) => showVariable(source))).toEqual(['n#4:NODE?']);
  });

  test.each([
    [
      'CREATE (a)-[:SAYS]-(b)',
      'SyntaxError RequiresDirectedRelationship',
      'A new relationship goes one way, but this one has no single direction. Write --> or <--.',
    ],
    [
      'CREATE (a)-[:A|B]->(b)',
      'SyntaxError NoSingleRelationshipType',
      'A new relationship has exactly one type, but this one has a choice of types. Write one type behind a colon, as in -[:KNOWS]->.',
    ],
    [
      'CREATE (a)-->(b)',
      'SyntaxError NoSingleRelationshipType',
      'A new relationship has exactly one type, but this one has none. Write one type behind a colon, as in -[:KNOWS]->.',
    ],
    [
      'MERGE (a)-[:A*2]->(b)',
      'SyntaxError CreatingVarLength',
      'MERGE makes single relationships, but this one has a variable length. Write each relationship of the chain, with the nodes between them.',
    ],
    [
      'CREATE (a:A|B)',
      'SyntaxError UnexpectedSyntax',
      'CREATE makes what the pattern says, so a choice of labels has no meaning in it. Look for what is there with MATCH first.',
    ],
    [
      'MERGE (a WHERE a.x = 1)',
      'SyntaxError UnexpectedSyntax',
      'MERGE makes what the pattern says, so WHERE has no meaning in it. Look for what is there with MATCH first.',
    ],
  ])('and MERGE refuse %s', (text, is, says) => {
    expect(faultOf(text)).toMatchObject({ is, says });
  });
});

test('MERGE looks for the pattern and makes it, with changes for either case', () => {
  const { pattern, predicates, create, onCreate, onMatch } = clauseOf(
    'merge',
    'MATCH (p) MERGE (p)-[r:SAYS {at: 1}]-(c:Claim) ON CREATE SET c.new = true ON MATCH SET c:Old',
  );
  expect(showPattern(pattern)).toEqual(['p#0!', 'c#2', 'r#1 both p#0 c#2']);
  expect(predicates.map(show)).toEqual(['c#2 has Claim', '(r#1.at = 1)']);
  expect(create.relationships.map(({ source, target }) => [source, target].map(showVariable))).toEqual([
    ['p#0:node', 'c#2:node'],
  ]);
  expect([onCreate, onMatch].map((items) => items.map(({ kind }) => kind))).toEqual([
    ['setProperty'],
    ['setLabels'],
  ]);
});

describe('SET, REMOVE and DELETE', () => {
  test('name what they change', () => {
    const { items } = clauseOf('set', 'MATCH (p) SET p.name = $name, p += {a: 1}, p = $all, p:Person');
    expect(items.map(({ kind, target }) => `${kind} ${show(target)}`)).toEqual([
      'setProperty p#0',
      'setProperties p#0',
      'setProperties p#0',
      'setLabels p#0',
    ]);
    expect(clauseOf('remove', 'MATCH (p) REMOVE p.name, p:Person').items.map(({ kind }) => kind)).toEqual([
      'removeProperty',
      'removeLabels',
    ]);
    expect(clauseOf('delete', 'MATCH (p)-[r]->() DETACH DELETE p, r')).toMatchObject({
      detach: true,
      expressions: [{ kind: 'variable' }, { kind: 'variable' }],
    });
  });

  test.each([
    [
      'MATCH way = ()-->() SET way.name = 1',
      'SyntaxError InvalidArgumentType',
      'SET needs a NODE or RELATIONSHIP, but this is of type PATH. Name a node or relationship that the query has found or made.',
    ],
    [
      'MATCH ()-[r]->() REMOVE r:SAYS',
      'SyntaxError InvalidArgumentType',
      'REMOVE needs a NODE, but this is of type RELATIONSHIP. Name a node or relationship that the query has found or made.',
    ],
    [
      'MATCH (p) DELETE p:Person',
      'SyntaxError InvalidDelete',
      'DELETE takes whole nodes and relationships, not labels or types. Write REMOVE n:Label for a label; the type of a relationship cannot be taken off.',
    ],
    [
      'MATCH (p) SET p.name = count(p)',
      'SyntaxError InvalidAggregation',
      'count() works on many rows, but SET is worked out for each row by itself. Work it out in a WITH before, as in WITH count(…) AS total, and use that name.',
    ],
  ])('refuse %s', (text, is, says) => {
    expect(faultOf(text)).toMatchObject({ is, says });
  });

  test('are refused where queries only read', () => {
    expect(faultOf('MATCH (p) SET p.name = 1 RETURN p', { isReadOnly: true })).toEqual({
      is: 'SemanticError ReadOnly',
      says: 'SET would change the graph, but queries can only read it here. Leave the clause out, and look with MATCH and RETURN.',
      under: 'SET p.name = 1',
    });
    expect(faultOf('CALL { CREATE (p) } RETURN 1 AS one', { isReadOnly: true }).under).toBe('CREATE (p)');
  });
});

describe('a procedure', () => {
  test('that stands alone gives all its results', () => {
    const { columns, parameters } = bindText('CALL reports.about');
    expect(columns.map(({ variable }) => showVariable(variable))).toEqual([
      'title#0:STRING?',
      'year#1:INTEGER?',
    ]);
    expect(parameters).toEqual(['place', 'least']);
  });

  test('gives to a query what it yields, under other names if need be', () => {
    const {
      arguments: values,
      yields,
      where,
    } = clauseOf(
      'procedure',
      'MATCH (p) CALL reports.about(p.home, 1) YIELD year AS y, title WHERE y > 2010 RETURN *',
    );
    expect(values.map(show)).toEqual(['p#0.home', '1']);
    expect(yields.map(({ field, variable }) => [field, showVariable(variable)])).toEqual([
      [1, 'y#1:INTEGER?'],
      [0, 'title#2:STRING?'],
    ]);
    expect(where && show(where)).toBe('(y#1 > 2010)');
  });

  test.each([
    [
      'CALL reports.abuot',
      'ProcedureError ProcedureNotFound',
      'There is no procedure reports.abuot. Did you mean reports.about?',
      'reports.abuot',
    ],
    [
      "CALL reports.about('Syria')",
      'SyntaxError InvalidNumberOfArguments',
      'reports.about takes 2 arguments, not 1. Write CALL reports.about(place, least).',
      "CALL reports.about('Syria')",
    ],
    [
      'CALL reports.about(1, 1)',
      'SyntaxError InvalidArgumentType',
      'The argument place of reports.about must be of type STRING, but this is of type INTEGER. Pass a value of that type, or convert it first.',
      '1',
    ],
    [
      "CALL reports.about('Syria', 1) YIELD titel RETURN titel",
      'SyntaxError UndefinedVariable',
      'reports.about has no result titel. Did you mean title?',
      'titel',
    ],
  ])('is refused: %s', (text, is, says, under) => {
    expect(faultOf(text)).toEqual({ is, says, under });
  });
});

describe('CALL { … }', () => {
  const columnsOf = (text: string): readonly string[] =>
    bindText(text).columns.map(({ variable }) => showVariable(variable));

  test('sees what its first WITH or its parentheses import', () => {
    expect(columnsOf('MATCH (p) CALL { WITH p MATCH (p)-->(c) RETURN c } RETURN p, c')).toEqual([
      'p#0:node',
      'c#2:node',
    ]);
    expect(
      columnsOf('MATCH (p), (q) CALL (p) { MATCH (p)-->(c) WITH c RETURN p.name AS n } RETURN n'),
    ).toEqual(['n#4:ANY?']);
    expect(columnsOf('MATCH (p) CALL (*) { RETURN p.name AS n UNION RETURN 1 AS n } RETURN n')).toEqual([
      'n#3:ANY?',
    ]);
  });

  test('sees nothing else', () => {
    expect(faultOf('MATCH (p) CALL { MATCH (q) WITH q RETURN p.name AS n } RETURN n')).toEqual({
      is: 'SyntaxError UndefinedVariable',
      says: 'p is defined outside of CALL { … }, which sees only what it imports. Import it: CALL (p) { … }.',
      under: 'p',
    });
    expect(faultOf('MATCH (p) CALL (q) { RETURN 1 AS n } RETURN n').says).toBe(
      'q is not defined. Only p is in scope here.',
    );
  });

  test('returns new names only, and names at all', () => {
    expect(faultOf('MATCH (p) CALL { RETURN 1 AS p } RETURN p')).toMatchObject({
      is: 'SyntaxError VariableAlreadyBound',
      under: 'p',
    });
    expect(faultOf('CALL { MATCH (p) RETURN p.name } RETURN 1 AS one').says).toBe(
      'p.name has no name, and RETURN of CALL { … } only passes on what has one. Give it one: p.name AS name.',
    );
  });

  test('lets rows pass when it returns nothing', () => {
    const { returnsRows, query } = clauseOf('subqueryCall', 'MATCH (p) CALL { CREATE (:Claim) } RETURN p');
    expect([returnsRows, query.isReadOnly]).toEqual([false, false]);
    expect(bindText('MATCH (p) CALL { CREATE (:Claim) } RETURN p').isReadOnly).toBe(false);
  });
});

describe('a statement', () => {
  test('knows its mode, its slots, its parameters, and whether it reads only', () => {
    expect(bindText('EXPLAIN MATCH (p {a: $a})-->() WHERE p.b = $b OR p.c = $a RETURN p')).toMatchObject({
      mode: 'explain',
      frameSize: 3,
      parameters: ['a', 'b'],
      isReadOnly: true,
      warnings: [],
    });
    expect(bindText('CREATE (p)').isReadOnly).toBe(false);
  });

  test('misses parameters that are not given, where it is known which are', () => {
    expect(faultOf('RETURN $a + $b', { parameters: new Set(['a']) })).toEqual({
      is: 'ParameterMissing MissingParameter',
      says: 'The query uses the parameter $b, which has no value. Hand over a value for b with the query.',
      under: '$b',
    });
  });

  test('warns of labels, types and properties that nobody knows', () => {
    const text =
      'MATCH (p:Persn)-[:SAYS|SAY]->(c:!Claim) WHERE p.nam = c.text AND c:Place RETURN c { .txt }, {x: 1}.x';
    const { warnings } = bindText(text, {
      vocabulary: {
        labels: ['Person', 'Claim'],
        relationshipTypes: new Set(['SAYS']),
        propertyKeys: ['name', 'text'],
      },
    });
    expect(
      warnings.map(({ message, fix, at }) => [text.slice(at.start, at.end), `${message} ${fix}`]),
    ).toEqual([
      ['Persn', 'Neither the ontology nor the data knows the label Persn. Did you mean Person?'],
      ['SAY', 'Neither the ontology nor the data knows the relationship type SAY. Did you mean SAYS?'],
      ['nam', 'Neither the ontology nor the data knows the property nam. Did you mean name?'],
      [
        'Place',
        'Neither the ontology nor the data knows the label Place. Check its spelling; capital and small letters differ.',
      ],
      ['txt', 'Neither the ontology nor the data knows the property txt. Did you mean text?'],
    ]);
  });

  test('may not multiply its columns without end', () => {
    const names = Array.from({ length: 1000 }, (_, index) => `1 AS n${index}`);
    expect(faultOf(`WITH ${names.join(', ')}${' WITH *'.repeat(100)} RETURN n1`)).toEqual({
      is: 'LimitExceeded TooManyColumns',
      says: 'The WITH and RETURN clauses of the query have more than 100000 columns together. Pass on only the names that are needed, in the place of WITH *.',
      under: '*',
    });
  });

  test('of many names is bound without delay', () => {
    const nodes = Array.from({ length: 9000 }, (_, index) => `(n${index})`);
    expect(bindText(`CREATE ${nodes.join(', ')}`).frameSize).toBe(9000);
  });
});
