// Faults of the text: their detail, what they point at, what they say and how to mend them.
import { describe, expect, test } from 'vitest';
import { complaintOf, faultOf } from './read-query.ts';

describe('a token that does not fit', () => {
  test('is named together with what was expected', () => {
    expect(faultOf('RETURN (1 + )')).toEqual({
      type: 'SyntaxError',
      phase: 'compile',
      detail: 'UnexpectedSyntax',
      message: 'Expected an expression, found ).',
      fix: 'Write a value, a name or a call here.',
      under: ')',
    });
    expect(faultOf('')).toMatchObject({
      message: 'Expected a clause such as MATCH or RETURN, found the end of the query.',
      fix: 'Begin with a clause, such as MATCH (n:Person) RETURN n.',
    });
    expect(complaintOf('RETURN [, 1]')).toBe(
      'Expected an expression, found a comma. Write a value, a name or a call here.',
    );
    expect(complaintOf("UNWIND ['x'] 'y'")).toBe(
      "Expected AS, found the string 'y'. Name each item of the list: UNWIND … AS item.",
    );
  });

  test('is cut short when it is long', () => {
    expect(faultOf(`RETURN 1 ${'x'.repeat(200)}`).message).toContain(`found ${'x'.repeat(37)}....`);
  });

  test('is likely a misspelt keyword when it looks like one', () => {
    expect(faultOf('MTACH (n) RETURN n')).toMatchObject({ fix: 'Did you mean MATCH?', under: 'MTACH' });
    expect(faultOf('MATCH (n) RETRUN n')).toMatchObject({ fix: 'Did you mean RETURN?', under: 'RETRUN' });
    expect(faultOf('MATCH (n) WHER n.age > 3 RETURN n').fix).toBe('Did you mean WHERE?');
    expect(faultOf('MATCH (n) RETURN n ODER BY n').fix).toBe('Did you mean ORDER?');
    expect(faultOf('MATCH (n) RETURN DISTINC n').fix).toBe('Did you mean DISTINCT?');
    expect(faultOf("MATCH (n) WHERE n.name STRATS WITH 'A' RETURN n").fix).toBe('Did you mean STARTS?');
  });

  test('is not taken for a keyword when it is the name of a property', () => {
    expect(faultOf('MATCH (n) RETURN n.start x').fix).toBe(
      'Put a comma between columns, AS before the name of a column.',
    );
  });

  test('may belong to another language', () => {
    expect(faultOf('RETURN 1 == 1').fix).toBe('Write one = to compare.');
    expect(faultOf('RETURN 1 != 1').fix).toBe('Write <> for "is not equal to".');
    expect(faultOf('RETURN true && false').fix).toBe('Write AND.');
    expect(faultOf('RETURN true || false').fix).toBe('Write OR between conditions, + between texts.');
    expect(faultOf('RETURN !true').fix).toBe('Write NOT.');
    expect(faultOf('RETURN 2 ** 3').fix).toBe('Write ^ for "to the power of".');
    expect(faultOf('SELECT * FROM claims').fix).toBe('Write RETURN, after MATCH.');
    expect(faultOf("MATCH (n) WHERE n.name LIKE 'A%' RETURN n").fix).toBe(
      'Write CONTAINS, STARTS WITH, ENDS WITH or =~.',
    );
    expect(faultOf('MATCH (n) RETURN n.kind, count(*) GROUP BY n.kind').fix).toBe(
      'Leave it out: what is returned beside an aggregate is what it is grouped by.',
    );
  });

  test('may be a reserved word that is meant as a name', () => {
    expect(complaintOf('RETURN match.name')).toBe(
      'Expected an expression, found match. To use match as a name, put it in backticks: `match`.',
    );
    expect(complaintOf('RETURN 5 AS set')).toBe(
      'Expected a name, found set. Write a name here; to use set as one, put it in backticks.',
    );
    expect(faultOf('MATCH (n) WHERE RETURN n')).toMatchObject({
      message: 'Expected an expression, found RETURN.',
      under: 'RETURN',
    });
    expect(faultOf('MATCH (n) RETURN n, ORDER BY n.x').message).toBe('Expected an expression, found ORDER.');
    expect(faultOf('MATCH (n) RETURN LIMIT 5').message).toBe('Expected an expression, found LIMIT.');
  });
});

