// The snapshot after a decision: what was derived from what, and what somebody thinks of it, patched in.
import type { DecidedContents } from '../store/store.ts';
import { addAssessment, type DerivationEdge, derivationEdges, type PropertyGraph } from './build-graph.ts';
import { viewClaims } from './claims-view.ts';
import type { Snapshot } from './snapshot.ts';

type Derivations = DecidedContents['derivations'];
type Assessments = DecidedContents['assessments'];

function patchDerivations(graph: PropertyGraph, before: Derivations, after: Derivations): boolean {
  const [old, wanted] = [derivationEdges(before), derivationEdges(after)];
  const isSame = (key: string, edge: DerivationEdge): boolean =>
    JSON.stringify(old.get(key)?.attributes) === JSON.stringify(edge.attributes);
  const gone = [...old.keys()].filter((key) => !wanted.has(key));
  const changed = [...wanted].filter(([key, edge]) => !isSame(key, edge));
  for (const key of gone) graph.dropEdge(key);
  for (const [key, { from, to, attributes }] of changed) {
    if (graph.hasEdge(key)) graph.replaceEdgeAttributes(key, attributes);
    else graph.addDirectedEdgeWithKey(key, from, to, attributes);
  }
  return gone.length + changed.length > 0;
}

function patchAssessments(graph: PropertyGraph, before: Assessments, after: Assessments): void {
  const wanted = new Set(after.map(({ id }) => id));
  for (const { id } of before) if (!wanted.has(id)) graph.dropNode(id);
  for (const assessment of after) if (!graph.hasNode(assessment.id)) addAssessment(graph, assessment);
}

/**
 * What `decided` says now, in the graph that was. Not for judgements of identity, which change what counts as one
 * entity everywhere.
 */
export function withDecision(snapshot: Snapshot, decided: DecidedContents, version: number): Snapshot {
  const { contents, graph, entities, claims, views } = snapshot;
  // Whoever keeps answers by the list of derivations keeps them as long as it says the same.
  const isSame = JSON.stringify(contents.derivations) === JSON.stringify(decided.derivations);
  const derivations = isSame ? contents.derivations : decided.derivations;
  const next = { ...contents, ...decided, derivations, version };
  patchAssessments(graph, contents.assessments, decided.assessments);
  const isRedrawn = patchDerivations(graph, contents.derivations, decided.derivations);
  if (!isRedrawn) return { ...snapshot, contents: next };
  return {
    ...snapshot,
    contents: next,
    views: { ...views, claims: viewClaims(next, entities, claims, snapshot) },
  };
}
