// percentileDisc and percentileCont: the number below which a share of the numbers lies.
import { asNumber, isNumber, type NumberValue, toFloat } from '../../values/numbers.ts';
import { order } from '../../values/ordering.ts';
import { floatType, numberType } from '../../values/static-types.ts';
import type { StaticType, Value } from '../../values/value.ts';
import type { AggregateDefinition, FunctionExample } from '../function-definition.ts';
import { outOfRange, requireNumber, wrongArgument } from '../require-argument.ts';

interface Percentile {
  readonly name: string;
  readonly returns: StaticType;
  readonly sentence: string;
  readonly example: FunctionExample;
  /** Of at least one number, in ascending order; the share is from 0 to 1. */
  readonly choose: (sorted: readonly NumberValue[], share: number) => Value;
}

/** Throws ArgumentError NumberOutOfRange unless it is from 0 to 1. */
function requireShare(functionName: string, value: Value): number {
  if (!isNumber(value)) throw wrongArgument(functionName, 'a percentile that is a number', value);
  const share = asNumber(value);
  if (share >= 0 && share <= 1) return share;
  throw outOfRange(functionName, 'a percentile from 0.0 to 1.0', share);
}

const percentile = ({ name, returns, sentence, example, choose }: Percentile): AggregateDefinition => ({
  name,
  family: 'aggregate',
  parameters: [
    { name: 'number', type: numberType },
    { name: 'percentile', type: numberType },
  ],
  returns,
  sentence,
  examples: [example],
  start: () => {
    const numbers: NumberValue[] = [];
    let share = 0;
    return {
      add(value, second) {
        share = requireShare(name, second);
        numbers.push(requireNumber(name, value));
        return 1;
      },
      result: () => (numbers.length === 0 ? null : choose(numbers.sort(order), share)),
    };
  },
});

/** The nearest rank: the first number that is not below the share of them. */
function chooseNearest(sorted: readonly NumberValue[], share: number): Value {
  const rank = Math.max(1, Math.ceil(share * sorted.length));
  return sorted[rank - 1] ?? null;
}

/** Between two neighbours where the share falls between them. */
function interpolate(sorted: readonly NumberValue[], share: number): Value {
  const place = share * (sorted.length - 1);
  const below = asNumber(sorted[Math.floor(place)] ?? 0);
  const above = asNumber(sorted[Math.ceil(place)] ?? 0);
  const weight = place - Math.floor(place);
  // Equal neighbours are taken as they are: between infinities there is nothing to weigh.
  return toFloat(below === above ? below : below * (1 - weight) + above * weight);
}

/** percentileDisc and percentileCont. */
export const percentileAggregates: readonly AggregateDefinition[] = [
  percentile({
    name: 'percentileDisc',
    returns: numberType,
    sentence: 'The one of the numbers that stands at the percentile, which is given from 0.0 to 1.0.',
    example: {
      expression: 'UNWIND [3000, 5000, 20000] AS fighters RETURN percentileDisc(fighters, 0.5)',
      result: '5000',
    },
    choose: chooseNearest,
  }),
  percentile({
    name: 'percentileCont',
    returns: floatType,
    sentence:
      'The percentile, which is given from 0.0 to 1.0; where it falls between two numbers, a value between them.',
    example: {
      expression: 'UNWIND [3000, 5000] AS fighters RETURN percentileCont(fighters, 0.25)',
      result: '3500.0',
    },
    choose: interpolate,
  }),
];
