// The property graph as graphology holds it: a pure function of what is in the store.
import { MultiDirectedGraph } from 'graphology';
import {
  allLabelsOf,
  type ChainLink,
  type ClaimRecord,
  type Label,
  type RelationshipType,
} from '../../graph-data/ontology/ontology.ts';
import type { StoreContents } from '../store/store.ts';
import { type DerivedCitation, deriveCitations } from './citations.ts';
import { edgeId, relationId } from './edge-ids.ts';

/** What every node carries besides the properties of its record (the passage's text stays in the store). */
export interface NodeAttributes {
  /** The narrowest label first: `['Estimate', 'Claim']`. */
  readonly labels: readonly string[];
  readonly name: string;
  readonly [property: string]: unknown;
}

/** What every edge carries besides the properties that its type defines. */
export interface EdgeAttributes {
  readonly type: RelationshipType;
  readonly [property: string]: unknown;
}

export type PropertyGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes>;

const labelSets = new Map<Label, readonly string[]>();

function labelsOf(label: Label): readonly string[] {
  const known = labelSets.get(label) ?? allLabelsOf(label);
  labelSets.set(label, known);
  return known;
}

/**
 * Builds the graph: entities, reports, questions and claims as nodes, in the order of the contents; then their
 * relationships; then the direct relations that the claims support or deny, one edge for each type, ends,
 * polarity and validity, with the ids of its claims; then what people judged, with the assessments.
 */
export function buildGraph(
  contents: StoreContents,
  citations: readonly DerivedCitation[] = deriveCitations(contents),
): PropertyGraph {
  const graph: PropertyGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
  for (const { id, label, ...properties } of contents.entities) {
    graph.addNode(id, { labels: labelsOf(label), ...properties });
  }
  for (const { id, publisher: _publisher, authors: _authors, ...properties } of contents.reports) {
    graph.addNode(id, { labels: labelsOf('Report'), name: properties.title, ...properties });
  }
  for (const { id, ...properties } of contents.questions) {
    graph.addNode(id, { labels: labelsOf('Question'), name: properties.text, ...properties });
  }
  for (const claim of contents.claims) addClaimNode(graph, claim);
  addReportEdges(graph, contents, citations);
  const pinned = new Set(contents.reports.filter((entry) => entry.contentHash).map((entry) => entry.id));
  for (const claim of contents.claims) addClaimEdges(graph, claim, pinned.has(claim.report));
  addRelations(graph, contents.claims);
  addJudgements(graph, contents);
  return graph;
}

function addClaimNode(graph: PropertyGraph, claim: ClaimRecord): void {
  const {
    id,
    report: _r,
    passage: _p,
    chain: _c,
    about: _a,
    relations: _s,
    estimate,
    text: _t,
    ...own
  } = claim;
  if (!estimate) {
    graph.addNode(id, { labels: labelsOf('Claim'), name: own.gloss, ...own });
    return;
  }
  const { question: _question, ...figures } = estimate;
  graph.addNode(id, { labels: labelsOf('Estimate'), name: own.gloss, ...own, ...figures });
}

function addReportEdges(
  graph: PropertyGraph,
  contents: StoreContents,
  citations: readonly DerivedCitation[],
): void {
  const add = (from: string, type: 'PUBLISHED_BY' | 'WRITTEN_BY', to: string): void => {
    graph.addDirectedEdgeWithKey(edgeId(from, type, to), from, to, { type });
  };
  for (const report of contents.reports) {
    if (report.publisher) add(report.id, 'PUBLISHED_BY', report.publisher);
    for (const author of report.authors ?? []) add(report.id, 'WRITTEN_BY', author);
  }
  for (const { report, earlier, ...properties } of contents.revisions) {
    const key = edgeId(report, 'REVISION_OF', earlier);
    graph.addDirectedEdgeWithKey(key, report, earlier, { type: 'REVISION_OF', ...properties });
  }
  for (const { from, to, ...properties } of citations) {
    graph.addDirectedEdgeWithKey(edgeId(from, 'CITES', to), from, to, { type: 'CITES', ...properties });
  }
}

