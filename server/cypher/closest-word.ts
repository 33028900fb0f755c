// "Did you mean": the known word that a misspelt one is nearest to.

/**
 * The word of `known` that needs the fewest letters changed to become `written`, without regard to case, or
 * undefined when none is near: `closestWord('RETRUN', ['RETURN', 'MATCH'])` → `'RETURN'`.
 */
export function closestWord(written: string, known: Iterable<string>): string | undefined {
  const folded = written.toLowerCase();
  let closest: string | undefined;
  // One slip in a short word, two in a long one: more would suggest words that have nothing to do with it.
  let fewest = folded.length < 3 ? 0 : folded.length < 5 ? 1 : 2;
  for (const word of known) {
    const slips = countSlips(folded, word.toLowerCase(), fewest);
    if (slips > fewest || (slips === fewest && closest !== undefined)) continue;
    closest = word;
    fewest = slips;
  }
  return closest;
}

/** Letters added, left out, changed or swapped with their neighbour; anything above `most` once it is passed. */
function countSlips(left: string, right: string, most: number): number {
  if (Math.abs(left.length - right.length) > most) return most + 1;
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const isSame = left[row - 1] === right[column - 1];
      const isSwapped =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      current.push(
        Math.min(
          (last[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          (last[column - 1] ?? 0) + (isSame ? 0 : 1),
          isSwapped ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    if (Math.min(...current) > most) return most + 1;
    beforeLast = last;
    last = current;
  }
  return last[right.length] ?? 0;
}
