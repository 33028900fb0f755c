// What is known of a value before the query runs.
import { expect, test } from 'vitest';
import {
  anyType,
  booleanType,
  canBe,
  canBeOneOf,
  dateType,
  floatType,
  integerType,
  itemTypeOf,
  joinTypes,
  listOf,
  listType,
  nullType,
  numberType,
  showType,
  showTypeOf,
  stringType,
  temporalTypes,
  typeNameOf,
} from '../../../server/cypher/values/static-types.ts';
import { DateValue } from '../../../server/cypher/values/temporal/temporal-value.ts';
import { WholeFloat } from '../../../server/cypher/values/value.ts';
import { amina, fromAmina, said } from './hearing-graph.ts';

test('what may be anything or null may be what is wanted', () => {
  expect(canBe(anyType, integerType)).toBe(true);
  expect(canBe(nullType, listType)).toBe(true);
  expect(canBe(stringType, anyType)).toBe(true);
  expect(canBe(stringType, integerType)).toBe(false);
});

test('a number may be an INTEGER or a FLOAT, but an INTEGER is no FLOAT', () => {
  expect(canBe(integerType, numberType)).toBe(true);
  expect(canBe(numberType, floatType)).toBe(true);
  expect(canBe(integerType, floatType)).toBe(false);
  expect(canBe(numberType, stringType)).toBe(false);
});

test('lists may be each other when their items may', () => {
  expect(canBe(listOf(integerType), listType)).toBe(true);
  expect(canBe(listType, listOf(stringType))).toBe(true);
  expect(canBe(listOf(integerType), listOf(stringType))).toBe(false);
  expect(itemTypeOf(listOf(stringType))).toBe(stringType);
  expect(itemTypeOf(listType)).toBe(anyType);
});

test('one of several wanted types is enough', () => {
  expect(canBeOneOf(dateType, temporalTypes)).toBe(true);
  expect(canBeOneOf(booleanType, temporalTypes)).toBe(false);
});

test('two types join in the narrowest that holds both', () => {
  expect(joinTypes(integerType, nullType)).toEqual(integerType);
  expect(joinTypes(integerType, floatType)).toEqual(numberType);
  expect(joinTypes(integerType, stringType)).toEqual(anyType);
  expect(joinTypes(listOf(integerType), listOf(floatType))).toEqual(listOf(numberType));
  expect(joinTypes(listOf(integerType), listOf(stringType))).toEqual(listType);
});

test('types are shown in capitals', () => {
  expect(showType(listOf(listOf(integerType)))).toBe('LIST<LIST<INTEGER>>');
  expect(showType(listType)).toBe('LIST');
  expect(showTypeOf('text')).toBe('STRING');
});

test('every value has a type', () => {
  const values = [
    null,
    true,
    1,
    2n ** 60n,
    1.5,
    new WholeFloat(1),
    'a',
    [],
    new Map(),
    amina,
    said,
    fromAmina,
  ];
  expect([...values, new DateValue(0)].map(typeNameOf)).toEqual([
    'null',
    'boolean',
    'integer',
    'integer',
    'float',
    'float',
    'string',
    'list',
    'map',
    'node',
    'relationship',
    'path',
    'date',
  ]);
});
