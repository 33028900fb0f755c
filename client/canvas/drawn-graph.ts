// The graph that Sigma draws: what each of its nodes and edges carries, made from the scene.
import type Graph from 'graphology';
import type Sigma from 'sigma';
import { edgeWidth, type LineStyle, lineStyleOf, nodeRadius, type Shape, shapeOf } from './appearance.ts';
import type { Point, SceneEdge, SceneNode } from './scene.ts';

export interface NodeLook extends Point {
  size: number;
  label: string;
  kind: string;
  shape: Shape;
  claims: number;
  unseen: number;
  isPinned: boolean;
}

export interface EdgeLook {
  size: number;
  line: LineStyle;
  claims: number;
  isRelation: boolean;
}

export type DrawnGraph = Graph<NodeLook, EdgeLook>;
export type Renderer = Sigma<NodeLook, EdgeLook>;

export const lookOfNode = ({ label, name, claims, unseen, isPinned, x, y }: SceneNode): NodeLook => ({
  x,
  y,
  size: nodeRadius(label, claims),
  label: name,
  kind: label,
  shape: shapeOf(label),
  claims,
  unseen,
  isPinned,
});

export const lookOfEdge = ({ claims, state, isRelation }: SceneEdge): EdgeLook => ({
  size: edgeWidth(claims),
  line: lineStyleOf(state),
  claims,
  isRelation,
});
