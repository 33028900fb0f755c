// What is known of types before a query runs, and the errors where a type is certain to be wrong.
import { describe, expect, test } from 'vitest';
import { showType } from '../../../server/cypher/values/static-types.ts';
import { bindText, faultOf, projectionOf, show } from './bind-text.ts';

const around = 'MATCH way = (p:Person)-[says:SAYS]->(c) WITH way, p, says, c, $given AS given';

const typeOf = (expression: string): string => {
  const [column] = bindText(`${around} RETURN ${expression} AS found`).columns;
  return column ? showType(column.variable.type) : '';
};

const columnOf = (expression: string): string => {
  const [item] = projectionOf(`${around} RETURN ${expression} AS found`).items;
  return item ? show(item.expression) : '';
};

describe('the type', () => {
  test('of literals, lists and maps is known', () => {
    expect(
      ['1', '9223372036854775807', '1.0', "'a'", 'true', 'null', '{a: 1}', '[]', '[1, null]', "[1, 'a']"].map(
        typeOf,
      ),
    ).toEqual([
      'INTEGER',
      'INTEGER',
      'FLOAT',
      'STRING',
      'BOOLEAN',
      'NULL',
      'MAP',
      'LIST',
      'LIST<INTEGER>',
      'LIST',
    ]);
  });

  test('of arithmetic follows from both sides', () => {
    expect(
      ['1 + 2', '1 + 2.0', '2 ^ 2', "'a' + 1", '[1] + 2.0', '[1] + [2]', 'given + 1', 'null + 1', '-1'].map(
        typeOf,
      ),
    ).toEqual([
      'INTEGER',
      'FLOAT',
      'FLOAT',
      'STRING',
      'LIST<NUMBER>',
      'LIST<INTEGER>',
      'ANY',
      'NULL',
      'INTEGER',
    ]);
    expect(
      [
        "date('2015-07-21') + duration('P1D')",
        "duration('P1D') * 2",
        "duration('P1D') / 2",
        "duration('P1D') + duration('P1D')",
        "given - duration('P1D')",
      ].map(typeOf),
    ).toEqual(['DATE', 'DURATION', 'DURATION', 'DURATION', 'ANY']);
  });

  test('of items comes from the list', () => {
    expect(
      ['nodes(way)[0]', 'head([1, 2])', '[x IN [1] | [x]]', 'tail([true])', '[1, 2][0..1]', 'given[0]'].map(
        typeOf,
      ),
    ).toEqual(['NODE', 'INTEGER', 'LIST<LIST<INTEGER>>', 'LIST<BOOLEAN>', 'LIST<INTEGER>', 'ANY']);
  });

  test('of a choice is what all choices have in common', () => {
    expect(
      [
        'CASE WHEN given THEN 1 ELSE 2.5 END',
        'CASE given WHEN 1 THEN p END',
        'coalesce(given, 1)',
        'coalesce(null, 1)',
      ].map(typeOf),
    ).toEqual(['NUMBER', 'NODE', 'ANY', 'INTEGER']);
  });
});

describe('operators', () => {
  test('are flattened and taken apart', () => {
    expect(columnOf('given AND p.a AND (p.b AND p.c)')).toBe('(given#4 and p#0.a and p#0.b and p#0.c)');
    expect(columnOf('1 < given <= 5')).toBe('((1 < given#4) and (given#4 <= 5))');
    expect(columnOf('exists(p.name)')).toBe('(p#0.name is not null)');
  });
});

