// The property indexes of the base, per label and key, made at the first seek.
import type { EntityColumns } from './entity-columns.ts';
import type { NodePostings } from './node-postings.ts';
import { PropertyIndex } from './property-index.ts';

/** Queries may name any key: the indexes that are oldest make room. */
const MAX_INDEXES = 256;

export class PropertyIndexes {
  readonly #postings: NodePostings;
  readonly #columns: EntityColumns;
  readonly #indexes = new Map<string, PropertyIndex>();

  constructor(postings: NodePostings, columns: EntityColumns) {
    this.#postings = postings;
    this.#columns = columns;
  }

  get byteLength(): number {
    return [...this.#indexes.values()].reduce((bytes, index) => bytes + index.byteLength, 0);
  }

  /** Over the base's nodes with the label (all for undefined), as they were when the base was built. */
  of(label: string | undefined, key: string): PropertyIndex {
    const name = JSON.stringify([label ?? null, key]);
    const known = this.#indexes.get(name);
    if (known) return known;
    const columns = this.#columns;
    const index = new PropertyIndex(this.#postings.of(label), (node) => columns.firstProperty(node, key));
    const [oldest] = this.#indexes.keys();
    if (this.#indexes.size >= MAX_INDEXES && oldest !== undefined) this.#indexes.delete(oldest);
    this.#indexes.set(name, index);
    return index;
  }
}
