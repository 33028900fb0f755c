// The queries that are compared with another engine: ours takes them all, and most give rows.
import { expect, onTestFinished, test } from 'vitest';
import { openEngine } from '../../server/cypher/cypher.ts';
import { drawComparedGraph, openComparedPort } from './compared-graph.ts';
import { ladybugDialect, openCypher } from './dialects.ts';
import { writeCommonQuery } from './write-common-query.ts';

const write = (seed: number): string => writeCommonQuery(seed, openCypher, true).join(' ');

test('all of 500 queries are answered, and more than a third with rows', () => {
  const engine = openEngine(openComparedPort(drawComparedGraph(7, true)), { limits: { maxRows: 100_000 } });
  onTestFinished(() => engine.close());
  const answered = Array.from({ length: 500 }, (_, seed) => engine.runSync(write(seed)).rows.length);
  expect(answered.filter((rows) => rows > 0).length).toBeGreaterThan(166);
});

test('the same seed gives the same query', () => {
  expect(write(12)).toBe(write(12));
});

test('in the other dialect the same query is told to walk nothing twice', () => {
  const chain = [openCypher, ladybugDialect].map((dialect) => dialect.chain(1, 3));
  expect(chain).toEqual(['*1..3', '* TRAIL 1..3']);
  expect(ladybugDialect.apart('r1', 'r2')).toBe('id(r1) <> id(r2)');
});
