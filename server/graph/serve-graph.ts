// What is asked of a graph, answered from a snapshot of it and the places of its nodes.
import type { Neighbourhood, Picture } from '../api/contract/entities.ts';
import type { Link } from '../api/contract/parts.ts';
import type { Store } from '../store/store.ts';
import { type Connections, type ConnectOptions, connectEntities, linksBetween } from './connect-entities.ts';
import { countFacets, type Facet } from './count-facets.ts';
import { describeNode, edgesAmong, type Place } from './describe-edge.ts';
import { type ClaimCriteria, findClaims, membersOf } from './find-claims.ts';
import { type NeighbourhoodOptions, surround } from './neighbourhood.ts';
import type { ReviewedSnapshot, Snapshot } from './snapshot.ts';
import type { ViewName } from './view.ts';

export type ClaimOrder = 'report' | 'asOf' | 'published';

export interface FoundClaims {
  readonly total: number;
  /** How many of them are only proposed. */
  proposals(): number;
  /** The claims from `offset` on in the order asked for, by number. */
  numbers(order: ClaimOrder, offset: number, limit: number): readonly number[];
  /** The same in the order of `numbers`, which may hold claims that were not found. */
  among(numbers: Iterable<number>, offset: number, limit: number): readonly number[];
  facets(): readonly Facet[];
}

/** Where the answers come from. */
export interface GraphSource<Shown extends Snapshot>
  extends Pick<Store, 'searchNames' | 'searchClaims' | 'matchClaims'> {
  version(): number;
  snapshot(): Shown;
  /** Catches up with the store as it is now in slices, so that `snapshot` has only what comes meanwhile left to work out. */
  catchUp(): Promise<void>;
  /** Where the nodes of a view stand, by their numbers in the present snapshot. */
  place(view: ViewName): Promise<Place>;
  /** The nodes of the first picture of a view, at most about `limit` of them. */
  choose(view: ViewName, limit: number): readonly number[];
  /** Stops following the store, and any layout. */
  close(): void;
}

/** The live graph: always that of the store's present version. Entities are numbered as in `snapshot()`. */
export interface Graph<Shown extends Snapshot = Snapshot> extends GraphSource<Shown> {
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
}

/** The graph of what was reviewed alone. */
export type ReviewedGraph = Graph<ReviewedSnapshot>;

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

/** Answers from a source. */
export function serveGraph<Shown extends Snapshot>(source: GraphSource<Shown>): Graph<Shown> {
  const { snapshot, place } = source;
  return {
    ...source,
    findClaims: (criteria) => {
      const { claims, entities, facets, proposed, isProposal } = snapshot();
      const found = findClaims(claims, entities, criteria);
      return {
        total: found?.length ?? claims.claims.length,
        proposals: () => (found ? found.filter(isProposal).length : proposed.claims.size),
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
      const view = snapshot().views[name];
      const placed = await place(name);
      const nodes = ids
        ? [...new Set(ids.flatMap((id) => view.numberOf(id) ?? []))]
        : source.choose(name, limit);
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
  };
}
