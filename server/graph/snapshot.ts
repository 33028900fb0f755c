// Everything that is computed from one version of the store.
import { pending, type Work } from '../in-slices.ts';
import type { StoreContents } from '../store/store.ts';
import { buildGraphInSteps } from './build-graph.ts';
import { type DerivedCitation, deriveCitations } from './citations.ts';
import { type ClaimIndex, growthOf, type IndexedBefore, indexClaims } from './claim-index.ts';
import { viewClaims } from './claims-view.ts';
import { countFacets, type Facet } from './count-facets.ts';
import { viewEntities } from './entities-view.ts';
import { type EntityTable, GONE, numbersNow, tabulateEntities } from './entity-table.ts';
import type { GrownView } from './link-table.ts';
import type { Weights } from './proposed-links.ts';
import type { PropertyGraph, ReadableGraph } from './readable-graph.ts';
import { goneOf } from './standing-records.ts';
import type { View, ViewName } from './view.ts';
import { nothingProposed, type Proposed } from './with-proposals.ts';

export interface Snapshot extends Weights {
  readonly contents: StoreContents;
  readonly graph: ReadableGraph;
  readonly entities: EntityTable;
  readonly claims: ClaimIndex;
  readonly views: Readonly<Record<ViewName, View>>;
  readonly citations: readonly DerivedCitation[];
  /** Facets of all claims. */
  readonly facets: readonly Facet[];
  /** What of the contents nobody has reviewed; nothing in the graph itself. */
  readonly proposed: Proposed;
}

/** Of what was reviewed alone: what queries run on and corroboration counts in. */
export interface ReviewedSnapshot extends Snapshot {
  readonly graph: PropertyGraph;
}

function weighEntities(entities: EntityTable, claims: ClaimIndex, { claims: proposed }: Proposed): Weights {
  const isProposed = new Uint8Array(claims.claims.length);
  for (const id of proposed.keys()) isProposed[claims.numberOf(id) ?? -1] = 1;
  const seenBy = new Uint32Array(claims.claims.length);
  const weight = new Uint32Array(entities.refs.length);
  const proposals = new Uint32Array(entities.refs.length);
  for (let entity = 0; entity < entities.refs.length; entity++) {
    for (const { offsets, items } of [claims.by.origin, claims.by.about, claims.by.report]) {
      for (let at = offsets[entity] ?? 0; at < (offsets[entity + 1] ?? 0); at++) {
        const claim = items[at] ?? 0;
        if (seenBy[claim] === entity + 1) continue;
        seenBy[claim] = entity + 1;
        weight[entity] = (weight[entity] ?? 0) + 1;
        proposals[entity] = (proposals[entity] ?? 0) + (isProposed[claim] ?? 0);
      }
    }
  }
  return { weight, proposals, isProposal: (claim) => isProposed[claim] === 1 };
}

/** With more entities displaced than this nothing is won by growing. */
const MOST_DISPLACED = 200;

/**
 * The places of numbers that stand out of turn, so that the others rise: those that are too large for what follows, or too
 * small for what went before, whichever are fewer.
 */
function findDisplaced(numbers: Uint32Array): ReadonlySet<number> {
  const [large, small] = [new Set<number>(), new Set<number>()];
  let least = Number.POSITIVE_INFINITY;
  for (let at = numbers.length - 1; at >= 0; at--) {
    const number = numbers[at] ?? GONE;
    if (number === GONE) continue;
    if (number >= least) large.add(at);
    else least = number;
  }
  let most = -1;
  numbers.forEach((number, at) => {
    if (number === GONE) return;
    if (number <= most) small.add(at);
    else most = number;
  });
  return large.size <= small.size ? large : small;
}

/** What the views can grow from; undefined where many entities have changed places. */
function growViews(
  before: Snapshot,
  { gone, numberNow: entityNow }: Pick<IndexedBefore, 'gone' | 'numberNow'>,
  { entities, claims }: Pick<Snapshot, 'entities' | 'claims'>,
): Readonly<Record<ViewName, GrownView>> | undefined {
  const displaced = findDisplaced(entityNow);
  if (displaced.size > MOST_DISPLACED) return undefined;
  const { numberNow: claimNow, further } = growthOf({ claims: before.claims, gone }, claims);
  const nodeNow = new Uint32Array(entityNow.length + claimNow.length);
  nodeNow.set(entityNow);
  nodeNow.set(
    claimNow.map((number) => (number === GONE ? GONE : entities.refs.length + number)),
    entityNow.length,
  );
  return {
    entities: { links: before.views.entities.links, nodeNow: entityNow, displaced, claimNow, further },
    claims: { links: before.views.claims.links, nodeNow, displaced, claimNow, further },
  };
}

function indexedBefore(
  { claims, contents: { claims: records } }: Snapshot,
  contents: StoreContents,
  numberNow: Uint32Array,
): IndexedBefore {
  return { claims, records, gone: new Set(goneOf(records, contents.claims)), numberNow };
}

/** Everything but the graph, with pauses; what `before` knows of the same records is taken from there. */
export function* indexContents(
  contents: StoreContents,
  citations: readonly DerivedCitation[],
  proposed: Proposed = nothingProposed,
  before?: Snapshot,
): Work<Omit<Snapshot, 'graph'>> {
  const entities = tabulateEntities(contents, proposed.entities);
  yield;
  const numberNow = before && numbersNow(before.entities, entities);
  const known = before && numberNow && indexedBefore(before, contents, numberNow);
  const claims = yield* indexClaims(contents, entities, known);
  yield;
  const weights = weighEntities(entities, claims, proposed);
  const facets = countFacets(claims, entities, undefined);
  yield;
  const source = { contents, citations, entities, claims };
  const grown = before && known && growViews(before, known, source);
  return {
    contents,
    entities,
    claims,
    views: {
      entities: yield* viewEntities(source, weights, grown?.entities),
      claims: yield* viewClaims(source, weights, grown?.claims),
    },
    citations,
    ...weights,
    facets,
    proposed,
  };
}

/** Computes all of it, with pauses; `graph` is what `buildGraph` made of the same contents, where that is at hand. */
export function* takeSnapshotInSteps(contents: StoreContents, graph?: PropertyGraph): Work<ReviewedSnapshot> {
  const citations = deriveCitations(contents);
  yield;
  const indexes = yield* indexContents(contents, citations);
  return { ...indexes, graph: graph ?? (yield* buildGraphInSteps(contents, citations)) };
}

/** The same without a pause. */
export const takeSnapshot = (contents: StoreContents, graph?: PropertyGraph): ReviewedSnapshot =>
  pending(() => takeSnapshotInSteps(contents, graph)).now();

/** The snapshot after the text of `report`, and of every report with the same hash, came into the store. */
export function withHeldText(snapshot: ReviewedSnapshot, report: string, version: number): ReviewedSnapshot {
  const hash = snapshot.entities.reports.get(report)?.contentHash;
  const reports = snapshot.contents.reports.map((entry) =>
    entry.contentHash !== undefined && entry.contentHash === hash ? { ...entry, held: true } : entry,
  );
  for (const { id, held } of reports) {
    const attributes = snapshot.graph.getNodeAttributes(id);
    // Replaced, not set: a query that runs goes on with the attributes that it has seen.
    if (attributes.held !== held) snapshot.graph.replaceNodeAttributes(id, { ...attributes, held });
  }
  return {
    ...snapshot,
    contents: { ...snapshot.contents, version, reports },
    entities: { ...snapshot.entities, reports: new Map(reports.map((entry) => [entry.id, entry])) },
  };
}
