// The snapshot that a server would take of a collection, without a store.
import type { Collection } from '../../graph-data/ontology/ontology.ts';
import { type Snapshot, takeSnapshot } from '../../server/graph/graph.ts';

export const snapshotOf = ({
  entities,
  reports,
  questions,
  claims,
  citations,
  derivations,
}: Collection): Snapshot =>
  takeSnapshot({
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
