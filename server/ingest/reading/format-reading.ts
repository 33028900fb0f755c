// What the reader of one format gives: the text with its map, and what the document says of itself.
import type { Composition, Encoding, Metadata } from './reading-shapes.ts';

export interface FormatReading {
  readonly composition: Composition;
  readonly metadata: Metadata;
  /** As the document has it, such as "en-GB". */
  readonly declaredLanguage?: string | undefined;
  /** Absent where the format settles it. */
  readonly encoding?: Encoding;
  readonly pages?: number;
  /** Sentences for a person. */
  readonly notes?: readonly string[];
}
