// Takes out of a graph what was withdrawn: claims, the records that they alone named, and what rested on them.
import type { ClaimRecord } from '../../graph-data/ontology/ontology.ts';
import type { StoreContents } from '../store/store.ts';
import type { MadeOf } from './build-graph.ts';
import type { DerivedCitation } from './citations.ts';
import { edgeId, relationId } from './edge-ids.ts';
import { changeJudgements } from './judged-graph.ts';
import { claimsOf, type WritableGraph } from './readable-graph.ts';
import { goneOf, standingOf } from './standing-records.ts';

/** A relation goes with the last of its claims. */
function dropFromRelations(graph: WritableGraph, claims: readonly ClaimRecord[]): void {
  const gone = new Set<unknown>(claims.map(({ id }) => id));
  const relations = new Set(claims.flatMap((claim) => (claim.relations ?? []).map(relationId)));
  for (const relation of relations) {
    const attributes = graph.getEdgeAttributes(relation);
    const standing = claimsOf(attributes).filter((claim) => !gone.has(claim));
    if (standing.length === 0) graph.dropEdge(relation);
    else graph.replaceEdgeAttributes(relation, { ...attributes, claims: standing });
  }
}

/** The graph as it was, without what is gone; `citations` are those of before and after. Gives what it is made of then. */
export function shrinkGraph(
  graph: WritableGraph,
  before: StoreContents,
  after: StoreContents,
  citations: { readonly before: readonly DerivedCitation[]; readonly after: readonly DerivedCitation[] },
): MadeOf {
  const { derivations, judgements, assessments } = after;
  const claims = goneOf(before.claims, after.claims);
  const records = [
    ...goneOf<{ readonly id: string }>(before.entities, after.entities),
    ...goneOf<{ readonly id: string }>(before.reports, after.reports),
  ];
  if (claims.length + records.length === 0) return before;
  changeJudgements(graph, before, after);
  dropFromRelations(graph, claims);
  const cites = new Set(citations.after.map(({ from, to }) => edgeId(from, 'CITES', to)));
  for (const { from, to } of citations.before) {
    const key = edgeId(from, 'CITES', to);
    if (!cites.has(key)) graph.dropEdge(key);
  }
  for (const { id } of [...claims, ...records]) graph.dropNode(id);
  return {
    ...before,
    entities: standingOf(before.entities, after.entities),
    reports: standingOf(before.reports, after.reports),
    claims: standingOf(before.claims, after.claims),
    derivations,
    judgements,
    assessments,
  };
}
