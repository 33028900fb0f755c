// Everything that the question box knows of a snapshot, indexed once for each state of the store, with pauses.
import type { Snapshot } from '../graph/graph.ts';
import { type Pending, pending, type Work } from '../in-slices.ts';
import { indexContent } from './content-index.ts';
import { findDates } from './find-dates.ts';
import { indexReports } from './link-reports.ts';
import { openContentMatcher } from './match-content.ts';
import { indexNames } from './name-index.ts';
import type { AskContext } from './plan.ts';
import { openVoices } from './resolve-slots.ts';

// By claims and not by snapshot: a text that comes into the store gives a new snapshot and changes nothing here.
const contexts = new WeakMap<Snapshot['claims'], Pending<AskContext>>();

function* readSnapshot(snapshot: Snapshot): Work<AskContext> {
  const content = yield* indexContent(snapshot);
  const reports = indexReports(snapshot);
  yield;
  const voices = openVoices(snapshot, reports);
  return {
    snapshot,
    content,
    reports,
    voices,
    names: yield* indexNames(snapshot),
    matcher: yield* openContentMatcher(snapshot, content),
    dates: yield* findDates(snapshot),
  };
}

/** The indexes of a snapshot; what takes long is worked out in slices, between which others get their turn. */
export function indexSnapshot(snapshot: Snapshot): Promise<AskContext> {
  const known = contexts.get(snapshot.claims) ?? pending(() => readSnapshot(snapshot));
  contexts.set(snapshot.claims, known);
  return known.soon();
}
