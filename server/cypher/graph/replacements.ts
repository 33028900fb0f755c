// What replaced the first value of an ordinal, and from which version on.

interface Replacement<V> {
  readonly sinceVersion: number;
  readonly value: V;
}

/** Shared by all views of one generation: nothing that a view has seen is overwritten. */
export class Replacements<V> {
  /** By ordinal, the oldest first. */
  readonly #lists = new Map<number, Replacement<V>[]>();
  /** By ordinal: 1 where there are some, so that all others are told without a look into the map. */
  #isReplaced = new Uint8Array(0);

  get byteLength(): number {
    return this.#isReplaced.byteLength + 3 * 8 * this.#lists.size;
  }

  /** Replaces from `version` on, which no view has seen yet. */
  add(ordinal: number, value: V, version: number): void {
    const replacement = { sinceVersion: version, value };
    const list = this.#lists.get(ordinal);
    if (!list) {
      this.#lists.set(ordinal, [replacement]);
      this.#mark(ordinal);
    } else if (list.at(-1)?.sinceVersion === version) list[list.length - 1] = replacement;
    else list.push(replacement);
  }

  /** Was anything ever replaced there? */
  has(ordinal: number): boolean {
    return this.#isReplaced[ordinal] === 1;
  }

  /** What stands there in the version; undefined when it is still the first value. */
  at(ordinal: number, version: number): V | undefined {
    return this.#isReplaced[ordinal] === 1 ? findAt(this.#lists.get(ordinal) ?? [], version) : undefined;
  }

  latest(ordinal: number): V | undefined {
    return this.#lists.get(ordinal)?.at(-1)?.value;
  }

  /** How often anything was replaced up to the version. */
  countUpTo(version: number): number {
    let count = 0;
    for (const list of this.#lists.values()) {
      for (const { sinceVersion } of list) if (sinceVersion <= version) count++;
    }
    return count;
  }

  /** What stands in the version at each ordinal where something was replaced. */
  forEachAt(version: number, visit: (ordinal: number, value: V) => void): void {
    for (const [ordinal, list] of this.#lists) {
      const value = findAt(list, version);
      if (value !== undefined) visit(ordinal, value);
    }
  }

  /** Those of all versions. */
  forEach(visit: (value: V) => void): void {
    for (const list of this.#lists.values()) for (const { value } of list) visit(value);
  }

  #mark(ordinal: number): void {
    if (ordinal >= this.#isReplaced.length) {
      const marks = new Uint8Array(ordinal + (ordinal >> 3) + 64);
      marks.set(this.#isReplaced);
      this.#isReplaced = marks;
    }
    this.#isReplaced[ordinal] = 1;
  }
}

function findAt<V>(list: readonly Replacement<V>[], version: number): V | undefined {
  for (let i = list.length - 1; i >= 0; i--) {
    const replacement = list[i];
    if (replacement && replacement.sinceVersion <= version) return replacement.value;
  }
  return undefined;
}
