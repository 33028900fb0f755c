// Values in the cells of an answer.
import { expect, test } from 'vitest';
import { DateValue } from '../../../server/cypher/values/temporal/temporal-value.ts';
import { toJson } from '../../../server/cypher/values/to-json.ts';
import { type Value, WholeFloat } from '../../../server/cypher/values/value.ts';
import { amina, fromHarbour, said } from './hearing-graph.ts';

const written = (value: Value): string => JSON.stringify(toJson(value));

test('strings, truths, numbers and null are those of JSON', () => {
  expect(written(['Amina', true, 1, 1.5, null])).toBe('["Amina",true,1,1.5,null]');
});

test('INTEGERs keep all their digits, FLOATs their point', () => {
  expect(written(9223372036854775807n)).toBe('9223372036854775807');
  expect(written(new WholeFloat(1))).toBe('1.0');
  expect(written(new WholeFloat(1e300))).toBe('1e300');
});

test('NaN and the infinities are strings, since JSON has no numbers for them', () => {
  expect(written([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])).toBe(
    '["NaN","Infinity","-Infinity"]',
  );
});

test('times are ISO texts', () => {
  expect(written(new DateValue(0))).toBe('"1970-01-01"');
});

test('maps are objects in which every key is data', () => {
  const map = new Map<string, Value>([
    ['__proto__', 1],
    ['constructor', [2]],
  ]);
  expect(written(map)).toBe('{"__proto__":1,"constructor":[2]}');
});

test('a node has its id beside its properties, not among them', () => {
  expect(written(amina)).toBe('{"id":"amina","labels":["Speaker","Person"],"properties":{"name":"Amina"}}');
});

test('a relationship names its two ends', () => {
  expect(written(said)).toBe(
    '{"id":"r1","type":"SAID","start":"amina","end":"c1","properties":{"year":2019}}',
  );
});

test('a path has its nodes and relationships in order, each as it really points', () => {
  expect(written(fromHarbour)).toBe(
    '{"nodes":[{"id":"harbour","labels":[],"properties":{}},{"id":"c1","labels":["Claim"],"properties":{}}],' +
      '"relationships":[{"id":"r2","type":"ABOUT","start":"c1","end":"harbour","properties":{}}]}',
  );
});
