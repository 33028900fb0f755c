// What is asked of a property graph, and what is written to it: graphology's own functions, so that its graphs are such.
import type { MultiDirectedGraph } from 'graphology';
import type { RelationshipType } from '../../graph-data/ontology/ontology.ts';

/** What every node carries besides the properties of its record (the passage's text stays in the store). */
export interface NodeAttributes {
  /** The narrowest label first: `['Estimate', 'Claim']`. */
  readonly labels: readonly string[];
  readonly name: string;
  readonly [property: string]: unknown;
}

/** What every edge carries besides the properties that its type defines. */
export interface EdgeAttributes {
  readonly type: RelationshipType;
  readonly [property: string]: unknown;
}

export type PropertyGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes>;

type VisitEdge = (id: string, attributes: EdgeAttributes) => void;

export interface ReadableGraph {
  hasNode(id: string): boolean;
  getNodeAttributes(id: string): NodeAttributes;
  getNodeAttribute<Name extends keyof NodeAttributes>(id: string, name: Name): NodeAttributes[Name];
  hasEdge(id: string): boolean;
  getEdgeAttributes(id: string): EdgeAttributes;
  getEdgeAttribute<Name extends keyof EdgeAttributes>(id: string, name: Name): EdgeAttributes[Name];
  source(edge: string): string;
  target(edge: string): string;
  forEachNode(visit: (id: string, attributes: NodeAttributes) => void): void;
  forEachEdge(visit: VisitEdge): void;
  /** Those that begin or end at a node. */
  forEachEdge(node: string, visit: VisitEdge): void;
}

/** Attributes are replaced, never set: whoever has read them goes on with what they saw. */
export interface WritableGraph extends ReadableGraph {
  addNode(id: string, attributes: NodeAttributes): unknown;
  dropNode(id: string): unknown;
  addDirectedEdgeWithKey(id: string, source: string, target: string, attributes: EdgeAttributes): unknown;
  replaceEdgeAttributes(id: string, attributes: EdgeAttributes): unknown;
  dropEdge(id: string): unknown;
}

/** The ids of the claims that a relation or citation rests on. */
export const claimsOf = ({ claims }: EdgeAttributes): readonly unknown[] =>
  Array.isArray(claims) ? claims : [];
