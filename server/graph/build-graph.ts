// The property graph as graphology holds it: a pure function of what is in the store.
import { MultiDirectedGraph } from 'graphology';
import type {
  ChainLink,
  ClaimRecord,
  ClaimRelation,
  RelationshipType,
} from '../../graph-data/ontology/ontology.ts';
import { pending, type Work } from '../in-slices.ts';
import type { StoreContents } from '../store/store.ts';
import { type DerivedCitation, deriveCitations } from './citations.ts';
import { edgeId, relationId } from './edge-ids.ts';
import { changeJudgements, labelsOf } from './judged-graph.ts';
import {
  claimsOf,
  type EdgeAttributes,
  type NodeAttributes,
  type PropertyGraph,
  type WritableGraph,
} from './readable-graph.ts';

/** So many claims are added before others may get their turn. */
const CLAIMS_AT_ONCE = 2000;

/** Of a list that only grew, what came to it. */
const newOf = <T>(after: readonly T[], before: readonly T[]): readonly T[] => after.slice(before.length);

/** What the graph is made of. */
export type MadeOf = Omit<StoreContents, 'version' | 'collections' | 'citations' | 'decisions'>;

const nothing: MadeOf = {
  entities: [],
  reports: [],
  questions: [],
  claims: [],
  revisions: [],
  derivations: [],
  judgements: [],
  assessments: [],
};

/**
 * Builds the graph: entities, reports, questions and claims as nodes, in the order of the contents; then their
 * relationships; then the direct relations that the claims support or deny, one edge for each type, ends,
 * polarity and validity, with the ids of its claims; then what people judged, with the assessments.
 */
export function buildGraph(
  contents: StoreContents,
  citations: readonly DerivedCitation[] = deriveCitations(contents),
): PropertyGraph {
  return pending(() => buildGraphInSteps(contents, citations)).now();
}

/** The same, with pauses. */
export function* buildGraphInSteps(
  contents: StoreContents,
  citations: readonly DerivedCitation[],
): Work<PropertyGraph> {
  const graph: PropertyGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
  yield* growGraph(graph, nothing, contents, citations);
  return graph;
}

/**
 * Adds to a graph made of `before` what `after` has beyond it: entities, reports, questions and claims, which only
 * came to those before, and what people judged meanwhile.
 */
export function* growGraph(
  graph: WritableGraph,
  before: MadeOf,
  after: StoreContents,
  citations: readonly DerivedCitation[],
): Work<void> {
  for (const { id, label, ...properties } of newOf(after.entities, before.entities)) {
    graph.addNode(id, { labels: labelsOf(label), ...properties });
  }
  const reports = newOf(after.reports, before.reports);
  for (const { id, publisher: _publisher, authors: _authors, ...properties } of reports) {
    graph.addNode(id, { labels: labelsOf('Report'), name: properties.title, ...properties });
  }
  for (const { id, ...properties } of newOf(after.questions, before.questions)) {
    graph.addNode(id, { labels: labelsOf('Question'), name: properties.text, ...properties });
  }
  const claims = newOf(after.claims, before.claims);
  for (const [at, claim] of claims.entries()) {
    if (at % CLAIMS_AT_ONCE === CLAIMS_AT_ONCE - 1) yield;
    addClaimNode(graph, claim);
  }
  addReportEdges(graph, reports);
  addRevisions(graph, newOf(after.revisions, before.revisions));
  addCitations(graph, citations);
  const pinned = new Set(after.reports.filter((entry) => entry.contentHash).map((entry) => entry.id));
  for (const [at, claim] of claims.entries()) {
    if (at % CLAIMS_AT_ONCE === CLAIMS_AT_ONCE - 1) yield;
    addClaimEdges(graph, claim, pinned.has(claim.report));
  }
  yield;
  addRelations(graph, claims);
  changeJudgements(graph, before, after);
}

function addClaimNode(graph: WritableGraph, claim: ClaimRecord): void {
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

function addReportEdges(graph: WritableGraph, reports: StoreContents['reports']): void {
  const add = (from: string, type: 'PUBLISHED_BY' | 'WRITTEN_BY', to: string): void => {
    graph.addDirectedEdgeWithKey(edgeId(from, type, to), from, to, { type });
  };
  for (const report of reports) {
    if (report.publisher) add(report.id, 'PUBLISHED_BY', report.publisher);
    for (const author of report.authors ?? []) add(report.id, 'WRITTEN_BY', author);
  }
}

function addRevisions(graph: WritableGraph, revisions: StoreContents['revisions']): void {
  for (const { report, earlier, ...properties } of revisions) {
    const key = edgeId(report, 'REVISION_OF', earlier);
    graph.addDirectedEdgeWithKey(key, report, earlier, { type: 'REVISION_OF', ...properties });
  }
}

/** Those that are there already may rest on more claims now, or on fewer. */
function addCitations(graph: WritableGraph, citations: readonly DerivedCitation[]): void {
  for (const { from, to, ...properties } of citations) {
    const key = edgeId(from, 'CITES', to);
    const attributes: EdgeAttributes = { type: 'CITES', ...properties };
    if (!graph.hasEdge(key)) graph.addDirectedEdgeWithKey(key, from, to, attributes);
    else if (claimsOf(graph.getEdgeAttributes(key)).length !== properties.claims.length) {
      graph.replaceEdgeAttributes(key, attributes);
    }
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

function addClaimEdges(graph: WritableGraph, claim: ClaimRecord, isPinned: boolean): void {
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

/** A relation that is there already rests on these claims too. */
function addRelations(graph: WritableGraph, claims: readonly ClaimRecord[]): void {
  const found = new Map<string, { readonly relation: ClaimRelation; readonly claims: string[] }>();
  for (const claim of claims) {
    for (const relation of claim.relations ?? []) {
      const key = relationId(relation);
      const known = found.get(key);
      if (!known) found.set(key, { relation, claims: [claim.id] });
      else if (known.claims.at(-1) !== claim.id) known.claims.push(claim.id);
    }
  }
  for (const [key, { relation, claims: rested }] of found) {
    if (graph.hasEdge(key)) {
      const attributes = graph.getEdgeAttributes(key);
      graph.replaceEdgeAttributes(key, { ...attributes, claims: [...claimsOf(attributes), ...rested] });
      continue;
    }
    const { type, from, to, polarity = 'affirmative', validFrom, validTo } = relation;
    graph.addDirectedEdgeWithKey(key, from, to, {
      type,
      claims: rested,
      polarity,
      ...(validFrom === undefined ? {} : { validFrom }),
      ...(validTo === undefined ? {} : { validTo }),
    });
  }
}
