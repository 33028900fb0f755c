// Functions that take white space, or characters you name, off the ends of strings.
import { stringType } from '../values/static-types.ts';
import type { Value } from '../values/value.ts';
import type { FunctionDefinition, FunctionExample } from './function-definition.ts';
import { requireText } from './require-argument.ts';

type Side = 'start' | 'end' | 'both';

const trimWhiteSpace: Readonly<Record<Side, (text: string) => string>> = {
  start: (text) => text.trimStart(),
  end: (text) => text.trimEnd(),
  both: (text) => text.trim(),
};

function trimCharacters(text: string, characters: string, side: Side): string {
  const unwanted = new Set(characters);
  const all = Array.from(text);
  let start = 0;
  let end = all.length;
  if (side !== 'end') while (start < end && unwanted.has(all[start] ?? '')) start++;
  if (side !== 'start') while (end > start && unwanted.has(all[end - 1] ?? '')) end--;
  return all.slice(start, end).join('');
}

const trimFunction = (
  name: string,
  side: Side,
  sentence: string,
  examples: readonly FunctionExample[],
): FunctionDefinition => ({
  name,
  family: 'string',
  parameters: [
    { name: 'text', type: stringType },
    { name: 'characters', type: stringType, isOptional: true },
  ],
  returns: stringType,
  sentence,
  examples,
  isPure: true,
  evaluate: (_context, value = null, characters?: Value) => {
    const text = requireText(name, value);
    if (characters === undefined) return trimWhiteSpace[side](text);
    return trimCharacters(text, requireText(name, characters), side);
  },
});

/** trim, lTrim, rTrim and bTrim. */
export const trimFunctions: readonly FunctionDefinition[] = [
  trimFunction('trim', 'both', 'The text without white space, or the characters you name, at its ends.', [
    { expression: "trim('  Syria ')", result: "'Syria'" },
    { expression: "trim('**Syria*', '*')", result: "'Syria'" },
  ]),
  trimFunction('lTrim', 'start', 'The text without white space, or the characters you name, at its start.', [
    { expression: "lTrim('  Syria ')", result: "'Syria '" },
  ]),
  trimFunction('rTrim', 'end', 'The text without white space, or the characters you name, at its end.', [
    { expression: "rTrim('Syria...', '.')", result: "'Syria'" },
  ]),
  trimFunction('bTrim', 'both', 'The same as trim().', [
    { expression: "bTrim('(Syria)', '()')", result: "'Syria'" },
  ]),
];
