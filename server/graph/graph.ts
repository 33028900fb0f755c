// FRONT DOOR: the live graph of a store, its indexes, neighbourhoods, paths, pictures and stable positions.
import type { Change, Store } from '../store/store.ts';
import { chooseNodes } from './choose-nodes.ts';
import type { Place } from './describe-edge.ts';
import { type Graph, serveGraph } from './serve-graph.ts';
import { type Snapshot, takeSnapshot, withHeldText } from './snapshot.ts';
import { placeNodes } from './stable-positions.ts';
import type { ViewName } from './view.ts';
import { withDecision } from './with-decision.ts';

export { buildGraph, type EdgeAttributes, type NodeAttributes, type PropertyGraph } from './build-graph.ts';
export { type CanonicalIds, computeCanonicalIds } from './canonical-ids.ts';
export type { DerivedCitation } from './citations.ts';
export type { ClaimIndex } from './claim-index.ts';
export type { Connections, ConnectOptions } from './connect-entities.ts';
export type { Facet } from './count-facets.ts';
export { type CypherPortOptions, openCypherPort } from './cypher-port.ts';
export type { DrawnEdge, DrawnNode } from './describe-edge.ts';
export { relationId } from './edge-ids.ts';
export type { EntityRef, EntityTable } from './entity-table.ts';
export type { ClaimCriteria } from './find-claims.ts';
export { openGraphWithProposals } from './graph-with-proposals.ts';
export { rowLength, rowOf } from './postings.ts';
export type { ClaimOrder, FoundClaims, Graph } from './serve-graph.ts';
export { type Snapshot, takeSnapshot } from './snapshot.ts';
export { FIRST_PICTURE } from './stable-positions.ts';
export type { ViewName } from './view.ts';

/** Changes of the store's log that leave the entities and the claims as they are. */
const isPatchable: ReadonlySet<string> = new Set(
  ['derivation', 'sameStatement', 'contradiction', 'assessment'].flatMap((kind) => [
    `decide ${kind}`,
    `withdraw ${kind}`,
  ]),
);

/** Changes of what is proposed: nothing of it is in the graph before it is accepted. */
const leavesGraph: ReadonlySet<string> = new Set([
  'extract',
  ...['rejection', 'replacement'].flatMap((kind) => [`decide ${kind}`, `withdraw ${kind}`]),
]);

/**
 * Opens the graph of a store: builds it now, and anew at the first use after the store has changed. A text
 * that was attached, and most decisions, change so little that they are patched in.
 */
export function openGraph(store: Store): Graph {
  let current = takeSnapshot(store.contents());
  const unfollow = store.onChange((change: Change) => {
    const isNext = store.version() === change.seq && current.contents.version === change.seq - 1;
    if (!isNext) return;
    if (change.action === 'attach') current = withHeldText(current, change.subject, change.seq);
    if (leavesGraph.has(change.action)) {
      current = { ...current, contents: { ...current.contents, version: change.seq } };
    }
    if (isPatchable.has(change.action)) adopt(withDecision(current, store.decidedContents(), change.seq));
  });
  const closing = new AbortController();
  let places = new Map<ViewName, Promise<Place>>();
  const adopt = (next: Snapshot): void => {
    if (next.views.claims !== current.views.claims) places.delete('claims');
    current = next;
  };
  const snapshot = (): Snapshot => {
    if (current.contents.version !== store.version()) {
      current = takeSnapshot(store.contents());
      places = new Map();
    }
    return current;
  };
  const place = (view: ViewName): Promise<Place> => {
    const { views, claims } = snapshot();
    const known = places.get(view);
    if (known) return known;
    const placed = placeNodes(store, views[view], claims.origin, closing.signal);
    places.set(view, placed);
    placed.catch(() => places.delete(view));
    return placed;
  };
  return serveGraph({
    version: () => store.version(),
    snapshot,
    place,
    choose: (name, limit) => {
      const { views, claims } = snapshot();
      return chooseNodes(views[name], claims.origin, limit);
    },
    searchNames: (query, limit) => store.searchNames(query, limit),
    searchClaims: (query, limit) => store.searchClaims(query, limit),
    matchClaims: (query) => store.matchClaims(query),
    close: () => {
      unfollow();
      closing.abort();
    },
  });
}
