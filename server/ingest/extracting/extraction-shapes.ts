// What the thread that finds claims is given, and what it answers.
import type { DocumentProposals } from '../../../graph-data/ontology/ontology.ts';
import type { DocumentToRead } from '../extraction/claims/propose-claims.ts';
import type { KnownName } from '../extraction/names/find-names.ts';

/** A text of the store, and what is known of it. */
export interface DocumentToExtract extends DocumentToRead {
  readonly title: string;
  /** The only ranges that are to be read, in UTF-16 units; all of the text where absent. */
  readonly only?: readonly { readonly start: number; readonly end: number }[];
}

export interface ExtractionLimits {
  readonly extractSeconds: number;
  /** UTF-16 units of text. */
  readonly extractCharacters: number;
  /** Megabytes of a million bytes. */
  readonly extractMemoryMb: number;
}

/** What the thread is asked: names hold until others are sent. */
export type ExtractionRequest =
  | { readonly kind: 'known'; readonly names: readonly KnownName[] }
  | { readonly kind: 'extract'; readonly document: DocumentToExtract };

/** What it answers: once that it is ready, then once for each document. */
export type ExtractionReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'extracted'; readonly proposals: DocumentProposals }
  | { readonly kind: 'failed'; readonly detail: string };
