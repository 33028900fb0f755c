// Which nodes of the base have a label, as ascending lists that are made at the first use.
import { markSetsWith } from './numbered-names.ts';
import { listNodes, NO_NODES } from './sorted-nodes.ts';

export class NodePostings {
  readonly #labelSetOf: Int32Array;
  readonly #labelSets: readonly (readonly string[])[];
  readonly #lists = new Map<string | undefined, Int32Array>();

  constructor(labelSetOf: Int32Array, labelSets: readonly (readonly string[])[]) {
    this.#labelSetOf = labelSetOf;
    this.#labelSets = labelSets;
  }

  get byteLength(): number {
    return [...this.#lists.values()].reduce((bytes, list) => bytes + list.byteLength, 0);
  }

  /** All nodes of the base for undefined. Labels that no node has are not remembered: queries may name any. */
  of(label: string | undefined): Int32Array {
    const known = this.#lists.get(label);
    if (known) return known;
    const hasLabel = markSetsWith(this.#labelSets, label);
    if (!hasLabel.includes(1)) return NO_NODES;
    const list = listNodes(this.#labelSetOf.length, (node) => hasLabel[this.#labelSetOf[node] ?? 0] === 1);
    this.#lists.set(label, list);
    return list;
  }
}
