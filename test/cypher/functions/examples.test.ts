// Every example of the reference, run over the sample collection.
import { expect, test } from 'vitest';
import { allAggregates, allFunctions } from '../../../server/cypher/functions/registry.ts';
import { openSample } from '../open-sample.ts';
import { showResult } from '../readme-examples.ts';

test('each example of a function gives the result that stands beside it', () => {
  const engine = openSample();
  const examples = [...allFunctions, ...allAggregates].flatMap((definition) => definition.examples);
  const found = examples.map(({ expression }) => `${expression} → ${showResult(engine, expression)}`);
  expect(found).toEqual(examples.map(({ expression, result }) => `${expression} → ${result}`));
});
