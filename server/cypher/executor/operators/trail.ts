// The relationships of the chain that is being walked, in order, none twice.

/** Up to here looking through the chain is quicker than a set. */
const SHORT = 24;

export class Trail {
  length = 0;
  readonly #relationships: number[] = [];
  /** Those from position SHORT on. */
  readonly #deep = new Set<number>();

  clear(): void {
    this.length = 0;
    this.#deep.clear();
  }

  push(relationship: number): void {
    if (this.length >= SHORT) this.#deep.add(relationship);
    this.#relationships[this.length++] = relationship;
  }

  pop(): void {
    this.length--;
    if (this.length >= SHORT) this.#deep.delete(this.at(this.length));
  }

  at(position: number): number {
    return this.#relationships[position] ?? -1;
  }

  has(relationship: number): boolean {
    const near = Math.min(this.length, SHORT);
    for (let i = 0; i < near; i++) if (this.#relationships[i] === relationship) return true;
    return this.length > SHORT && this.#deep.has(relationship);
  }
}
