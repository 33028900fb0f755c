// A snapshot in words, so that two can be compared whatever order their kinds of links and their graph were filled in.
import { type LinkTable, linksOfPair } from '../../server/graph/link-table.ts';
import { rowOf } from '../../server/graph/postings.ts';
import type { Snapshot } from '../../server/graph/snapshot.ts';
import type { View } from '../../server/graph/view.ts';

function describePair(view: View, links: LinkTable, pair: number): string {
  const [low, high] = [links.low[pair] ?? 0, links.high[pair] ?? 0];
  const described = linksOfPair(links, pair).map((link) => {
    const kind = links.kinds[links.kind[link] ?? 0];
    const claims = [...rowOf(links.claims, link)].join(' ');
    return `${kind} ${links.isRising[link]} ${links.isNegative[link]}: ${claims}`;
  });
  const ends = `${view.node(low).id} ${view.node(high).id}`;
  const found = links.pairBetween(high, low) === pair ? 'found' : 'lost';
  return `${ends} ${links.weight[pair]} ${view.stateOf(pair)} ${found} ${described.sort().join(', ')}`;
}

function describeView(view: View) {
  const { links } = view;
  return {
    nodes: Array.from({ length: view.size }, (_, node) => ({
      id: view.node(node).id,
      weight: view.weight[node],
      pairs: Array.from(rowOf(links.pairsOf, node), (pair) => describePair(view, links, pair)),
    })),
    pairs: links.low.length,
    linkedNodes: links.linkedNodes,
  };
}

function describeGraph({ graph }: Pick<Snapshot, 'graph'>) {
  const [nodes, edges]: [string[], string[]] = [[], []];
  graph.forEachNode((id, attributes) => {
    nodes.push(`${id} ${JSON.stringify(attributes)}`);
  });
  graph.forEachEdge((id, attributes) => {
    edges.push(`${id} ${graph.source(id)} ${graph.target(id)} ${JSON.stringify(attributes)}`);
  });
  return { nodes: nodes.sort(), edges: edges.sort() };
}

/** Everything in a snapshot but the marks of what is only proposed. */
export function describeSnapshot(snapshot: Snapshot) {
  const { claims, entities, views, citations, contents, facets } = snapshot;
  const words = Object.entries(claims.columns).map(([name, { words: known, codes }]) => [
    name,
    Array.from(codes, (code) => known[code]),
  ]);
  return {
    contents,
    citations,
    entities: entities.refs.map(({ id, label, name }) => ({
      id,
      label,
      name,
      members: entities.members(id),
    })),
    claims: claims.claims.map(({ id }) => [id, claims.numberOf(id)]),
    numberAtPlace: claims.numberAtPlace,
    rows: [claims.chain, claims.speakers, claims.about, claims.places, ...Object.values(claims.by)],
    columns: [claims.origin, claims.publisher, claims.report, claims.published, claims.asOf],
    words,
    order: claims.order,
    facets: facets.map(({ name, values }) => [name, values.map(({ value, count }) => [value, count])]),
    views: [describeView(views.entities), describeView(views.claims)],
    graph: describeGraph(snapshot),
  };
}
