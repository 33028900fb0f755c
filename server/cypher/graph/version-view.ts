// One version of the graph, as queries read it.
import type { Value } from '../values/value.ts';
import { ANY_TYPE } from './base-adjacency.ts';
import type { Generation, Version } from './generation.ts';
import type { Adjacency, Direction, GraphView, RangeBound } from './graph-port.ts';
import { NodeFinder } from './node-finder.ts';
import type { ReadProperty } from './property-column.ts';

/** With more types in the base, relationships of any type are packed once more into rows of their own. */
const MAX_ROWS_BY_TYPE = 4;

const EMPTY: Adjacency = {
  offsets: new Int32Array(0),
  neighbours: new Int32Array(0),
  relationships: undefined,
  added: undefined,
};

export class VersionView implements GraphView {
  readonly version: number;
  readonly nodeLimit: number;
  readonly relationshipLimit: number;
  readonly nodeCount: number;
  readonly relationshipCount: number;
  readonly labelSets: readonly (readonly string[])[];
  readonly types: readonly string[];
  readonly #own: Version;
  readonly #shared: Generation;
  readonly #finder: NodeFinder;
  #labelSetOf: Int32Array | undefined;
  #deletedNodes: Uint8Array | undefined;
  #deletedRelationships: Uint8Array | undefined;
  #labels: readonly string[] | undefined;
  /** The types whose rows together hold relationships of any type. */
  readonly #anyType: readonly number[];
  readonly #out = new Map<number, Adjacency>();
  readonly #in = new Map<number, Adjacency>();

  constructor(generation: Generation, version: Version) {
    this.version = version.number;
    this.nodeLimit = version.nodeLimit;
    this.relationshipLimit = version.relationshipLimit;
    this.nodeCount = version.nodeCount;
    this.relationshipCount = version.relationshipCount;
    this.labelSets = version.labelSets;
    this.types = version.types;
    this.#own = version;
    this.#shared = generation;
    this.#finder = new NodeFinder(generation, version);
    const isPackedOnce = generation.relationships.baseTypeCount > MAX_ROWS_BY_TYPE;
    this.#anyType = isPackedOnce ? [ANY_TYPE] : version.types.map((_name, type) => type);
  }

  nodeId(node: number): string {
    return this.#shared.nodes.ids[node] ?? '';
  }

