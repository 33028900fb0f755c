// The tables of a graph as typed arrays, found by id: what the floor's loops go through.
import { idsOf, type MeasuredGraph, type RelationshipTable } from './measured-graph.ts';

/** Neighbours of node n stand from `starts[n]` to before `starts[n + 1]`. */
export interface Rows {
  readonly starts: Int32Array;
  readonly neighbours: Int32Array;
  /** By position: the relationship's number in its table. */
  readonly relationships: Int32Array;
}

export interface TypeRows {
  readonly out: Rows;
  readonly in: Rows;
}

export interface ArrayGraph {
  readonly ids: readonly string[];
  readonly numberOf: (id: string | undefined) => number;
  readonly rows: (type: string) => TypeRows;
  readonly byteLength: number;
}

function packRows(from: Int32Array, to: Int32Array, nodes: number): Rows {
  const starts = new Int32Array(nodes + 1);
  for (const node of from) starts[node + 1] = (starts[node + 1] ?? 0) + 1;
  for (let node = 1; node <= nodes; node++) starts[node] = (starts[node] ?? 0) + (starts[node - 1] ?? 0);
  const next = starts.slice();
  const neighbours = new Int32Array(from.length);
  const relationships = new Int32Array(from.length);
  for (let relationship = 0; relationship < from.length; relationship++) {
    const node = from[relationship] ?? 0;
    const position = next[node] ?? 0;
    next[node] = position + 1;
    neighbours[position] = to[relationship] ?? 0;
    relationships[position] = relationship;
  }
  return { starts, neighbours, relationships };
}

const bytesOf = ({ starts, neighbours, relationships }: Rows): number =>
  starts.byteLength + neighbours.byteLength + relationships.byteLength;

export function packArrays(graph: MeasuredGraph): ArrayGraph {
  const ids = idsOf(graph);
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const pack = ({ type, sources, targets }: RelationshipTable) =>
    [
      type,
      { out: packRows(sources, targets, ids.length), in: packRows(targets, sources, ids.length) },
    ] as const;
  const packed = new Map(graph.relationships.map(pack));
  let byteLength = 0;
  for (const both of packed.values()) byteLength += bytesOf(both.out) + bytesOf(both.in);
  return {
    ids,
    byteLength,
    numberOf: (id) => numbers.get(id ?? '') ?? -1,
    rows: (type) => {
      const both = packed.get(type);
      if (!both) throw new Error(`the graph has no relationships of type ${type}`);
      return both;
    },
  };
}

/** Marks on nodes that are all taken back at once. */
export class NodeMarks {
  readonly #stamps: Int32Array;
  #stamp = 0;

  constructor(nodes: number) {
    this.#stamps = new Int32Array(nodes);
  }

  clear(): void {
    this.#stamp++;
  }

  has(node: number): boolean {
    return this.#stamps[node] === this.#stamp;
  }

  /** False when it was there already. */
  add(node: number): boolean {
    if (this.#stamps[node] === this.#stamp) return false;
    this.#stamps[node] = this.#stamp;
    return true;
  }
}
