// FRONT DOOR: one typed function per route that the page asks.
import type { AskAnswer, AskExamples } from '../../server/api/contract/ask.ts';
import type { ClaimDetail, ClaimPage, ClaimQuery } from '../../server/api/contract/claims.ts';
import type {
  ClaimCorroboration,
  FindingList,
  QuestionComparison,
  QuestionList,
  SourceReport,
} from '../../server/api/contract/corroboration.ts';
import type { DecisionBody, DecisionList, RecordedDecision } from '../../server/api/contract/decisions.ts';
import type {
  Between,
  EntityDetail,
  Neighbourhood,
  NeighbourhoodQuery,
  PathQuery,
  Paths,
  Picture,
  PictureQuery,
} from '../../server/api/contract/entities.ts';
import type { ModelReadingPlan } from '../../server/api/contract/model-reading.ts';
import type { Explanation, QueryAnswer, QueryBody, QueryLanguage } from '../../server/api/contract/query.ts';
import type {
  AddedReports,
  ReportDetail,
  ReportList,
  ReportText,
} from '../../server/api/contract/reports.ts';
import type {
  IdentityPage,
  ReviewBody,
  ReviewClaim,
  ReviewOutcome,
  ReviewPage,
  ReviewQuery,
  ReviewSummary,
} from '../../server/api/contract/review.ts';
import type { SearchAnswer, Summary } from '../../server/api/contract/search.ts';
import { readEvents } from './event-stream.ts';
import { request, requestFile, requestText, withQuery } from './request.ts';

const at = encodeURIComponent;

/** The graph of what was reviewed, or the one that also has what waits for review, marked as proposed. */
export type AskedGraph = 'reviewed' | 'with-proposals';

const pathIn = (graph: AskedGraph, path: string): string =>
  graph === 'with-proposals' ? `/with-proposals${path}` : path;

export const fetchSummary = (graph: AskedGraph, signal?: AbortSignal) =>
  request<Summary>(pathIn(graph, '/api/summary'), { signal });

export const search = (graph: AskedGraph, q: string, limit: number, signal?: AbortSignal) =>
  request<SearchAnswer>(withQuery(pathIn(graph, '/api/search'), { q, limit }), { signal });

export const fetchPicture = (graph: AskedGraph, query: PictureQuery, signal?: AbortSignal) =>
  request<Picture>(withQuery(pathIn(graph, '/api/picture'), query), { signal });

export const fetchEntity = (graph: AskedGraph, id: string, signal?: AbortSignal) =>
  request<EntityDetail>(pathIn(graph, `/api/entities/${at(id)}`), { signal });

export const fetchNeighbourhood = (
  graph: AskedGraph,
  id: string,
  query: NeighbourhoodQuery,
  signal?: AbortSignal,
) =>
  request<Neighbourhood>(withQuery(pathIn(graph, `/api/entities/${at(id)}/neighbourhood`), query), {
    signal,
  });

export const fetchBetween = (graph: AskedGraph, from: string, to: string, signal?: AbortSignal) =>
  request<Between>(pathIn(graph, `/api/entities/${at(from)}/between/${at(to)}`), { signal });

export const fetchPaths = (graph: AskedGraph, query: PathQuery, signal?: AbortSignal) =>
  request<Paths>(withQuery(pathIn(graph, '/api/paths'), query), { signal });

export const fetchClaims = (graph: AskedGraph, query: ClaimQuery, signal?: AbortSignal) =>
  request<ClaimPage>(withQuery(pathIn(graph, '/api/claims'), query), { signal });

export const fetchClaim = (graph: AskedGraph, id: string, signal?: AbortSignal) =>
  request<ClaimDetail>(pathIn(graph, `/api/claims/${at(id)}`), { signal });

export const fetchReports = (graph: AskedGraph, signal?: AbortSignal) =>
  request<ReportList>(withQuery(pathIn(graph, '/api/reports'), { limit: 500 }), { signal });

export const fetchReport = (graph: AskedGraph, id: string, signal?: AbortSignal) =>
  request<ReportDetail>(pathIn(graph, `/api/reports/${at(id)}`), { signal });

export const fetchReportText = (id: string, signal?: AbortSignal) =>
  request<ReportText>(`/api/reports/${at(id)}/text`, { signal });

/** Gives the server a file to read; a ZIP, or a mail with attachments, has several outcomes. */
export function addReport(file: File, signal: AbortSignal) {
  const body = new FormData();
  body.append('file', file, file.name);
  // The browser names the media type itself, with the boundary between the parts
  return request<AddedReports>('/api/reports', { method: 'POST', body, signal });
}

/** The file that a report was read from, byte for byte. */
export const fetchReportFile = (id: string) => requestFile(`/api/reports/${at(id)}/file`);

const posted = (body: unknown, signal?: AbortSignal) => ({
  method: 'POST',
  type: 'application/json',
  body: JSON.stringify(body),
  ...(signal ? { signal } : {}),
});

/** Gives the server the address of a page, which it fetches and reads. */
export const addPage = (url: string, signal: AbortSignal) =>
  request<AddedReports>('/api/reports', posted({ url }, signal));

export const runQuery = (body: QueryBody, signal?: AbortSignal) =>
  request<QueryAnswer>('/api/query', posted(body, signal));

/** The rows as CSV (RFC 4180, UTF-8), written by the server as they come. */
export const runQueryAsCsv = (body: QueryBody) =>
  requestText('/api/query', { ...posted(body), accept: 'text/csv' });

export const explainQuery = (query: string, signal?: AbortSignal) =>
  request<Explanation>('/api/query/explain', posted({ query }, signal));

