// What surrounds a node of a view, counted by kind of link and direction, whatever the limit.
import type { Neighbourhood } from '../api/contract/entities.ts';
import { describeNode, edgesAmong, kindOf, type Place } from './describe-edge.ts';
import { linksOfPair, otherEnd } from './link-table.ts';
import { rowLength, rowOf } from './postings.ts';
import type { View } from './view.ts';

export interface NeighbourhoodOptions {
  /** Only these kinds of link; all when left out. */
  readonly kinds?: readonly string[];
  readonly limit: number;
}

export type KindCount = Neighbourhood['counts'][number];

/** Counts neighbours and claims by kind and direction; those with most neighbours first. */
export function countKinds(view: View, node: number): KindCount[] {
  const { links } = view;
  const counts = new Map<number, { kind: string; forward: boolean; neighbours: number; claims: number }>();
  // A denied and an affirmed link of one kind lead to one neighbour: it is counted at the first of them.
  const lastPair = new Map<number, number>();
  for (const pair of rowOf(links.pairsOf, node)) {
    const isLow = links.low[pair] === node;
    for (let link = links.firstLink[pair] ?? 0; link < (links.firstLink[pair + 1] ?? 0); link++) {
      const forward = (links.isRising[link] === 1) === isLow;
      const key = 2 * (links.kind[link] ?? 0) + Number(forward);
      const count = counts.get(key) ?? { kind: kindOf(links, link), forward, neighbours: 0, claims: 0 };
      if (lastPair.get(key) !== pair) count.neighbours++;
      lastPair.set(key, pair);
      count.claims += rowLength(links.claims, link);
      counts.set(key, count);
    }
  }
  return [...counts.values()].sort(
    (a, b) =>
      b.neighbours - a.neighbours ||
      (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : Number(b.forward) - Number(a.forward)),
  );
}

/** The neighbours of a node, those with most claims between them first, and the edges among them all. */
export function surround(
  view: View,
  node: number,
  options: NeighbourhoodOptions,
  place: Place,
): Neighbourhood {
  const { links } = view;
  const kinds = options.kinds ? new Set(options.kinds) : undefined;
  const allowed: number[] = [];
  for (const pair of rowOf(links.pairsOf, node)) {
    if (kinds && !linksOfPair(links, pair).some((link) => kinds.has(kindOf(links, link)))) continue;
    allowed.push(otherEnd(links, pair, node));
  }
  const shown = allowed.slice(0, options.limit);
  return {
    centre: describeNode(view, node, place),
    nodes: shown.map((neighbour) => describeNode(view, neighbour, place)),
    edges: edgesAmong(view, [node, ...shown]),
    counts: countKinds(view, node),
    total: allowed.length,
    truncated: allowed.length > shown.length,
  };
}
