// The claims of one report of the store: found, and kept as proposals. Nothing of them is in the graph.
import type { Store } from '../../store/store.ts';
import type { KnownName } from '../extraction/names/find-names.ts';
import { documentOfReport } from './document-of-report.ts';
import type { Extractor } from './open-extractor.ts';

/** Where proposals are kept, who finds them, and the names that help. */
export interface Extracting {
  readonly store: Store;
  readonly extractor: Extractor;
  readonly knownNames: () => readonly KnownName[];
}

/** What came of it. */
export interface ExtractionOutcome {
  /** Claims that were proposed. */
  readonly proposals: number;
  /** Sentences for a person. */
  readonly notes: readonly string[];
}

/**
 * Whether the claims of a report are looked for without being asked: it came as a file, was not read for claims before, and
 * has none that people made.
 */
export const isToExtract = (store: Store, madeBy: string, report: string): boolean =>
  store.reportsToExtract(madeBy).includes(report) && store.countAnchored(report) === 0;

/** Reports of which that is so, in order. */
export const reportsToExtract = (store: Store, madeBy: string): readonly string[] =>
  store.reportsToExtract(madeBy).filter((report) => store.countAnchored(report) === 0);

/**
 * Finds the claims of a report and keeps them in one transaction. Throws REPORT_UNKNOWN, REPORT_NOT_HELD,
 * what the extractor throws, and the reason of `signal`; then nothing is kept. `onProgress` hears the extractor's notes on its way.
 */
export async function extractReport(
  { store, extractor, knownNames }: Extracting,
  report: string,
  signal: AbortSignal,
  onProgress?: (note: string) => void,
): Promise<ExtractionOutcome> {
  const { madeBy } = extractor;
  const document = documentOfReport(store, report);
  const { entities, claims, notes } = await extractor.extract(document, knownNames(), signal, onProgress);
  signal.throwIfAborted();
  store.addExtraction({ report, madeBy, entities, claims, notes }, madeBy);
  return { proposals: claims.length, notes };
}
