// What the store promises about proposals: what reading made of a report, and what people decided of it.
import type { Collection, ProposedClaim, ProposedEntity } from '../../graph-data/ontology/ontology.ts';

/** What reading made of the text of a report. */
export interface NewExtraction {
  readonly report: string;
  /** The program's own reader, or the name of a language model. */
  readonly madeBy: string;
  readonly entities: readonly ProposedEntity[];
  readonly claims: readonly ProposedClaim[];
  /** Sentences for a person: another language, proposals that were dropped and why. */
  readonly notes: readonly string[];
}

/** An extraction that is kept. */
export interface KeptExtraction {
  readonly report: string;
  readonly madeBy: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly notes: readonly string[];
}

/** `replaced`: split, or joined with another. */
export type ProposalState = 'waiting' | 'accepted' | 'rejected' | 'replaced';

/** A proposed claim with where it stands in the review. */
export interface KeptProposal {
  /** "proposal-17" */
  readonly id: string;
  readonly report: string;
  readonly madeBy: string;
  readonly state: ProposalState;
  readonly content: ProposedClaim;
  /** The decision that put it into its state; absent while it waits. */
  readonly decision?: string;
  /** The claim that was made of it, once accepted. */
  readonly claim?: string;
}

/** An entity that a reading of a report proposes, and the record made of it once a claim that names it is accepted. */
export interface KeptProposedEntity {
  readonly report: string;
  readonly madeBy: string;
  readonly entity: ProposedEntity;
  readonly record?: string;
}

/** How many proposals of a report stand where. */
export interface ProposalCounts {
  readonly report: string;
  readonly madeBy: string;
  readonly waiting: number;
  readonly accepted: number;
  readonly rejected: number;
}

/** Claims to accept, as they are to be written, with their entities. */
export interface Acceptance {
  readonly proposals: readonly { readonly id: string; readonly content: ProposedClaim }[];
  /**
   * The entities that the contents name and that have no record yet; one left out is taken as it was proposed. One that a
   * person added (`isAdded`) is kept beside those that reading found.
   * `sameAs` is a known record that it is judged to be.
   */
  readonly entities: readonly {
    readonly report: string;
    readonly madeBy: string;
    readonly entity: ProposedEntity;
    readonly sameAs?: { readonly id: string; readonly score?: number };
    /** Instead: an entity that stands earlier in this list, and is judged to be the same; its record is made with this one's. */
    readonly sameAsEntity?: {
      readonly report: string;
      readonly madeBy: string;
      readonly key: string;
      readonly score?: number;
    };
  }[];
  /** Set where all above a score were accepted at once. */
  readonly minScore?: number;
}

/** A proposal that takes the place of others. */
export interface Replacement {
  readonly proposals: readonly string[];
  readonly into: readonly ProposedClaim[];
}

/** Which proposals: of a report, in a state, from a score on. */
export interface ProposalFilter {
  readonly report?: string;
  readonly state?: ProposalState;
  readonly minScore?: number;
}

/** What the store adds for the review. Each write is one durable transaction and one decision that can be withdrawn. */
export interface ReviewStore<Decision> {
  /** Keeps what reading made of a report. Says false, and changes nothing, where the same maker has read it before. */
  addExtraction(extraction: NewExtraction, by: string): boolean;
  extractions(): readonly KeptExtraction[];
  /** Reports that were read from a file, whose text is held, and that this maker has not read for claims yet; in order. */
  reportsToExtract(madeBy: string): readonly string[];
  /** In the order of reports and of the text. */
  proposals(
    filter: ProposalFilter,
    page?: { readonly offset: number; readonly limit: number },
  ): readonly KeptProposal[];
  countProposals(filter: ProposalFilter): number;
  /** Throws PROPOSAL_UNKNOWN. */
  proposal(id: string): KeptProposal;
  proposedEntities(report: string, madeBy: string): readonly KeptProposedEntity[];
  /** The entities that are not withdrawn, without the reports; read without the claims, in the order in which they came. */
  entityRecords(): Collection['entities'];
  /** Of each report that has any, in the order in which they were read. */
  proposalCounts(): readonly ProposalCounts[];
  /**
   * Writes the claims and the entities they need. Throws PROPOSAL_DECIDED where one no longer waits, PROPOSAL_INVALID
   * where one cannot be a claim, and ENTITY_UNKNOWN.
   */
  acceptProposals(acceptance: Acceptance, by: string): Decision;
  /** Throws PROPOSAL_DECIDED. */
  rejectProposals(ids: readonly string[], by: string, reason?: string): Decision;
  /** Splits or joins proposals of one reading; throws PROPOSAL_DECIDED, PROPOSAL_INVALID and DECISION_INVALID. */
  replaceProposals(replacement: Replacement, by: string): Decision;
}
