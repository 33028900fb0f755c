// Tidies a drawing: ForceAtlas2 in slices, then nodes pushed apart. No chance in it: the same input gives the same places.
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import noverlap from 'graphology-layout-noverlap';

export interface ArrangeNode {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly isFixed: boolean;
}

export interface ArrangeRequest {
  /** How much wider than high the picture is to be; the forces know only discs. */
  readonly stretch: number;
  readonly nodes: readonly ArrangeNode[];
  readonly edges: readonly { readonly source: string; readonly target: string; readonly weight: number }[];
}

export type Placed = readonly { readonly id: string; readonly x: number; readonly y: number }[];

export type ArrangeReply =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'done'; readonly places: Placed };

const SLICES = 20;
/** All iterations together; fewer on large drawings, where each is dear. */
export const iterationsFor = (nodes: number): number => (nodes <= 1000 ? 600 : nodes <= 3000 ? 300 : 120);

interface Spread {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Centre of gravity and root mean square distance from it. */
function spreadOf(points: readonly { readonly x: number; readonly y: number }[]): Spread {
  const count = Math.max(1, points.length);
  const x = points.reduce((sum, point) => sum + point.x, 0) / count;
  const y = points.reduce((sum, point) => sum + point.y, 0) / count;
  const square = points.reduce((sum, point) => sum + (point.x - x) ** 2 + (point.y - y) ** 2, 0) / count;
  return { x, y, radius: Math.max(1, Math.sqrt(square)) };
}

function buildGraph({ nodes, edges, stretch }: ArrangeRequest): Graph {
  const graph = new Graph({ type: 'undirected' });
  // The order of nodes decides the order of sums: sorted by id it is always the same.
  for (const { id, x, y, radius, isFixed } of [...nodes].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    graph.addNode(id, { x: x / stretch, y, size: radius, fixed: isFixed });
  }
  const sorted = [...edges].sort((a, b) => (a.source + a.target < b.source + b.target ? -1 : 1));
  for (const { source, target, weight } of sorted) {
    if (source === target || !graph.hasNode(source) || !graph.hasNode(target)) continue;
    graph.mergeEdge(source, target, { weight: 1 + Math.log2(Math.max(1, weight)) });
  }
  return graph;
}

const placesOf = (graph: Graph, stretch: number): Placed =>
  graph.mapNodes((id, { x, y }) => ({ id, x: Number(x) * stretch, y: Number(y) }));

/** Scales the result about its centre so that it takes the room it took before; pins forbid that. */
function keepRoom(graph: Graph, before: Spread): void {
  const after = spreadOf(placesOf(graph, 1));
  const scale = before.radius / after.radius;
  graph.updateEachNodeAttributes((_id, attributes) => ({
    ...attributes,
    x: before.x + (Number(attributes.x) - after.x) * scale,
    y: before.y + (Number(attributes.y) - after.y) * scale,
  }));
}

/** Yields the share that is done after each slice, and returns the places. Fixed nodes stay where they are. */
export function* arrange(request: ArrangeRequest): Generator<number, Placed> {
  const graph = buildGraph(request);
  const { stretch } = request;
  if (graph.order < 2) return placesOf(graph, stretch);
  const before = spreadOf(placesOf(graph, 1));
  const hasPins = request.nodes.some(({ isFixed }) => isFixed);
  const iterations = Math.ceil(iterationsFor(graph.order) / SLICES);
  // Repulsion in proportion to the room per node, so that pinned and free nodes agree on the scale.
  const room = before.radius / Math.sqrt(graph.order);
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    linLogMode: true,
    outboundAttractionDistribution: true,
    edgeWeightInfluence: 0.5,
    gravity: 0.6,
    scalingRatio: Math.max(2, room / 3),
    slowDown: 4,
  };
  for (let slice = 1; slice <= SLICES; slice += 1) {
    forceAtlas2.assign(graph, { iterations, settings, getEdgeWeight: 'weight' });
    yield slice / (SLICES + 1);
  }
  if (!hasPins) keepRoom(graph, before);
  const held = new Map(
    request.nodes.filter(({ isFixed }) => isFixed).map(({ id, x, y }) => [id, { x, y }] as const),
  );
  noverlap.assign(graph, {
    maxIterations: 120,
    settings: { margin: room * 0.12, ratio: 1.1, expansion: 1.1, speed: 2 },
  });
  return placesOf(graph, stretch).map((place) => ({ ...place, ...held.get(place.id) }));
}
