// Three-valued logic.
import { expect, test } from 'vitest';
import { and, not, or, xor } from '../../../server/cypher/values/logic.ts';

test('AND is false as soon as one side is', () => {
  expect([and(true, true), and(true, false), and(false, null), and(null, true), and(null, null)]).toEqual([
    true,
    false,
    false,
    null,
    null,
  ]);
});

test('OR is true as soon as one side is', () => {
  expect([or(false, false), or(true, false), or(null, true), or(false, null), or(null, null)]).toEqual([
    false,
    true,
    true,
    null,
    null,
  ]);
});

test('XOR and NOT know nothing of what is unknown', () => {
  expect([xor(true, false), xor(true, true), xor(null, true)]).toEqual([true, false, null]);
  expect([not(true), not(false), not(null)]).toEqual([false, true, null]);
});

test('only truths have a logic', () => {
  const fault = expect.objectContaining({ type: 'TypeError', detail: 'InvalidArgumentType' });
  expect(() => and(false, 1)).toThrow(fault);
  expect(() => or(true, 'yes')).toThrow('OR needs true, false or null, but got a value of type STRING.');
  expect(() => xor([], true)).toThrow(fault);
  expect(() => not(0)).toThrow(fault);
});
