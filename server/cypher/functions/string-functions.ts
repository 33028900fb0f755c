// Functions of strings. They count characters, which are Unicode code points.
import { runtimeError } from '../errors.ts';
import { integerType, listOf, stringType } from '../values/static-types.ts';
import type { Value } from '../values/value.ts';
import { countCharacters, sliceCharacters } from './characters.ts';
import type { FunctionDefinition, FunctionExample, FunctionParameter } from './function-definition.ts';
import { requireCount, requireText } from './require-argument.ts';
import { trimFunctions } from './trim-functions.ts';

const text: FunctionParameter = { name: 'text', type: stringType };
const length: FunctionParameter = { name: 'length', type: integerType };

/** A function from one string to one string that is no longer. */
const textFunction = (
  name: string,
  sentence: string,
  example: FunctionExample,
  change: (text: string) => string,
): FunctionDefinition => ({
  name,
  family: 'string',
  parameters: [text],
  returns: stringType,
  sentence,
  examples: [example],
  isPure: true,
  evaluate: (_context, value = null) => change(requireText(name, value)),
});

const lengthFunction = (name: string): FunctionDefinition => ({
  name,
  family: 'string',
  parameters: [text],
  returns: integerType,
  sentence: 'How many characters the text has.',
  examples: [{ expression: `${name}('Syria')`, result: '5' }],
  isPure: true,
  evaluate: (_context, value = null) => countCharacters(requireText(name, value)),
});

const substring: FunctionDefinition = {
  name: 'substring',
  family: 'string',
  parameters: [text, { name: 'start', type: integerType }, { ...length, isOptional: true }],
  returns: stringType,
  sentence:
    'The part of the text that begins at a character, counted from 0; as long as you say, or up to the end.',
  examples: [
    { expression: "substring('Islamic State', 8)", result: "'State'" },
    { expression: "substring('Islamic State', 0, 5)", result: "'Islam'" },
  ],
  isPure: true,
  evaluate: (_context, value = null, start = null, size?: Value) => {
    const first = requireCount('substring', 'a start', start);
    const end =
      size === undefined ? Number.POSITIVE_INFINITY : first + requireCount('substring', 'a length', size);
    return sliceCharacters(requireText('substring', value), first, end);
  },
};

const left: FunctionDefinition = {
  name: 'left',
  family: 'string',
  parameters: [text, length],
  returns: stringType,
  sentence: 'The first characters of the text, as many as you say.',
  examples: [{ expression: "left('2024-03-28', 4)", result: "'2024'" }],
  isPure: true,
  evaluate: (_context, value = null, size = null) =>
    sliceCharacters(requireText('left', value), 0, requireCount('left', 'a length', size)),
};

const right: FunctionDefinition = {
  name: 'right',
  family: 'string',
  parameters: [text, length],
  returns: stringType,
  sentence: 'The last characters of the text, as many as you say.',
  examples: [{ expression: "right('2024-03-28', 2)", result: "'28'" }],
  isPure: true,
  evaluate: (_context, value = null, size = null) => {
    const whole = requireText('right', value);
    const count = requireCount('right', 'a length', size);
    return sliceCharacters(whole, Math.max(0, countCharacters(whole) - count), Number.POSITIVE_INFINITY);
  },
};

const replace: FunctionDefinition = {
  name: 'replace',
  family: 'string',
  parameters: [text, { name: 'search', type: stringType }, { name: 'replacement', type: stringType }],
  returns: stringType,
  sentence: 'The text with every occurrence of one string replaced by another.',
  examples: [
    { expression: "replace('IS in Syria', 'IS', 'Islamic State')", result: "'Islamic State in Syria'" },
  ],
  isPure: true,
  evaluate: (context, value = null, search = null, replacement = null) => {
    const whole = requireText('replace', value);
    const sought = requireText('replace', search);
    const instead = requireText('replace', replacement);
    // An empty string stands nowhere: nothing is replaced.
    if (sought === '') return whole;
    const growth = instead.length - sought.length;
    if (growth > 0) context.charge(whole.length + countOccurrences(whole, sought) * growth);
    // As a function, since a string would have its $& and the like filled in.
    return whole.replaceAll(sought, () => instead);
  },
};

function countOccurrences(whole: string, sought: string): number {
  let count = 0;
  for (let at = whole.indexOf(sought); at !== -1; at = whole.indexOf(sought, at + sought.length)) count++;
  return count;
}

const split: FunctionDefinition = {
  name: 'split',
  family: 'string',
  parameters: [text, { name: 'delimiter', type: stringType }],
  returns: listOf(stringType),
  sentence:
    'The parts of the text between the delimiters; its single characters when the delimiter is empty.',
  examples: [{ expression: "split('Iraq,Syria', ',')", result: "['Iraq', 'Syria']" }],
  isPure: true,
  evaluate: (context, value = null, delimiter = null) => {
    const whole = requireText('split', value);
    const between = requireText('split', delimiter);
    context.charge(between === '' ? whole.length : countOccurrences(whole, between) + 1);
    return between === '' ? Array.from(whole) : whole.split(between);
  },
};

const forms: ReadonlySet<string> = new Set(['NFC', 'NFD', 'NFKC', 'NFKD']);

const normalize: FunctionDefinition = {
  name: 'normalize',
  family: 'string',
  parameters: [text, { name: 'form', type: stringType, isOptional: true }],
  returns: stringType,
  sentence:
    "The text in a Unicode normal form, 'NFC' unless you name another, so that letters that look the same are the same.",
  examples: [{ expression: "normalize('e\\u0301') = 'é'", result: 'true' }],
  isPure: true,
  evaluate: (context, value = null, form = 'NFC') => {
    const whole = requireText('normalize', value);
    const wanted = requireText('normalize', form);
    if (!forms.has(wanted)) {
      throw runtimeError(
        'ArgumentError',
        'InvalidArgumentValue',
        `normalize() knows no form '${wanted}'.`,
        'Use NFC, NFD, NFKC or NFKD.',
      );
    }
    context.charge(whole.length);
    return whole.normalize(wanted);
  },
};

/** All functions of strings. */
export const stringFunctions: readonly FunctionDefinition[] = [
  textFunction(
    'toUpper',
    'The text in capital letters.',
    { expression: "toUpper('syria')", result: "'SYRIA'" },
    (whole) => whole.toUpperCase(),
  ),
  textFunction(
    'upper',
    'The same as toUpper().',
    { expression: "upper('iraq')", result: "'IRAQ'" },
    (whole) => whole.toUpperCase(),
  ),
  textFunction(
    'toLower',
    'The text in small letters.',
    { expression: "toLower('SYRIA')", result: "'syria'" },
    (whole) => whole.toLowerCase(),
  ),
  textFunction(
    'lower',
    'The same as toLower().',
    { expression: "lower('IRAQ')", result: "'iraq'" },
    (whole) => whole.toLowerCase(),
  ),
  ...trimFunctions,
  replace,
  substring,
  left,
  right,
  split,
  lengthFunction('char_length'),
  lengthFunction('character_length'),
  normalize,
];
