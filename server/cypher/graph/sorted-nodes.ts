// Ascending lists of nodes: made from a test, and patched where nodes changed since.

export const NO_NODES: Int32Array = new Int32Array(0);

/** The nodes below `limit` that pass. */
export function listNodes(limit: number, isMember: (node: number) => boolean): Int32Array {
  const nodes = new Int32Array(limit);
  let length = 0;
  for (let node = 0; node < limit; node++) {
    if (!isMember(node)) continue;
    nodes[length] = node;
    length++;
  }
  return length === limit ? nodes : nodes.slice(0, length);
}

/** Fewer nodes than one in so many are sorted, more are ticked off in a row of bits. */
const SPARSE = 64;

/** Puts different nodes, all below `limit`, in ascending order where they stand. */
export function sortNodes(nodes: Int32Array, limit: number): Int32Array {
  if (nodes.length * SPARSE < limit) return nodes.sort();
  const words = new Int32Array((limit >> 5) + 1);
  for (const node of nodes) words[node >> 5] = (words[node >> 5] ?? 0) | (1 << (node & 31));
  let length = 0;
  for (let at = 0; at < words.length; at++) {
    let word = words[at] ?? 0;
    while (word !== 0) {
      const bit = 31 - Math.clz32(word & -word);
      word &= word - 1;
      nodes[length] = (at << 5) | bit;
      length++;
    }
  }
  return nodes;
}

/** The first position from `from` on whose value passes, where all after one that passes do. */
export function findFirst<V>(values: ArrayLike<V>, from: number, passes: (value: V) => boolean): number {
  let low = from;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = values[middle];
    if (value !== undefined && passes(value)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * `nodes` without those of `touched`, but with those of `touched` that pass; all lists ascend. What lies
 * between touched nodes is copied in one go, and when nothing differs `nodes` itself is given back.
 */
export function patchNodes(
  nodes: Int32Array,
  touched: Int32Array,
  isMember: (node: number) => boolean,
): Int32Array {
  const patched = new Int32Array(nodes.length + touched.length);
  let length = 0;
  let copied = 0;
  let isChanged = false;
  for (const node of touched) {
    const position = findFirst(nodes, copied, (other) => other >= node);
    patched.set(nodes.subarray(copied, position), length);
    length += position - copied;
    const wasMember = nodes[position] === node;
    copied = wasMember ? position + 1 : position;
    const isNow = isMember(node);
    if (isNow) {
      patched[length] = node;
      length++;
    }
    if (isNow !== wasMember) isChanged = true;
  }
  if (!isChanged) return nodes;
  patched.set(nodes.subarray(copied), length);
  return patched.slice(0, length + nodes.length - copied);
}
