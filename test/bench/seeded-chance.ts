// Chance that comes out the same every time: a seeded generator, and draws that favour the first of a list.

/** Draws from one seed; the same seed gives the same draws in the same order. */
export interface Chance {
  /** At least 0, below 1. */
  readonly next: () => number;
  /** A whole number from `min` to `max`, both possible. */
  readonly whole: (min: number, max: number) => number;
  readonly isLikely: (share: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T;
  /** By Zipf's law: the first of the list comes most often, the n-th about 1/n^exponent as often. */
  readonly pickSkewed: <T>(list: readonly T[], exponent?: number) => T;
  readonly shuffle: <T>(list: readonly T[]) => readonly T[];
}

/** How often each rank comes, summed up from the first; kept per length since lists are drawn from often. */
const summed = new Map<string, Float64Array>();
function sumWeights(length: number, exponent: number): Float64Array {
  const key = `${length} ${exponent}`;
  const known = summed.get(key);
  if (known) return known;
  const sums = new Float64Array(length);
  let sum = 0;
  for (let rank = 0; rank < length; rank++) {
    sum += 1 / (rank + 1) ** exponent;
    sums[rank] = sum;
  }
  summed.set(key, sums);
  return sums;
}

function rankAt(sums: Float64Array, at: number): number {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

function take<T>(list: readonly T[], index: number): T {
  const taken = list[index];
  if (taken === undefined) throw new Error('nothing can be drawn from an empty list');
  return taken;
}

/** A generator of draws (mulberry32) from a whole number. */
export function seedChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  return {
    next,
    whole,
    isLikely: (share) => next() < share,
    pick: (list) => take(list, Math.floor(next() * list.length)),
    pickSkewed: (list, exponent = 1) => {
      const sums = sumWeights(list.length, exponent);
      return take(list, rankAt(sums, next() * (sums.at(-1) ?? 0)));
    },
    shuffle: (list) => {
      const shuffled = [...list];
      for (let last = shuffled.length - 1; last > 0; last--) {
        const other = Math.floor(next() * (last + 1));
        [shuffled[last], shuffled[other]] = [take(shuffled, other), take(shuffled, last)];
      }
      return shuffled;
    },
  };
}
