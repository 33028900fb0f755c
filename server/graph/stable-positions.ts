// One place for every node of a view: laid out once, kept in the store, the same at every start.
import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { Positions, Store } from '../store/store.ts';
import { chooseNodes } from './choose-nodes.ts';
import { type Place, pairsAmong } from './describe-edge.ts';
import { hashText, type LayoutTask, layOut, type Point } from './lay-out.ts';
import { otherEnd } from './link-table.ts';
import { rowOf } from './postings.ts';
import type { View } from './view.ts';

/** Changes whenever the layout itself does, so that positions of an older one are not used. */
const LAYOUT_VERSION = 2;
/** More nodes than this are not laid out but placed beside their strongest neighbour. */
export const MOST_LAID_OUT = 2000;
/** How many nodes the first picture has when nobody asks for more or fewer. */
export const FIRST_PICTURE = 64;
/** Fewer nodes than this take well under a second; a worker would only cost its start. */
const FEWEST_FOR_WORKER = 300;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

function radiusOf(view: View, node: number): number {
  if (view.name === 'claims' && view.node(node).label.match(/^(Claim|Estimate)$/)) return 8;
  return Math.min(60, 12 + 5 * Math.sqrt(view.weight[node] ?? 0));
}

/** Damped, so that two busy entities do not fall onto each other; a report that only stands there keeps close. */
const pullOf = (claims: number): number =>
  claims === 0 ? 3 : Math.round((1 + Math.log(1 + claims)) * 1000) / 1000;

function taskOf(view: View, nodes: readonly number[], first: ReadonlySet<number>): LayoutTask {
  // By id, so that the order of the records in a file does not move the picture.
  const ids = nodes.map((node) => view.node(node).id);
  const sorted = [...nodes.keys()].sort((a, b) => ((ids[a] ?? '') < (ids[b] ?? '') ? -1 : 1));
  const position = new Map(sorted.map((at, place) => [nodes[at] ?? 0, place]));
  const { links } = view;
  const edges = pairsAmong(view, nodes)
    .map((pair): [number, number, number] => {
      const [a, b] = [position.get(links.low[pair] ?? 0) ?? 0, position.get(links.high[pair] ?? 0) ?? 0];
      const pull = pullOf(links.weight[pair] ?? 0);
      return a < b ? [a, b, pull] : [b, a, pull];
    })
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return {
    ids: sorted.map((at) => ids[at] ?? ''),
    radii: sorted.map((at) => radiusOf(view, nodes[at] ?? 0)),
    isFirst: sorted.map((at) => first.has(nodes[at] ?? 0)),
    edges,
  };
}

const keyOf = (view: View, task: LayoutTask): string =>
  `${view.name}-${LAYOUT_VERSION}-${createHash('sha256').update(JSON.stringify(task)).digest('hex').slice(0, 32)}`;

function layOutInWorker(task: LayoutTask, signal: AbortSignal): Promise<readonly Point[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { workerData: task });
    const end = (): void => void worker.terminate();
    signal.addEventListener('abort', end, { once: true });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => {
      signal.removeEventListener('abort', end);
      reject(new Error('the layout was ended before it was done'));
    });
  });
}

async function computePositions(
  store: Store,
  view: View,
  task: LayoutTask,
  signal: AbortSignal,
): Promise<Positions> {
  const key = keyOf(view, task);
  const kept = store.loadPositions(key);
  if (kept) return kept;
  const isLarge = task.ids.length >= FEWEST_FOR_WORKER;
  const points = isLarge ? await layOutInWorker(task, signal) : layOut(task);
  const positions: Positions = Object.fromEntries(
    task.ids.map((id, at): [string, Point] => [id, points[at] ?? [0, 0]]),
  );
  store.savePositions(key, positions);
  return positions;
}

/** Beside a placed node, on a ring that grows with how many stand there already. */
function beside([x, y]: Point, turn: number): Point {
  const radius = 28 + 9 * Math.sqrt(turn);
  return [
    Math.round((x + radius * Math.cos(turn * GOLDEN_ANGLE)) * 10) / 10,
    Math.round((y + radius * Math.sin(turn * GOLDEN_ANGLE)) * 10) / 10,
  ];
}

/** Places what was not laid out, from the laid-out nodes outwards, each beside its strongest placed neighbour. */
function placeRest(view: View, points: Map<number, Point>): void {
  const turns = new Map<number, number>();
  let rim = [...points.keys()];
  while (rim.length > 0) {
    const next: number[] = [];
    for (const node of rim) {
      const centre = points.get(node) ?? [0, 0];
      for (const pair of rowOf(view.links.pairsOf, node)) {
        const neighbour = otherEnd(view.links, pair, node);
        if (points.has(neighbour)) continue;
        const turn = (turns.get(node) ?? 0) + 1;
        turns.set(node, turn);
        points.set(neighbour, beside(centre, turn));
        next.push(neighbour);
      }
    }
    rim = next;
  }
}

/** What no link leads to stands on the outer rim, where its id puts it. */
export function onTheRim(id: string): Point {
  const angle = (hashText(id) / 2 ** 32) * 2 * Math.PI;
  return [Math.round(1150 * Math.cos(angle)), Math.round(1150 * Math.sin(angle))];
}

/** Loads or computes the place of every node of a view; `signal` ends it early, which rejects. */
export async function placeNodes(
  store: Store,
  view: View,
  origins: Uint32Array,
  signal: AbortSignal,
): Promise<Place> {
  const first = new Set(chooseNodes(view, origins, FIRST_PICTURE));
  const task = taskOf(view, [...new Set([...first, ...chooseNodes(view, origins, MOST_LAID_OUT)])], first);
  const positions = await computePositions(store, view, task, signal);
  const points = new Map<number, Point>();
  for (const id of task.ids) {
    const [node, point] = [view.numberOf(id), positions[id]];
    if (node !== undefined && point) points.set(node, point);
  }
  placeRest(view, points);
  return (node) => points.get(node) ?? onTheRim(view.node(node).id);
}
