// =~ and the patterns that it refuses.
import { expect, test } from 'vitest';
import { matches } from '../../../server/cypher/values/regular-expression.ts';

test('a pattern is held against the whole string', () => {
  expect(matches('Al-Qaisi', 'Al-.*')).toBe(true);
  expect(matches('Al-Qaisi', 'Al-')).toBe(false);
  expect(matches('AL-QAISI', '(?i)al-qaisi')).toBe(true);
  expect(matches('', '')).toBe(true);
});

test('only strings match', () => {
  expect([matches(null, '.*'), matches('a', null), matches(12, '.*')]).toEqual([null, null, null]);
  expect(() => matches('a', 1)).toThrow('=~ needs a pattern on its right, but got a value of type INTEGER.');
});

test('a pattern that cannot be read is a fault of the query', () => {
  expect(() => matches('a', '(a')).toThrow(
    expect.objectContaining({ type: 'ArgumentError', detail: 'InvalidRegularExpression' }),
  );
  expect(() => matches('a', '(a')).toThrow('The pattern after =~ cannot be used: missing closing ): `(a`.');
  expect(() => matches('a', '(?=a)a')).toThrow('invalid or unsupported Perl syntax');
  expect(() => matches('a', 'a'.repeat(1001))).toThrow('it has more than 1000 characters');
});

test('patterns that make others take for ever are answered', () => {
  expect(matches('a'.repeat(50_000), '(a|aa|a*)*b')).toBe(false);
});

test('a match that would take too long is refused', () => {
  expect(() => matches('a'.repeat(10_000_000), '(a|b)*c{1,20}')).toThrow(
    expect.objectContaining({ type: 'LimitExceeded' }),
  );
});
