// sum and avg: of numbers or of durations.
import { add, divide } from '../../values/arithmetic.ts';
import { isNumber, toFloat } from '../../values/numbers.ts';
import { anyType, durationType, numberType } from '../../values/static-types.ts';
import { DurationValue } from '../../values/temporal/temporal-value.ts';
import type { Value } from '../../values/value.ts';
import type { AggregateDefinition, FunctionParameter } from '../function-definition.ts';
import { wrongArgument } from '../require-argument.ts';
import { NumberSum } from './number-sum.ts';

const summand: FunctionParameter = { name: 'value', type: numberType, otherTypes: [durationType] };

/** Numbers or durations, whichever comes first. */
class Total {
  readonly #functionName: string;
  readonly numbers = new NumberSum();
  #durations: Value = null;
  #count = 0;

  constructor(functionName: string) {
    this.#functionName = functionName;
  }

  get count(): number {
    return this.#count;
  }

  /** Null unless durations are summed. */
  get durations(): Value {
    return this.#durations;
  }

  add(value: Value): void {
    if (isNumber(value) && this.#durations === null) this.numbers.add(value);
    else if (value instanceof DurationValue) this.#addDuration(value);
    else throw wrongArgument(this.#functionName, this.#wanted, value);
    this.#count++;
  }

  #addDuration(value: DurationValue): void {
    if (this.#durations === null && this.#count > 0) {
      throw wrongArgument(this.#functionName, this.#wanted, value);
    }
    this.#durations = this.#durations === null ? value : add(this.#durations, value);
  }

  get #wanted(): string {
    if (this.#count === 0) return 'a number or DURATION';
    return this.#durations === null ? 'numbers only, once one came' : 'DURATIONs only, once one came';
  }
}

const sum: AggregateDefinition = {
  name: 'sum',
  family: 'aggregate',
  parameters: [summand],
  returns: anyType,
  sentence: 'The sum of the numbers or durations; 0 when there are none.',
  examples: [
    { expression: 'UNWIND [3000, 2000, null] AS fighters RETURN sum(fighters)', result: '5000' },
    { expression: 'UNWIND [1, 0.5] AS share RETURN sum(share)', result: '1.5' },
  ],
  start: () => {
    const total = new Total('sum');
    return {
      add(value) {
        total.add(value);
        return 0;
      },
      result: () => total.durations ?? total.numbers.value,
    };
  },
};

const avg: AggregateDefinition = {
  name: 'avg',
  family: 'aggregate',
  parameters: [summand],
  returns: anyType,
  sentence: 'The mean of the numbers, as a FLOAT, or of the durations; null when there are none.',
  examples: [{ expression: 'UNWIND [3000, 5000] AS fighters RETURN avg(fighters)', result: '4000.0' }],
  start: () => {
    const total = new Total('avg');
    return {
      add(value) {
        total.add(value);
        return 0;
      },
      result: () => {
        if (total.count === 0) return null;
        if (total.durations !== null) return divide(total.durations, total.count);
        return toFloat(total.numbers.asFloat / total.count);
      },
    };
  },
};

/** sum and avg. */
export const sumAggregates: readonly AggregateDefinition[] = [sum, avg];
