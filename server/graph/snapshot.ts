// Everything that is computed from one version of the store.
import type { StoreContents } from '../store/store.ts';
import { buildGraph, type PropertyGraph } from './build-graph.ts';
import { type DerivedCitation, deriveCitations } from './citations.ts';
import { type ClaimIndex, indexClaims } from './claim-index.ts';
import { viewClaims } from './claims-view.ts';
import { countFacets, type Facet } from './count-facets.ts';
import { viewEntities } from './entities-view.ts';
import { type EntityTable, tabulateEntities } from './entity-table.ts';
import { rowOf } from './postings.ts';
import type { Weights } from './proposed-links.ts';
import type { View, ViewName } from './view.ts';
import { nothingProposed, type Proposed } from './with-proposals.ts';

export interface Snapshot extends Weights {
  readonly contents: StoreContents;
  readonly graph: PropertyGraph;
  readonly entities: EntityTable;
  readonly claims: ClaimIndex;
  readonly views: Readonly<Record<ViewName, View>>;
  readonly citations: readonly DerivedCitation[];
  /** Facets of all claims. */
  readonly facets: readonly Facet[];
  /** What of the contents nobody has reviewed; nothing in the graph itself. */
  readonly proposed: Proposed;
}

function weighEntities(entities: EntityTable, claims: ClaimIndex, { claims: proposed }: Proposed): Weights {
  const isProposed = Uint8Array.from(claims.claims, ({ id }) => Number(proposed.has(id)));
  const seenBy = new Uint32Array(claims.claims.length);
  const weight = new Uint32Array(entities.refs.length);
  const proposals = new Uint32Array(entities.refs.length);
  for (let entity = 0; entity < entities.refs.length; entity++) {
    for (const postings of [claims.by.origin, claims.by.about, claims.by.report]) {
      for (const claim of rowOf(postings, entity)) {
        if (seenBy[claim] === entity + 1) continue;
        seenBy[claim] = entity + 1;
        weight[entity] = (weight[entity] ?? 0) + 1;
        proposals[entity] = (proposals[entity] ?? 0) + (isProposed[claim] ?? 0);
      }
    }
  }
  return { weight, proposals, isProposal: (claim) => isProposed[claim] === 1 };
}

/** Computes all of it; `graph` is what `buildGraph` made of the same contents, where that is at hand; `proposed` is what nobody has reviewed of them. */
export function takeSnapshot(
  contents: StoreContents,
  graph?: PropertyGraph,
  proposed: Proposed = nothingProposed,
): Snapshot {
  const entities = tabulateEntities(contents, proposed.entities);
  const claims = indexClaims(contents, entities);
  const citations = deriveCitations(contents);
  const weights = weighEntities(entities, claims, proposed);
  return {
    contents,
    graph: graph ?? buildGraph(contents, citations),
    entities,
    claims,
    views: {
      entities: viewEntities(contents, citations, entities, claims, weights),
      claims: viewClaims(contents, entities, claims, weights),
    },
    citations,
    ...weights,
    facets: countFacets(claims, entities, undefined),
    proposed,
  };
}

/** The snapshot after the text of `report`, and of every report with the same hash, came into the store. */
export function withHeldText(snapshot: Snapshot, report: string, version: number): Snapshot {
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
