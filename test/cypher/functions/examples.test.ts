// Every example of the reference, run over the sample collection.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type Engine, openEngine, showValue } from '../../../server/cypher/cypher.ts';
import { allAggregates, allFunctions } from '../../../server/cypher/functions/registry.ts';
import { buildGraph, openCypherPort } from '../../../server/graph/graph.ts';
import { openStore, readCollection } from '../../../server/store/store.ts';

const sampleFolder = resolve(import.meta.dirname, '../../../graph-data/islamic-state-syria');

function openSample(): Engine {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-examples-'));
  const store = openStore({ folder, now: () => new Date('2026-11-21T12:00:00Z') });
  onTestFinished(() => {
    store.close();
    rmSync(folder, { recursive: true });
  });
  store.importCollection(readCollection(sampleFolder), 'test');
  return openEngine(openCypherPort(buildGraph(store.contents())));
}

const isWholeQuery = /^(MATCH|UNWIND|WITH)\b/;

function resultOf(engine: Engine, expression: string): string {
  try {
    const { rows } = engine.runSync(isWholeQuery.test(expression) ? expression : `RETURN ${expression}`);
    return rows.map((row) => row.map(showValue).join(', ')).join('\n');
  } catch (error) {
    return String(error);
  }
}

test('each example of a function gives the result that stands beside it', () => {
  const engine = openSample();
  const examples = [...allFunctions, ...allAggregates].flatMap((definition) => definition.examples);
  const found = examples.map(({ expression }) => `${expression} → ${resultOf(engine, expression)}`);
  expect(found).toEqual(examples.map(({ expression, result }) => `${expression} → ${result}`));
});
