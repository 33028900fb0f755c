// The claims view: each claim a node between its speakers, what it is about, and its report.
//
// The publisher says every sentence of its reports; drawing that would bury the rest. So a claim is tied to its
// place in exactly one way: a claim in the publisher's own voice to the publisher (CLAIMS, position 0), any
// other to its further speakers (CLAIMS, positions 1 and up) and its report (REPORTED_IN). Reports are tied to
// their publishers, claims to what they are about and to the claims they were taken from. Questions,
// assessments, authors and direct relations are left to the panels and to the entities view.
import type { StoreContents } from '../store/store.ts';
import { derivationEdges } from './build-graph.ts';
import type { ClaimIndex } from './claim-index.ts';
import type { EntityTable } from './entity-table.ts';
import { claimsOfPair, type EmitLink, foldLinks, type LinkTable, linksOfPair } from './link-table.ts';
import { rowOf } from './postings.ts';
import type { Weights } from './proposed-links.ts';
import type { EdgeState, View } from './view.ts';

function visitLinks(contents: StoreContents, entities: EntityTable, index: ClaimIndex, emit: EmitLink): void {
  const entity = (id: string): number => entities.numberOf(id) ?? 0;
  const first = entities.refs.length;
  index.claims.forEach((claim, number) => {
    const self = [number];
    const node = first + number;
    const speaks = claim.estimate ? 'ESTIMATES' : 'CLAIMS';
    claim.chain.forEach(({ speaker }, position) => {
      if (position > 0 || claim.chain.length === 1) emit(entity(speaker), node, speaks, false, self);
    });
    for (const other of rowOf(index.about, number)) emit(node, other, 'ABOUT', false, self);
    if (claim.chain.length > 1) emit(node, entity(claim.report), 'REPORTED_IN', false, self);
  });
  for (const { from: claim, to } of derivationEdges(contents.derivations).values()) {
    const [taken, source] = [index.numberOf(claim), index.numberOf(to)];
    if (taken !== undefined && source !== undefined) {
      emit(first + taken, first + source, 'DERIVED_FROM', false, [taken, source]);
    }
  }
  for (const report of contents.reports) {
    if (report.publisher) emit(entity(report.id), entity(report.publisher), 'PUBLISHED_BY', false, []);
  }
}

/** An edge to what a claim is about is drawn as the claim speaks: denied, or uncertain when only possible. */
function stateOfPair(links: LinkTable, index: ClaimIndex, pair: number): EdgeState {
  for (const link of linksOfPair(links, pair)) {
    if (links.kinds[links.kind[link] ?? 0] !== 'ABOUT') continue;
    const claim = index.claims[claimsOfPair(links, pair)[0] ?? 0];
    if (claim?.polarity === 'negative') return 'denied';
    if (claim?.certainty === 'possible') return 'uncertain';
  }
  return 'affirmed';
}

export function viewClaims(
  contents: StoreContents,
  entities: EntityTable,
  index: ClaimIndex,
  { isProposal, ...ofEntities }: Weights,
): View {
  const first = entities.refs.length;
  const size = first + index.claims.length;
  const links = foldLinks(size, index.claims.length, (emit) => visitLinks(contents, entities, index, emit));
  const weight = new Uint32Array(size).fill(1);
  weight.set(ofEntities.weight);
  const proposals = new Uint32Array(size);
  proposals.set(ofEntities.proposals);
  for (let claim = 0; claim < index.claims.length; claim++)
    proposals[first + claim] = Number(isProposal(claim));
  return {
    name: 'claims',
    size,
    links,
    weight,
    proposals,
    isProposal,
    isProposed: (number) => entities.refs[number]?.isProposed ?? isProposal(number - first),
    node: (number) => {
      const ref = entities.refs[number];
      if (ref) return ref;
      const claim = index.claims[number - first];
      if (!claim) throw new Error(`there is no node number ${number}`);
      return { id: claim.id, label: claim.estimate ? 'Estimate' : 'Claim', name: claim.gloss };
    },
    numberOf: (id) => {
      const claim = index.numberOf(id);
      return claim === undefined ? entities.numberOf(id) : first + claim;
    },
    stateOf: (pair) => stateOfPair(links, index, pair),
  };
}
