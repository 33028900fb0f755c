// Functions of numbers.
import { exactNumber, isFloat, toFloat, toInteger } from '../values/numbers.ts';
import { booleanType, floatType, integerType, numberType } from '../values/static-types.ts';
import type { FunctionDefinition, FunctionExample, FunctionParameter } from './function-definition.ts';
import { requireFloat, requireNumber } from './require-argument.ts';
import { round } from './round-function.ts';

const number: FunctionParameter = { name: 'number', type: numberType };

/** A function from a number to a FLOAT, NaN where it is not defined. */
const floatFunction = (
  name: string,
  sentence: string,
  example: FunctionExample,
  calculate: (x: number) => number,
): FunctionDefinition => ({
  name,
  family: 'mathematical',
  parameters: [number],
  returns: floatType,
  sentence,
  examples: [example],
  isPure: true,
  evaluate: (_context, value = null) => toFloat(calculate(requireFloat(name, value))),
});

const constant = (name: string, sentence: string, result: string, value: number): FunctionDefinition => ({
  name,
  family: 'mathematical',
  parameters: [],
  returns: floatType,
  sentence,
  examples: [{ expression: `${name}()`, result }],
  isPure: true,
  evaluate: () => value,
});

const abs: FunctionDefinition = {
  name: 'abs',
  family: 'mathematical',
  parameters: [number],
  returns: numberType,
  sentence: 'The number without its sign.',
  examples: [
    { expression: 'abs(-3)', result: '3' },
    { expression: 'abs(-0.5)', result: '0.5' },
  ],
  isPure: true,
  evaluate: (_context, value = null) => {
    const given = requireNumber('abs', value);
    if (isFloat(given)) return toFloat(Math.abs(requireFloat('abs', given)));
    return given < 0 ? toInteger(-given) : given;
  },
};

const sign: FunctionDefinition = {
  name: 'sign',
  family: 'mathematical',
  parameters: [number],
  returns: integerType,
  sentence: '-1 for a number below 0, 1 for one above, else 0.',
  examples: [{ expression: 'sign(-2.5)', result: '-1' }],
  isPure: true,
  evaluate: (_context, value = null) => {
    const given = exactNumber(requireNumber('sign', value));
    if (given > 0) return 1;
    return given < 0 ? -1 : 0;
  },
};

const isNotANumber: FunctionDefinition = {
  name: 'isNaN',
  family: 'mathematical',
  parameters: [number],
  returns: booleanType,
  sentence: 'Whether the number is NaN, as the square root of -1 is.',
  examples: [{ expression: 'isNaN(0.0 / 0.0)', result: 'true' }],
  isPure: true,
  evaluate: (_context, value = null) => Number.isNaN(requireFloat('isNaN', value)),
};

const rand: FunctionDefinition = {
  name: 'rand',
  family: 'mathematical',
  parameters: [],
  returns: floatType,
  sentence: 'A random number, at least 0.0 and less than 1.0.',
  examples: [{ expression: '0.0 <= rand() < 1.0', result: 'true' }],
  isPure: false,
  isRandom: true,
  evaluate: (context) => toFloat(context.random()),
};

const atan2: FunctionDefinition = {
  name: 'atan2',
  family: 'mathematical',
  parameters: [
    { name: 'y', type: numberType },
    { name: 'x', type: numberType },
  ],
  returns: floatType,
  sentence: 'The angle in radians at which the point (x, y) is seen from the origin.',
  examples: [{ expression: 'atan2(0, 1)', result: '0.0' }],
  isPure: true,
  evaluate: (_context, y = null, x = null) =>
    toFloat(Math.atan2(requireFloat('atan2', y), requireFloat('atan2', x))),
};

const rounding: readonly FunctionDefinition[] = [
  floatFunction(
    'ceil',
    'The smallest whole number that is not below the number, as a FLOAT.',
    { expression: 'ceil(1.2)', result: '2.0' },
    Math.ceil,
  ),
  floatFunction(
    'floor',
    'The greatest whole number that is not above the number, as a FLOAT.',
    { expression: 'floor(-1.2)', result: '-2.0' },
    Math.floor,
  ),
  round,
];

const logarithms: readonly FunctionDefinition[] = [
  floatFunction(
    'sqrt',
    'The square root; NaN for a number below 0.',
    { expression: 'sqrt(144)', result: '12.0' },
    Math.sqrt,
  ),
  floatFunction('exp', 'e to the power of the number.', { expression: 'exp(0)', result: '1.0' }, Math.exp),
  floatFunction('log', 'The natural logarithm.', { expression: 'log(1)', result: '0.0' }, Math.log),
  floatFunction(
    'log10',
    'The logarithm to base 10.',
    { expression: 'log10(1000)', result: '3.0' },
    Math.log10,
  ),
];

const trigonometry: readonly FunctionDefinition[] = [
  floatFunction('sin', 'The sine of an angle in radians.', { expression: 'sin(0)', result: '0.0' }, Math.sin),
  floatFunction(
    'cos',
    'The cosine of an angle in radians.',
    { expression: 'cos(0)', result: '1.0' },
    Math.cos,
  ),
  floatFunction(
    'tan',
    'The tangent of an angle in radians.',
    { expression: 'tan(0)', result: '0.0' },
    Math.tan,
  ),
  floatFunction(
    'cot',
    'The cotangent of an angle in radians.',
    { expression: 'cot(0)', result: 'Infinity' },
    (x) => 1 / Math.tan(x),
  ),
  floatFunction(
    'asin',
    'The angle in radians whose sine is the number.',
    { expression: 'asin(0)', result: '0.0' },
    Math.asin,
  ),
  floatFunction(
    'acos',
    'The angle in radians whose cosine is the number.',
    { expression: 'acos(1)', result: '0.0' },
    Math.acos,
  ),
  floatFunction(
    'atan',
    'The angle in radians whose tangent is the number.',
    { expression: 'atan(0)', result: '0.0' },
    Math.atan,
  ),
  atan2,
  floatFunction(
    'degrees',
    'An angle in radians as degrees.',
    { expression: 'degrees(pi())', result: '180.0' },
    (x) => (x * 180) / Math.PI,
  ),
  floatFunction(
    'radians',
    'An angle in degrees as radians.',
    { expression: 'radians(180) = pi()', result: 'true' },
    (x) => (x * Math.PI) / 180,
  ),
  floatFunction(
    'haversin',
    'Half the versine of an angle in radians: (1 - cos(x)) / 2.',
    { expression: 'haversin(0)', result: '0.0' },
    (x) => (1 - Math.cos(x)) / 2,
  ),
];

/** Functions of numbers. */
export const mathematicalFunctions: readonly FunctionDefinition[] = [
  abs,
  sign,
  ...rounding,
  ...logarithms,
  ...trigonometry,
  constant('pi', "The ratio of a circle's circumference to its diameter.", '3.141592653589793', Math.PI),
  constant('e', 'The base of the natural logarithm.', '2.718281828459045', Math.E),
  rand,
  isNotANumber,
];
