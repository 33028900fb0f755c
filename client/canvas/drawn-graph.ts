// The graph that Sigma draws: what each of its nodes and edges carries, made from the scene.
import type Graph from 'graphology';
import type Sigma from 'sigma';
import {
  edgeWidth,
  type LineStyle,
  lineStyleOf,
  nodeRadius,
  PROPOSAL_WIDTH,
  proposalRadius,
  type Shape,
  shapeOf,
} from './appearance.ts';
import type { Point, SceneEdge, SceneNode } from './scene.ts';

export interface NodeLook extends Point {
  size: number;
  label: string;
  kind: string;
  shape: Shape;
  claims: number;
  unseen: number;
  isPinned: boolean;
  isProposal: boolean;
}

export interface EdgeLook {
  size: number;
  line: LineStyle;
  claims: number;
  isRelation: boolean;
  isProposal: boolean;
}

export type DrawnGraph = Graph<NodeLook, EdgeLook>;
export type Renderer = Sigma<NodeLook, EdgeLook>;

export const lookOfNode = ({
  label,
  name,
  claims,
  unseen,
  isPinned,
  isProposal,
  x,
  y,
}: SceneNode): NodeLook => ({
  x,
  y,
  size: isProposal ? proposalRadius(label, claims) : nodeRadius(label, claims),
  label: name,
  kind: label,
  shape: shapeOf(label),
  claims,
  unseen,
  isPinned,
  isProposal,
});

export const lookOfEdge = ({ claims, state, isRelation, isProposal }: SceneEdge): EdgeLook => ({
  size: isProposal ? PROPOSAL_WIDTH : edgeWidth(claims),
  line: isProposal ? 'fine' : lineStyleOf(state),
  claims,
  isRelation,
  isProposal,
});

/** Draws these edges and no others; one that runs the other way than before, as most of its claims now do, is drawn anew. */
export function drawEdges(graph: DrawnGraph, edges: ReadonlyMap<string, SceneEdge>): void {
  graph.forEachEdge((id, _, source) => edges.get(id)?.source !== source && graph.dropEdge(id));
  for (const edge of edges.values())
    graph.mergeEdgeWithKey(edge.id, edge.source, edge.target, lookOfEdge(edge));
}