describe('what is not closed', () => {
  test('brackets say where they were opened', () => {
    expect(complaintOf('RETURN\n  [1, 2')).toBe(
      'Expected a comma or ] to close the list opened at line 2, column 3, found the end of the query. ' +
        'Close the list with ].',
    );
    expect(complaintOf('MATCH (n:Speaker RETURN n')).toBe(
      'Expected ) to close the node opened at line 1, column 7, found RETURN. Close the node with ).',
    );
    expect(complaintOf("CREATE (n {name: 'x')")).toBe(
      'Expected a comma or } to close the map opened at line 1, column 11, found ). Close the map with }.',
    );
    expect(complaintOf('RETURN count(n')).toBe(
      'Expected a comma or ) to close the call opened at line 1, column 13, found the end of the query. ' +
        'Close the call with ).',
    );
    expect(complaintOf('CALL { RETURN 1')).toContain('} to close the subquery opened at line 1, column 6');
    expect(complaintOf('RETURN CASE WHEN true THEN 1')).toBe(
      'Expected WHEN, ELSE or END, found the end of the query. Close the CASE with END.',
    );
  });

  test('strings, names and comments point at their beginning', () => {
    expect(faultOf("RETURN 'abc")).toMatchObject({
      detail: 'UnexpectedSyntax',
      message: 'The string that begins here is not closed.',
      fix: "Close it with '; a ' inside it is written \\'.",
      under: "'",
    });
    expect(faultOf('RETURN `abc')).toMatchObject({
      message: 'The name that begins here is not closed.',
      fix: 'Close it with a backtick.',
    });
    expect(faultOf('RETURN 1 /* abc')).toMatchObject({
      message: 'The comment that begins here is not closed.',
      fix: 'Close it with */.',
      under: '/*',
    });
  });

  test('an earlier fault is told before an unclosed string', () => {
    expect(faultOf("RETRUN 'abc").fix).toBe('Did you mean RETURN?');
  });
});

describe('characters, numbers and escapes', () => {
  test('a character without meaning is named', () => {
    expect(faultOf('RETURN 1 # 2')).toMatchObject({
      detail: 'UnexpectedSyntax',
      message: 'The character # has no meaning here.',
      under: '#',
    });
  });

  test('characters of word processors are told what they should be', () => {
    expect(faultOf('RETURN 5 — 3')).toMatchObject({
      detail: 'InvalidUnicodeCharacter',
      message: 'The character — (U+2014) has no meaning outside strings.',
      fix: 'Write - instead.',
      under: '—',
    });
    expect(faultOf('RETURN “a”').fix).toBe('Write " instead.');
    expect(faultOf('RETURN ‘a’').fix).toBe("Write ' instead.");
    expect(faultOf('RETURN 1 ≤ 2').fix).toBe('Write <= instead.');
    expect(faultOf('RETURN 😀')).toMatchObject({ detail: 'InvalidUnicodeCharacter', under: '😀' });
  });

  test('a number that is not one', () => {
    expect(faultOf('RETURN 12ab')).toMatchObject({
      detail: 'InvalidNumberLiteral',
      message: '12ab is not a number.',
      under: '12ab',
    });
    expect(faultOf('RETURN 0x').fix).toBe('A hexadecimal number has the digits 0 to 9 and a to f after 0x.');
    expect(faultOf('RETURN 0o8').fix).toBe('An octal number has the digits 0 to 7 after 0o.');
    expect(faultOf('RETURN 1e').detail).toBe('InvalidNumberLiteral');
  });

  test('a number that is too large', () => {
    expect(faultOf('RETURN 9223372036854775808')).toMatchObject({
      detail: 'IntegerOverflow',
      message: 'The number 9223372036854775808 does not fit in an INTEGER of 64 bits.',
    });
    expect(faultOf('RETURN -9223372036854775809')).toMatchObject({ under: '-9223372036854775809' });
    expect(faultOf('RETURN 0x8000000000000000').detail).toBe('IntegerOverflow');
    expect(faultOf(`RETURN ${'9'.repeat(50_000)}`).detail).toBe('IntegerOverflow');
    expect(faultOf('RETURN 1e309')).toMatchObject({
      detail: 'FloatingPointOverflow',
      message: 'The number 1e309 is too large for a FLOAT.',
    });
  });

  test('an escape that stands for nothing', () => {
    expect(faultOf(String.raw`RETURN 'ab\u12'`)).toMatchObject({
      detail: 'InvalidUnicodeLiteral',
      message: String.raw`\u does not stand for a Unicode character.`,
      fix: String.raw`Write four hexadecimal digits after \u.`,
      under: String.raw`\u`,
    });
    expect(faultOf(String.raw`RETURN '\U00110000'`)).toMatchObject({ detail: 'InvalidUnicodeLiteral' });
    expect(faultOf(String.raw`RETURN '\d+'`)).toMatchObject({
      detail: 'UnexpectedSyntax',
      fix: String.raw`Write \\d for a backslash before d.`,
      under: String.raw`\d`,
    });
  });
});

