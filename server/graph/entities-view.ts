// The entities view: claims folded into links between pairs of entities.
//
//   direct relation   the claims that support or deny it           harbour-guard ─OPERATES_IN▶ port-alba
//   SAYS_ABOUT        origin of a claim ▶ what the claim is about
//   HANDS_ON          speaker at position k ▶ speaker at k+1, from whom it has the statement
//   PUBLISHED_BY, WRITTEN_BY, CITES   as in the graph
//
// MENTIONED_WITH (two entities in one claim) is computed on demand: it would tie everything to everything.
import { isDirectRelationshipType } from '../../graph-data/ontology/ontology.ts';
import type { StoreContents } from '../store/store.ts';
import type { DerivedCitation } from './citations.ts';
import type { ClaimIndex } from './claim-index.ts';
import type { EntityTable } from './entity-table.ts';
import { type EmitLink, foldLinks, type LinkTable } from './link-table.ts';
import { rowOf } from './postings.ts';
import { telling, type Weights } from './proposed-links.ts';
import type { EdgeState, View } from './view.ts';

function visitLinks(
  contents: StoreContents,
  citations: readonly DerivedCitation[],
  entities: EntityTable,
  index: ClaimIndex,
  emit: EmitLink,
): void {
  const entity = (id: string): number => entities.numberOf(id) ?? 0;
  index.claims.forEach((claim, number) => {
    const self = [number];
    const source = index.origin[number] ?? 0;
    for (const other of rowOf(index.about, number)) emit(source, other, 'SAYS_ABOUT', false, self);
    for (let position = 1; position < claim.chain.length; position++) {
      const [from, to] = [claim.chain[position - 1], claim.chain[position]];
      if (from && to) emit(entity(from.speaker), entity(to.speaker), 'HANDS_ON', false, self);
    }
    for (const { type, from, to, polarity } of claim.relations ?? []) {
      emit(entity(from), entity(to), type, polarity === 'negative', self);
    }
  });
  for (const report of contents.reports) {
    if (report.publisher) emit(entity(report.id), entity(report.publisher), 'PUBLISHED_BY', false, []);
    for (const author of report.authors ?? [])
      emit(entity(report.id), entity(author), 'WRITTEN_BY', false, []);
  }
  for (const { from, to, claims } of citations) {
    const numbers = claims.flatMap((id) => index.numberOf(id) ?? []);
    emit(entity(from), entity(to), 'CITES', false, numbers);
  }
}

/**
 * Contested when direct relations both affirm and deny; denied when all of them deny; uncertain when all
 * claims of the pair are only possible; else affirmed. What is only proposed changes nothing of what was reviewed.
 */
function stateOfPair(
  links: LinkTable,
  index: ClaimIndex,
  pair: number,
  isProposal: View['isProposal'],
): EdgeState {
  let [affirms, denies] = [false, false];
  const told = telling(links, pair, isProposal);
  for (const link of told.links) {
    if (!isDirectRelationshipType(links.kinds[links.kind[link] ?? 0] ?? '')) continue;
    if (links.isNegative[link]) denies = true;
    else affirms = true;
  }
  if (denies) return affirms ? 'contested' : 'denied';
  const { certainty } = index.columns;
  const possible = certainty.codeOf('possible');
  const isOnlyPossible =
    told.claims.length > 0 && told.claims.every((claim) => certainty.codes[claim] === possible);
  return isOnlyPossible ? 'uncertain' : 'affirmed';
}

export function viewEntities(
  contents: StoreContents,
  citations: readonly DerivedCitation[],
  entities: EntityTable,
  index: ClaimIndex,
  { weight, proposals, isProposal }: Weights,
): View {
  const links = foldLinks(entities.refs.length, index.claims.length, (emit) =>
    visitLinks(contents, citations, entities, index, emit),
  );
  return {
    name: 'entities',
    size: entities.refs.length,
    links,
    weight,
    proposals,
    isProposal,
    isProposed: (number) => entities.refs[number]?.isProposed === true,
    node: (number) => {
      const ref = entities.refs[number];
      if (!ref) throw new Error(`there is no entity number ${number}`);
      return ref;
    },
    numberOf: entities.numberOf,
    stateOf: (pair) => stateOfPair(links, index, pair, isProposal),
  };
}
