// The entities view: claims folded into links between pairs of entities.
//
//   direct relation   the claims that support or deny it           harbour-guard ─OPERATES_IN▶ port-alba
//   SAYS_ABOUT        origin of a claim ▶ what the claim is about
//   HANDS_ON          speaker at position k ▶ speaker at k+1, from whom it has the statement
//   PUBLISHED_BY, WRITTEN_BY, CITES   as in the graph
//
// MENTIONED_WITH (two entities in one claim) is computed on demand: it would tie everything to everything.
import { isDirectRelationshipType } from '../../graph-data/ontology/ontology.ts';
import type { Work } from '../in-slices.ts';
import type { StoreContents } from '../store/store.ts';
import type { DerivedCitation } from './citations.ts';
import type { ClaimIndex } from './claim-index.ts';
import type { EntityTable } from './entity-table.ts';
import { type EmitLink, foldLinks, type GrownView, type LinkTable } from './link-table.ts';
import { rowOf } from './postings.ts';
import { telling, type Weights } from './proposed-links.ts';
import type { EdgeState, View } from './view.ts';

/** What the view is made of. */
interface Source {
  readonly contents: StoreContents;
  readonly citations: readonly DerivedCitation[];
  readonly entities: EntityTable;
  readonly claims: ClaimIndex;
}

const notOfClaims: ReadonlySet<string> = new Set(['PUBLISHED_BY', 'WRITTEN_BY', 'CITES']);

function visitClaim({ entities, claims: index }: Source, number: number, emit: EmitLink): void {
  const entity = (id: string): number => entities.numberOf(id) ?? 0;
  const source = index.origin[number] ?? 0;
  for (const other of rowOf(index.about, number)) emit(source, other, 'SAYS_ABOUT', false, number);
  const { offsets, items } = index.chain;
  for (let at = (offsets[number] ?? 0) + 1; at < (offsets[number + 1] ?? 0); at++) {
    emit(items[at - 1] ?? 0, items[at] ?? 0, 'HANDS_ON', false, number);
  }
  for (const { type, from, to, polarity } of index.claims[number]?.relations ?? []) {
    emit(entity(from), entity(to), type, polarity === 'negative', number);
  }
}

function visitReports({ contents, citations, entities, claims: index }: Source, emit: EmitLink): void {
  const entity = (id: string): number => entities.numberOf(id) ?? 0;
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

/** Folds the view, with pauses; `grown` is what it was before some claims came. */
export function* viewEntities(
  source: Source,
  { weight, proposals, isProposal }: Weights,
  grown?: GrownView,
): Work<View> {
  const { entities, claims: index } = source;
  const claims = grown?.further ?? index.claims.keys();
  const links = yield* foldLinks(
    entities.refs.length,
    index.claims.length,
    (emit) => {
      for (const number of claims) visitClaim(source, number, emit);
      visitReports(source, emit);
    },
    grown && { ...grown, keeps: (kind) => !notOfClaims.has(kind) },
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
