// What a server would make of a collection, without a store.
import type { Collection } from '../../graph-data/ontology/ontology.ts';
import { type ReviewedSnapshot, takeSnapshot } from '../../server/graph/graph.ts';

type Contents = ReviewedSnapshot['contents'];

/** What is in a new store after nothing but this collection was imported. */
export const contentsOf = ({
  entities,
  reports,
  questions,
  claims,
  citations,
  derivations,
}: Collection): Contents => ({
  version: 1,
  collections: [],
  entities,
  reports,
  questions,
  claims,
  citations,
  derivations,
  revisions: [],
  judgements: [],
  decisions: [],
  assessments: [],
});

/** The snapshot that a server would take of it. */
export const snapshotOf = (collection: Collection): ReviewedSnapshot => takeSnapshot(contentsOf(collection));
