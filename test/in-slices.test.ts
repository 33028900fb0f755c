// Work in slices gives the same as work at once, is done once, and lets others have their turn.
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { pending, type Work } from '../server/in-slices.ts';

/** Adds the numbers up to `last`, one a step, and says when it begins. */
const adding = (last: number, begin: () => void = () => undefined) =>
  function* (): Work<number> {
    begin();
    let sum = 0;
    for (let number = 1; number <= last; number++) {
      yield;
      sum += number;
    }
    return sum;
  };

test('at once and in slices the result is the same', async () => {
  expect(pending(adding(100)).now()).toBe(5050);
  expect(await pending(adding(100)).soon()).toBe(5050);
});

test('the work begins when somebody wants its result, and only once', async () => {
  let begun = 0;
  const sum = pending(adding(10, () => begun++));
  expect(begun).toBe(0);
  expect([await sum.soon(), sum.now(), await sum.soon()]).toEqual([55, 55, 55]);
  expect(begun).toBe(1);
});

test('whoever needs it now gets it while slices are under way, and these end as well', async () => {
  let begun = 0;
  const sum = pending(adding(2_000_000, () => begun++));
  const soon = sum.soon();
  expect(sum.now()).toBe(2_000_001_000_000);
  expect(await soon).toBe(2_000_001_000_000);
  expect(begun).toBe(1);
});

test('others have their turn between slices', async () => {
  let turns = 0;
  let isDone = false;
  const count = async (): Promise<void> => {
    while (!isDone) {
      turns++;
      await setImmediate();
    }
  };
  const counting = count();
  await pending(adding(3_000_000)).soon();
  isDone = true;
  await counting;
  expect(turns).toBeGreaterThan(2);
});

test('a fault of the work reaches whoever asked', async () => {
  const broken = pending(function* (): Work<number> {
    yield;
    throw new Error('no claim');
  });
  await expect(broken.soon()).rejects.toThrow('no claim');
});
