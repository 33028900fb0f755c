// The way that a statement came, laid on what is drawn: which lines carry it, in which direction, and which nodes are marked.
import type { Hop, Way, WayMark } from '../state/state.ts';
import type { Scene } from './scene.ts';

export interface DrawnWay {
  readonly nodes: ReadonlySet<string>;
  /** By the id of the edge: the hand-overs along it, one or both ways. */
  readonly edges: ReadonlyMap<string, readonly Hop[]>;
  readonly marks: ReadonlyMap<string, WayMark>;
}

export const noDrawnWay: DrawnWay = { nodes: new Set(), edges: new Map(), marks: new Map() };

const pairOf = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`);

/** Only lines that are drawn carry the way; circles are left out until the whole way is asked for. */
export function layWay(scene: Scene, way: Way, isWhole: boolean): DrawnWay {
  const hops = way.hops.filter(({ kind }) => isWhole || kind === 'way');
  if (hops.length === 0 && way.marks.size === 0) return noDrawnWay;
  const byPair = Map.groupBy(hops, ({ from, to }) => pairOf(from, to));
  const edges = new Map<string, readonly Hop[]>();
  for (const { id, source, target } of scene.edges.values()) {
    const carried = byPair.get(pairOf(source, target));
    if (carried) edges.set(id, carried);
  }
  const marks = new Map(
    [...way.marks].filter(([id, { kind }]) => scene.nodes.has(id) && (isWhole || kind !== 'circle')),
  );
  const nodes = new Set([...way.nodes, ...marks.keys()].filter((id) => scene.nodes.has(id)));
  return { nodes, edges, marks };
}
