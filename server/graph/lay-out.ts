// Where the nodes of a picture stand: ForceAtlas2 from a start that depends on ids only, then no overlap.
import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import noverlap from 'graphology-layout-noverlap';

/** What is laid out, as plain arrays so that it can be sent to a worker. */
export interface LayoutTask {
  readonly ids: readonly string[];
  /** By node: how wide it is drawn, on a picture 2,000 wide. */
  readonly radii: readonly number[];
  /** Positions in `ids`, and how strongly the two pull. */
  readonly edges: readonly (readonly [from: number, to: number, pull: number])[];
}

export type Point = readonly [x: number, y: number];

/** The picture reaches about this far from its centre. */
const REACH = 1000;

/** Screens are wider than high, and so are labels. */
const FLATNESS = 0.72;

/** FNV-1a over UTF-16 units, 32 bits. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** A start in the unit disc that only the id decides. */
function startOf(id: string): { x: number; y: number } {
  const angle = (hashText(id) / 2 ** 32) * 2 * Math.PI;
  const radius = Math.sqrt(hashText(`${id}#`) / 2 ** 32);
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}

interface Spot {
  x: number;
  y: number;
  size: number;
}

/** Centres the points and scales them so that nearly all lie within the reach; stragglers are drawn in. */
function fitToReach(graph: UndirectedGraph<Spot>): void {
  const spots = graph.mapNodes((_id, spot) => spot);
  const middle = (values: readonly number[]): number =>
    values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
  const [centreX, centreY] = [middle(spots.map(({ x }) => x)), middle(spots.map(({ y }) => y))];
  const distances = spots.map(({ x, y }) => Math.hypot(x - centreX, y - centreY)).sort((a, b) => a - b);
  const far = distances[Math.floor((distances.length - 1) * 0.95)] || distances.at(-1) || 1;
  graph.updateEachNodeAttributes((_id, spot) => {
    const [x, y] = [(spot.x - centreX) / far, (spot.y - centreY) / far];
    const distance = Math.hypot(x, y);
    // Beyond the rim distance counts less and less: one lone node must not shrink the picture of all others.
    const pull = distance > 1 ? (1 + 0.25 * Math.log(distance)) / distance : 1;
    return { ...spot, x: x * pull * REACH, y: y * pull * REACH * FLATNESS };
  });
}

/**
 * Lays out a connected or scattered graph. The same task gives the same points.
 *
 * Linear-logarithmic attraction parts the clusters and keeps a hub from pulling everything into one ball
 * (Jacomy et al. 2014, ForceAtlas2, PLoS ONE 9(6)). Attraction divided by degree was tried: it pushes the
 * publishers, who speak of everything, out to the rim, far from their reports.
 */
export function layOut(task: LayoutTask): readonly Point[] {
  const graph = new UndirectedGraph<Spot, { weight: number }>();
  task.ids.forEach((id, node) => {
    graph.addNode(id, { ...startOf(id), size: task.radii[node] ?? 1 });
  });
  for (const [from, to, weight] of task.edges) {
    graph.mergeEdge(task.ids[from] ?? '', task.ids[to] ?? '', { weight });
  }
  if (graph.order > 1) {
    const settings = {
      linLogMode: true,
      outboundAttractionDistribution: false,
      edgeWeightInfluence: 1,
      gravity: 0.3,
      scalingRatio: 6,
      slowDown: 4,
      barnesHutOptimize: graph.order > 1000,
      barnesHutTheta: 0.8,
    };
    const iterations = graph.order > 400 ? 300 : 700;
    forceAtlas2.assign(graph, { iterations, settings, getEdgeWeight: 'weight' });
    fitToReach(graph);
    noverlap.assign(graph, {
      maxIterations: 500,
      settings: { margin: 14, ratio: 1, expansion: 1.1, gridSize: 20 },
    });
  }
  return task.ids.map((id): Point => {
    const { x, y } = graph.getNodeAttributes(id);
    return [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
  });
}
