// What reading gives: the text of a document, where each part stood in the original, and how each fact was found.
import type { ErrorShape } from '../../errors.ts';

/** The kinds of document that can be read. */
export type Format = 'plain text' | 'Markdown' | 'HTML' | 'PDF' | 'DOCX' | 'e-mail';

/** What a part of a text is in its document. */
export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'list item'
  | 'table row'
  | 'quotation'
  | 'caption'
  | 'code';

/** A box on a page, in points of 1/72 inch from the page's upper left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where something stood in the original; lines, pages and paragraphs count from 1. */
export type Position =
  | { readonly kind: 'line'; readonly line: number }
  | { readonly kind: 'element'; readonly path: string }
  | { readonly kind: 'page'; readonly page: number; readonly box: Box }
  | { readonly kind: 'paragraph'; readonly paragraph: number };

/** Offsets into the text in UTF-16 units, end exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** One block of the text: the map back to the original. */
export interface Segment extends TextRange {
  readonly kind: BlockKind;
  /** Of a heading: 1 is the title, 2 a section, and so on. */
  readonly level?: number;
  readonly at: Position;
  /** Where the block goes on, when it runs over a column or a page. */
  readonly continuedAt?: readonly Position[];
}

/** Why a part of the document is not part of what it says. */
export type DropReason =
  | 'navigation'
  | 'cookie notice'
  | 'paywall'
  | 'comments'
  | 'read more'
  | 'sharing'
  | 'newsletter'
  | 'advertisement'
  | 'byline'
  | 'hidden'
  | 'outside the article'
  | 'running head'
  | 'page number'
  | 'quoted mail'
  | 'signature';

/** A part of the document that was left out, kept visible. */
export interface DroppedPart {
  readonly text: string;
  readonly why: DropReason;
  readonly at: Position;
  /** Where it stands in the text, if the text keeps it: a plain text is held as it is. */
  readonly range?: TextRange;
}

/** A text and the map of its blocks; ranges of segments do not overlap and are in order. */
export interface Composition {
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly dropped: readonly DroppedPart[];
}

/** How a fact about a document was found. */
export type FoundBy =
  | 'meta tag'
  | 'JSON-LD'
  | 'title element'
  | 'time element'
  | 'front matter'
  | 'PDF information'
  | 'document properties'
  | 'mail header'
  | 'heading'
  | 'largest line'
  | 'first line'
  | 'byline'
  | 'dateline'
  | 'date in the text'
  | 'address'
  | 'file name';

/** A fact about a document, and how it was found. */
export interface Found {
  readonly value: string;
  readonly by: FoundBy;
}

/** What a document says of itself. */
export interface Metadata {
  readonly title?: Found;
  readonly publisher?: Found;
  readonly authors: readonly Found[];
  /** EDTF, to the day or less precise. */
  readonly publishedAt?: Found;
  /** Where it was published on the web. */
  readonly url?: Found;
}

/** The encoding of the bytes, as the WHATWG names it. */
export interface Encoding {
  readonly name: string;
  readonly by: 'byte-order mark' | 'valid UTF-8' | 'declaration' | 'zero bytes' | 'statistics';
}

/** The language of the text, as ISO 639-1. */
export interface Language {
  readonly code: string;
  readonly by: 'text' | 'declaration';
}

/** A document that was read. */
export interface ReadDocument {
  /** The file's name; inside a ZIP or a mail with what it lies in: "pile.zip › minutes.pdf". */
  readonly name: string;
  readonly format: Format;
  readonly text: string;
  /** SHA-256 of the text as UTF-8, as the store has it. */
  readonly contentHash: string;
  /** SHA-256 of the bytes of the file. */
  readonly fileHash: string;
  readonly segments: readonly Segment[];
  readonly dropped: readonly DroppedPart[];
  readonly sentences: readonly TextRange[];
  readonly language?: Language;
  /** Absent where the format settles it, as in PDF and DOCX. */
  readonly encoding?: Encoding;
  readonly metadata: Metadata;
  readonly pages?: number;
  /** What a person should know about how it was read, in sentences. */
  readonly notes: readonly string[];
}

/** A file that could not be read, and why. */
export interface ReadFailure {
  readonly name: string;
  readonly error: ErrorShape;
}

/** All that one file gave: a ZIP or a mail with attachments gives several documents, some of which may fail. */
export interface Reading {
  readonly documents: readonly ReadDocument[];
  readonly failures: readonly ReadFailure[];
  /** The bytes that each document was read from, by its `fileHash`. */
  readonly originals: ReadonlyMap<string, Uint8Array>;
}

/** A file as it comes in; `mediaType` is what its sender said it is, such as "text/html; charset=utf-8". */
export interface IncomingFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType?: string;
  /** Where it was fetched from. */
  readonly url?: string;
}

/** How much reading one file may use; the server's settings have these names. */
export interface ReadingLimits {
  readonly readBytes: number;
  readonly readPages: number;
  /** UTF-16 units of text. */
  readonly readCharacters: number;
  readonly readSeconds: number;
  /** Megabytes of a million bytes. */
  readonly readMemoryMb: number;
  readonly zipEntries: number;
  readonly zipUnpackedMb: number;
  /** Unpacked size divided by packed size. */
  readonly zipRatio: number;
  /** How many containers may lie in each other. */
  readonly zipNesting: number;
}
