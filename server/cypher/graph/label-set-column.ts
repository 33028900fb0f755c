// The number of each node's label set, as each version of the graph has it.
import { Replacements } from './replacements.ts';

/** Shared by all views of one generation. */
export class LabelSetColumn {
  /** As they were when the ordinals were given; room for more behind them. */
  #first: Int32Array;
  #length: number;
  readonly #replacements = new Replacements<number>();
  /** The array that was made last, for views between which no node changed its labels. */
  #lastWhole: { readonly replaced: number; readonly sets: Int32Array } | undefined;

  /** `first` itself stays as it is. */
  constructor(first: Int32Array) {
    this.#first = first;
    this.#length = first.length;
  }

  get byteLength(): number {
    const whole = this.#lastWhole?.sets.byteLength ?? 0;
    return this.#first.byteLength + this.#replacements.byteLength + whole;
  }

  /** Gives the next ordinal its label set. */
  add(set: number): void {
    if (this.#length === this.#first.length) {
      const roomier = new Int32Array(this.#length + (this.#length >> 3) + 64);
      roomier.set(this.#first);
      this.#first = roomier;
    }
    this.#first[this.#length] = set;
    this.#length++;
  }

  /** Replaces it from `version` on, which no view has seen yet. */
  replace(node: number, set: number, version: number): void {
    this.#replacements.add(node, set, version);
  }

  at(node: number, version: number): number {
    return this.#replacements.at(node, version) ?? this.#first[node] ?? 0;
  }

  latest(node: number): number {
    return this.#replacements.latest(node) ?? this.#first[node] ?? 0;
  }

  /** Those of all nodes below `limit` in one array, which may be longer and must not be written to. */
  whole(version: number, limit: number): Int32Array {
    const replaced = this.#replacements.countUpTo(version);
    if (replaced === 0) return this.#first;
    const last = this.#lastWhole;
    if (last && last.replaced === replaced && last.sets.length >= limit) return last.sets;
    const sets = this.#first.slice(0, limit);
    this.#replacements.forEachAt(version, (node, set) => {
      sets[node] = set;
    });
    this.#lastWhole = { replaced, sets };
    return sets;
  }
}
