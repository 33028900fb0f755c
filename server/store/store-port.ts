// What the store promises: the shapes that its front door takes and gives.
import type { Collection, LabelRecord } from '../../graph-data/ontology/ontology.ts';
import type { ReviewStore } from './review-port.ts';

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
 * What a person may decide of what is in the store. Two claims that do not say the same, or do not contradict each
 * other after all, are `sameStatement` and `contradiction`.
 */
export type JudgedContent =
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

/** What a person decided of proposals. All are ids: of proposals, claims, records and decisions. */
export type ReviewedContent = (
  | {
      readonly kind: 'acceptance';
      readonly proposals: readonly string[];
      /** One for each proposal, in the same order. */
      readonly claims: readonly string[];
      /** Records of entities that were made, or brought back, for these claims. */
      readonly entities: readonly string[];
      /** Decisions on identity that were made with it. */
      readonly identities: readonly string[];
      readonly minScore?: number;
    }
  | { readonly kind: 'rejection'; readonly proposals: readonly string[]; readonly reason?: string }
  | { readonly kind: 'replacement'; readonly proposals: readonly string[]; readonly into: readonly string[] }
) & {
  /** Proposals of other readers that stand as one with these, and are decided with them. */
  readonly alongside?: readonly string[];
};

export type DecisionContent = JudgedContent | ReviewedContent;

/** Who decided, and when; `at` is ISO 8601, UTC. */
interface DecisionMark {
  readonly id: string;
  readonly by: string;
  readonly at: string;
}

/** A decision that holds. */
export type Decision = DecisionContent & DecisionMark;
export type JudgedDecision = JudgedContent & DecisionMark;

/** A decision and whether it was withdrawn. */
export type RecordedDecision = Decision & { readonly withdrawnAt?: string; readonly withdrawnBy?: string };

export type CollectionHead = Pick<Collection, 'id' | 'title' | 'description' | 'recordedBy' | 'recordedAt'>;

/** A report that is a changed version of an earlier one, and the rule that found it. */
export interface Revision {
  readonly report: string;
  readonly earlier: string;
  readonly by: string;
  /** ISO 8601 date. */
  readonly at: string;
  readonly reason: string;
}

/**
 * Everything that is true in the store now: what the graph is a pure function of. A report's `held` is true
 * exactly where the store has the text.
 */
