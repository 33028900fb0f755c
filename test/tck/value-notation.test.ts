// The notation of values in feature files: what is read, what is refused, and what is shown to people.
import { expect, test } from 'vitest';
import { type NotedValue, readNotation, showNotation } from './value-notation.ts';

const integer = (value: bigint): NotedValue => ({ kind: 'integer', value });
const float = (value: number): NotedValue => ({ kind: 'float', value });
const string = (value: string): NotedValue => ({ kind: 'string', value });

test('1 is an integer and 1.0 a float', () => {
  expect(readNotation('1')).toEqual(integer(1n));
  expect(readNotation('1.0')).toEqual(float(1));
});

test('an integer keeps all 64 bits', () => {
  expect(readNotation('-9223372036854775808')).toEqual(integer(-9_223_372_036_854_775_808n));
});

test('floats may have a sign, an exponent or nothing before the point', () => {
  expect(readNotation('-1.5e-7')).toEqual(float(-1.5e-7));
  expect(readNotation('1e3')).toEqual(float(1000));
  expect(readNotation('.5')).toEqual(float(0.5));
  expect(readNotation('-0.0')).toEqual(float(-0));
});

test('NaN, Inf and -Inf are floats', () => {
  expect(readNotation('NaN')).toEqual(float(Number.NaN));
  expect(readNotation('Inf')).toEqual(float(Number.POSITIVE_INFINITY));
  expect(readNotation('-Inf')).toEqual(float(Number.NEGATIVE_INFINITY));
});

test('null, true and false are themselves', () => {
  expect(readNotation('null')).toEqual({ kind: 'null' });
  expect(readNotation('true')).toEqual({ kind: 'boolean', value: true });
  expect(readNotation(' false ')).toEqual({ kind: 'boolean', value: false });
});

test('a backslash in a string escapes the quote, itself and line breaks', () => {
  expect(readNotation("'it\\'s'")).toEqual(string("it's"));
  expect(readNotation("'a\\\\b'")).toEqual(string('a\\b'));
  expect(readNotation("'a\\nb'")).toEqual(string('a\nb'));
});

test('a string may hold marks of the notation and letters of any script', () => {
  expect(readNotation("'[1, {a: (:B)}]'")).toEqual(string('[1, {a: (:B)}]'));
  expect(readNotation("'مجيد القيسي'")).toEqual(string('مجيد القيسي'));
});

test('lists and maps hold values of any kind', () => {
  expect(readNotation("[1, 'a', [], {b: null, `c d`: 2.0}]")).toEqual({
    kind: 'list',
    items: [
      integer(1n),
      string('a'),
      { kind: 'list', items: [] },
      {
        kind: 'map',
        entries: new Map([
          ['b', { kind: 'null' }],
          ['c d', float(2)],
        ]),
      },
    ],
  });
});

test('a map may have the key __proto__', () => {
  expect(readNotation('{__proto__: 1}')).toEqual({
    kind: 'map',
    entries: new Map([['__proto__', integer(1n)]]),
  });
});

test('a node has labels and properties, or neither', () => {
  expect(readNotation('()')).toEqual({ kind: 'node', labels: [], properties: new Map() });
  expect(readNotation("(:Person:Official {name: 'Hoda'})")).toEqual({
    kind: 'node',
    labels: ['Person', 'Official'],
    properties: new Map([['name', string('Hoda')]]),
  });
});

test('a bracket with a colon is a relationship, without one a list', () => {
  expect(readNotation('[:SAYS {step: 1}]')).toEqual({
    kind: 'relationship',
    type: 'SAYS',
    properties: new Map([['step', integer(1n)]]),
  });
  expect(readNotation('[[:SAYS]]')).toEqual({
    kind: 'list',
    items: [{ kind: 'relationship', type: 'SAYS', properties: new Map() }],
  });
});

test('a path knows which way each of its relationships points', () => {
  const node = (label: string) => ({ kind: 'node', labels: [label], properties: new Map() });
  const relationship = (type: string) => ({ kind: 'relationship', type, properties: new Map() });
  expect(readNotation('<(:A)-[:X]->(:B)<-[:Y]-(:C)>')).toEqual({
    kind: 'path',
    start: node('A'),
    steps: [
      { relationship: relationship('X'), isForward: true, node: node('B') },
      { relationship: relationship('Y'), isForward: false, node: node('C') },
    ],
  });
});

test('a path may be a single node', () => {
  expect(readNotation('<()>')).toEqual({
    kind: 'path',
    start: { kind: 'node', labels: [], properties: new Map() },
    steps: [],
  });
});

test('what is no value is refused with the place', () => {
  expect(() => readNotation('[1, ')).toThrow('The value [1, cannot be read: a value expected at 3.');
  expect(() => readNotation("'open")).toThrow("' expected at 5.");
  expect(() => readNotation('1 2')).toThrow('the end expected at 2.');
  expect(() => readNotation('speaker')).toThrow('a value expected at 7.');
  expect(() => readNotation('')).toThrow('a value expected at 0.');
});

test('a value is shown as it is written', () => {
  const written = "[null, true, 1, 1.0, -0.0, NaN, 'it\\'s', {a: [:T {b: 2.5}]}, <(:A)<-[:X]-({c: 1})>]";
  expect(showNotation(readNotation(written))).toBe(written);
});

test('a time is shown between double quotes, so that it does not look like a string', () => {
  expect(showNotation({ kind: 'temporal', text: '2024-02-15' })).toBe('"2024-02-15"');
});
