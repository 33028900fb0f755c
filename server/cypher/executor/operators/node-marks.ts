// Nodes marked with a number, and a queue of nodes: for searches that must begin anew without clearing.

const LAST_EPOCH = 0x7f_ff_ff_ff;

export class NodeMarks {
  /** Marks of other epochs are none. */
  #epochs = new Int32Array(0);
  #marks = new Int32Array(0);
  #epoch = 0;

  /** Takes all marks away, in no time; nodes are below `limit` from now on. */
  clear(limit: number): void {
    if (limit > this.#epochs.length) {
      // A little more than needed, so that a graph that grows node by node does not cost an array each time.
      const length = limit + (limit >> 3);
      this.#epochs = new Int32Array(length);
      this.#marks = new Int32Array(length);
      this.#epoch = 0;
    }
    if (this.#epoch === LAST_EPOCH) {
      this.#epochs.fill(0);
      this.#epoch = 0;
    }
    this.#epoch++;
  }

  has(node: number): boolean {
    return this.#epochs[node] === this.#epoch;
  }

  /** Only for nodes that are marked. */
  get(node: number): number {
    return this.#marks[node] ?? -1;
  }

  set(node: number, mark: number): void {
    this.#epochs[node] = this.#epoch;
    this.#marks[node] = mark;
  }
}

/** First in, first out; what was taken out stays until `clear`. */
export class NodeQueue {
  #nodes = new Int32Array(64);
  #head = 0;
  #tail = 0;

  clear(): void {
    this.#head = 0;
    this.#tail = 0;
  }

  get size(): number {
    return this.#tail - this.#head;
  }

  /** How many were pushed since `clear`. */
  get length(): number {
    return this.#tail;
  }

  /** Of all that were pushed, in their order. */
  at(position: number): number {
    return this.#nodes[position] ?? -1;
  }

  push(node: number): void {
    if (this.#tail === this.#nodes.length) {
      const larger = new Int32Array(2 * this.#nodes.length);
      larger.set(this.#nodes);
      this.#nodes = larger;
    }
    this.#nodes[this.#tail++] = node;
  }

  /** Only when `size` is above 0. */
  shift(): number {
    return this.#nodes[this.#head++] ?? -1;
  }
}
