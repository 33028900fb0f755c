// FRONT DOOR: the state of the page, how to change it, and what the server answers.
export type {
  AddedReports,
  Between,
  ChainLink,
  Claim,
  ClaimDetail,
  ClaimPage,
  DocumentReading,
  EarlierVersion,
  EntityDetail,
  EntityRef,
  EstimateFigures,
  Explanation,
  Facet,
  Link,
  Neighbourhood,
  NodeCell,
  Passage,
  Path,
  PathCell,
  Paths,
  Picture,
  PictureEdge,
  PictureNode,
  Plan,
  Position,
  QueryAnswer,
  QueryLanguage,
  QueryWarning,
  Relation,
  RelationshipCell,
  ReportDetail,
  ReportRef,
  ReportSummary,
  SearchAnswer,
  Summary,
} from '../api/api.ts';
export { adoptToken, RequestError } from '../api/api.ts';
export * from './adding.ts';
export * from './address.ts';
export * from './answers.ts';
export * from './asked-graph.ts';
export * from './asking.ts';
export * from './claim-filter.ts';
export * from './comparisons.ts';
export * from './corroboration.ts';
export * from './drawing.ts';
export * from './finding-sorts.ts';
export * from './model-reading.ts';
export * from './page-state.ts';
export * from './proposals.ts';
export * from './query-run.ts';
export * from './query-shelf.ts';
export * from './query-text.ts';
export * from './review.ts';
export * from './review-acts.ts';
export * from './review-place.ts';
export * from './review-progress.ts';
export * from './way.ts';
export * from './ways.ts';
