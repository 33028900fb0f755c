// Features as 32-bit numbers: the name of a template and the values it looks at, mixed.

const FNV_PRIME = 0x01000193;
const FNV_START = 0x811c9dc5;
const MIX_A = 0x85ebca6b;
const MIX_B = 0xc2b2ae35;

/** A number for a word; equal words give equal numbers, and unequal ones nearly always unequal numbers. */
export function hashText(text: string): number {
  let hash = FNV_START | 0;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), FNV_PRIME);
  return hash;
}

/** Mixes another value into a hash: the order of values counts. */
export function mixHash(hash: number, value: number): number {
  let mixed = Math.imul(hash ^ value, MIX_A);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, MIX_B);
  return mixed ^ (mixed >>> 13);
}
