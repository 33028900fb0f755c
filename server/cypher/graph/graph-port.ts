// The port: what the engine asks of the graph that it queries, and the view of one version that queries run on.
import type { EntityReader, Value } from '../values/value.ts';

/** A node as the record holds it. `properties` is read by reference: a change must bring a new object. */
export interface StoredNode {
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface StoredRelationship {
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly target: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** What changed in the record, told after it has changed. */
export type GraphChange =
  | { readonly kind: 'nodeAdded' | 'nodeChanged'; readonly node: StoredNode }
  | { readonly kind: 'nodeDropped'; readonly id: string }
  | { readonly kind: 'relationshipAdded' | 'relationshipChanged'; readonly relationship: StoredRelationship }
  | { readonly kind: 'relationshipDropped'; readonly id: string }
  | { readonly kind: 'cleared' };

/** The record: in Hearsay a graphology graph (server/graph/cypher-port.ts). */
export interface GraphPort {
  readonly nodeCount: number;
  readonly relationshipCount: number;
  forEachNode(visit: (node: StoredNode) => void): void;
  forEachRelationship(visit: (relationship: StoredRelationship) => void): void;
  /** Follows the record's changes until the function it returns is called. */
  onChange(listener: (change: GraphChange) => void): () => void;
  /** The property that is the node's or relationship's id, such as `id`; undefined when there is none. */
  readonly idProperty: string | undefined;
  /** Keys of a node's `properties` that hold no property but, say, its labels. */
  readonly hiddenNodeProperties: readonly string[];
  /** Keys of a relationship's `properties` that hold no property but, say, its type. */
  readonly hiddenRelationshipProperties: readonly string[];
  /** Absent where the record may only be read. */
  readonly writer?: GraphWriter;
}

export interface GraphWriter {
  /** Returns the new id. */
  addNode(labels: readonly string[], properties: Readonly<Record<string, unknown>>): string;
  addRelationship(
    type: string,
    source: string,
    target: string,
    properties: Readonly<Record<string, unknown>>,
  ): string;
  /** Replaces labels and properties. */
  changeNode(id: string, labels: readonly string[], properties: Readonly<Record<string, unknown>>): void;
  changeRelationship(id: string, properties: Readonly<Record<string, unknown>>): void;
  /** The node has no relationships any more. */
  dropNode(id: string): void;
  dropRelationship(id: string): void;
}

export type Direction = 'out' | 'in';

/**
 * The relationships of some types at each node, one way. Those of node n stand at the positions from
 * `offsets[n]` to before `offsets[n + 1]`, then in `added.get(n)`; those marked in the view's
 * `deletedRelationships` are skipped. A node that came later than the base has no end: `offsets[n + 1]` is undefined.
 */
export interface Adjacency {
  readonly offsets: Int32Array;
  /** By position: the node at the other end. */
  readonly neighbours: Int32Array;
  /** By position: the relationship; undefined where the position is its ordinal. */
  readonly relationships: Int32Array | undefined;
  /** By node: relationships added since the base was built. */
  readonly added: AddedByNode | undefined;
}

/** The relationships at a node that came after the base; undefined when none did. */
export type AddedByNode = Pick<ReadonlyMap<number, readonly number[]>, 'get'>;

/** A bound of a range seek. */
export interface RangeBound {
  readonly value: Value;
  readonly isInclusive: boolean;
}

/**
 * One version of the graph in typed arrays. Nodes and relationships are ordinals; those of a view stay
 * what they are in later views of the same tracker while a query that writes runs.
 */
export interface GraphView extends EntityReader {
  readonly version: number;
  /** All ordinals are below; deleted ones are among them. */
  readonly nodeLimit: number;
  readonly relationshipLimit: number;
  readonly nodeCount: number;
  readonly relationshipCount: number;
  /** Undefined when none is deleted; by ordinal, 1 is deleted. */
  readonly deletedNodes: Uint8Array | undefined;
  readonly deletedRelationships: Uint8Array | undefined;

  /** −1 when there is none. */
  nodeWithId(id: string): number;
  relationshipWithId(id: string): number;

  /** One property of many nodes: quicker than `nodeProperty` for each. */
  nodeReader(key: string): (node: number) => Value;
  relationshipReader(key: string): (relationship: number) => Value;

  /** Every node has one label set; `labelSets[labelSetOf[node]]`. */
  readonly labelSetOf: ArrayLike<number>;
  readonly labelSets: readonly (readonly string[])[];
  readonly labels: readonly string[];
  /** Live nodes with the label, ascending; all live nodes without one. */
  nodesWith(label: string | undefined): Int32Array;
  countNodesWith(label: string | undefined): number;

  readonly types: readonly string[];
  /** −1 when no relationship has the type. */
  typeOrdinal(type: string): number;
  /** Index into `types`. */
  typeOf(relationship: number): number;
  countOfType(type: number): number;
  /** For all of `types` (ordinals; undefined is any type), one or more adjacencies to go through. */
  adjacency(types: readonly number[] | undefined, direction: Direction): readonly Adjacency[];
  /** Live relationships of the node in that direction and those types. */
  degree(node: number, types: readonly number[] | undefined, direction: Direction): number;

  /**
   * The nodes that have the label and fulfil the condition, ascending; undefined where no index can answer, as
   * for values that are lists or times. Indexes are built at the first use.
   */
  seekEqual(label: string | undefined, key: string, value: Value): Int32Array | undefined;
  seekRange(
    label: string | undefined,
    key: string,
    from: RangeBound | undefined,
    to: RangeBound | undefined,
  ): Int32Array | undefined;
  seekPrefix(label: string | undefined, key: string, prefix: string): Int32Array | undefined;
  /** Estimated rows of an equality seek: nodes with the property by distinct values. Builds the index when `build`. */
  estimateEqual(label: string | undefined, key: string, build: boolean): number | undefined;

  /** Property keys that occur, for "did you mean". */
  readonly propertyKeys: ReadonlySet<string>;
  /** Bytes of the typed arrays and references. */
  readonly byteLength: number;
}

/** Follows a record and hands out views of its versions. */
export interface GraphTracker {
  /** The present version; built or brought up to date now when it is not. */
  view(): GraphView;
  /** From now until it is called back, ordinals stay as they are: for a query that writes. */
  holdOrdinals(): () => void;
  /** True when `view` may mix versions, because properties were changed in place since. */
  isTorn(view: GraphView): boolean;
  close(): void;
}