describe('patterns', () => {
  test('a length needs its asterisk and whole numbers', () => {
    expect(faultOf('MATCH (a)-[:MADE..]->(b) RETURN a')).toMatchObject({
      detail: 'InvalidRelationshipPattern',
      message: 'A length needs an asterisk before it.',
      under: '..',
    });
    expect(faultOf('MATCH (a)-[:MADE*-2]->(b) RETURN a')).toMatchObject({
      detail: 'InvalidRelationshipPattern',
      under: '-',
    });
    expect(faultOf('MATCH (a)-[*1.5]->(b) RETURN a')).toMatchObject({
      detail: 'InvalidRelationshipPattern',
      under: '1.5',
    });
    expect(faultOf('MATCH (a)-[*..$n]->(b) RETURN a').message).toBe(
      'The length of a path cannot have a parameter.',
    );
  });

  test('arrows and nodes that are half written', () => {
    const arrow = 'Write a relationship as -->, <--, --, or with its type as -[:KNOWS]->.';
    expect(complaintOf('MATCH (a)->(b) RETURN a')).toBe(`Expected -, found >. ${arrow}`);
    expect(complaintOf('MATCH (a)-[:MADE](b) RETURN a')).toBe(`Expected -, found (. ${arrow}`);
    expect(complaintOf('MATCH a-->(b) RETURN a')).toBe(
      'Expected a node, found a. Write a node in parentheses, such as (n:Person).',
    );
  });

  test('a path has no value', () => {
    expect(faultOf('MATCH (n) RETURN size((n)-->())')).toEqual({
      type: 'SyntaxError',
      phase: 'compile',
      detail: 'UnexpectedSyntax',
      message:
        'A pattern stands for a condition, not for a value, so it can stand only after WHERE or in exists(…).',
      fix: 'Write COUNT { … } to count the paths, EXISTS { … } to test for one, [p = … | p] to list them.',
      under: '(n)-->()',
    });
    expect(faultOf('MATCH (n) WHERE size((n)-->()) > 1 RETURN n').under).toBe('(n)-->()');
    expect(faultOf('MATCH (n) SET n.x = (n)-->()').detail).toBe('UnexpectedSyntax');
  });
});

describe('expressions', () => {
  test('parameters are written with $', () => {
    expect(complaintOf('MATCH (n) WHERE n.x = {name} RETURN n')).toBe(
      'Expected a colon, found }. Write a parameter as $name, a map as {key: value}.',
    );
    expect(faultOf('RETURN {0}').fix).toBe('Write a parameter as $0, a map as {key: value}.');
    expect(complaintOf('RETURN $ + 1')).toBe(
      'Expected the name of a parameter, found +. Write the name after the $, such as $name.',
    );
  });

  test('keys have no quotes, lists have square brackets, NOT has parentheses', () => {
    expect(complaintOf("RETURN {'a': 1}")).toBe(
      "Expected a key, found the string 'a'. Write a key as a name, without quotes; in backticks if it is not made of letters.",
    );
    expect(faultOf('RETURN 1 IN (1, 2)').fix).toBe(
      'Write a list with [ and ]; parentheses hold one expression.',
    );
    expect(faultOf('RETURN a = NOT b').fix).toBe('Put NOT and what it negates in parentheses.');
  });

  test('quantifiers, reduce and comprehensions show their form', () => {
    expect(complaintOf('RETURN any(x)')).toBe('Expected IN, found ). Write any(x IN list WHERE condition).');
    expect(faultOf('RETURN reduce(a = 1, x IN xs, a + x)').fix).toBe(
      'Write reduce(sum = 0, x IN list | sum + x).',
    );
    expect(faultOf('RETURN [(a)-->(b)]').fix).toBe(
      'Write | and what to list of each path, such as [(a)-->(b) | b.name].',
    );
  });
});

