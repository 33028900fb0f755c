// A view of the graph: which nodes it has, how they are linked, and how its edges are drawn.
import type { LinkTable } from './link-table.ts';

export type ViewName = 'entities' | 'claims';

/** denied and uncertain edges are drawn dashed, contested ones (affirmed and denied) dotted. */
export type EdgeState = 'affirmed' | 'denied' | 'uncertain' | 'contested';

export interface ViewNode {
  readonly id: string;
  /** The narrowest label. */
  readonly label: string;
  /** Name of an entity; gloss of a claim. */
  readonly name: string;
}

export interface View {
  readonly name: ViewName;
  /** How many nodes; they are numbered from 0. */
  readonly size: number;
  readonly links: LinkTable;
  /** By node: how many claims come from it or speak of it; 1 for a claim. */
  readonly weight: Uint32Array;
  /** By node: how many of these claims are only proposed. */
  readonly proposals: Uint32Array;
  node(number: number): ViewNode;
  numberOf(id: string): number | undefined;
  stateOf(pair: number): EdgeState;
  /** Whether nobody has reviewed a node. */
  isProposed(number: number): boolean;
  /** Whether nobody has reviewed a claim, by its number among the claims. */
  isProposal(claim: number): boolean;
}
