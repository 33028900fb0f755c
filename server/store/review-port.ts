// What the store promises about proposals: what reading made of a report, and what people decided of it.
import type { Collection, ProposedClaim, ProposedEntity } from '../../graph-data/ontology/ontology.ts';
import type { ErrorShape } from '../errors.ts';

/** A range of a text, in UTF-16 units, of which a reader could make nothing, and why. */
export interface FailedPiece {
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

/**
 * What a proposal is to an earlier one of another reader: the same thing, so that both stand in the review as one, or another
 * reading of the same words, which stands beside it.
 */
export interface ProposalKin {
  readonly kind: 'same' | 'beside';
  /** The id of the earlier one. */
  readonly of: string;
}

/** What reading made of the text of a report. */
export interface NewExtraction {
  readonly report: string;
  /** The program's own reader, or the name of a language model. */
  readonly madeBy: string;
  readonly entities: readonly ProposedEntity[];
  readonly claims: readonly ProposedClaim[];
  /** Sentences for a person: another language, proposals that were dropped and why. */
  readonly notes: readonly string[];
  readonly failed?: readonly FailedPiece[];
  /** For claims that have one, by their place in `claims`. */
  readonly kin?: ReadonlyMap<number, ProposalKin>;
}

/** An extraction that is kept. */
export interface KeptExtraction {
  readonly report: string;
  readonly madeBy: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly notes: readonly string[];
  /** Absent where all of the text was read. */
  readonly failed?: readonly FailedPiece[];
}

/** How the last reading of a report by a reader ended, where it is not done. */
export interface ReadingAttempt {
  readonly report: string;
  readonly madeBy: string;
  /** What is `running` when a store is opened was cut by the end of the process. */
  readonly state: 'running' | 'failed' | 'cancelled';
  readonly error?: ErrorShape;
  /** Sentences for a person. */
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
  /** The earlier proposal of another reader that it stands as one with. */
  readonly sameAs?: string;
}

/** The proposals of other readers that have to do with one. */
export interface KinProposals {
  /** Those that it stands as one with. */
  readonly same: readonly KeptProposal[];
  /** Other readings of the same words. */
  readonly beside: readonly KeptProposal[];
}

/** An entity that a reading of a report proposes, and the record made of it once a claim that names it is accepted. */
export interface KeptProposedEntity {
  readonly report: string;
  readonly madeBy: string;
  readonly entity: ProposedEntity;
  readonly record?: string;
}

/** How many proposals of a reading stand where; several that stand as one count for the reader that came first. */
export interface ProposalCounts {
  readonly report: string;
  readonly madeBy: string;
  readonly waiting: number;
  readonly accepted: number;
  readonly rejected: number;
  /** Those that stand as one with an earlier proposal of another reader. */
  readonly foundBefore: number;
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

/** Which proposals: of a report, in a state, from a score on, and only the best readings. */
export interface ProposalFilter {
  readonly report?: string;
  readonly state?: ProposalState;
  readonly minScore?: number;
  /** Without those of whose words another reading was accepted, or waits and is surer. */
  readonly isBestReading?: true;
  /** Also those that stand as one with an earlier one. */
  readonly withFoundBefore?: true;
}

/**
 * What the store adds for the review. Each write is one durable transaction and one decision that can be withdrawn; what
 * stands as one with a proposal is decided with it.
 */
export interface ReviewStore<Decision> {
  /**
   * Keeps what reading made of a report. Where the same maker has read it before, it says false and changes nothing, unless
   * pieces had failed: then claims are added, entities whose keys are new too, and notes and failed pieces renewed.
   */
  addExtraction(extraction: NewExtraction, by: string): boolean;
  extractions(): readonly KeptExtraction[];
  /** Reports that were read from a file, whose text is held, and that this maker has not read for claims yet; in order. */
  reportsToExtract(madeBy: string): readonly string[];
  /** In the order of reports and of the text, other readings of the same words beside each other; each thing once. */
  proposals(
    filter: ProposalFilter,
    page?: { readonly offset: number; readonly limit: number },
  ): readonly KeptProposal[];
  countProposals(filter: ProposalFilter): number;
  /** Throws PROPOSAL_UNKNOWN. */
  proposal(id: string): KeptProposal;
  /** Of a proposal that is there. */
  kinOf(id: string): KinProposals;
  proposedEntities(report: string, madeBy: string): readonly KeptProposedEntity[];
  /** The entities that are not withdrawn, without the reports; read without the claims, in the order in which they came. */
  entityRecords(): Collection['entities'];
  /** The reports that are not withdrawn, in the order in which they came. */
  reportRecords(): Collection['reports'];
  /** Of each report that has any, in the order in which they were read. */
  proposalCounts(): readonly ProposalCounts[];
  /** Of one reader, in the order of reports. */
  attempts(madeBy: string): readonly ReadingAttempt[];
  /** Takes the place of the one before; a reading that is kept ends it. No change of what the store says of the world. */
  keepAttempt(attempt: ReadingAttempt): void;
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
