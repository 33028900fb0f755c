// What stands out and what steps back: from the selection, the pointer and the picked nodes.
import type { Selection } from '../state/state.ts';
import type { Scene } from './scene.ts';
import { type DrawnWay, noDrawnWay } from './way-on-picture.ts';

export interface Emphasis {
  /** Nodes that keep their colour and get a label; undefined when nothing is emphasised and all do. */
  readonly nodes: ReadonlySet<string> | undefined;
  readonly edges: ReadonlySet<string>;
  /** The nodes it is about: labelled first and in full. */
  readonly centres: ReadonlySet<string>;
  /** How the selected claim or report came: its lines in the accent, its origin marked. */
  readonly way: DrawnWay;
}

/** What stands out, before the way is laid over it. */
type Ground = Omit<Emphasis, 'way'>;

export const noEmphasis: Emphasis = {
  nodes: undefined,
  edges: new Set(),
  centres: new Set(),
  way: noDrawnWay,
};

export interface Cause {
  readonly selection: Selection | undefined;
  readonly hovered: string | undefined;
  readonly hoveredEdge: string | undefined;
  readonly picked: readonly string[];
  /** The steps of the selected paths: each the two ends with the claims that carry it. */
  readonly steps: readonly ReadonlySet<string>[];
  /** In the entities view, the entities of the selected claim. */
  readonly ofClaim: ReadonlySet<string>;
  /** The claims, entities and reports of the selected answer. */
  readonly ofAnswer: ReadonlySet<string>;
  readonly way: DrawnWay;
  /** Whether only the way is to stand out. */
  readonly isWayShown: boolean;
}

function around(scene: Scene, ids: Iterable<string>): Ground {
  const centres = new Set([...ids].filter((id) => scene.nodes.has(id)));
  if (centres.size === 0) return noEmphasis;
  const nodes = new Set(centres);
  for (const id of centres) for (const neighbour of scene.neighbours.get(id) ?? []) nodes.add(neighbour);
  const edges = new Set<string>();
  for (const { id, source, target } of scene.edges.values()) {
    if (centres.has(source) || centres.has(target)) edges.add(id);
  }
  return { nodes, edges, centres };
}

/** Just these nodes and the edges among them. */
function among(scene: Scene, ids: Iterable<string>): Ground {
  const nodes = new Set([...ids].filter((id) => scene.nodes.has(id)));
  if (nodes.size === 0) return noEmphasis;
  const edges = new Set<string>();
  for (const { id, source, target } of scene.edges.values()) {
    if (nodes.has(source) && nodes.has(target)) edges.add(id);
  }
  return { nodes, edges, centres: nodes };
}

/** The nodes of these steps, and the edges that lie within one of them. */
function alongSteps(scene: Scene, steps: readonly ReadonlySet<string>[], ends: readonly string[]): Ground {
  const nodes = new Set([...ends, ...steps.flatMap((step) => [...step])].filter((id) => scene.nodes.has(id)));
  if (nodes.size === 0) return noEmphasis;
  const edges = new Set<string>();
  for (const { id, source, target } of scene.edges.values()) {
    if (steps.some((step) => step.has(source) && step.has(target))) edges.add(id);
  }
  return { nodes, edges, centres: new Set(ends.filter((id) => nodes.has(id))) };
}

function selected(scene: Scene, { selection, picked, steps, ofClaim, ofAnswer }: Cause): Ground {
  if (!selection) return around(scene, picked);
  switch (selection.kind) {
    case 'entity':
      return around(scene, [selection.id, ...picked]);
    case 'claim':
      if (scene.nodes.has(selection.id)) return around(scene, [selection.id, ...picked]);
      return among(scene, [...ofClaim, ...picked]);
    case 'answer':
      return among(scene, [...ofAnswer, ...picked]);
    case 'between':
      return among(scene, [selection.from, selection.to]);
    case 'path':
      return alongSteps(scene, steps, [selection.from, ...(selection.to ? [selection.to] : [])]);
  }
}

function withoutWay(scene: Scene, cause: Cause): Ground {
  if (cause.hovered !== undefined && scene.nodes.has(cause.hovered)) return around(scene, [cause.hovered]);
  const edge = cause.hoveredEdge === undefined ? undefined : scene.edges.get(cause.hoveredEdge);
  if (edge) {
    const ends = new Set([edge.source, edge.target]);
    return { nodes: ends, edges: new Set([edge.id]), centres: ends };
  }
  return selected(scene, cause);
}

/** The pointer comes before the selection; what it leaves comes back when it goes. The way stays all the while. */
export function emphasise(scene: Scene, cause: Cause): Emphasis {
  const { way, isWayShown, hovered, hoveredEdge } = cause;
  const isPointing = hovered !== undefined || hoveredEdge !== undefined;
  if (isWayShown && !isPointing && way.nodes.size > 0) {
    return { nodes: way.nodes, edges: new Set(way.edges.keys()), centres: way.nodes, way };
  }
  const ground = withoutWay(scene, cause);
  if (!ground.nodes || way.nodes.size === 0) return { ...ground, way };
  return {
    nodes: new Set([...ground.nodes, ...way.nodes]),
    edges: new Set([...ground.edges, ...way.edges.keys()]),
    centres: ground.centres,
    way,
  };
}
