// The claims view: each claim a node between its speakers, what it is about, and its report.
//
// The publisher says every sentence of its reports; drawing that would bury the rest. So a claim is tied to its
// place in exactly one way: a claim in the publisher's own voice to the publisher (CLAIMS, position 0), any
// other to its further speakers (CLAIMS, positions 1 and up) and its report (REPORTED_IN). Reports are tied to
// their publishers, claims to what they are about and to the claims they were taken from. Questions,
// assessments, authors and direct relations are left to the panels and to the entities view.
import type { Work } from '../in-slices.ts';
import type { StoreContents } from '../store/store.ts';
import type { ClaimIndex } from './claim-index.ts';
import type { EntityTable } from './entity-table.ts';
import { derivationEdges } from './judged-graph.ts';
import {
  claimsOfPair,
  type EmitLink,
  foldLinks,
  type GrownView,
  type LinkTable,
  linksOfPair,
} from './link-table.ts';
import { rowOf } from './postings.ts';
import type { Weights } from './proposed-links.ts';
import type { EdgeState, View } from './view.ts';

/** What the view is made of. */
interface Source {
  readonly contents: StoreContents;
  readonly entities: EntityTable;
  readonly claims: ClaimIndex;
}

const notOfClaims: ReadonlySet<string> = new Set(['DERIVED_FROM', 'PUBLISHED_BY']);

function visitClaim({ entities, claims: index }: Source, number: number, emit: EmitLink): void {
  const node = entities.refs.length + number;
  const speaks = index.claims[number]?.estimate ? 'ESTIMATES' : 'CLAIMS';
  const { offsets, items } = index.chain;
  const [start, end] = [offsets[number] ?? 0, offsets[number + 1] ?? 0];
  const isHandedOn = end - start > 1;
  for (let at = isHandedOn ? start + 1 : start; at < end; at++) {
    emit(items[at] ?? 0, node, speaks, false, number);
  }
  for (const other of rowOf(index.about, number)) emit(node, other, 'ABOUT', false, number);
  if (isHandedOn) emit(node, index.report[number] ?? 0, 'REPORTED_IN', false, number);
}

function visitOthers({ contents, entities, claims: index }: Source, emit: EmitLink): void {
  const entity = (id: string): number => entities.numberOf(id) ?? 0;
  const first = entities.refs.length;
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

/** Folds the view, with pauses; `grown` is what it was before some claims came. */
export function* viewClaims(
  source: Source,
  { isProposal, ...ofEntities }: Weights,
  grown?: GrownView,
): Work<View> {
  const { entities, claims: index } = source;
  const first = entities.refs.length;
  const size = first + index.claims.length;
  const claims = grown?.further ?? index.claims.keys();
  const links = yield* foldLinks(
    size,
    index.claims.length,
    (emit) => {
      for (const number of claims) visitClaim(source, number, emit);
      visitOthers(source, emit);
    },
    grown && { ...grown, keeps: (kind) => !notOfClaims.has(kind) },
  );
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
