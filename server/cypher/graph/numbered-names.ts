// Names and sets of names that have numbers: relationship types and label sets. What has a number keeps it.

/** Relationship types. `names` is replaced when it grows, so that a view can keep it. */
export class NumberedNames {
  names: readonly string[] = [];
  readonly #numbers = new Map<string, number>();

  /** Undefined for a name that never was. */
  find(name: string): number | undefined {
    return this.#numbers.get(name);
  }

  /** Its number, a new one if need be. */
  numberOf(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const number = this.names.length;
    this.#numbers.set(name, number);
    this.names = [...this.names, name];
    return number;
  }
}

/** Label sets: nodes with the same labels in the same order have the same one. */
export class LabelSets {
  sets: readonly (readonly string[])[] = [];
  readonly #numbers = new Map<string, number>();

  /** Its number, a new one if need be. */
  numberOf(labels: readonly string[]): number {
    const key = JSON.stringify(labels);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.sets.length;
    this.#numbers.set(key, number);
    this.sets = [...this.sets, [...labels]];
    return number;
  }
}

/** By label set: 1 for those that have the label; all when it is undefined. */
export const markSetsWith = (sets: readonly (readonly string[])[], label: string | undefined): Uint8Array =>
  Uint8Array.from(sets, (set) => Number(label === undefined || set.includes(label)));
