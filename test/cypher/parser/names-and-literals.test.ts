// Words and values: keywords as names, numbers in every form, escapes in strings.
import { describe, expect, test } from 'vitest';
import { keywords } from '../../../server/cypher/parser/tokens.ts';
import { bare, clausesOf, expressionOf, parse, patternOf } from './read-query.ts';

const literalOf = (text: string) => {
  const expression = expressionOf(text);
  return expression.kind === 'literal' ? expression.value : expression.kind;
};

describe('names', () => {
  test('keywords are read in any case', () => {
    expect(clausesOf('mAtCh (n) wHeRe n.x iS nOt nUlL reTurn DISTINCT n oRdEr bY n lImIt 1')).toMatchObject([
      { kind: 'match', where: { kind: 'isNull', negated: true } },
      { kind: 'return', projection: { distinct: true, limit: { value: 1 } } },
    ]);
  });

  test('every keyword may be a label, a type, a property, a key and a parameter', () => {
    for (const keyword of keywords) {
      const text = `MATCH (n:${keyword})-[:${keyword}]->() WHERE n.${keyword} = $${keyword} RETURN {${keyword}: 1}`;
      expect(patternOf(`(n:${keyword})-[:${keyword}]->()`).nodes[0]?.labels).toMatchObject({
        name: { text: keyword },
      });
      expect(() => parse(text)).not.toThrow();
    }
  });

  test('words such as type, count, all, order, end and limit may name variables', () => {
    const names = [
      'type',
      'count',
      'all',
      'any',
      'order',
      'end',
      'starts',
      'on',
      'limit',
      'skip',
      'exists',
      'desc',
    ];
    for (const name of names) {
      const query = parse(`MATCH (${name})-->(b) WHERE ${name}.x > 1 WITH ${name} AS ${name} RETURN ${name}`);
      expect(query.parts[0]?.clauses[2]).toMatchObject({
        projection: { items: [{ expression: { kind: 'variable', name } }] },
      });
    }
  });

  test('a word that orders or limits keeps its meaning before what it governs', () => {
    expect(clausesOf('MATCH (order) RETURN order ORDER BY order LIMIT 3')[1]).toMatchObject({
      projection: {
        items: [{ expression: { name: 'order' } }],
        orderBy: [{ expression: { name: 'order' } }],
      },
    });
    expect(expressionOf('CASE WHEN end THEN 1 ELSE end END')).toMatchObject({
      branches: [{ when: { name: 'end' } }],
      otherwise: { name: 'end' },
    });
  });

  test('backticks make a name of anything', () => {
    expect(bare(expressionOf('`match`.`a``b`'))).toEqual({
      kind: 'property',
      subject: { kind: 'variable', name: 'match' },
      key: { text: 'a`b' },
    });
  });

  test('names may have letters of any script', () => {
    expect(bare(expressionOf('größe.名前_2'))).toMatchObject({
      subject: { name: 'größe' },
      key: { text: '名前_2' },
    });
    expect(bare(expressionOf('lımıt'))).toEqual({ kind: 'variable', name: 'lımıt' });
  });

  test('the list of keywords is in capitals and has no word twice', () => {
    expect(keywords).toContain('MATCH');
    expect(new Set(keywords.map((word) => word.toUpperCase())).size).toBe(keywords.length);
  });
});

describe('numbers', () => {
  test('an INTEGER is decimal, hexadecimal or octal', () => {
    expect([
      literalOf('42'),
      literalOf('0'),
      literalOf('0x1F'),
      literalOf('0XfF'),
      literalOf('0o17'),
    ]).toEqual([42, 0, 31, 255, 15]);
  });

  test('an INTEGER beyond the exact numbers of JavaScript is a bigint', () => {
    expect(literalOf('9007199254740991')).toBe(9007199254740991);
    expect(literalOf('9007199254740992')).toBe(9007199254740992n);
    expect(literalOf('9223372036854775807')).toBe(9223372036854775807n);
    expect(literalOf('0x7FFFFFFFFFFFFFFF')).toBe(9223372036854775807n);
    expect(literalOf('000000000000000000000000000001')).toBe(1);
  });

  test('the least INTEGER can be written in every form', () => {
    expect(literalOf('-9223372036854775808')).toBe(-9223372036854775808n);
    expect(literalOf('-0x8000000000000000')).toBe(-9223372036854775808n);
    expect(literalOf('- 0o1000000000000000000000')).toBe(-9223372036854775808n);
  });

  test('a minus before a number is part of it, and INTEGER has no negative zero', () => {
    expect(literalOf('-7')).toBe(-7);
    expect(literalOf('-0')).toBe(0);
    expect(literalOf('-0.0')).toEqual({ float: -0 });
  });

  test('a FLOAT has a dot or an exponent', () => {
    expect([
      literalOf('1.0'),
      literalOf('.5'),
      literalOf('1e3'),
      literalOf('2.5E-3'),
      literalOf('1e-999'),
    ]).toEqual([{ float: 1 }, { float: 0.5 }, { float: 1000 }, { float: 0.0025 }, { float: 0 }]);
  });

  test('the dots of a range do not belong to its numbers', () => {
    expect(expressionOf('x[1..3]')).toMatchObject({ kind: 'slice', from: { value: 1 }, to: { value: 3 } });
  });
});

describe('strings', () => {
  test('a string has single or double quotes', () => {
    expect([literalOf("'it'"), literalOf('"it\'s"'), literalOf("''")]).toEqual(['it', "it's", '']);
  });

  test('escapes stand for quotes, controls and Unicode characters', () => {
    expect(literalOf(String.raw`'\'\"\\\n\t\r\b\f'`)).toBe('\'"\\\n\t\r\b\f');
    expect(literalOf(String.raw`'\u00e9\U0001F600'`)).toBe('é😀');
    expect(literalOf(String.raw`'a\\u00e9'`)).toBe(String.raw`a\u00e9`);
  });

  test('a string keeps line breaks and what looks like a comment', () => {
    expect(literalOf("'a\n// b /* c'")).toBe('a\n// b /* c');
  });

  test('true, false and null are values in any case', () => {
    expect([literalOf('TRUE'), literalOf('False'), literalOf('null')]).toEqual([true, false, null]);
  });
});
