// Values of every type for property-based tests, with many that are easily mixed up.
import * as fc from 'fast-check';
import { toFloat, toInteger } from '../../../server/cypher/values/numbers.ts';
import {
  DateValue,
  DurationValue,
  TimeValue,
} from '../../../server/cypher/values/temporal/temporal-value.ts';
import { type Value, WholeFloat } from '../../../server/cypher/values/value.ts';
import { about, amina, claim, fromAmina, fromHarbour, said } from './hearing-graph.ts';

const lookalikes: readonly Value[] = [
  ...[
    null,
    true,
    false,
    0,
    1,
    '',
    '1',
    'n1;',
    '\u0000',
    '\u0000n1;',
    's1:',
    'null',
    '\ud83d\ude00',
    '\uffff',
  ],
  ...[new WholeFloat(0), new WholeFloat(-0), new WholeFloat(1), 0.5, Number.NaN],
  ...[Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 2n ** 53n, 2n ** 53n + 1n, new WholeFloat(2 ** 53)],
  ...[amina, claim, said, about, fromAmina, fromHarbour],
  ...[new DateValue(0), new DateValue(1), new TimeValue(0, 0), new TimeValue(0, 3600)],
  ...[new DurationValue(0, 1, 0n), new DurationValue(0, 0, 86_400_000_000_000n)],
];

const flatValue: fc.Arbitrary<Value> = fc.oneof(
  { arbitrary: fc.constantFrom(...lookalikes), weight: 4 },
  fc.maxSafeInteger().map((whole) => toInteger(whole)),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((whole) => toInteger(whole)),
  fc.double().map((float) => toFloat(float)),
  fc.string({ unit: 'binary', maxLength: 5 }),
);

const key = fc.constantFrom('a', 'b', 's1:a', '__proto__', 'constructor');

/** Any value, lists and maps up to three deep. */
export const anyValue: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    flatValue,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.array(fc.tuple(key, tie('value')), { maxLength: 3 }).map((entries) => new Map(entries)),
  ),
})).value;

export const anyNumber: fc.Arbitrary<Value> = fc.oneof(
  fc.integer({ min: -9, max: 9 }),
  fc.maxSafeInteger().map((whole) => toInteger(whole)),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((whole) => toInteger(whole)),
  fc.double().map((float) => toFloat(float)),
);
