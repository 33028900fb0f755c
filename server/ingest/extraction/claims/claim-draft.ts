// A claim in the making: its words and its chain, before it is told what it is about, when, and how much.
import type { ChainLink, ProposedClaim } from '../../../../graph-data/ontology/ontology.ts';
import type { TokenRange } from '../words/read-tokens.ts';
import type { PlacedRelation } from './claim-reading.ts';

/** Where a claim stands: with its cue, in a quotation that runs on, in the publisher's own words, or in a source. */
export type DraftKind = 'attributed' | 'run-on' | 'own words' | 'headline' | 'aside';

/** A claim in the making. */
export interface ClaimDraft extends Pick<ProposedClaim, 'attribution' | 'quotation' | 'stance'> {
  readonly passage: TokenRange;
  /** The words of the passage that are content. */
  readonly pieces: readonly TokenRange[];
  /** The clause that the passage is a part of, where its words alone are no statement: "and 12 women". */
  readonly clause?: TokenRange;
  readonly chain: readonly ChainLink[];
  /** Whether the cue denies the content. */
  readonly isDenied: boolean;
  /** The number of its attribution; the publisher's own words have none. */
  readonly attributionNumber?: number;
  /** Relations that its words state. */
  readonly relations?: readonly PlacedRelation[];
  readonly kind: DraftKind;
}
