// Functions that make lists and take them apart.
import { type CypherError, runtimeError } from '../errors.ts';
import { type IntegerValue, isInteger, toInteger } from '../values/numbers.ts';
import { anyType, integerType, listOf, listType, showTypeOf, stringType } from '../values/static-types.ts';
import type { Value } from '../values/value.ts';
import { isList } from '../values/value-kinds.ts';
import { reverseCharacters } from './characters.ts';
import type { FunctionContext, FunctionDefinition, FunctionParameter } from './function-definition.ts';
import { outOfRange, requireList, wrongArgument } from './require-argument.ts';

const list: FunctionParameter = { name: 'list', type: listType };

const head: FunctionDefinition = {
  name: 'head',
  family: 'list',
  parameters: [list],
  returns: anyType,
  sentence: 'The first item of the list; null when it is empty.',
  examples: [{ expression: "head(['Iraq', 'Syria'])", result: "'Iraq'" }],
  isPure: true,
  evaluate: (_context, value = null) => requireList('head', value)[0] ?? null,
};

const last: FunctionDefinition = {
  name: 'last',
  family: 'list',
  parameters: [list],
  returns: anyType,
  sentence: 'The last item of the list; null when it is empty.',
  examples: [{ expression: "last(['Iraq', 'Syria'])", result: "'Syria'" }],
  isPure: true,
  evaluate: (_context, value = null) => requireList('last', value).at(-1) ?? null,
};

const tail: FunctionDefinition = {
  name: 'tail',
  family: 'list',
  parameters: [list],
  returns: listType,
  sentence: 'The list without its first item.',
  examples: [{ expression: 'tail([1, 2, 3])', result: '[2, 3]' }],
  isPure: true,
  evaluate: (context, value = null) => {
    const items = requireList('tail', value);
    context.charge(items.length);
    return items.slice(1);
  },
};

const reverse: FunctionDefinition = {
  name: 'reverse',
  family: 'list',
  parameters: [{ name: 'value', type: listType, otherTypes: [stringType] }],
  returns: anyType,
  sentence: 'The items of the list, or the characters of the text, from last to first.',
  examples: [
    { expression: "reverse([1, 'two', null])", result: "[null, 'two', 1]" },
    { expression: "reverse('abc')", result: "'cba'" },
  ],
  isPure: true,
  evaluate: (context, value = null) => {
    if (isList(value)) {
      context.charge(value.length);
      return value.toReversed();
    }
    if (typeof value !== 'string') throw wrongArgument('reverse', 'a LIST or STRING', value);
    context.charge(value.length);
    return reverseCharacters(value);
  },
};

// The types are any, since the TCK (List11 [5]) has range() refuse its arguments at run time.
const range: FunctionDefinition = {
  name: 'range',
  family: 'list',
  parameters: [
    { name: 'first', type: anyType },
    { name: 'last', type: anyType },
    { name: 'step', type: anyType, isOptional: true },
  ],
  returns: listOf(integerType),
  sentence:
    'The whole numbers from the first to the last, both included, in steps of 1 or of the size you name.',
  examples: [
    { expression: 'range(2021, 2024)', result: '[2021, 2022, 2023, 2024]' },
    { expression: 'range(10, 1, -3)', result: '[10, 7, 4, 1]' },
  ],
  isPure: true,
  evaluate: (context, first = null, last = null, step = 1) => {
    if (!isInteger(first)) throw wrongBound('first', first);
    if (!isInteger(last)) throw wrongBound('last', last);
    if (!isInteger(step)) throw wrongBound('step', step);
    if (step === 0) throw outOfRange('range', 'a step other than 0', 0);
    return makeRange(context, first, last, step);
  },
};

const wrongBound = (parameter: string, value: Value): CypherError =>
  runtimeError(
    'ArgumentError',
    'InvalidArgumentType',
    `range() needs an INTEGER as its ${parameter}, but got a value of type ${showTypeOf(value)}.`,
    'Use a whole number without a decimal point, or toInteger().',
  );

function makeRange(
  context: FunctionContext,
  first: IntegerValue,
  last: IntegerValue,
  step: IntegerValue,
): readonly Value[] {
  if (typeof first === 'number' && typeof step === 'number' && typeof last === 'number') {
    const span = last - first;
    if (Number.isSafeInteger(span)) return countUp(context, first, span, step);
  }
  return countUpBeyond(context, BigInt(first), BigInt(last), BigInt(step));
}

function countUp(context: FunctionContext, first: number, span: number, step: number): readonly Value[] {
  const count = Math.max(0, Math.floor(span / step) + 1);
  context.charge(count);
  const numbers: number[] = [];
  for (let i = 0; i < count; i++) numbers.push(first + i * step);
  return numbers;
}

/** The same for numbers that doubles cannot count. */
function countUpBeyond(
  context: FunctionContext,
  first: bigint,
  last: bigint,
  step: bigint,
): readonly Value[] {
  const span = last - first;
  // Division cuts towards 0, which would make one item of a range that runs the other way.
  if (span !== 0n && span < 0n !== step < 0n) return [];
  const count = Number(span / step) + 1;
  context.charge(count);
  const numbers: IntegerValue[] = [];
  for (let i = 0; i < count; i++) numbers.push(toInteger(first + BigInt(i) * step));
  return numbers;
}

/** Functions of lists; reverse() is one of strings as well. */
export const listFunctions: readonly FunctionDefinition[] = [head, last, tail, reverse, range];
