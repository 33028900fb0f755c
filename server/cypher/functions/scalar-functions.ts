// Functions that choose, count and make single values.
import { equals } from '../values/equality.ts';
import { anyType, booleanType, integerType, listType, mapType, stringType } from '../values/static-types.ts';
import type { Value } from '../values/value.ts';
import { isList, isMap } from '../values/value-kinds.ts';
import { countCharacters } from './characters.ts';
import type { FunctionDefinition } from './function-definition.ts';
import { wrongArgument } from './require-argument.ts';

const coalesce: FunctionDefinition = {
  name: 'coalesce',
  family: 'scalar',
  parameters: [{ name: 'value', type: anyType }],
  isVariadic: true,
  returns: anyType,
  sentence: 'The first of the values that is not null, those behind it not worked out; null when all are.',
  examples: [{ expression: "coalesce(null, 'unknown', 'Syria')", result: "'unknown'" }],
  isPure: true,
  takesNull: true,
  endsAtFirstValue: true,
  evaluate: (_context, ...values) => values.find((value) => value !== null) ?? null,
};

const nullIf: FunctionDefinition = {
  name: 'nullIf',
  family: 'scalar',
  parameters: [
    { name: 'value', type: anyType },
    { name: 'unwanted', type: anyType },
  ],
  returns: anyType,
  sentence: 'The value; null when it equals the unwanted one.',
  examples: [
    { expression: "nullIf('unknown', 'unknown')", result: 'null' },
    { expression: "nullIf('Syria', 'unknown')", result: "'Syria'" },
  ],
  isPure: true,
  takesNull: true,
  evaluate: (_context, value = null, unwanted = null) => (equals(value, unwanted) === true ? null : value),
};

const size: FunctionDefinition = {
  name: 'size',
  family: 'scalar',
  parameters: [{ name: 'value', type: listType, otherTypes: [stringType] }],
  returns: integerType,
  sentence: 'How many items the list has, or how many characters the text.',
  examples: [
    { expression: "size(['Iraq', 'Syria'])", result: '2' },
    { expression: "size('Syria')", result: '5' },
  ],
  isPure: true,
  evaluate: (_context, value = null) => {
    if (isList(value)) return value.length;
    if (typeof value === 'string') return countCharacters(value);
    throw wrongArgument('size', 'a LIST or STRING', value);
  },
};

const isEmpty: FunctionDefinition = {
  name: 'isEmpty',
  family: 'scalar',
  parameters: [{ name: 'value', type: listType, otherTypes: [mapType, stringType] }],
  returns: booleanType,
  sentence: 'Whether the list, map or text has nothing in it.',
  examples: [
    { expression: 'isEmpty([])', result: 'true' },
    { expression: "isEmpty({place: 'Syria'})", result: 'false' },
  ],
  isPure: true,
  evaluate: (_context, value = null) => {
    if (isList(value)) return value.length === 0;
    if (typeof value === 'string') return value === '';
    if (isMap(value)) return value.size === 0;
    throw wrongArgument('isEmpty', 'a LIST, MAP or STRING', value);
  },
};

/** Version 4 of RFC 9562: x is any hexadecimal digit, y one of 8, 9, a and b. */
const makeUuid = (random: () => number): string =>
  'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (place) =>
    Math.floor(place === 'x' ? random() * 16 : 8 + random() * 4).toString(16),
  );

const randomUUID: FunctionDefinition = {
  name: 'randomUUID',
  family: 'scalar',
  parameters: [],
  returns: stringType,
  sentence: 'A new random identifier (UUID), another each time.',
  examples: [{ expression: 'size(randomUUID())', result: '36' }],
  isPure: false,
  isRandom: true,
  evaluate: (context): Value => makeUuid(() => context.random()),
};

/** Functions of single values. */
export const scalarFunctions: readonly FunctionDefinition[] = [coalesce, nullIf, size, isEmpty, randomUUID];
