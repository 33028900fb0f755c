// What the store promises: the shapes that its front door takes and gives.
import type { Collection, LabelRecord } from '../../graph-data/ontology/ontology.ts';

/** A judgement on whether two entity records mean one thing. Withdrawn ones are not among the contents. */
export interface Judgement {
  readonly id: string;
  readonly left: string;
  readonly right: string;
  readonly judgement: 'positive' | 'negative' | 'unsure';
  readonly by: string;
  readonly at: string;
  readonly score?: number;
}

/** An assessment and what it is of. */
export type AssessmentEntry = LabelRecord<'Assessment'> & { readonly of: string };

/**
 * What a person may decide. Two claims that do not say the same, or do not contradict each other after all, are
 * `sameStatement` and `contradiction`.
 */
export type DecisionContent =
  | {
      readonly kind: 'derivation';
      readonly claim: string;
      readonly from: string;
      readonly derivation: 'quotes' | 'paraphrases' | 'summarises' | 'translates' | 'syndicates';
      readonly reason?: string;
    }
  | {
      readonly kind: 'sameStatement';
      readonly verdict: 'rejected';
      readonly left: string;
      readonly right: string;
      readonly reason: string;
    }
  | {
      readonly kind: 'contradiction';
      readonly verdict: 'dismissed';
      readonly left: string;
      readonly right: string;
      readonly reason: string;
    }
  | {
      readonly kind: 'identity';
      readonly judgement: Judgement['judgement'];
      readonly left: string;
      readonly right: string;
      readonly reason?: string;
    }
  | {
      readonly kind: 'assessment';
      /** A claim, a report or a speaker. */
      readonly of: string;
      readonly reliability?: 'A' | 'B' | 'C' | 'D' | 'E' | 'F';
      readonly credibility?: '1' | '2' | '3' | '4' | '5' | '6';
      /** Per cent. */
      readonly confidence?: number;
      readonly reason: string;
    };

/** A decision that holds; `at` is ISO 8601, UTC. */
export type Decision = DecisionContent & { readonly id: string; readonly by: string; readonly at: string };

/** A decision and whether it was withdrawn. */
export type RecordedDecision = Decision & { readonly withdrawnAt?: string; readonly withdrawnBy?: string };

export type CollectionHead = Pick<Collection, 'id' | 'title' | 'description' | 'recordedBy' | 'recordedAt'>;

/**
 * Everything that is true in the store now: what the graph is a pure function of. A report's `held` is true
 * exactly where the store has the text.
 */
export interface StoreContents
  extends Pick<Collection, 'entities' | 'reports' | 'questions' | 'claims' | 'citations' | 'derivations'> {
  readonly version: number;
  readonly collections: readonly CollectionHead[];
  readonly judgements: readonly Judgement[];
  readonly assessments: readonly AssessmentEntry[];
  /** Those that hold. Derivations, identities and assessments among them stand in their own lists too. */
  readonly decisions: readonly Decision[];
}

/** The parts of the contents that decisions add to. */
export type DecidedContents = Pick<StoreContents, 'derivations' | 'judgements' | 'assessments' | 'decisions'>;

/** How many records there are now, without reading them. */
export interface StoreCounts {
  readonly claims: number;
  /** Without the reports. */
  readonly entities: number;
  readonly reports: number;
  /** Of the reports, those whose text the store has. */
  readonly held: number;
}

export interface HeldText {
  readonly report: string;
  readonly text: string;
  /** SHA-256 of the text as UTF-8. */
  readonly contentHash: string;
  /** ISO 8601, UTC. */
  readonly attachedAt: string;
}

export interface NameHit {
  /** Id of an entity or report. */
  readonly id: string;
  /** The name or alias that matched. */
  readonly matched: string;
  /** Higher is better; only for ordering. */
  readonly score: number;
}

export interface ClaimHit {
  readonly id: string;
  readonly score: number;
}

/** One line of the append-only log. */
export interface Change {
  readonly seq: number;
  /** ISO 8601, UTC: the recordedAt clock. */
  readonly at: string;
  readonly by: string;
  readonly action: string;
  readonly subject: string;
}

export interface Positions {
  /** Node id → [x, y]. */
  readonly [id: string]: readonly [number, number];
}

/** SQLite behind typed functions. Every write is one durable transaction, acknowledged after the sync. */
export interface Store {
  readonly file: string;
  /** Grows by one with every acknowledged change. */
  version(): number;
  contents(): StoreContents;
  /** What decisions change of the contents, read without the rest. */
  decidedContents(): DecidedContents;
  counts(): StoreCounts;
  /** Entities and reports by name or alias; the last word of `query` may be unfinished. */
  searchNames(query: string, limit: number): readonly NameHit[];
  /** Claims by gloss, by the names of speakers and entities, and by held passage; best first. */
  searchClaims(query: string, limit: number): readonly ClaimHit[];
  /** All that `searchClaims` would find, as places in `contents().claims`; best first. */
  matchClaims(query: string): readonly number[];
  heldText(report: string): HeldText | undefined;
  /**
   * Keeps the text of a report that is recognised by hash. Throws DOCUMENT_NOT_RECOGNISED.
   * `text` may have a byte-order mark and CRLF; it is held without them, in Unicode NFC.
   */
  attachText(document: { readonly name: string; readonly text: string; readonly by: string }): {
    readonly report: string;
    readonly alreadyHeld: boolean;
  };
  /** Adds a checked collection in one transaction. Throws COLLECTION_INVALID and leaves the store as it was. */
  importCollection(collection: Collection, by: string): void;
  /** Records what a person decided. */
  decide(content: DecisionContent, by: string): Decision;
  /** Undoes a decision; it stays in the log. Throws DECISION_UNKNOWN. */
  withdrawDecision(id: string, by: string): Decision;
  /** All decisions ever made, in order. */
  decisions(): readonly RecordedDecision[];
  /** Layout kept between starts; `key` names the view and what it was computed from. */
  loadPositions(key: string): Positions | undefined;
  savePositions(key: string, positions: Positions): void;
  changes(afterSeq: number, limit: number): readonly Change[];
  /** Calls back after each acknowledged change; returns the function that ends it. */
  onChange(listener: (change: Change) => void): () => void;
  /** Writes a whole copy while the store is in use. Throws FILE_EXISTS. */
  backup(file: string): Promise<void>;
  close(): void;
}