  nodeLabels(node: number): readonly string[] {
    return this.labelSets[this.#shared.labelSetOf.at(node, this.version)] ?? [];
  }

  nodeProperty(node: number, key: string): Value {
    return this.#shared.nodes.property(node, key, this.version);
  }

  nodeReader(key: string): ReadProperty {
    return this.#shared.nodes.reader(key, this.version);
  }

  nodeProperties(node: number): ReadonlyMap<string, Value> {
    return this.#shared.nodes.allProperties(node, this.version);
  }

  relationshipId(relationship: number): string {
    return this.#shared.relationships.columns.ids[relationship] ?? '';
  }

  relationshipType(relationship: number): string {
    return this.types[this.typeOf(relationship)] ?? '';
  }

  relationshipProperty(relationship: number, key: string): Value {
    return this.#shared.relationships.columns.property(relationship, key, this.version);
  }

  relationshipReader(key: string): ReadProperty {
    return this.#shared.relationships.columns.reader(key, this.version);
  }

  relationshipProperties(relationship: number): ReadonlyMap<string, Value> {
    return this.#shared.relationships.columns.allProperties(relationship, this.version);
  }

  sourceOf(relationship: number): number {
    return this.#shared.relationships.sourceOf(relationship);
  }

  targetOf(relationship: number): number {
    return this.#shared.relationships.targetOf(relationship);
  }

  get labelSetOf(): Int32Array {
    this.#labelSetOf ??= this.#shared.labelSetOf.whole(this.version, this.nodeLimit);
    return this.#labelSetOf;
  }

  get deletedNodes(): Uint8Array | undefined {
    this.#deletedNodes ??= this.#shared.nodes.deletions.marks(this.version, this.nodeLimit);
    return this.#deletedNodes;
  }

  get deletedRelationships(): Uint8Array | undefined {
    const { deletions } = this.#shared.relationships.columns;
    this.#deletedRelationships ??= deletions.marks(this.version, this.relationshipLimit);
    return this.#deletedRelationships;
  }

  isNodeDeleted(node: number): boolean {
    return this.#shared.nodes.deletions.has(node, this.version);
  }

  isRelationshipDeleted(relationship: number): boolean {
    return this.#shared.relationships.columns.deletions.has(relationship, this.version);
  }

  nodeWithId(id: string): number {
    return this.#shared.nodes.find(id, this.nodeLimit, this.version);
  }

  relationshipWithId(id: string): number {
    return this.#shared.relationships.columns.find(id, this.relationshipLimit, this.version);
  }

  get labels(): readonly string[] {
    const { labelSets, labelSetCounts } = this.#own;
    this.#labels ??= [...new Set(labelSets.filter((_set, number) => labelSetCounts[number]).flat())];
    return this.#labels;
  }

  nodesWith(label: string | undefined): Int32Array {
    return this.#finder.nodesWith(label);
  }

  countNodesWith(label: string | undefined): number {
    return this.#finder.countWith(label);
  }

  typeOrdinal(type: string): number {
    const ordinal = this.#shared.types.find(type) ?? -1;
    return ordinal < this.types.length ? ordinal : -1;
  }

  typeOf(relationship: number): number {
    return this.#shared.relationships.typeOf(relationship);
  }

  countOfType(type: number): number {
    return this.#own.typeCounts[type] ?? 0;
  }

  adjacency(types: readonly number[] | undefined, direction: Direction): readonly Adjacency[] {
    const adjacencies = (types ?? this.#anyType).map((type) => this.#adjacencyOf(type, direction));
    const filled = adjacencies.filter((adjacency) => adjacency !== EMPTY);
    return filled.length > 0 ? filled : [EMPTY];
  }

  degree(node: number, types: readonly number[] | undefined, direction: Direction): number {
    let degree = 0;
    for (const type of types ?? this.#anyType)
      degree += this.#degreeIn(this.#adjacencyOf(type, direction), node);
    return degree;
  }

  seekEqual(label: string | undefined, key: string, value: Value): Int32Array | undefined {
    return this.#finder.seekEqual(label, key, value);
  }

  seekRange(
    label: string | undefined,
    key: string,
    from: RangeBound | undefined,
    to: RangeBound | undefined,
  ): Int32Array | undefined {
    return this.#finder.seekRange(label, key, from, to);
  }

  seekPrefix(label: string | undefined, key: string, prefix: string): Int32Array | undefined {
    return this.#finder.seekPrefix(label, key, prefix);
  }

  estimateEqual(label: string | undefined, key: string, build: boolean): number | undefined {
    return this.#finder.estimateEqual(label, key, build);
  }

  get propertyKeys(): ReadonlySet<string> {
    return this.#shared.propertyKeys();
  }

  get byteLength(): number {
    const marks = (this.#deletedNodes?.byteLength ?? 0) + (this.#deletedRelationships?.byteLength ?? 0);
    return this.#shared.byteLength + this.#finder.byteLength + marks;
  }

  #adjacencyOf(type: number, direction: Direction): Adjacency {
    const known = direction === 'out' ? this.#out : this.#in;
    const found = known.get(type);
    if (found) return found;
    const base = this.#shared.adjacencies.of(type, direction);
    const added = this.#shared.added.of(type, direction, this.relationshipLimit);
    const adjacency = base || added ? { ...(base ?? EMPTY), added } : EMPTY;
    known.set(type, adjacency);
    return adjacency;
  }

  #degreeIn({ offsets, relationships, added }: Adjacency, node: number): number {
    const start = offsets[node] ?? 0;
    const end = offsets[node + 1] ?? 0;
    const row = added?.get(node);
    const deleted = this.deletedRelationships;
    let degree = Math.max(0, end - start) + (row?.length ?? 0);
    if (!deleted) return degree;
    for (let position = start; position < end; position++) {
      if (deleted[relationships ? (relationships[position] ?? 0) : position] === 1) degree--;
    }
    if (row) for (const relationship of row) if (deleted[relationship] === 1) degree--;
    return degree;
  }
}
