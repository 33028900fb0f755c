// count, collect, min and max: of values of any type.
import { order } from '../../values/ordering.ts';
import { sizeOf } from '../../values/retained-size.ts';
import { anyType, integerType, listType } from '../../values/static-types.ts';
import type { Value } from '../../values/value.ts';
import type { AggregateDefinition, FunctionParameter } from '../function-definition.ts';

const gathered: FunctionParameter = { name: 'value', type: anyType };

const count: AggregateDefinition = {
  name: 'count',
  family: 'aggregate',
  parameters: [gathered],
  returns: integerType,
  sentence: 'How many of the values are not null; count(*) counts rows.',
  examples: [{ expression: "UNWIND ['Iraq', null, 'Syria'] AS place RETURN count(place)", result: '2' }],
  start: () => {
    let seen = 0;
    return {
      add() {
        seen++;
        return 0;
      },
      result: () => seen,
    };
  },
};

/** The memory of one item, in bytes, by which the memory of values is told in items. */
const BYTES_PER_ITEM = 8;

const collect: AggregateDefinition = {
  name: 'collect',
  family: 'aggregate',
  parameters: [gathered],
  returns: listType,
  sentence: 'A list of the values that are not null.',
  examples: [
    {
      expression: "UNWIND ['Iraq', null, 'Syria'] AS place RETURN collect(place)",
      result: "['Iraq', 'Syria']",
    },
  ],
  start: () => {
    const values: Value[] = [];
    return {
      add(value) {
        values.push(value);
        return Math.ceil(sizeOf(value) / BYTES_PER_ITEM);
      },
      result: () => values,
    };
  },
};

/** `direction` 1 keeps the greatest, −1 the least; of equivalent values the first. */
const extreme = (
  name: string,
  direction: 1 | -1,
  sentence: string,
  expression: string,
  result: string,
): AggregateDefinition => ({
  name,
  family: 'aggregate',
  parameters: [gathered],
  returns: anyType,
  sentence,
  examples: [{ expression, result }],
  start: () => {
    let kept: Value = null;
    return {
      add(value) {
        if (kept === null || order(value, kept) * direction > 0) kept = value;
        return 0;
      },
      result: () => kept,
    };
  },
});

/** count, collect, min and max. */
export const gatheringAggregates: readonly AggregateDefinition[] = [
  count,
  collect,
  extreme(
    'min',
    -1,
    'The value that comes first in the order of ORDER BY; null when there are none.',
    "UNWIND ['2024-03', '2023-11'] AS month RETURN min(month)",
    "'2023-11'",
  ),
  extreme(
    'max',
    1,
    'The value that comes last in the order of ORDER BY; null when there are none.',
    'UNWIND [3000, 5000.0, null] AS fighters RETURN max(fighters)',
    '5000.0',
  ),
];
