// round(): to whole numbers or decimal places, in a mode that you may choose.
import { runtimeError } from '../errors.ts';
import { toFloat } from '../values/numbers.ts';
import { floatType, integerType, numberType, stringType } from '../values/static-types.ts';
import type { FunctionDefinition } from './function-definition.ts';
import { requireCount, requireFloat, requireText } from './require-argument.ts';
import { isRoundingMode, type RoundingMode, roundDecimal, roundingModes } from './round-decimal.ts';

/** As Neo4j has it: without a mode, halves go up to a whole number (−1.5 to −1.0), but away from 0 in decimals. */
export const round: FunctionDefinition = {
  name: 'round',
  family: 'mathematical',
  parameters: [
    { name: 'number', type: numberType },
    { name: 'places', type: integerType, isOptional: true },
    { name: 'mode', type: stringType, isOptional: true },
  ],
  returns: floatType,
  sentence: `The number rounded to a whole one, or to decimal places, as a FLOAT; modes are ${roundingModes.join(', ')}.`,
  examples: [
    { expression: 'round(2.5)', result: '3.0' },
    { expression: 'round(3.14159, 2)', result: '3.14' },
    { expression: "round(1.25, 1, 'HALF_EVEN')", result: '1.2' },
  ],
  isPure: true,
  evaluate: (_context, value = null, places = 0, mode?) => {
    const given = requireFloat('round', value);
    const kept = requireCount('round', 'a number of places', places);
    if (mode !== undefined)
      return toFloat(roundDecimal(given, kept, requireMode(requireText('round', mode))));
    return toFloat(kept === 0 ? Math.round(given) : roundDecimal(given, kept, 'HALF_UP'));
  },
};

function requireMode(name: string): RoundingMode {
  if (isRoundingMode(name)) return name;
  throw runtimeError(
    'ArgumentError',
    'InvalidArgumentValue',
    `round() knows no mode '${name}'.`,
    `Use one of ${roundingModes.join(', ')}.`,
  );
}