export const fetchQueryLanguage = (signal?: AbortSignal) =>
  request<QueryLanguage>('/api/query/language', { signal });

export const ask = (question: string, signal?: AbortSignal) =>
  request<AskAnswer>('/api/ask', posted({ question }, signal));

export const fetchExampleQuestions = (signal?: AbortSignal) =>
  request<AskExamples>('/api/ask/examples', { signal });

export const fetchCorroboration = (id: string, signal?: AbortSignal) =>
  request<ClaimCorroboration>(`/api/claims/${at(id)}/corroboration`, { signal });

export const fetchSources = (id: string, signal?: AbortSignal) =>
  request<SourceReport>(`/api/reports/${at(id)}/sources`, { signal });

export const fetchQuestions = (signal?: AbortSignal) => request<QuestionList>('/api/questions', { signal });

/** Every figure that answers a question; with `beside`, compared with that one only. */
export const fetchComparison = (id: string, beside: string | undefined, signal?: AbortSignal) =>
  request<QuestionComparison>(withQuery(`/api/questions/${at(id)}/comparison`, { beside }), { signal });

export const fetchFindings = (signal?: AbortSignal) => request<FindingList>('/api/findings', { signal });

export const fetchDecisions = (about: string, signal?: AbortSignal) =>
  request<DecisionList>(withQuery('/api/decisions', { about }), { signal });

export const decide = (body: DecisionBody) => request<RecordedDecision>('/api/decisions', posted(body));

export const withdrawDecision = (id: string, by: string | undefined) =>
  request<RecordedDecision>(withQuery(`/api/decisions/${at(id)}`, { by }), { method: 'DELETE' });

export const fetchReview = (signal?: AbortSignal) => request<ReviewSummary>('/api/review', { signal });

export const fetchProposals = (query: ReviewQuery, signal?: AbortSignal) =>
  request<ReviewPage>(withQuery('/api/review/proposals', query), { signal });

export const fetchProposal = (id: string, signal?: AbortSignal) =>
  request<ReviewClaim>(`/api/review/proposals/${at(id)}`, { signal });

export const review = (body: ReviewBody) => request<ReviewOutcome>('/api/review', posted(body));

export const fetchIdentities = (limit: number, signal?: AbortSignal) =>
  request<IdentityPage>(withQuery('/api/review/identities', { limit }), { signal });

/** Calls back with every event of the reading; ends when the server ends the stream. */
export const followReading = (onData: (data: unknown) => void, signal: AbortSignal) =>
  readEvents('/api/review/progress', onData, signal);

export const startReading = (report: string) =>
  request<unknown>(`/api/reports/${at(report)}/extraction`, { method: 'POST' });

/** Cancels the reading of all reports that wait, and of the one under way. */
export const cancelAllReading = () => request<unknown>('/api/review/progress', { method: 'DELETE' });

export const cancelReading = (report: string) =>
  request<unknown>(`/api/reports/${at(report)}/extraction`, { method: 'DELETE' });

/** What would be sent to the language model; sends nothing. */
export const fetchModelPlan = (report: string, signal?: AbortSignal) =>
  request<ModelReadingPlan>(`/api/reports/${at(report)}/model-reading`, { signal });

export const sendToModel = (report: string, planId: string) =>
  request<unknown>(`/api/reports/${at(report)}/model-reading`, posted({ planId }));

export const cancelModelReading = (report: string) =>
  request<unknown>(`/api/reports/${at(report)}/model-reading`, { method: 'DELETE' });

export type { AskAnswer } from '../../server/api/contract/ask.ts';
export type {
  ChainLink,
  Claim,
  ClaimDetail,
  ClaimPage,
  EstimateFigures,
  Facet,
  Passage,
} from '../../server/api/contract/claims.ts';
export type {
  CircularReporting,
  ClaimCorroboration,
  ComparedEstimate,
  Contradiction,
  DerivedFigure,
  Drift,
  EstimateComparison,
  FindingList,
  HandOver,
  IndependentOrigins,
  Origin,
  OriginGroup,
  ProfileLine,
  QuestionComparison,
  QuestionList,
  SameStatement,
  SourceReport,
  SumOfParts,
} from '../../server/api/contract/corroboration.ts';
export type { DecisionContent, RecordedDecision } from '../../server/api/contract/decisions.ts';
export type {
  Between,
  EntityDetail,
  Neighbourhood,
  Path,
  Paths,
  Picture,
  PictureEdge,
  PictureNode,
  Relation,
} from '../../server/api/contract/entities.ts';
export type { LanguageModel, ModelReadingPlan } from '../../server/api/contract/model-reading.ts';
export type { EntityRef, Link, Position, ReportRef } from '../../server/api/contract/parts.ts';
export type {
  Explanation,
  NodeCell,
  PathCell,
  Plan,
  QueryAnswer,
  QueryBody,
  QueryLanguage,
  QueryWarning,
  RelationshipCell,
} from '../../server/api/contract/query.ts';
export type {
  AddedReports,
  DocumentReading,
  EarlierVersion,
  ReportDetail,
  ReportSummary,
} from '../../server/api/contract/reports.ts';
export type {
  EntityChoice,
  ExtractionProgress,
  IdentityMatch,
  IdentityQuestion,
  ProposedContent,
  ProposedEntityView,
  ReviewAct,
  ReviewClaim,
  ReviewOutcome,
  ReviewPage,
  ReviewQuery,
  ReviewReport,
  ReviewSummary,
} from '../../server/api/contract/review.ts';
export type { SearchAnswer, Summary } from '../../server/api/contract/search.ts';
export { adoptToken, RequestError } from './request.ts';
