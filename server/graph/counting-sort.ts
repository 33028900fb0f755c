// Sorts whole numbers by small keys in time that grows with their number alone: what folds links and orders claims.

/**
 * The items in the rising order of their keys, those of one key in the order in which they came. `keys` are by item,
 * each below `keyCount`.
 */
export function sortByKey(items: Uint32Array, keys: Uint32Array, keyCount: number): Uint32Array {
  const next = new Uint32Array(keyCount + 1);
  // Loops by place: over long columns an iterator leaves more garbage than all else
  for (let at = 0; at < items.length; at++) {
    const after = (keys[items[at] ?? 0] ?? 0) + 1;
    next[after] = (next[after] ?? 0) + 1;
  }
  for (let key = 1; key <= keyCount; key++) next[key] = (next[key] ?? 0) + (next[key - 1] ?? 0);
  const sorted = new Uint32Array(items.length);
  for (let at = 0; at < items.length; at++) {
    const item = items[at] ?? 0;
    const key = keys[item] ?? 0;
    const place = next[key] ?? 0;
    sorted[place] = item;
    next[key] = place + 1;
  }
  return sorted;
}

/** `countUp(3)` → 0, 1, 2 */
export function countUp(size: number): Uint32Array {
  const numbers = new Uint32Array(size);
  for (let number = 0; number < size; number++) numbers[number] = number;
  return numbers;
}
