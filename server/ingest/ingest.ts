// FRONT DOOR: documents read, and what people decide about claims and entities, on its way to the store.

export { type Adding, addFile, type FileOutcome } from './adding/add-file.ts';
export { reAnchor } from './adding/re-anchor.ts';
export { documentOfReport } from './extracting/document-of-report.ts';
export { extractReport, isToExtract, readBefore } from './extracting/extract-report.ts';
export {
  type ExtractionQueue,
  type ExtractionState,
  openExtractionQueue,
} from './extracting/extraction-queue.ts';
export { type JoinedQueues, joinQueues } from './extracting/join-queues.ts';
export { keepKnownNames } from './extracting/known-names.ts';
export { openExtractor } from './extracting/open-extractor.ts';
export { type Attribution, extractAttributions } from './extraction/attributions/extract-attributions.ts';
export { openModel } from './extraction/attributions/open-model.ts';
export { type DocumentToRead, proposeClaims } from './extraction/claims/propose-claims.ts';
export { readStatements, type Statement } from './extraction/claims/read-statements.ts';
export { openModelExtractor } from './language-model/open-model-extractor.ts';
export { modelOf, planModelReading } from './language-model/plan-model-reading.ts';
export { type KeptReader, keepReader } from './reading/keep-reader.ts';
export { openReader, type Reader, readDocument } from './reading/read-document.ts';
export { fetchUrl, readUrl } from './reading/read-url.ts';
export type {
  IncomingFile,
  ReadDocument,
  ReadFailure,
  Reading,
  ReadingLimits,
} from './reading/reading-shapes.ts';
export type { EntityChoice } from './review/correct-entity.ts';
export { decide } from './review/decide.ts';
export { openReview, type Review } from './review/review.ts';
export type { EntityView, ProposalView } from './review/view-proposals.ts';
