// The relationships of the base at each node, per type and direction, packed at the first use.
import type { Direction } from './graph-port.ts';
import type { SortedRelationships } from './relationship-table.ts';

/** In place of a type: all of them. */
export const ANY_TYPE = -1;

/** The part of an Adjacency that no later change touches. */
export interface BaseAdjacency {
  readonly offsets: Int32Array;
  readonly neighbours: Int32Array;
  readonly relationships: Int32Array | undefined;
}

/** Turns counts, each one entry late, into the positions where rows start. */
function startRows(offsets: Int32Array, first: number): void {
  offsets[0] = first;
  for (let row = 1; row < offsets.length; row++) {
    offsets[row] = (offsets[row] ?? 0) + (offsets[row - 1] ?? 0);
  }
}

/** Of one type, out: the base is sorted that way, so positions are ordinals. */
function findOutRows(base: SortedRelationships, from: number, to: number, nodes: number): BaseAdjacency {
  const { sources, targets } = base;
  const offsets = new Int32Array(nodes + 1);
  for (let at = from; at < to; at++) {
    const row = (sources[at] ?? 0) + 1;
    offsets[row] = (offsets[row] ?? 0) + 1;
  }
  startRows(offsets, from);
  return { offsets, neighbours: targets, relationships: undefined };
}

/** A counting sort of the relationships from `from` to before `to` by the node in `ends`. */
function packRows(
  ends: Int32Array,
  others: Int32Array,
  from: number,
  to: number,
  nodes: number,
): BaseAdjacency {
  const offsets = new Int32Array(nodes + 1);
  for (let at = from; at < to; at++) {
    const row = (ends[at] ?? 0) + 1;
    offsets[row] = (offsets[row] ?? 0) + 1;
  }
  startRows(offsets, 0);
  const next = offsets.slice();
  const neighbours = new Int32Array(to - from);
  const relationships = new Int32Array(to - from);
  for (let relationship = from; relationship < to; relationship++) {
    const node = ends[relationship] ?? 0;
    const position = next[node] ?? 0;
    next[node] = position + 1;
    neighbours[position] = others[relationship] ?? 0;
    relationships[position] = relationship;
  }
  return { offsets, neighbours, relationships };
}

export class BaseAdjacencies {
  readonly #base: SortedRelationships;
  readonly #nodes: number;
  readonly #out = new Map<number, BaseAdjacency>();
  readonly #in = new Map<number, BaseAdjacency>();

  constructor(base: SortedRelationships, nodes: number) {
    this.#base = base;
    this.#nodes = nodes;
  }

  get byteLength(): number {
    let bytes = 0;
    for (const { offsets, neighbours, relationships } of [...this.#out.values(), ...this.#in.values()]) {
      bytes += offsets.byteLength + (relationships ? neighbours.byteLength + relationships.byteLength : 0);
    }
    return bytes;
  }

  /** Undefined when the base has none of the type, which may be ANY_TYPE. */
  of(type: number, direction: Direction): BaseAdjacency | undefined {
    const known = direction === 'out' ? this.#out : this.#in;
    const found = known.get(type);
    if (found) return found;
    const { sources, targets, typeStarts } = this.#base;
    const from = type === ANY_TYPE ? 0 : (typeStarts[type] ?? 0);
    const to = type === ANY_TYPE ? targets.length : (typeStarts[type + 1] ?? 0);
    if (from >= to) return undefined;
    let adjacency: BaseAdjacency;
    if (direction === 'in') adjacency = packRows(targets, sources, from, to, this.#nodes);
    else if (type === ANY_TYPE) adjacency = packRows(sources, targets, from, to, this.#nodes);
    else adjacency = findOutRows(this.#base, from, to, this.#nodes);
    known.set(type, adjacency);
    return adjacency;
  }
}
