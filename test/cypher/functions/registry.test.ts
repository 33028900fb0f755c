// What holds for every function and aggregate: names, sentences, examples, parameters.
import { expect, test } from 'vitest';
import { acceptsType, type FunctionParameter } from '../../../server/cypher/functions/function-definition.ts';
import {
  aggregatesByName,
  allAggregates,
  allFunctions,
  functionsByName,
} from '../../../server/cypher/functions/registry.ts';
import {
  floatType,
  integerType,
  listOf,
  listType,
  nullType,
  pathType,
  stringType,
} from '../../../server/cypher/values/static-types.ts';

const all = [...allFunctions, ...allAggregates];

test('no two functions have one name, in whatever letters', () => {
  expect(functionsByName.size + aggregatesByName.size).toBe(all.length);
  expect([...functionsByName.keys()].filter((name) => aggregatesByName.has(name))).toEqual([]);
});

test('a function is found by its name in lower case', () => {
  expect(functionsByName.get('toupper')?.name).toBe('toUpper');
  expect(aggregatesByName.get('percentilecont')?.name).toBe('percentileCont');
  expect(functionsByName.get('tostring')?.name).toBe('toString');
  expect(functionsByName.get('constructor')).toBeUndefined();
});

test('each function is explained in one sentence with at least one example', () => {
  const unexplained = all
    .filter(({ sentence, examples }) => !/^[^\n]{10,}\.$/.test(sentence) || examples.length === 0)
    .map(({ name }) => name);
  expect(unexplained).toEqual([]);
});

test('no parameter that must be given follows one that may be left out', () => {
  const isMisplaced = ({ isOptional }: FunctionParameter, at: number, before: readonly FunctionParameter[]) =>
    !isOptional && before.slice(0, at).some((parameter) => parameter.isOptional);
  expect(all.filter(({ parameters }) => parameters.some(isMisplaced)).map(({ name }) => name)).toEqual([]);
});

test('a parameter accepts what may be of one of its types', () => {
  const size = functionsByName.get('size')?.parameters[0];
  if (!size) throw new Error('size() has lost its parameter');
  expect(
    [listType, listOf(integerType), stringType, nullType].map((type) => acceptsType(size, type)),
  ).toEqual([true, true, true, true]);
  expect([pathType, floatType].map((type) => acceptsType(size, type))).toEqual([false, false]);
});