export interface StoreContents
  extends Pick<Collection, 'entities' | 'reports' | 'questions' | 'claims' | 'citations' | 'derivations'> {
  readonly version: number;
  readonly collections: readonly CollectionHead[];
  readonly revisions: readonly Revision[];
  readonly judgements: readonly Judgement[];
  readonly assessments: readonly AssessmentEntry[];
  /**
   * Those on what is in the store that hold, about records that stand. Derivations, identities and assessments among
   * them stand in their own lists too.
   */
  readonly decisions: readonly JudgedDecision[];
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

/** A fact that reading found in a document, and where: "meta tag", "byline", "file name". */
export interface FoundFact {
  readonly value: string;
  readonly by: string;
}

/** Where something stood in the original file. */
export type KeptPlace =
  | { readonly kind: 'line'; readonly line: number }
  | { readonly kind: 'element'; readonly path: string }
  | { readonly kind: 'paragraph'; readonly paragraph: number }
  | {
      readonly kind: 'page';
      readonly page: number;
      /** In points of 1/72 inch from the upper left corner. */
      readonly box: Readonly<Record<'left' | 'top' | 'width' | 'height', number>>;
    };

/** What reading found beside the text. Offsets are UTF-16 units into the text, end exclusive. */
export interface KeptReading {
  readonly format: string;
  readonly encoding?: { readonly name: string; readonly by: string };
  /** ISO 639-1. */
  readonly language?: { readonly code: string; readonly by: string };
  readonly pages?: number;
  readonly segments: readonly {
    readonly start: number;
    readonly end: number;
    readonly kind: string;
    /** Of a heading, from 1. */
    readonly level?: number;
    readonly at: KeptPlace;
    readonly continuedAt?: readonly KeptPlace[];
  }[];
  readonly dropped: readonly {
    readonly text: string;
    readonly why: string;
    readonly at: KeptPlace;
    /** Where it stands in the text, if the text keeps it. */
    readonly range?: { readonly start: number; readonly end: number };
  }[];
  readonly metadata: {
    readonly title?: FoundFact;
    readonly publisher?: FoundFact;
    readonly authors: readonly FoundFact[];
    readonly publishedAt?: FoundFact;
    readonly url?: FoundFact;
  };
  /** What a person should know about how it was read, in sentences. */
  readonly notes: readonly string[];
}

/** A document that was read, on its way into the store. */
export interface NewDocument {
  readonly fileName: string;
  /** The file as it came. */
  readonly bytes: Uint8Array;
  /** Held as `normaliseText` makes it. */
  readonly text: string;
  readonly report: {
    readonly title: string;
    /** The name of an organization; it becomes a record of its own. */
    readonly publisher?: string;
    readonly url?: string;
    /** EDTF. */
    readonly publishedAt?: string;
    readonly publishedAtReason?: string;
    readonly language?: string;
  };
  readonly reading: KeptReading;
  readonly by: string;
}

/** What came of adding a document: a new report, the missing text of a known one, or nothing new. */
export interface Addition {
  readonly outcome: 'added' | 'recognised' | 'alreadyThere';
  readonly report: string;
  /** The report that an added one is a changed version of. */
  readonly earlier?: string;
}

/** How the text of a report was read from its file. */
export interface DocumentReading extends KeptReading {
  readonly fileName: string;
  /** SHA-256 of the file's bytes. */
  readonly fileHash: string;
  readonly fileBytes: number;
  /** ISO 8601, UTC. */
  readonly readAt: string;
  readonly readBy: string;
}

/** A file as it came. */
export interface KeptFile {
  readonly name: string;
  readonly bytes: Uint8Array;
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

export interface Publication {
  /** EDTF. */
  readonly publishedAt?: string;
  /** BCP 47. */
  readonly language?: string;
  /** The publisher's name. */
  readonly publisher?: string;
}

/** SQLite behind typed functions. Every write is one durable transaction, acknowledged after the sync. */
export interface Store extends ReviewStore<Decision> {
  readonly file: string;
  /** Grows by one with every acknowledged change. */
  version(): number;
  contents(): StoreContents;
  /**
   * The same, where since `before` records came, or were withdrawn, but neither a text came nor a record was withdrawn and
   * came back: what stands of `before` is not read again, but taken from there, the same objects. Undefined where a record
   * came between others, and all has to be read.
   */
  changedContents(before: StoreContents): StoreContents | undefined;
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
  /**
   * Adds a document that was read: its file, its text and a record of the report, in one transaction. The same text
   * twice is one report, and a report that lacks this text gets it.
   */
  addDocument(document: NewDocument): Addition;
  /** The report that was read from a file of this SHA-256, and its format. */
  findFile(fileHash: string): { readonly report: string; readonly format: string } | undefined;
  /** The report whose text has this SHA-256, and whether the store has that text. */
  findText(contentHash: string): { readonly report: string; readonly isHeld: boolean } | undefined;
  /** How the text of a report was read; undefined where it came as a text. */
  reading(report: string): DocumentReading | undefined;
  /** The file that a report was read from, as it came. */
  keptFile(report: string): KeptFile | undefined;
  /** The title of a report that is not withdrawn. */
  titleOf(report: string): string | undefined;
  /** What the record of a report says of its publication; nothing of a report that is withdrawn. */
  publicationOf(report: string): Publication;
  /** How many claims of a report have their passage within its text; 0 while the text is not held. */
  countAnchored(report: string): number;
  /** Adds a checked collection in one transaction. Throws COLLECTION_INVALID and leaves the store as it was. */
  importCollection(collection: Collection, by: string): void;
  /** Records what a person decided. */
  decide(content: JudgedContent, by: string): Decision;
  /**
   * Undoes a decision; it stays in the log. Proposals that it decided wait again. Throws DECISION_UNKNOWN, and
   * DECISION_INVALID where a later decision rests on it.
   */
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