describe('clauses', () => {
  test('RETURN ends a query', () => {
    expect(faultOf('RETURN 1 AS x MATCH (n) RETURN n')).toMatchObject({
      detail: 'InvalidClauseComposition',
      message: 'MATCH cannot follow RETURN, which ends the query.',
      fix: 'Write WITH in the place of RETURN to go on with its rows.',
      under: 'MATCH (n)',
    });
  });

  test('a query that only reads needs RETURN', () => {
    expect(faultOf('MATCH (n)')).toMatchObject({
      detail: 'InvalidClauseComposition',
      message: 'A query cannot end with MATCH, which gives no result and changes nothing.',
    });
    expect(faultOf('MATCH (n) WITH n').detail).toBe('InvalidClauseComposition');
    expect(faultOf('CALL { UNWIND [1] AS x } RETURN 1').under).toBe('UNWIND [1] AS x');
    expect(faultOf('RETURN COLLECT { MATCH (n) }').message).toBe(
      'A COLLECT subquery ends with RETURN, but this one ends with MATCH.',
    );
  });

  test('UNION and UNION ALL do not mix', () => {
    expect(faultOf('RETURN 1 AS a UNION ALL RETURN 2 AS a UNION RETURN 3 AS a')).toMatchObject({
      detail: 'InvalidClauseComposition',
      message: 'UNION and UNION ALL cannot be mixed in one query.',
      under: 'UNION',
    });
  });

  test('a subquery in an expression cannot change the graph', () => {
    expect(faultOf('MATCH (n) WHERE EXISTS { MATCH (m) SET m.x = 1 } RETURN n')).toMatchObject({
      detail: 'InvalidClauseComposition',
      message: 'EXISTS { … } cannot change the graph, but it contains SET.',
      under: 'SET m.x = 1',
    });
    expect(faultOf('RETURN COUNT { CALL { CREATE (n) } RETURN 1 }').under).toBe('CREATE (n)');
  });

  test('a call among other clauses names its arguments and what it yields', () => {
    expect(faultOf('CALL facts.of YIELD fact RETURN fact')).toMatchObject({
      detail: 'InvalidArgumentPassingMode',
      fix: 'Write the arguments in parentheses: CALL facts.of(…).',
      under: 'facts.of',
    });
    expect(faultOf('CALL facts.of(1) YIELD * RETURN fact')).toMatchObject({
      detail: 'UnexpectedSyntax',
      message: 'YIELD * is only for a CALL that stands alone.',
    });
  });

  test('WHERE in the wrong place is told the right one', () => {
    expect(faultOf('MATCH (n) RETURN n WHERE n.x').fix).toBe(
      'Put WHERE before RETURN: after MATCH, or after WITH to filter what is worked out.',
    );
    expect(faultOf('WHERE n.x RETURN n').fix).toBe('Write WHERE after MATCH, WITH or YIELD.');
    expect(faultOf('MATCH (n) WHERE n.x WHERE n.y RETURN n').fix).toBe('Join conditions with AND.');
  });

  test('half a clause is told the other half', () => {
    expect(complaintOf('MATCH (n) DETACH n')).toBe('Expected DELETE, found n. Write DETACH DELETE.');
    expect(complaintOf('OPTIONAL (n) RETURN n')).toBe('Expected MATCH, found (. Write OPTIONAL MATCH.');
    expect(complaintOf('MATCH (n) SET n RETURN n')).toBe(
      'Expected a property, found RETURN. Name a property, such as n.name, or labels, such as n:Person.',
    );
    expect(faultOf('MERGE (a), (b)').fix).toBe('Write MERGE again for each pattern.');
    expect(faultOf('MATCH (n) RETURN n LIMIT 1 SKIP 2').fix).toBe(
      'Write ORDER BY, SKIP and LIMIT in this order, once each.',
    );
    expect(faultOf('RETURN 1; RETURN 2').fix).toBe('Send one query at a time.');
  });
});
