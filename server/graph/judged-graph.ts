// What people judged, in a graph: derivations, identities and assessments, added and taken away as they come and go.
import { allLabelsOf, type Label } from '../../graph-data/ontology/ontology.ts';
import type { DecidedContents, StoreContents } from '../store/store.ts';
import { edgeId } from './edge-ids.ts';
import type { EdgeAttributes, WritableGraph } from './readable-graph.ts';

const labelSets = new Map<Label, readonly string[]>();

/** The labels of a node, the narrowest first; the same list for all nodes of a label. */
export function labelsOf(label: Label): readonly string[] {
  const known = labelSets.get(label) ?? allLabelsOf(label);
  labelSets.set(label, known);
  return known;
}

interface JudgedEdge {
  readonly from: string;
  readonly to: string;
  readonly attributes: EdgeAttributes;
}

/** By key, one edge for each pair of claims: the first derivation recorded counts. */
export function derivationEdges(derivations: StoreContents['derivations']): ReadonlyMap<string, JudgedEdge> {
  const edges = new Map<string, JudgedEdge>();
  for (const { claim, from, ...properties } of derivations) {
    const key = edgeId(claim, 'DERIVED_FROM', from);
    if (edges.has(key)) continue;
    edges.set(key, { from: claim, to: from, attributes: { type: 'DERIVED_FROM', ...properties } });
  }
  return edges;
}

/** By key, one edge for each judgement. */
const identityEdges = (judgements: StoreContents['judgements']): ReadonlyMap<string, JudgedEdge> =>
  new Map(
    judgements.map(({ id, left, right, ...properties }) => [
      edgeId(left, 'SAME_AS', right, id),
      { from: left, to: right, attributes: { type: 'SAME_AS', ...properties } },
    ]),
  );

/** Says whether anything was to change. */
function changeEdges(
  graph: WritableGraph,
  before: ReadonlyMap<string, JudgedEdge>,
  after: ReadonlyMap<string, JudgedEdge>,
): boolean {
  const isSame = (key: string, edge: JudgedEdge): boolean =>
    JSON.stringify(before.get(key)?.attributes) === JSON.stringify(edge.attributes);
  const gone = [...before.keys()].filter((key) => !after.has(key));
  const changed = [...after].filter(([key, edge]) => !isSame(key, edge));
  for (const key of gone) graph.dropEdge(key);
  for (const [key, { from, to, attributes }] of changed) {
    if (graph.hasEdge(key)) graph.replaceEdgeAttributes(key, attributes);
    else graph.addDirectedEdgeWithKey(key, from, to, attributes);
  }
  return gone.length + changed.length > 0;
}

/** Says whether anything was to change. */
export const changeDerivations = (
  graph: WritableGraph,
  before: DecidedContents['derivations'],
  after: DecidedContents['derivations'],
): boolean => changeEdges(graph, derivationEdges(before), derivationEdges(after));

/** An assessment is a node, tied to what it grades. */
export function changeAssessments(
  graph: WritableGraph,
  before: DecidedContents['assessments'],
  after: DecidedContents['assessments'],
): void {
  const wanted = new Set(after.map(({ id }) => id));
  for (const { id } of before) if (!wanted.has(id)) graph.dropNode(id);
  for (const { id, of, ...properties } of after) {
    if (graph.hasNode(id)) continue;
    graph.addNode(id, { labels: labelsOf('Assessment'), name: properties.reason, ...properties });
    graph.addDirectedEdgeWithKey(edgeId(id, 'ASSESSES', of), id, of, { type: 'ASSESSES' });
  }
}

type Judged = Omit<DecidedContents, 'decisions'>;

/** All that people judged, where the graph has it as `before` says. */
export function changeJudgements(
  graph: WritableGraph,
  { derivations, judgements, assessments }: Judged,
  after: Judged,
): void {
  changeDerivations(graph, derivations, after.derivations);
  changeEdges(graph, identityEdges(judgements), identityEdges(after.judgements));
  changeAssessments(graph, assessments, after.assessments);
}