describe('a type that is certain to be wrong', () => {
  const complaintAbout = (expression: string): string => {
    const { is, says, under } = faultOf(`${around} RETURN ${expression} AS found`);
    return `${is} at ${under}: ${says}`;
  };

  test('is refused by operators', () => {
    expect(complaintAbout("given AND 'no'")).toBe(
      "SyntaxError InvalidArgumentType at 'no': AND needs true or false, but this is of type STRING. Compare it with something, as in x = 1 or x IS NOT NULL.",
    );
    expect(complaintAbout("'a' % 2")).toBe(
      "SyntaxError InvalidArgumentType at 'a' % 2: % has no meaning between STRING and INTEGER. Convert one of them, for example with toInteger(), toFloat() or toString().",
    );
    expect(complaintAbout("-'a'")).toBe(
      "SyntaxError InvalidArgumentType at 'a': - needs a number behind it, but this is of type STRING. Convert it with toInteger() or toFloat().",
    );
    expect(complaintAbout('1 IN 2')).toBe(
      'SyntaxError InvalidArgumentType at 2: IN needs a list on its right, but this is of type INTEGER. Put the value in brackets, as in x IN [1, 2].',
    );
    expect(faultOf('MATCH (p) WHERE p RETURN p').says).toBe(
      'WHERE needs true or false, but this is of type NODE. Compare it with something, as in x = 1 or x IS NOT NULL.',
    );
  });

  test('is refused where properties and items are taken', () => {
    expect(complaintAbout("'a'.name")).toBe(
      "TypeError InvalidArgumentType at 'a': A value of type STRING has no properties, so .name means nothing here. Take properties of nodes, relationships, maps, times and durations only.",
    );
    expect(complaintAbout('way.name')).toBe(
      'SyntaxError InvalidArgumentType at way: A value of type PATH has no properties, so .name means nothing here. Take those of its nodes(p) or relationships(p).',
    );
    expect(complaintAbout('5[0]')).toBe(
      'TypeError InvalidArgumentType at 5: A value of type INTEGER has neither items nor keys that brackets could take out. Use brackets on lists, maps, nodes and relationships; use substring() on strings.',
    );
    expect(complaintAbout("[1]['a']")).toBe(
      "TypeError InvalidArgumentType at 'a': An item of a list is taken by an INTEGER, but this is of type STRING. Use a whole number, or toInteger().",
    );
    expect(complaintAbout('{a: 1}[0]')).toBe(
      'TypeError InvalidArgumentType at 0: The keys of a value of type MAP are strings, but this is of type INTEGER. Put the name of the key in quotes, or use toString().',
    );
    expect(complaintAbout("'abc'[0..1]")).toBe(
      "TypeError InvalidArgumentType at 'abc': Only a list can be sliced with [..], but this is of type STRING. Use substring(), left() or right() on strings.",
    );
  });

  test('is refused by functions, quantifiers and labels', () => {
    expect(complaintAbout('length(p)')).toBe(
      'SyntaxError InvalidArgumentType at p: The argument path of length() must be of type PATH, but this is of type NODE. Pass a value of that type, or convert it first.',
    );
    expect(complaintAbout('size(way)')).toBe(
      'SyntaxError InvalidArgumentType at way: The argument value of size() must be of type LIST or STRING, but this is of type PATH. Pass a value of that type, or convert it first.',
    );
    expect(complaintAbout('any(x IN 1 WHERE x > 0)')).toBe(
      'SyntaxError InvalidArgumentType at 1: IN needs a list to go through, but this is of type INTEGER. Put the value in brackets, as in x IN [1, 2].',
    );
    expect(complaintAbout('way:Person')).toBe(
      'SyntaxError InvalidArgumentType at way: Nodes have labels and relationships have types, but this is of type PATH. Ask for labels of nodes and types of relationships only.',
    );
    expect(complaintAbout('way { .name }')).toBe(
      'SyntaxError InvalidArgumentType at way: way { … } takes entries out of a node, relationship or map, but way is of type PATH. Write a map of its own instead: { key: value }.',
    );
  });

  test('is not seen where the type is only known when the query runs', () => {
    expect(columnOf('given.name + $other % 2')).toBe('(given#4.name add ($other modulo 2))');
  });
});

describe('a call', () => {
  test('of a function that there is not is compared with those that there are', () => {
    expect(faultOf("RETURN tolowr('A')")).toEqual({
      is: 'SyntaxError UnknownFunction',
      says: 'There is no function tolowr(). Did you mean toLower?',
      under: 'tolowr',
    });
    expect(faultOf('RETURN frobnicate(1)').says).toBe(
      'There is no function frobnicate(). The reference lists all functions.',
    );
  });

  test('with too few or too many arguments says how many it takes', () => {
    expect(faultOf("RETURN substring('a')")).toEqual({
      is: 'SyntaxError InvalidNumberOfArguments',
      says: 'substring() takes 2 to 3 arguments, not 1. Write substring(text, start, [length]).',
      under: "substring('a')",
    });
    expect(faultOf('RETURN coalesce()').says).toBe(
      'coalesce() takes 1 or more arguments, not 0. Write coalesce(value, …).',
    );
    expect(faultOf('RETURN pi(1)').says).toBe('pi() takes no arguments, not 1. Write pi().');
    expect(faultOf('RETURN count()').says).toBe('count() takes 1 argument, not 0. Write count(value).');
  });

  test('takes DISTINCT and a star only where it aggregates', () => {
    expect(faultOf("RETURN toLower(DISTINCT 'A')").says).toBe(
      'toLower() works on one row at a time, so DISTINCT means nothing in it. Leave DISTINCT out, or put it behind WITH or RETURN.',
    );
    expect(faultOf('RETURN sum(*)').says).toBe(
      'Only count() takes a star, not sum(). Name what it should work on.',
    );
  });
});
