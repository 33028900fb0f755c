// Where nodes stand: ForceAtlas2 from a start that depends on ids only, the first picture before the rest, then no overlap.
import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import noverlap from 'graphology-layout-noverlap';

/** What is laid out, as plain arrays so that it can be sent to a worker. */
export interface LayoutTask {
  readonly ids: readonly string[];
  /** By node: how wide it is drawn, on a picture 2,000 wide. */
  readonly radii: readonly number[];
  /** By node: whether it belongs to the first picture, which is laid out by itself before the rest. */
  readonly isFirst: readonly boolean[];
  /** Positions in `ids`, and how strongly the two pull. */
  readonly edges: readonly (readonly [from: number, to: number, pull: number])[];
}

export type Point = readonly [x: number, y: number];

/** The picture reaches about this far from its centre. */
const REACH = 1000;

/** Below 1 the crowded middle is spread out at the cost of the empty rim. */
const SPREAD = 0.72;

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
  /** Stands where it is while the others settle. */
  fixed: boolean;
}

type Field = UndirectedGraph<Spot, { weight: number }>;

function sow(task: LayoutTask): Field {
  const field: Field = new UndirectedGraph();
  task.ids.forEach((id, node) => {
    field.addNode(id, { ...startOf(id), size: task.radii[node] ?? 1, fixed: false });
  });
  for (const [from, to, weight] of task.edges) {
    field.mergeEdge(task.ids[from] ?? '', task.ids[to] ?? '', { weight });
  }
  return field;
}

/** The nodes of the first picture with the edges among them. */
function firstPicture(task: LayoutTask): Field {
  const ids = task.ids.filter((_id, node) => task.isFirst[node]);
  const edges = task.edges.filter(([from, to]) => task.isFirst[from] && task.isFirst[to]);
  const rank = new Map(ids.map((id, at) => [id, at]));
  const at = (node: number): number => rank.get(task.ids[node] ?? '') ?? 0;
  return sow({
    ids,
    radii: task.radii.filter((_radius, node) => task.isFirst[node]),
    isFirst: ids.map(() => true),
    edges: edges.map(([from, to, weight]) => [at(from), at(to), weight]),
  });
}

/**
 * Linear-logarithmic attraction parts the clusters and keeps a hub from pulling everything into one ball
 * (Jacomy et al. 2014, ForceAtlas2, PLoS ONE 9(6)). Attraction divided by degree was tried: it pushes the
 * publishers, who speak of everything, out to the rim, far from their reports.
 */
function settle(field: Field): void {
  if (field.order < 2) return;
  const settings = {
    linLogMode: true,
    outboundAttractionDistribution: false,
    edgeWeightInfluence: 1,
    gravity: 0.3,
    scalingRatio: 6,
    slowDown: 4,
    barnesHutOptimize: field.order > 1000,
    barnesHutTheta: 0.8,
  };
  const iterations = field.order > 400 ? 300 : 700;
  forceAtlas2.assign(field, { iterations, settings, getEdgeWeight: 'weight' });
}

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** Centres the points and scales them so that nearly all of `guide` lies within the reach. */
function fitToReach(field: Field, guide: Field): void {
  const spots = guide.mapNodes((_id, spot) => spot);
  const [centreX, centreY] = [middle(spots.map(({ x }) => x)), middle(spots.map(({ y }) => y))];
  const distances = spots.map(({ x, y }) => Math.hypot(x - centreX, y - centreY)).sort((a, b) => a - b);
  const far = distances[Math.floor((distances.length - 1) * 0.95)] || distances.at(-1) || 1;
  field.updateEachNodeAttributes((_id, spot) => {
    const [x, y] = [(spot.x - centreX) / far, (spot.y - centreY) / far];
    const distance = Math.hypot(x, y);
    // Beyond the rim distance counts less and less: one lone node must not shrink the picture of all others.
    const drawnIn = distance > 1 ? 1 + 0.25 * Math.log(distance) : distance;
    const scale = distance === 0 ? 0 : (drawnIn ** SPREAD / distance) * REACH;
    return { ...spot, x: x * scale, y: y * scale };
  });
}

const part = (field: Field): void =>
  noverlap.assign(field, {
    maxIterations: 500,
    settings: { margin: 26, ratio: 1, expansion: 1.1, gridSize: 20 },
  });

/** Lays out a connected or scattered graph. The same task gives the same points. */
export function layOut(task: LayoutTask): readonly Point[] {
  const first = firstPicture(task);
  settle(first);
  const whole = sow(task);
  first.forEachNode((id, { x, y }) => whole.mergeNodeAttributes(id, { x, y, fixed: true }));
  // The others find their places around what stands
  if (whole.order > first.order) settle(whole);
  fitToReach(whole, first);
  fitToReach(first, first.copy());
  part(first);
  part(whole);
  return task.ids.map((id): Point => {
    const { x, y } = (first.hasNode(id) ? first : whole).getNodeAttributes(id);
    return [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
  });
}
