// stDev and stDevP: how far numbers lie from their mean.
import { toFloat } from '../../values/numbers.ts';
import { floatType, numberType } from '../../values/static-types.ts';
import type { AggregateDefinition } from '../function-definition.ts';
import { requireFloat } from '../require-argument.ts';

/** `withheld` is what is taken off the count before it divides: 1 for a sample, 0 for all there is. */
const deviation = (name: string, withheld: 0 | 1, sentence: string, result: string): AggregateDefinition => ({
  name,
  family: 'aggregate',
  parameters: [{ name: 'number', type: numberType }],
  returns: floatType,
  sentence,
  examples: [{ expression: `UNWIND [2, 4, 6] AS reports RETURN ${name}(reports)`, result }],
  start: () => {
    // Welford's algorithm: one pass, and no difference of great squares.
    let count = 0;
    let mean = 0;
    let squares = 0;
    return {
      add(value) {
        const number = requireFloat(name, value);
        count++;
        const before = number - mean;
        mean += before / count;
        squares += before * (number - mean);
        return 0;
      },
      result: () => toFloat(count > 1 ? Math.sqrt(squares / (count - withheld)) : 0),
    };
  },
});

/** stDev and stDevP. */
export const deviationAggregates: readonly AggregateDefinition[] = [
  deviation(
    'stDev',
    1,
    'The standard deviation of the numbers, taken as a sample of more; 0.0 for fewer than two.',
    '2.0',
  ),
  deviation(
    'stDevP',
    0,
    'The standard deviation of the numbers, taken as all there are; 0.0 for fewer than two.',
    '1.632993161855452',
  ),
];
