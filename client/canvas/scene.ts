// What is to be drawn, from the server's picture and the page's drawing: pure, and the only place that decides it.
import type { Drawing, Picture, PictureEdge, PictureNode } from '../state/state.ts';
import type { EdgeState } from './appearance.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface SceneNode extends Point {
  readonly id: string;
  /** The ontology's label. */
  readonly label: string;
  readonly name: string;
  /** How many are said of it or by it; of what was reviewed, only those that were reviewed. */
  readonly claims: number;
  /** Nobody has reviewed it. */
  readonly isProposal: boolean;
  /** Neighbours in this view that are not drawn. */
  readonly unseen: number;
  readonly isPinned: boolean;
}

export interface SceneEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly claims: number;
  readonly state: EdgeState;
  /** It rests on proposals only. */
  readonly isProposal: boolean;
  /** Whether it holds a claimed relation, rather than only speech of one about the other. */
  readonly isRelation: boolean;
}

export interface Scene {
  readonly nodes: ReadonlyMap<string, SceneNode>;
  readonly edges: ReadonlyMap<string, SceneEdge>;
  readonly neighbours: ReadonlyMap<string, ReadonlySet<string>>;
}

export const emptyScene: Scene = { nodes: new Map(), edges: new Map(), neighbours: new Map() };

type Links = Map<string, Set<string>>;

function connect(links: Links, from: string, to: string): void {
  const known = links.get(from);
  if (known) known.add(to);
  else links.set(from, new Set([to]));
}

function neighboursOf(edges: Iterable<Pick<PictureEdge, 'source' | 'target'>>): Links {
  const links: Links = new Map();
  for (const { source, target } of edges) {
    if (source === target) continue;
    connect(links, source, target);
    connect(links, target, source);
  }
  return links;
}

/** The server lays out a disc; screens and names are wide, so it is drawn as an ellipse. */
export const STRETCH = 1.3;

/** Pins come first, then what tidying found, then the server's place. */
function placeOf(
  node: PictureNode,
  pins: ReadonlyMap<string, Point>,
  tidied: ReadonlyMap<string, Point>,
): Point {
  return pins.get(node.id) ?? tidied.get(node.id) ?? { x: node.x * STRETCH, y: node.y };
}

/** A proposal makes nothing larger or wider that was reviewed. */
const countReviewed = ({
  claims,
  proposals = 0,
  isProposal = false,
}: Pick<PictureNode, 'claims' | 'proposals' | 'isProposal'>): number =>
  isProposal ? claims : claims - proposals;

const speech: readonly string[] = ['SAYS_ABOUT', 'HANDS_ON', 'MENTIONED_WITH'];

/** Leaves out what is hidden or switched off in the legend, with its edges, and puts every node in its place. */
export function composeScene(
  picture: Picture,
  drawing: Drawing,
  tidied: ReadonlyMap<string, Point> = new Map(),
): Scene {
  const [hidden, off] = [new Set(drawing.hidden), new Set(drawing.off)];
  const pins = new Map(drawing.pins.map((pin) => [pin.id, pin]));
  const shown = new Map(
    picture.nodes
      .filter(({ id, label }) => !hidden.has(id) && !off.has(label))
      .map((node) => [node.id, node]),
  );
  const edges = new Map<string, SceneEdge>();
  for (const edge of picture.edges) {
    const { id, source, target, state, links, isProposal = false } = edge;
    if (!shown.has(source) || !shown.has(target)) continue;
    const isRelation = links.some(({ kind }) => !speech.includes(kind));
    edges.set(id, { id, source, target, claims: countReviewed(edge), state, isProposal, isRelation });
  }
  const neighbours = neighboursOf(edges.values());
  const nodes = new Map<string, SceneNode>();
  for (const node of shown.values()) {
    const { id, label, name, isProposal = false } = node;
    const claims = countReviewed(node);
    const { x, y } = placeOf(node, pins, tidied);
    const unseen = Math.max(0, node.neighbours - (neighbours.get(id)?.size ?? 0));
    nodes.set(id, { id, label, name, claims, isProposal, x, y, unseen, isPinned: pins.has(id) });
  }
  return { nodes, edges, neighbours };
}

/** Nodes with most claims first; equal ones by id, so that the order never changes by chance. */
export const byImportance = (a: SceneNode, b: SceneNode): number =>
  b.claims - a.claims || (a.id < b.id ? -1 : 1);

/** The node with most neighbours drawn. */
export function mostConnected({ nodes, neighbours }: Scene): string | undefined {
  let best: SceneNode | undefined;
  const degree = ({ id }: SceneNode): number => neighbours.get(id)?.size ?? 0;
  for (const node of [...nodes.values()].sort(byImportance)) {
    if (!best || degree(node) > degree(best)) best = node;
  }
  return best?.id;
}

/** The rectangle around these nodes, or around all of them; undefined when there are none. */
export function extentOf(
  points: Iterable<Point>,
): { readonly x: [number, number]; readonly y: [number, number] } | undefined {
  const x: [number, number] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const y: [number, number] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const point of points) {
    x[0] = Math.min(x[0], point.x);
    x[1] = Math.max(x[1], point.x);
    y[0] = Math.min(y[0], point.y);
    y[1] = Math.max(y[1], point.y);
  }
  return x[0] > x[1] ? undefined : { x, y };
}
