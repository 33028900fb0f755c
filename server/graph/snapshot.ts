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
import type { View, ViewName } from './view.ts';

export interface Snapshot {
  readonly contents: StoreContents;
  readonly graph: PropertyGraph;
  readonly entities: EntityTable;
  readonly claims: ClaimIndex;
  readonly views: Readonly<Record<ViewName, View>>;
  readonly citations: readonly DerivedCitation[];
  /** By entity: how many claims come from it or speak of it; for a report also those that stand in it. */
  readonly weight: Uint32Array;
  /** Facets of all claims. */
  readonly facets: readonly Facet[];
}

function weighEntities(entities: EntityTable, claims: ClaimIndex): Uint32Array {
  const seenBy = new Uint32Array(claims.claims.length);
  return Uint32Array.from(entities.refs, (_ref, entity) => {
    let count = 0;
    for (const postings of [claims.by.origin, claims.by.about, claims.by.report]) {
      for (const claim of rowOf(postings, entity)) {
        if (seenBy[claim] === entity + 1) continue;
        seenBy[claim] = entity + 1;
        count++;
      }
    }
    return count;
  });
}

/** Computes all of it; `graph` is what `buildGraph` made of the same contents, where that is at hand. */
export function takeSnapshot(contents: StoreContents, graph?: PropertyGraph): Snapshot {
  const entities = tabulateEntities(contents);
  const claims = indexClaims(contents, entities);
  const citations = deriveCitations(contents);
  const weight = weighEntities(entities, claims);
  return {
    contents,
    graph: graph ?? buildGraph(contents, citations),
    entities,
    claims,
    views: {
      entities: viewEntities(contents, citations, entities, claims, weight),
      claims: viewClaims(contents, entities, claims, weight),
    },
    citations,
    weight,
    facets: countFacets(claims, entities, undefined),
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
