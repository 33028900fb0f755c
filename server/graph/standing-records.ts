// What stands of records that were known: they keep their order and are the same objects, and others come behind them.

/** Those of `before` that `after` begins with. */
export function standingOf<T>(before: readonly T[], after: readonly T[]): readonly T[] {
  // Mostly all: to see that is much quicker than to pick them out
  if (before.every((record, place) => record === after[place])) return before;
  let next = 0;
  return before.filter((record) => {
    const stands = record === after[next];
    if (stands) next++;
    return stands;
  });
}

/** The others. */
export function goneOf<T>(before: readonly T[], after: readonly T[]): readonly T[] {
  const standing = standingOf(before, after);
  if (standing === before) return [];
  const stands = new Set(standing);
  return before.filter((record) => !stands.has(record));
}
