// Which nodes a picture shows when there are more than it can hold.
import { otherEnd } from './link-table.ts';
import { rowLength, rowOf } from './postings.ts';
import type { View } from './view.ts';

/** A heap that gives the node with most claims first; of equal ones the first in the contents. */
class Queue {
  readonly #nodes: number[] = [];
  readonly #precedes: (a: number, b: number) => boolean;

  constructor(precedes: (a: number, b: number) => boolean) {
    this.#precedes = precedes;
  }

  push(node: number): void {
    const nodes = this.#nodes;
    let at = nodes.push(node) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const parent = nodes[above] ?? 0;
      if (!this.#precedes(node, parent)) break;
      nodes[at] = parent;
      at = above;
    }
    nodes[at] = node;
  }

  pop(): number | undefined {
    const nodes = this.#nodes;
    const first = nodes[0];
    const last = nodes.pop();
    if (first === undefined || last === undefined || nodes.length === 0) return first;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      const [left, right] = [nodes[below], nodes[below + 1]];
      if (left === undefined) break;
      if (right !== undefined && this.#precedes(right, left)) below++;
      const child = nodes[below] ?? 0;
      if (!this.#precedes(child, last)) break;
      nodes[at] = child;
      at = below;
    }
    nodes[at] = last;
    return first;
  }
}

/** Nodes that have at least one neighbour, those with most claims first. */
function rank(view: View): number[] {
  const nodes: number[] = [];
  for (let node = 0; node < view.size; node++) if (rowLength(view.links.pairsOf, node) > 0) nodes.push(node);
  return nodes.sort((a, b) => (view.weight[b] ?? 0) - (view.weight[a] ?? 0) || a - b);
}

/**
 * The entities with most claims, grown outwards from the strongest so that the picture hangs together: the
 * next one is always the strongest neighbour of what is there already. Another island is begun only when the
 * first is drawn whole.
 */
function chooseEntities(view: View, limit: number): readonly number[] {
  const ranked = rank(view);
  if (ranked.length <= limit) return ranked;
  const chosen = new Set<number>();
  const queued = new Set<number>();
  const queue = new Queue((a, b) => {
    const difference = (view.weight[a] ?? 0) - (view.weight[b] ?? 0);
    return difference === 0 ? a < b : difference > 0;
  });
  let nextIsland = 0;
  while (chosen.size < limit) {
    let node = queue.pop();
    while (node === undefined && nextIsland < ranked.length) {
      const candidate = ranked[nextIsland++];
      if (candidate !== undefined && !chosen.has(candidate)) node = candidate;
    }
    if (node === undefined) break;
    chosen.add(node);
    queued.add(node);
    for (const pair of rowOf(view.links.pairsOf, node)) {
      const neighbour = otherEnd(view.links, pair, node);
      if (queued.has(neighbour)) continue;
      queued.add(neighbour);
      queue.push(neighbour);
    }
  }
  return [...chosen];
}

/**
 * In the claims view a few claims of each speaker, the busiest speakers first, each claim with all it is tied
 * to: better a few whole statements than many nodes without their speakers.
 */
function chooseClaims(view: View, origins: Uint32Array, limit: number): readonly number[] {
  const firstClaim = view.size - origins.length;
  if (view.size <= limit) return rank(view);
  const byOrigin = new Map<number, number[]>();
  origins.forEach((origin, claim) => {
    const known = byOrigin.get(origin);
    if (known) known.push(firstClaim + claim);
    else byOrigin.set(origin, [firstClaim + claim]);
  });
  const speakers = [...byOrigin].sort((a, b) => b[1].length - a[1].length || a[0] - b[0]);
  const chosen = new Set<number>();
  for (let round = 0; round < (speakers[0]?.[1].length ?? 0); round++) {
    for (const [, claims] of speakers) {
      const claim = claims[round];
      if (claim === undefined) continue;
      const around = Array.from(rowOf(view.links.pairsOf, claim), (pair) =>
        otherEnd(view.links, pair, claim),
      );
      const fresh = [claim, ...around].filter((node) => !chosen.has(node));
      if (chosen.size + fresh.length > limit) continue;
      for (const node of fresh) chosen.add(node);
    }
    if (chosen.size >= limit - 1) break;
  }
  return [...chosen];
}

/** The nodes of a picture with at most `limit` of them; `origins` is the speaker of each claim, by number. */
export const chooseNodes = (view: View, origins: Uint32Array, limit: number): readonly number[] =>
  view.name === 'entities' ? chooseEntities(view, limit) : chooseClaims(view, origins, limit);
