// Aggregates over the values of a group.
import { expect, test } from 'vitest';
import { aggregatesByName } from '../../../server/cypher/functions/registry.ts';
import { DateValue, DurationValue } from '../../../server/cypher/values/temporal/temporal-value.ts';
import { WholeFloat } from '../../../server/cypher/values/value.ts';
import { aggregate, context, faultOf } from './call-function.ts';

const tenPrices = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100];

test('count leaves nulls out', () => {
  expect(aggregate('count', [33, null, 42])).toBe('2');
  expect(aggregate('count', [])).toBe('0');
});

test('collect leaves nulls out', () => {
  expect(aggregate('collect', ['a', null, 'b'])).toBe("['a', 'b']");
  expect(aggregate('collect', [null])).toBe('[]');
});

test('the greatest and least of values of several types go by the order of types', () => {
  const mixed = [1, 'a', null, [1, 2], 0.2, 'b'];
  expect(aggregate('max', mixed)).toBe('1');
  expect(aggregate('min', mixed)).toBe('[1, 2]');
});

test('the greatest and least keep their own type', () => {
  expect(aggregate('max', [1, new WholeFloat(2), 5, 3.2])).toBe('5');
  expect(aggregate('min', [1, new WholeFloat(1)])).toBe('1');
  expect(aggregate('max', [new WholeFloat(1), 0.5])).toBe('1.0');
  expect(aggregate('max', [[1], [2], [2, 1]])).toBe('[2, 1]');
  expect(aggregate('min', ['b', 'B', 'a'])).toBe("'B'");
  expect(aggregate('max', [])).toBe('null');
});

test('a sum of INTEGERs is exact and of nothing 0', () => {
  expect(aggregate('sum', [33, null, 42])).toBe('75');
  expect(aggregate('sum', [])).toBe('0');
  expect(aggregate('sum', [9007199254740991, 9007199254740991, 1])).toBe('18014398509481983');
  expect(aggregate('sum', [2n ** 62n, -1])).toBe('4611686018427387903');
});

test('a sum of INTEGERs may pass 64 bits on its way, but not in the end', () => {
  expect(aggregate('sum', [9223372036854775807n, 1, -1])).toBe('9223372036854775807');
  expect(faultOf(() => aggregate('sum', [9223372036854775807n, 1]))).toBe('ArithmeticError IntegerOverflow');
});

test('one FLOAT makes the sum a FLOAT', () => {
  expect(aggregate('sum', [1, 2, new WholeFloat(3)])).toBe('6.0');
  expect(aggregate('sum', [1, 0.5])).toBe('1.5');
});

test('a sum of FLOATs does not depend on their order', () => {
  expect(aggregate('sum', [0.1, 0.2, 0.3, 1e16, -1e16])).toBe('0.6');
  expect(aggregate('sum', [1e16, 0.1, 0.2, -1e16, 0.3])).toBe('0.6');
  expect(aggregate('sum', [Number.POSITIVE_INFINITY, 1.5])).toBe('Infinity');
});

test('durations are summed and averaged, but not together with numbers', () => {
  const day = new DurationValue(0, 1, 0n);
  expect(aggregate('sum', [day, day])).toBe("'P2D'");
  expect(aggregate('avg', [day, new DurationValue(0, 3, 0n)])).toBe("'P2D'");
  expect(faultOf(() => aggregate('sum', [day, 1]))).toBe('TypeError InvalidArgumentValue');
  expect(faultOf(() => aggregate('sum', [1, day]))).toBe('TypeError InvalidArgumentValue');
});

test('other values have neither sum nor mean', () => {
  expect(faultOf(() => aggregate('sum', ['1']))).toBe('TypeError InvalidArgumentValue');
  expect(() => aggregate('avg', [new DateValue(0)])).toThrow(
    'avg() needs a number or DURATION, but got a value of type DATE.',
  );
});

test('the mean is a FLOAT and of nothing null', () => {
  expect(aggregate('avg', [1, 2, null])).toBe('1.5');
  expect(aggregate('avg', [2, 4])).toBe('3.0');
  expect(aggregate('avg', [])).toBe('null');
});

test('the standard deviation of a sample divides by one less', () => {
  expect(aggregate('stDev', [2, 4, 4, 4, 5, 5, 7, 9])).toBe('2.138089935299395');
  expect(aggregate('stDevP', [2, 4, 4, 4, 5, 5, 7, 9])).toBe('2.0');
  expect([aggregate('stDev', [5]), aggregate('stDevP', [5]), aggregate('stDev', [])]).toEqual([
    '0.0',
    '0.0',
    '0.0',
  ]);
  expect(faultOf(() => aggregate('stDev', ['a']))).toBe('TypeError InvalidArgumentValue');
});

test('percentileDisc is one of the numbers', () => {
  const prices = [new WholeFloat(30), new WholeFloat(10), new WholeFloat(20)];
  expect(aggregate('percentileDisc', prices, new WholeFloat(0))).toBe('10.0');
  expect(aggregate('percentileDisc', prices, 0.5)).toBe('20.0');
  expect(aggregate('percentileDisc', prices, new WholeFloat(1))).toBe('30.0');
  expect([aggregate('percentileDisc', tenPrices, 0.5), aggregate('percentileDisc', tenPrices, 0.51)]).toEqual(
    ['50', '60'],
  );
});

test('percentileCont may fall between two numbers', () => {
  expect(aggregate('percentileCont', [10, 20, 30], 0.5)).toBe('20.0');
  expect(aggregate('percentileCont', tenPrices, 0.5)).toBe('55.0');
  expect(aggregate('percentileCont', tenPrices, 1)).toBe('100.0');
  expect(aggregate('percentileCont', [], 0.5)).toBe('null');
});

test('a percentile is from 0 to 1', () => {
  for (const share of [1000, -1, 1.1, Number.NaN]) {
    expect(faultOf(() => aggregate('percentileCont', [10], share))).toBe('ArgumentError NumberOutOfRange');
    expect(faultOf(() => aggregate('percentileDisc', [10], share))).toBe('ArgumentError NumberOutOfRange');
  }
  expect(faultOf(() => aggregate('percentileDisc', [10], null))).toBe('TypeError InvalidArgumentValue');
});

test('only aggregates that keep their values report what they retain', () => {
  const added = (name: string, value: string | number): number | undefined =>
    aggregatesByName.get(name)?.start(context).add(value, 0.5);
  expect([added('count', 'Raqqa'), added('max', 'Raqqa'), added('sum', 1)]).toEqual([0, 0, 0]);
  expect([added('collect', 1), added('percentiledisc', 1)]).toEqual([1, 1]);
  expect(added('collect', 'x'.repeat(8_000))).toBeGreaterThan(1_000);
});
