// The claims of one report of the store: found, and kept as proposals. Nothing of them is in the graph.
import type { FailedPiece, KeptExtraction, Store } from '../../store/store.ts';
import type { KnownName } from '../extraction/names/find-names.ts';
import { documentOfReport } from './document-of-report.ts';
import { type EarlierReading, findTwice } from './found-twice.ts';
import type { Extractor } from './open-extractor.ts';
import { besideKnown } from './own-keys.ts';

/** Where proposals are kept, who finds them, and the names that help. */
export interface Extracting {
  readonly store: Store;
  readonly extractor: Extractor;
  readonly knownNames: () => readonly KnownName[];
}

/** What came of it. */
export interface ExtractionOutcome {
  /** Claims that the reader proposed of the report, by now. */
  readonly proposals: number;
  /** Those of them that stand as one with what another reader had proposed. */
  readonly foundBefore: number;
  /** Sentences for a person. */
  readonly notes: readonly string[];
  /** What was not read; absent where all was. */
  readonly failed?: readonly FailedPiece[];
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

/** What this reader kept of the report before. */
export const readBefore = (store: Store, report: string, madeBy: string): KeptExtraction | undefined =>
  store.extractions().find((one) => one.report === report && one.madeBy === madeBy);

function countProposed(
  store: Store,
  report: string,
  madeBy: string,
): Pick<ExtractionOutcome, 'proposals' | 'foundBefore'> {
  const counts = store.proposalCounts().find((one) => one.report === report && one.madeBy === madeBy);
  if (!counts) return { proposals: 0, foundBefore: 0 };
  const { waiting, accepted, rejected, foundBefore } = counts;
  return { proposals: waiting + accepted + rejected + foundBefore, foundBefore };
}

/** What others proposed of the report and what still stands, reader by reader. */
function readByOthers(store: Store, report: string, madeBy: string): readonly EarlierReading[] {
  const standing = store
    .proposals({ report })
    .filter((proposal) => proposal.madeBy !== madeBy && proposal.state !== 'replaced');
  return [...Map.groupBy(standing, (proposal) => proposal.madeBy)].map(([other, proposals]) => ({
    proposals,
    entities: store.proposedEntities(report, other).map(({ entity }) => entity),
  }));
}

/**
 * Finds the claims of a report, or of the pieces of it that had failed, and keeps them in one transaction, beside what others
 * found. Throws REPORT_UNKNOWN, REPORT_NOT_HELD, what the extractor throws, and the reason of `signal`; then nothing is kept.
 * `onProgress` hears the extractor's notes on its way.
 */
export async function extractReport(
  { store, extractor, knownNames }: Extracting,
  report: string,
  signal: AbortSignal,
  onProgress?: (note: string) => void,
): Promise<ExtractionOutcome> {
  const { madeBy } = extractor;
  const before = readBefore(store, report, madeBy);
  const whole = documentOfReport(store, report);
  const document = before?.failed ? { ...whole, only: before.failed } : whole;
  const answer = await extractor.extract(document, knownNames(), signal, onProgress);
  signal.throwIfAborted();
  const known = store.proposedEntities(report, madeBy).map(({ entity }) => entity);
  const { entities, claims } = before ? besideKnown(answer, known) : answer;
  const notes = [...(before?.notes ?? []), ...answer.notes];
  const failed = answer.failed && answer.failed.length > 0 ? { failed: answer.failed } : {};
  const kin = findTwice(
    { claims, entities: [...known, ...entities] },
    readByOthers(store, report, madeBy),
    whole.text,
  );
  store.addExtraction({ report, madeBy, entities, claims, notes, kin, ...failed }, madeBy);
  return { ...countProposed(store, report, madeBy), notes, ...failed };
}
