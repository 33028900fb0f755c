// Functions that convert values: toX refuses what it cannot convert, toXOrNull gives null, toXList takes a list.
import { type CypherError, runtimeError } from '../errors.ts';
import { isNumber } from '../values/numbers.ts';
import {
  anyType,
  booleanType,
  floatType,
  integerType,
  listOf,
  listType,
  numberType,
  stringType,
  temporalTypes,
} from '../values/static-types.ts';
import { showValue } from '../values/to-text.ts';
import type { StaticType, Value } from '../values/value.ts';
import {
  type Convert,
  convertToBoolean,
  convertToFloat,
  convertToInteger,
  convertToString,
} from './convert-value.ts';
import type { FunctionDefinition, FunctionExample } from './function-definition.ts';
import { requireList, wrongArgument } from './require-argument.ts';

interface Conversion {
  /** `toInteger`; its two relatives are named after it. */
  readonly name: string;
  readonly accepts: readonly [StaticType, ...StaticType[]];
  readonly returns: StaticType;
  readonly convert: Convert;
  /** As the message names what it accepts. */
  readonly wanted: string;
  readonly sentence: string;
  readonly examples: readonly FunctionExample[];
  readonly exampleOrNull: FunctionExample;
  readonly exampleOfList: FunctionExample;
}

const conversions: readonly Conversion[] = [
  {
    name: 'toBoolean',
    accepts: [booleanType, integerType, stringType],
    returns: booleanType,
    convert: convertToBoolean,
    wanted: 'a BOOLEAN, STRING or INTEGER',
    sentence:
      "The BOOLEAN that the text 'true' or 'false' stands for; null for other text. An INTEGER is true unless it is 0.",
    examples: [
      { expression: "toBoolean('TRUE')", result: 'true' },
      { expression: "toBoolean('perhaps')", result: 'null' },
    ],
    exampleOrNull: { expression: 'toBooleanOrNull(1.5)', result: 'null' },
    exampleOfList: { expression: "toBooleanList(['true', 0, 'no'])", result: '[true, false, null]' },
  },
  {
    name: 'toInteger',
    accepts: [numberType, stringType, booleanType],
    returns: integerType,
    convert: convertToInteger,
    wanted: 'a number, STRING or BOOLEAN',
    sentence: 'The number, or the number that the text holds, without its fraction; null for other text.',
    examples: [
      { expression: "toInteger('5000')", result: '5000' },
      { expression: 'toInteger(-2.9)', result: '-2' },
    ],
    exampleOrNull: { expression: 'toIntegerOrNull([1])', result: 'null' },
    exampleOfList: { expression: "toIntegerList(['3', 2.9, 'many'])", result: '[3, 2, null]' },
  },
  {
    name: 'toFloat',
    accepts: [numberType, stringType],
    returns: floatType,
    convert: convertToFloat,
    wanted: 'a number or STRING',
    sentence: 'The number, or the number that the text holds, as a FLOAT; null for other text.',
    examples: [
      { expression: "toFloat('0.25')", result: '0.25' },
      { expression: 'toFloat(3)', result: '3.0' },
    ],
    exampleOrNull: { expression: 'toFloatOrNull(true)', result: 'null' },
    exampleOfList: { expression: "toFloatList(['0.5', 1])", result: '[0.5, 1.0]' },
  },
  {
    name: 'toString',
    accepts: [stringType, numberType, booleanType, ...temporalTypes],
    returns: stringType,
    convert: convertToString,
    wanted: 'a STRING, number, BOOLEAN, time or duration',
    sentence: 'The value as text.',
    examples: [
      { expression: 'toString(2.0)', result: "'2.0'" },
      { expression: "toString(date('2024-03-28'))", result: "'2024-03-28'" },
    ],
    exampleOrNull: { expression: 'toStringOrNull([1])', result: 'null' },
    exampleOfList: { expression: 'toStringList([1, true])', result: "['1', 'true']" },
  },
];

function refusal({ name, wanted }: Conversion, value: Exclude<Value, null>): CypherError {
  const isTooGreat = name === 'toInteger' && (typeof value === 'string' || isNumber(value));
  if (!isTooGreat) return wrongArgument(name, wanted, value);
  return runtimeError(
    'ArithmeticError',
    'IntegerOverflow',
    `${showValue(value).slice(0, 40)} does not fit into an INTEGER, which has 64 bits.`,
    'Use toFloat() instead, or toIntegerOrNull() to get null.',
  );
}

function strictly(conversion: Conversion): FunctionDefinition {
  const { name, accepts, returns, convert, sentence, examples } = conversion;
  const [type, ...otherTypes] = accepts;
  return {
    name,
    family: 'conversion',
    parameters: [{ name: 'value', type, otherTypes }],
    returns,
    sentence,
    examples,
    isPure: true,
    evaluate: (_context, value = null) => {
      if (value === null) return null;
      const converted = convert(value);
      if (converted === undefined) throw refusal(conversion, value);
      return converted;
    },
  };
}

const convertOrNull = (convert: Convert, value: Value): Value =>
  value === null ? null : (convert(value) ?? null);

const orNull = ({ name, returns, convert, exampleOrNull }: Conversion): FunctionDefinition => ({
  name: `${name}OrNull`,
  family: 'conversion',
  parameters: [{ name: 'value', type: anyType }],
  returns,
  sentence: `Like ${name}(), but null for every value that cannot be converted.`,
  examples: [exampleOrNull],
  isPure: true,
  evaluate: (_context, value = null) => convertOrNull(convert, value),
});

const ofList = ({ name, returns, convert, exampleOfList }: Conversion): FunctionDefinition => ({
  name: `${name}List`,
  family: 'conversion',
  parameters: [{ name: 'list', type: listType }],
  returns: listOf(returns),
  sentence: `The list with each item converted by ${name}OrNull().`,
  examples: [exampleOfList],
  isPure: true,
  evaluate: (context, value = null) => {
    const items = requireList(`${name}List`, value);
    context.charge(items.length);
    return items.map((item) => convertOrNull(convert, item));
  },
});

/** toBoolean, toInteger, toFloat and toString, each also as …OrNull and …List. */
export const conversionFunctions: readonly FunctionDefinition[] = conversions.flatMap((conversion) => [
  strictly(conversion),
  orNull(conversion),
  ofList(conversion),
]);
