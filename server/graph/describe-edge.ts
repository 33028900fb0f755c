// Nodes and edges of a view as the picture, the neighbourhood and the paths give them.
import type { PictureEdge, PictureNode } from '../api/contract/entities.ts';
import { type LinkTable, linksOfPair } from './link-table.ts';
import { rowLength, rowOf } from './postings.ts';
import { countProposals, isProposedPair } from './proposed-links.ts';
import type { View } from './view.ts';

export type Polarity = 'affirmative' | 'negative';

/** Coordinates reach about from -1000 to 1000. */
export type DrawnNode = PictureNode;
export type DrawnEdge = PictureEdge;

export type Place = (node: number) => readonly [x: number, y: number];

export function describeNode(view: View, node: number, place: Place): DrawnNode {
  const { id, label, name } = view.node(node);
  const [x, y] = place(node);
  const proposals = view.proposals[node] ?? 0;
  return {
    id,
    label,
    name,
    x,
    y,
    claims: view.weight[node] ?? 0,
    neighbours: rowLength(view.links.pairsOf, node),
    ...(proposals > 0 ? { proposals } : {}),
    ...(view.isProposed(node) ? { isProposal: true } : {}),
  };
}

/** The edge runs the way that most of its claims do, so that an arrow tells the main thing. */
export function describeEdge(view: View, pair: number): DrawnEdge {
  const { links } = view;
  const numbers = [...linksOfPair(links, pair)];
  let rising = 0;
  for (const link of numbers) {
    const weight = 1 + 2 * rowLength(links.claims, link);
    rising += links.isRising[link] ? weight : -weight;
  }
  const isRising = rising >= 0;
  const low = view.node(links.low[pair] ?? 0).id;
  const high = view.node(links.high[pair] ?? 0).id;
  const proposals = countProposals(links, pair, view.isProposal);
  return {
    id: low < high ? `${low}~${high}` : `${high}~${low}`,
    source: isRising ? low : high,
    target: isRising ? high : low,
    links: numbers
      .map((link) => ({
        kind: kindOf(links, link),
        forward: (links.isRising[link] === 1) === isRising,
        polarity: polarityOf(links, link),
        claims: rowLength(links.claims, link),
      }))
      .sort((a, b) => b.claims - a.claims),
    claims: links.weight[pair] ?? 0,
    state: view.stateOf(pair),
    ...(proposals > 0 ? { proposals } : {}),
    ...(isProposedPair(links, pair, view.isProposal) ? { isProposal: true } : {}),
  };
}

export const kindOf = (links: LinkTable, link: number): string => links.kinds[links.kind[link] ?? 0] ?? '';

export const polarityOf = (links: LinkTable, link: number): Polarity =>
  links.isNegative[link] ? 'negative' : 'affirmative';

/** The edges among nodes, each once, in the order of the nodes. */
export function edgesAmong(view: View, nodes: readonly number[]): DrawnEdge[] {
  return pairsAmong(view, nodes).map((pair) => describeEdge(view, pair));
}

export function pairsAmong(view: View, nodes: readonly number[]): readonly number[] {
  const { links } = view;
  const inside = new Set(nodes);
  const pairs: number[] = [];
  for (const node of inside) {
    const row = rowOf(links.pairsOf, node);
    // A hub of a large graph has more pairs than a picture has nodes: then look each node up instead.
    if (row.length > 4 * inside.size) {
      for (const other of inside) {
        const pair = other > node ? links.pairBetween(node, other) : undefined;
        if (pair !== undefined) pairs.push(pair);
      }
      continue;
    }
    for (const pair of row) {
      if (links.low[pair] === node && inside.has(links.high[pair] ?? -1)) pairs.push(pair);
    }
  }
  return pairs;
}
