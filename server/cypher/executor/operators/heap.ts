// A binary heap: what comes first is always at hand.

export class Heap<Item> {
  readonly items: Item[] = [];
  /** Below 0 when `a` comes first. */
  readonly #compare: (a: Item, b: Item) => number;

  constructor(compare: (a: Item, b: Item) => number) {
    this.#compare = compare;
  }

  get first(): Item | undefined {
    return this.items[0];
  }

  push(item: Item): void {
    let at = this.items.push(item) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const other = this.items[above];
      if (other === undefined || this.#compare(other, item) <= 0) break;
      this.items[at] = other;
      at = above;
    }
    this.items[at] = item;
  }

  /** Puts `item` in the place of the first. */
  replaceFirst(item: Item): void {
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      let other = this.items[below];
      const right = this.items[below + 1];
      if (other !== undefined && right !== undefined && this.#compare(right, other) < 0) {
        other = right;
        below++;
      }
      if (other === undefined || this.#compare(item, other) <= 0) break;
      this.items[at] = other;
      at = below;
    }
    this.items[at] = item;
  }

  removeFirst(): void {
    const last = this.items.pop();
    if (last !== undefined && this.items.length > 0) this.replaceFirst(last);
  }
}
