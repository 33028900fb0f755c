// What is too long or too deep is refused with a fault, never with a crash.
import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../server/cypher/parser/parser.ts';
import { faultOf, limits, parse } from './read-query.ts';

const anyLength = { maxTextLength: 10_000_000, maxNesting: 200 };
const detailOf = (text: string, most = anyLength): string => faultOf(text, most).detail;

test('a text that is too long is refused before it is read', () => {
  expect(faultOf('RETURN 12345', { maxTextLength: 10, maxNesting: 200 })).toEqual({
    type: 'LimitExceeded',
    phase: 'compile',
    detail: 'TextTooLong',
    message: 'The query has 12 characters, more than the 10 that are allowed.',
    fix: 'Shorten it, or hand its values over as parameters.',
    under: '45',
  });
});

test('too much nesting says how much is allowed and where it is passed', () => {
  expect(faultOf('RETURN [[[[1]]]]', { ...limits, maxNesting: 4 })).toEqual({
    type: 'LimitExceeded',
    phase: 'compile',
    detail: 'NestingTooDeep',
    message: 'The query is nested more than 4 levels deep here.',
    fix: 'Split it with WITH, or write a list with IN in the place of a long chain of conditions.',
    under: '1',
  });
  expect(() => parseQuery('RETURN [[1]]', { ...limits, maxNesting: 5 })).not.toThrow();
});

describe('100,000 levels of anything are refused', () => {
  const many = 100_000;

  test('brackets of every kind, closed or not', () => {
    expect(detailOf(`RETURN ${'('.repeat(many)}`)).toBe('NestingTooDeep');
    expect(detailOf(`RETURN ${'('.repeat(many)}1${')'.repeat(many)}`)).toBe('NestingTooDeep');
    expect(detailOf(`RETURN ${'['.repeat(many)}`)).toBe('NestingTooDeep');
    expect(detailOf(`RETURN ${'{a:'.repeat(many)}`)).toBe('NestingTooDeep');
    expect(detailOf(`RETURN ${'f('.repeat(many)}`)).toBe('NestingTooDeep');
    expect(detailOf(`MATCH ${'('.repeat(many)}`)).toBe('NestingTooDeep');
    expect(detailOf(`MATCH (n:${'('.repeat(many)}`)).toBe('NestingTooDeep');
  });

  test('operators before their operand', () => {
    expect(detailOf(`RETURN ${'NOT '.repeat(many)}true`)).toBe('NestingTooDeep');
    expect(detailOf(`RETURN ${'- '.repeat(many)}x`)).toBe('NestingTooDeep');
    expect(detailOf(`MATCH (n:${'!'.repeat(many)}A) RETURN n`)).toBe('NestingTooDeep');
  });

  test('chains that lean to the left', () => {
    expect(detailOf(`RETURN 1${'+1'.repeat(many)}`)).toBe('NestingTooDeep');
    expect(detailOf(`RETURN a${'.b'.repeat(many)}`)).toBe('NestingTooDeep');
    expect(detailOf(`RETURN a${'[0]'.repeat(many)}`)).toBe('NestingTooDeep');
    expect(detailOf(`RETURN a${' IS NULL'.repeat(many)}`)).toBe('NestingTooDeep');
    expect(detailOf(`RETURN a${' OR a'.repeat(many)}`)).toBe('NestingTooDeep');
  });

  test('CASE, EXISTS, CALL and comprehensions in each other', () => {
    expect(detailOf(`RETURN ${'CASE WHEN true THEN '.repeat(many)}`)).toBe('NestingTooDeep');
    expect(detailOf(`RETURN ${'EXISTS { (a) WHERE '.repeat(many)}`)).toBe('NestingTooDeep');
    expect(detailOf('CALL { '.repeat(many))).toBe('NestingTooDeep');
    expect(detailOf(`RETURN ${'[x IN '.repeat(many)}`)).toBe('NestingTooDeep');
    expect(detailOf(`RETURN ${'[(a)-->(b {x: '.repeat(many)}`)).toBe('NestingTooDeep');
  });

  test('also when the setting allows more than the stack can hold', () => {
    const generous = { ...anyLength, maxNesting: 1_000_000 };
    expect(faultOf(`RETURN ${'NOT -f([{a: ('.repeat(10_000)}`, generous)).toMatchObject({
      message: 'The query is nested more than 400 levels deep here.',
    });
    expect(detailOf(`RETURN 1${'+1'.repeat(many)}`, generous)).toBe('NestingTooDeep');
  });
});

test('chains in each other count together', () => {
  const chain = '+1'.repeat(60);
  expect(detailOf(`RETURN ((((1${chain})${chain})${chain})${chain})`)).toBe('NestingTooDeep');
  expect(() => parse(`RETURN [1${chain}, 1${chain}, 1${chain}, 1${chain}]`)).not.toThrow();
});

test('what stands side by side is not nested', () => {
  expect(() => parse(`RETURN [${'1, '.repeat(5_000)}1]`)).not.toThrow();
  expect(() => parse(`MATCH ()${'-->()'.repeat(5_000)} RETURN 1`)).not.toThrow();
  expect(() => parse(`RETURN 1 AS a${' UNION RETURN 1 AS a'.repeat(1_000)}`)).not.toThrow();
});
