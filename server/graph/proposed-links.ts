// What of a pair of nodes was reviewed, and what is only proposed.
import { type LinkTable, linksOfPair } from './link-table.ts';
import { rowOf } from './postings.ts';

/** How much is said of the entities, and how much of it is only proposed. */
export interface Weights {
  /** By entity: how many claims come from it or speak of it; for a report also those that stand in it. */
  readonly weight: Uint32Array;
  /** By entity: how many of these are only proposed. */
  readonly proposals: Uint32Array;
  /** By number of a claim. */
  isProposal(claim: number): boolean;
}

interface Telling {
  readonly links: readonly number[];
  /** Their claims; one may come several times. */
  readonly claims: readonly number[];
}

const isReviewed = (links: LinkTable, link: number, isProposal: Weights['isProposal']): boolean => {
  const claims = rowOf(links.claims, link);
  return claims.length === 0 || claims.some((claim) => !isProposal(claim));
};

/** The links of a pair, with their claims, that were reviewed; all of them where nobody reviewed any. */
export function telling(links: LinkTable, pair: number, isProposal: Weights['isProposal']): Telling {
  const all = linksOfPair(links, pair);
  const reviewed = all.filter((link) => isReviewed(links, link, isProposal));
  if (reviewed.length === 0)
    return { links: all, claims: all.flatMap((link) => [...rowOf(links.claims, link)]) };
  return {
    links: reviewed,
    claims: reviewed.flatMap((link) => [...rowOf(links.claims, link)].filter((claim) => !isProposal(claim))),
  };
}

/** Whether nobody has reviewed any of the links of a pair. */
export const isProposedPair = (links: LinkTable, pair: number, isProposal: Weights['isProposal']): boolean =>
  linksOfPair(links, pair).every((link) => !isReviewed(links, link, isProposal));

/** How many different claims of a pair are only proposed. */
export const countProposals = (links: LinkTable, pair: number, isProposal: Weights['isProposal']): number =>
  new Set(linksOfPair(links, pair).flatMap((link) => [...rowOf(links.claims, link)].filter(isProposal))).size;
