// Places for a graph that is much like another: what stands there keeps its place, and the rest settles around it.
import { pending, type Work } from '../in-slices.ts';
import type { Place } from './describe-edge.ts';
import { rowLength } from './postings.ts';
import { settleProposed } from './settle-proposed.ts';
import { onTheRim } from './stable-positions.ts';
import type { View } from './view.ts';

/** So many nodes are looked up before others may get their turn. */
const NODES_AT_ONCE = 10_000;

function* settleAround(before: View, placed: Place, view: View): Work<Place> {
  const [xs, ys] = [new Float64Array(view.size), new Float64Array(view.size)];
  const stands = new Uint8Array(view.size);
  for (let node = 0; node < view.size; node++) {
    if (node % NODES_AT_ONCE === NODES_AT_ONCE - 1) yield;
    const { id } = view.node(node);
    const known = before.numberOf(id);
    // What nothing led to stood on the rim: once something does, it comes in
    stands[node] = Number(known !== undefined && rowLength(before.links.pairsOf, known) > 0);
    [xs[node], ys[node]] = known !== undefined && stands[node] === 1 ? placed(known) : onTheRim(id);
  }
  const place: Place = (node) => [xs[node] ?? 0, ys[node] ?? 0];
  const points = yield* settleProposed(view, (node) => (stands[node] === 1 ? place(node) : undefined));
  for (const [node, [x, y]] of points) [xs[node], ys[node]] = [x, y];
  return place;
}

/** The places of a view's nodes, in slices; `placed` are those of `before`. */
export const keepPlaces = (before: View, placed: Place, view: View): Promise<Place> =>
  pending(() => settleAround(before, placed, view)).soon();