function linkAttributes(type: RelationshipType, position: number, link: ChainLink): EdgeAttributes {
  if (link.cue === undefined && link.sourceAt === undefined) return { type, position };
  return {
    type,
    position,
    ...(link.cue === undefined ? {} : { cue: link.cue }),
    ...(link.cueAt ? { cueStart: link.cueAt[0], cueEnd: link.cueAt[1] } : {}),
    ...(link.sourceAt ? { sourceStart: link.sourceAt[0], sourceEnd: link.sourceAt[1] } : {}),
  };
}

function addClaimEdges(graph: PropertyGraph, claim: ClaimRecord, isPinned: boolean): void {
  const speaks = claim.estimate ? 'ESTIMATES' : 'CLAIMS';
  claim.chain.forEach((link, position) => {
    const key = edgeId(link.speaker, speaks, claim.id, position);
    graph.addDirectedEdgeWithKey(key, link.speaker, claim.id, linkAttributes(speaks, position, link));
  });
  graph.addDirectedEdgeWithKey(edgeId(claim.id, 'REPORTED_IN', claim.report), claim.id, claim.report, {
    type: 'REPORTED_IN',
    ...claim.passage,
    state: isPinned ? 'anchored' : 'orphan',
  });
  for (const { entity, role } of claim.about) {
    const key = edgeId(claim.id, 'ABOUT', entity, role);
    if (!graph.hasEdge(key)) graph.addDirectedEdgeWithKey(key, claim.id, entity, { type: 'ABOUT', role });
  }
  const question = claim.estimate?.question;
  if (question) {
    graph.addDirectedEdgeWithKey(edgeId(claim.id, 'ANSWERS', question), claim.id, question, {
      type: 'ANSWERS',
    });
  }
}

function addRelations(graph: PropertyGraph, claims: readonly ClaimRecord[]): void {
  const listOf = new Map<string, string[]>();
  for (const claim of claims) {
    for (const relation of claim.relations ?? []) {
      const key = relationId(relation);
      const known = listOf.get(key);
      if (known) {
        if (known.at(-1) !== claim.id) known.push(claim.id);
        continue;
      }
      const { type, from, to, polarity = 'affirmative', validFrom, validTo } = relation;
      const list = [claim.id];
      listOf.set(key, list);
      graph.addDirectedEdgeWithKey(key, from, to, {
        type,
        claims: list,
        polarity,
        ...(validFrom === undefined ? {} : { validFrom }),
        ...(validTo === undefined ? {} : { validTo }),
      });
    }
  }
}

function addJudgements(graph: PropertyGraph, contents: StoreContents): void {
  for (const [key, { from, to, attributes }] of derivationEdges(contents.derivations)) {
    graph.addDirectedEdgeWithKey(key, from, to, attributes);
  }
  for (const { id, left, right, ...properties } of contents.judgements) {
    const key = edgeId(left, 'SAME_AS', right, id);
    graph.addDirectedEdgeWithKey(key, left, right, { type: 'SAME_AS', ...properties });
  }
  for (const assessment of contents.assessments) addAssessment(graph, assessment);
}

export interface DerivationEdge {
  readonly from: string;
  readonly to: string;
  readonly attributes: EdgeAttributes;
}

/** By key, one edge for each pair of claims: the first derivation recorded counts. */
export function derivationEdges(
  derivations: StoreContents['derivations'],
): ReadonlyMap<string, DerivationEdge> {
  const edges = new Map<string, DerivationEdge>();
  for (const { claim, from, ...properties } of derivations) {
    const key = edgeId(claim, 'DERIVED_FROM', from);
    if (edges.has(key)) continue;
    edges.set(key, { from: claim, to: from, attributes: { type: 'DERIVED_FROM', ...properties } });
  }
  return edges;
}

/** Adds the node of an assessment, tied to what it grades. */
export function addAssessment(
  graph: PropertyGraph,
  { id, of, ...properties }: StoreContents['assessments'][number],
): void {
  graph.addNode(id, { labels: labelsOf('Assessment'), name: properties.reason, ...properties });
  graph.addDirectedEdgeWithKey(edgeId(id, 'ASSESSES', of), id, of, { type: 'ASSESSES' });
}
