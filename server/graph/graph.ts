// FRONT DOOR: the live graph of a store, its indexes, neighbourhoods, paths, pictures and stable positions.
import type { Store } from '../store/store.ts';
import { chooseNodes } from './choose-nodes.ts';
import type { Place } from './describe-edge.ts';
import { followStore } from './follow-store.ts';
import { keepPlaces } from './keep-places.ts';
import { type ReviewedGraph, serveGraph } from './serve-graph.ts';
import { MOST_LAID_OUT, placeNodes } from './stable-positions.ts';
import type { View, ViewName } from './view.ts';

export { buildGraph } from './build-graph.ts';
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
export type {
  EdgeAttributes,
  NodeAttributes,
  PropertyGraph,
  ReadableGraph,
} from './readable-graph.ts';
export type { ClaimOrder, FoundClaims, Graph, ReviewedGraph } from './serve-graph.ts';
export { type ReviewedSnapshot, type Snapshot, takeSnapshot } from './snapshot.ts';
export { FIRST_PICTURE } from './stable-positions.ts';
export type { ViewName } from './view.ts';

/** So much may have changed before a picture is laid out anew. */
const MOST_CHANGED = 0.1;

/** A view and where its nodes stand; `laidOut` is how many were linked when they were last laid out. */
interface PlacedView {
  readonly view: View;
  readonly placed: Promise<Place>;
  readonly laidOut: number;
}

/**
 * Whether what stands keeps its place: a graph that is too large to be laid out whole would not be laid out any better, but
 * long.
 */
const keepsPlaces = ({ links: { linkedNodes } }: View, { laidOut }: PlacedView): boolean =>
  linkedNodes > MOST_LAID_OUT && Math.abs(linkedNodes - laidOut) < MOST_CHANGED * laidOut;

const placeAsBefore = (view: View, before: PlacedView): PlacedView => ({
  ...before,
  view,
  placed: before.placed.then((stands) => keepPlaces(before.view, stands, view)),
});

/**
 * Opens the graph of a store: builds it now, and follows the store. A text that was attached, and most decisions, change so
 * little that they are patched in; what was accepted, added or undone is taken in or out at the first use after it; after
 * anything else it is built anew.
 */
export function openGraph(store: Store): ReviewedGraph {
  const closing = new AbortController();
  const followed = followStore(store);
  const { snapshot } = followed;
  const places = new Map<ViewName, PlacedView>();
  const placeAnew = (view: View): PlacedView => {
    const placed = placeNodes(store, view, snapshot().claims.origin, closing.signal);
    return { view, placed, laidOut: view.links.linkedNodes };
  };
  const place = (name: ViewName): Promise<Place> => {
    const view = snapshot().views[name];
    const known = places.get(name);
    if (known?.view === view) return known.placed;
    const next = known && keepsPlaces(view, known) ? placeAsBefore(view, known) : placeAnew(view);
    places.set(name, next);
    next.placed.catch(() => {
      if (places.get(name) === next) places.delete(name);
    });
    return next.placed;
  };
  return serveGraph({
    version: () => store.version(),
    snapshot,
    catchUp: followed.catchUp,
    place,
    choose: (name, limit) => {
      const { views, claims } = snapshot();
      return chooseNodes(views[name], claims.origin, limit);
    },
    searchNames: (query, limit) => store.searchNames(query, limit),
    searchClaims: (query, limit) => store.searchClaims(query, limit),
    matchClaims: (query) => store.matchClaims(query),
    close: () => {
      followed.close();
      closing.abort();
    },
  });
}
