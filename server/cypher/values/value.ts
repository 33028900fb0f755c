// The values of Cypher as JavaScript holds them, and the classes of those that JavaScript lacks.
import type { TemporalValue } from './temporal/temporal-value.ts';

/**
 * A value.
 * - INTEGER: a whole `number` within ±(2^53 − 1), or a `bigint` for the rest of 64 bits (never for less).
 * - FLOAT: a `number` that is not whole (also NaN and infinities), or `WholeFloat` for 1.0, -0.0, 1e300.
 * - LIST: an array. MAP: a `Map`, so that no key can reach a prototype.
 * - Absent is `null`, never undefined.
 */
export type Value =
  | null
  | boolean
  | number
  | bigint
  | string
  | WholeFloat
  | TemporalValue
  | NodeValue
  | RelationshipValue
  | PathValue
  | readonly Value[]
  | ReadonlyMap<string, Value>;

/** A FLOAT whose value is whole. Make it with `toFloat`, which knows when it is needed. */
export class WholeFloat {
  readonly value: number;
  constructor(value: number) {
    this.value = value;
  }
}

/** What a value needs to know of the graph it comes from. Ordinals are dense numbers from 0. */
export interface EntityReader {
  nodeId(node: number): string;
  nodeLabels(node: number): readonly string[];
  nodeProperty(node: number, key: string): Value;
  nodeProperties(node: number): ReadonlyMap<string, Value>;
  relationshipId(relationship: number): string;
  relationshipType(relationship: number): string;
  relationshipProperty(relationship: number, key: string): Value;
  relationshipProperties(relationship: number): ReadonlyMap<string, Value>;
  sourceOf(relationship: number): number;
  targetOf(relationship: number): number;
  isNodeDeleted(node: number): boolean;
  isRelationshipDeleted(relationship: number): boolean;
}

/** A node: an ordinal in a graph. Two are equal when their ordinals are. */
export class NodeValue {
  readonly node: number;
  readonly graph: EntityReader;
  constructor(node: number, graph: EntityReader) {
    this.node = node;
    this.graph = graph;
  }
}

/** A relationship: an ordinal in a graph. */
export class RelationshipValue {
  readonly relationship: number;
  readonly graph: EntityReader;
  constructor(relationship: number, graph: EntityReader) {
    this.relationship = relationship;
    this.graph = graph;
  }
}

/** A path: `nodes` has one more entry than `relationships`. */
export class PathValue {
  readonly nodes: readonly number[];
  readonly relationships: readonly number[];
  readonly graph: EntityReader;
  constructor(nodes: readonly number[], relationships: readonly number[], graph: EntityReader) {
    this.nodes = nodes;
    this.relationships = relationships;
    this.graph = graph;
  }
}

/** What is known of a value before the query runs. */
export type TypeName =
  | 'any'
  | 'null'
  | 'boolean'
  | 'integer'
  | 'float'
  | 'number'
  | 'string'
  | 'list'
  | 'map'
  | 'node'
  | 'relationship'
  | 'path'
  | 'date'
  | 'time'
  | 'localtime'
  | 'datetime'
  | 'localdatetime'
  | 'duration';

export interface StaticType {
  readonly name: TypeName;
  /** Of a list, when known. */
  readonly item?: StaticType;
}
