// The snapshot after a decision: what was derived from what, and what somebody thinks of it, patched in.
import { pending } from '../in-slices.ts';
import type { DecidedContents } from '../store/store.ts';
import { viewClaims } from './claims-view.ts';
import { changeAssessments, changeDerivations } from './judged-graph.ts';
import type { ReviewedSnapshot } from './snapshot.ts';

/**
 * What `decided` says now, in the graph that was. Not for judgements of identity, which change what counts as one
 * entity everywhere.
 */
export function withDecision(
  snapshot: ReviewedSnapshot,
  decided: DecidedContents,
  version: number,
): ReviewedSnapshot {
  const { contents, graph, entities, claims, views } = snapshot;
  // Whoever keeps answers by the list of derivations keeps them as long as it says the same.
  const isSame = JSON.stringify(contents.derivations) === JSON.stringify(decided.derivations);
  const derivations = isSame ? contents.derivations : decided.derivations;
  const next = { ...contents, ...decided, derivations, version };
  changeAssessments(graph, contents.assessments, decided.assessments);
  const isRedrawn = changeDerivations(graph, contents.derivations, decided.derivations);
  if (!isRedrawn) return { ...snapshot, contents: next };
  return {
    ...snapshot,
    contents: next,
    views: {
      ...views,
      claims: pending(() => viewClaims({ contents: next, entities, claims }, snapshot)).now(),
    },
  };
}
