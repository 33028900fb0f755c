// Which nodes or relationships are deleted, in each version of the graph.

/** Shared by all views of one generation: what is deleted stays so in later versions. */
export class Deletions {
  /** The version from which it is deleted, by ordinal; the oldest first. */
  readonly #since = new Map<number, number>();
  /** The marks that were made last, for views between which nothing was deleted. */
  #lastMarks: { readonly deleted: number; readonly marks: Uint8Array } | undefined;

  /** Deletes from `version` on, which no view has seen yet. */
  add(ordinal: number, version: number): void {
    this.#since.set(ordinal, version);
  }

  has(ordinal: number, version: number): boolean {
    if (this.#since.size === 0) return false;
    const since = this.#since.get(ordinal);
    return since !== undefined && since <= version;
  }

  /** By ordinal, at least up to `limit`: 1 for what is deleted in the version. Undefined when nothing is. */
  marks(version: number, limit: number): Uint8Array | undefined {
    if (this.#since.size === 0) return undefined;
    const deleted: number[] = [];
    for (const [ordinal, since] of this.#since) {
      if (since > version) break;
      deleted.push(ordinal);
    }
    if (deleted.length === 0) return undefined;
    const last = this.#lastMarks;
    if (last && last.deleted === deleted.length && last.marks.length >= limit) return last.marks;
    const marks = new Uint8Array(limit);
    for (const ordinal of deleted) marks[ordinal] = 1;
    this.#lastMarks = { deleted: deleted.length, marks };
    return marks;
  }
}
