// Which ordinal has an id: one map for all versions of the graph that share their ordinals.
import type { Deletions } from './deletions.ts';

/** Built at the first question. An id that was dropped and came again has several ordinals, the last one in the map. */
export class IdIndex {
  readonly #ids: readonly string[];
  #ordinals: Map<string, number> | undefined;
  /** By ordinal: the one that had its id before. */
  readonly #earlier = new Map<number, number>();

  /** `ids` by ordinal. It may grow: tell each new one with `add`. */
  constructor(ids: readonly string[]) {
    this.#ids = ids;
  }

  add(ordinal: number): void {
    if (this.#ordinals) this.#note(this.#ordinals, ordinal);
  }

  /** The last ordinal with the id, dropped or not; −1 when it never was. */
  last(id: string): number {
    this.#ordinals ??= this.#build();
    return this.#ordinals.get(id) ?? -1;
  }

  /** The ordinal below `limit` with the id that is not deleted in the version; −1 when there is none. */
  find(id: string, limit: number, deletions: Deletions, version: number): number {
    let ordinal = this.last(id);
    while (ordinal >= 0 && (ordinal >= limit || deletions.has(ordinal, version))) {
      ordinal = this.#earlier.get(ordinal) ?? -1;
    }
    return ordinal;
  }

  #build(): Map<string, number> {
    const ordinals = new Map<string, number>();
    for (let ordinal = 0; ordinal < this.#ids.length; ordinal++) this.#note(ordinals, ordinal);
    return ordinals;
  }

  #note(ordinals: Map<string, number>, ordinal: number): void {
    const id = this.#ids[ordinal] ?? '';
    const earlier = ordinals.get(id);
    if (earlier !== undefined) this.#earlier.set(ordinal, earlier);
    ordinals.set(id, ordinal);
  }
}
