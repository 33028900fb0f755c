// FRONT DOOR: the state of the page, how to change it, and what the server answers.
export type {
  Between,
  ChainLink,
  Claim,
  ClaimDetail,
  ClaimPage,
  EntityDetail,
  EntityRef,
  EstimateFigures,
  Facet,
  Link,
  Neighbourhood,
  Passage,
  Path,
  Paths,
  Picture,
  PictureEdge,
  PictureNode,
  Relation,
  ReportDetail,
  ReportRef,
  ReportSummary,
  SearchAnswer,
  Summary,
} from '../api/api.ts';
export { adoptToken, RequestError } from '../api/api.ts';
export * from './address.ts';
export * from './answers.ts';
export * from './claim-filter.ts';
export * from './drawing.ts';
export * from './page-state.ts';
