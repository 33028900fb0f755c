// Values as Cypher writes them.
import { expect, test } from 'vitest';
import { DateValue } from '../../../server/cypher/values/temporal/temporal-value.ts';
import { showValue, textOf } from '../../../server/cypher/values/to-text.ts';
import { NodeValue, type Value, WholeFloat } from '../../../server/cypher/values/value.ts';
import { about, amina, claim, fromAmina, fromHarbour, harbour, said } from './hearing-graph.ts';

test('null, truths and INTEGERs are written plainly', () => {
  expect([null, true, false, -12, 9223372036854775807n].map(showValue)).toEqual([
    'null',
    'true',
    'false',
    '-12',
    '9223372036854775807',
  ]);
});

test('a FLOAT is always seen to be one', () => {
  const floats = [new WholeFloat(1), 0.1, new WholeFloat(1e9), new WholeFloat(1e21), 1e-7];
  expect(floats.map(showValue)).toEqual(['1.0', '0.1', '1000000000.0', '1e21', '1e-7']);
  expect([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY].map(showValue)).toEqual([
    'NaN',
    'Infinity',
    '-Infinity',
  ]);
});

test('minus zero is written as zero', () => {
  expect(showValue(new WholeFloat(-0))).toBe('0.0');
});

test('strings and times stand in single quotes', () => {
  expect(showValue('Amina')).toBe("'Amina'");
  expect(showValue("it's \\ a\nline")).toBe("'it\\'s \\\\ a\\nline'");
  expect(showValue(new DateValue(0))).toBe("'1970-01-01'");
});

test('lists and maps are written with what stands in them', () => {
  const map = new Map<string, Value>([
    ['name', 'Amina'],
    ['last word', [1, null]],
    ['a`b', new Map()],
  ]);
  expect(showValue(map)).toBe("{name: 'Amina', `last word`: [1, null], `a``b`: {}}");
  expect(showValue([])).toBe('[]');
});

test('nodes are written with labels and properties, relationships with type and properties', () => {
  expect(showValue(amina)).toBe("(:Speaker:Person {id: 'amina', name: 'Amina'})");
  expect([showValue(claim), showValue(harbour)]).toEqual(['(:Claim)', '()']);
  expect([showValue(said), showValue(about)]).toEqual(['[:SAID {year: 2019}]', '[:ABOUT]']);
});

test('the arrows of a path show which way its relationships point', () => {
  expect(showValue(fromAmina)).toBe(
    "<(:Speaker:Person {id: 'amina', name: 'Amina'})-[:SAID {year: 2019}]->(:Claim)-[:ABOUT]->()>",
  );
  expect(showValue(fromHarbour)).toBe('<()<-[:ABOUT]-(:Claim)>');
});

test('a name that is no plain word is written in backticks', () => {
  const reader = { ...amina.graph, nodeLabels: () => ['Eye witness'], nodeProperties: () => new Map() };
  expect(showValue(new NodeValue(0, reader))).toBe('(:`Eye witness`)');
});

test('toString() takes what has a text of its own', () => {
  expect(['Amina', true, 12, new WholeFloat(2), new DateValue(0)].map(textOf)).toEqual([
    'Amina',
    'true',
    '12',
    '2.0',
    '1970-01-01',
  ]);
});

test('toString() refuses lists, maps, nodes, relationships and paths', () => {
  const fault = expect.objectContaining({
    type: 'TypeError',
    detail: 'InvalidArgumentValue',
    phase: 'runtime',
  });
  expect(() => textOf([])).toThrow(fault);
  expect(() => textOf(new Map())).toThrow(fault);
  expect(() => textOf(amina)).toThrow('A value of type NODE cannot be turned into a STRING.');
  expect(() => textOf(said)).toThrow(fault);
  expect(() => textOf(fromAmina)).toThrow(fault);
});
