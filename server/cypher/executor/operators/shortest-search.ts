// Breadth-first search from two nodes towards each other: finds the nodes in the middle of all shortest chains.
import type { Budget } from '../budget.ts';
import { NeighbourCursor, type Neighbourhood } from './neighbourhood.ts';
import { NodeMarks, NodeQueue } from './node-marks.ts';
import type { RequiredProperties } from './relationship-conditions.ts';

/** One of the two searches. Its marks are distances from where it began. */
class Side {
  readonly around: Neighbourhood;
  readonly distances = new NodeMarks();
  readonly queue = new NodeQueue();
  readonly cursor = new NeighbourCursor();
  /** All nodes up to this distance are known. */
  depth = 0;
  /** Nodes of that distance that have not been gone on from. */
  left = 0;

  constructor(around: Neighbourhood) {
    this.around = around;
  }

  start(node: number, nodeLimit: number): void {
    this.distances.clear(nodeLimit);
    this.distances.set(node, 0);
    this.queue.clear();
    this.queue.push(node);
    this.cursor.stop();
    this.depth = 0;
    this.left = 0;
  }
}

export class ShortestSearch {
  readonly #ahead: Side;
  readonly #back: Side;
  readonly #properties: RequiredProperties;
  readonly #findsAll: boolean;
  #max = 0;
  /** The side whose next distance is being found; undefined between two. */
  #active: Side | undefined;
  /** Nodes that lie on a shortest chain and were reached from both ends; one is enough unless all are wanted. */
  readonly meetings: number[] = [];

  constructor(ahead: Neighbourhood, back: Neighbourhood, properties: RequiredProperties, findsAll: boolean) {
    this.#ahead = new Side(ahead);
    this.#back = new Side(back);
    this.#properties = properties;
    this.#findsAll = findsAll;
  }

  /** Between two different nodes; `max` is the longest chain that counts. */
  start(from: number, to: number, max: number, nodeLimit: number): void {
    this.#ahead.start(from, nodeLimit);
    this.#back.start(to, nodeLimit);
    this.#max = max;
    this.#active = undefined;
    this.meetings.length = 0;
  }

  /** Distance of a node from where the search began; −1 when it was not reached. */
  stepsFrom = (node: number): number => distanceIn(this.#ahead, node);
  stepsTo = (node: number): number => distanceIn(this.#back, node);

  /** False: the time slice is over, call again. True: `meetings` are there, or there is no chain. */
  goOn(budget: Budget): boolean {
    for (;;) {
      this.#active ??= this.#nextSide();
      const side = this.#active;
      if (side === undefined) return true;
      for (;;) {
        if (--budget.left < 0 && budget.checkpoint()) return false;
        if (side.cursor.advance()) {
          if (this.#properties.hold(side.cursor.relationship) && this.#visit(side)) return true;
        } else if (side.left > 0) {
          side.left--;
          side.cursor.start(side.around, side.queue.shift());
        } else break;
      }
      side.depth++;
      this.#active = undefined;
      if (this.meetings.length > 0) return true;
    }
  }

  /** The side with fewer nodes to go on from; undefined when no chain can be found any more. */
  #nextSide(): Side | undefined {
    const [ahead, back] = [this.#ahead, this.#back];
    if (ahead.depth + back.depth >= this.#max) return undefined;
    if (ahead.queue.size === 0 || back.queue.size === 0) return undefined;
    const side = ahead.queue.size <= back.queue.size ? ahead : back;
    side.left = side.queue.size;
    return side;
  }

  /** True: one meeting is found and no more are wanted. */
  #visit(side: Side): boolean {
    const node = side.cursor.other;
    if (side.distances.has(node)) return false;
    side.distances.set(node, side.depth + 1);
    side.queue.push(node);
    const other = side === this.#ahead ? this.#back : this.#ahead;
    if (!other.distances.has(node)) return false;
    this.meetings.push(node);
    return !this.#findsAll;
  }
}

const distanceIn = (side: Side, node: number): number =>
  side.distances.has(node) ? side.distances.get(node) : -1;
