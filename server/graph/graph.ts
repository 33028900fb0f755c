// FRONT DOOR: the live graph of a store, its indexes, neighbourhoods, paths, pictures and stable positions.
import type { Neighbourhood, Picture } from '../api/contract/entities.ts';
import type { Link } from '../api/contract/parts.ts';
import type { Change, Store } from '../store/store.ts';
import { chooseNodes } from './choose-nodes.ts';
import { type Connections, type ConnectOptions, connectEntities, linksBetween } from './connect-entities.ts';
import { countFacets, type Facet } from './count-facets.ts';
import { describeNode, edgesAmong, type Place } from './describe-edge.ts';
import { type ClaimCriteria, findClaims, membersOf } from './find-claims.ts';
import { type NeighbourhoodOptions, surround } from './neighbourhood.ts';
import { type Snapshot, takeSnapshot, withHeldText } from './snapshot.ts';
import { placeNodes } from './stable-positions.ts';
import type { ViewName } from './view.ts';
import { withDecision } from './with-decision.ts';

export { buildGraph, type EdgeAttributes, type NodeAttributes, type PropertyGraph } from './build-graph.ts';
export type { CanonicalIds } from './canonical-ids.ts';
export type { DerivedCitation } from './citations.ts';
export type { ClaimIndex } from './claim-index.ts';
export type { Connections, ConnectOptions } from './connect-entities.ts';
export type { Facet } from './count-facets.ts';
export { type CypherPortOptions, openCypherPort } from './cypher-port.ts';
export type { DrawnEdge, DrawnNode } from './describe-edge.ts';
export { relationId } from './edge-ids.ts';
export type { EntityRef, EntityTable } from './entity-table.ts';
export type { ClaimCriteria } from './find-claims.ts';
export { rowLength, rowOf } from './postings.ts';
export { type Snapshot, takeSnapshot } from './snapshot.ts';
export { FIRST_PICTURE } from './stable-positions.ts';
export type { ViewName } from './view.ts';

export type ClaimOrder = 'report' | 'asOf' | 'published';

export interface FoundClaims {
  readonly total: number;
  /** The claims from `offset` on in the order asked for, by number. */
  numbers(order: ClaimOrder, offset: number, limit: number): readonly number[];
  /** The same in the order of `numbers`, which may hold claims that were not found. */
  among(numbers: Iterable<number>, offset: number, limit: number): readonly number[];
  facets(): readonly Facet[];
}

/** The live graph: always that of the store's present version. Entities are numbered as in `snapshot()`. */
export interface Graph {
  version(): number;
  snapshot(): Snapshot;
  /** Throws DATE_INVALID. */
  findClaims(criteria: ClaimCriteria): FoundClaims;
  /** Undefined when the view has no such node. */
  neighbourhood(
    id: string,
    view: ViewName,
    options: NeighbourhoodOptions,
  ): Promise<Neighbourhood | undefined>;
  /** The nodes with most claims, or exactly those of `ids` that the view has, and all edges among them. */
  picture(
    view: ViewName,
    wanted: { readonly limit: number; readonly ids?: readonly string[] },
  ): Promise<Picture>;
  connect(from: number, to: number, options: ConnectOptions): Connections;
  linksBetween(from: number, to: number): Link[];
  /** Lays out both views, so that the first picture is there at once. Never fails. */
  prepare(): Promise<void>;
  /** Stops following the store, and any layout. */
  close(): void;
}

const pageOf = (numbers: Uint32Array, offset: number, limit: number): readonly number[] =>
  Array.from(numbers.subarray(offset, offset + limit));

function pageInOrder(
  order: Iterable<number>,
  members: Uint8Array,
  offset: number,
  limit: number,
): readonly number[] {
  const page: number[] = [];
  let passed = 0;
  for (const number of order) {
    if (members[number] !== 1) continue;
    if (passed++ < offset) continue;
    page.push(number);
    if (page.length === limit) break;
  }
  return page;
}

/** Changes of the store's log that leave the entities and the claims as they are. */
const isPatchable: ReadonlySet<string> = new Set(
  ['derivation', 'sameStatement', 'contradiction', 'assessment'].flatMap((kind) => [
    `decide ${kind}`,
    `withdraw ${kind}`,
  ]),
);

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
  return {
    version: () => store.version(),
    snapshot,
    findClaims: (criteria) => {
      const { claims, entities, facets } = snapshot();
      const found = findClaims(claims, entities, criteria);
      return {
        total: found?.length ?? claims.claims.length,
        facets: () => (found ? countFacets(claims, entities, found) : facets),
        among: (numbers, offset, limit) =>
          found
            ? pageInOrder(numbers, membersOf(found, claims.claims.length), offset, limit)
            : Array.from(numbers).slice(offset, offset + limit),
        numbers: (order, offset, limit) => {
          if (order !== 'report') {
            const sorted = claims.order[order];
            return found
              ? pageInOrder(sorted, membersOf(found, claims.claims.length), offset, limit)
              : pageOf(sorted, offset, limit);
          }
          if (found) return pageOf(found, offset, limit);
          const end = Math.min(claims.claims.length, offset + limit);
          return Array.from({ length: Math.max(0, end - offset) }, (_, at) => offset + at);
        },
      };
    },
    neighbourhood: async (id, name, options) => {
      const view = snapshot().views[name];
      const placed = await place(name);
      const node = view.numberOf(id);
      return node === undefined ? undefined : surround(view, node, options, placed);
    },
    picture: async (name, { limit, ids }) => {
      const { views, claims } = snapshot();
      const view = views[name];
      const placed = await place(name);
      const nodes = ids
        ? [...new Set(ids.flatMap((id) => view.numberOf(id) ?? []))]
        : chooseNodes(view, claims.origin, limit);
      return {
        view: name,
        nodes: nodes.map((node) => describeNode(view, node, placed)),
        edges: edgesAmong(view, nodes),
        total: { nodes: view.links.linkedNodes, edges: view.links.low.length },
      };
    },
    connect: (from, to, options) => connectEntities(snapshot(), from, to, options),
    linksBetween: (from, to) => linksBetween(snapshot(), from, to, true),
    prepare: async () => {
      await Promise.allSettled([place('entities'), place('claims')]);
    },
    close: () => {
      unfollow();
      closing.abort();
    },
  };
}
