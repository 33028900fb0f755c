// GET /api/reports, a report with its claims, and its text with how it was read.
import Type from 'typebox';
import { hearsayError } from '../../errors.ts';
import { rowOf } from '../../graph/graph.ts';
import { reAnchor } from '../../ingest/ingest.ts';
import type { DocumentReading } from '../../store/store.ts';
import { pageQuery, type Static } from '../contract/parts.ts';
import { ReportDetail, ReportList, type ReportSummary, ReportText } from '../contract/reports.ts';
import { type Describer, describeAnswers } from '../describe-claims.ts';
import { errorReplies } from '../error-reply.ts';
import { readCursor, writeCursor } from '../page-cursor.ts';
import type { RegisterRoutes, RouteContext } from '../route-context.ts';

const MOST_CLAIMS = 1000;

function summariseReport(describer: Describer, id: string): ReportSummary {
  const { snapshot } = describer;
  const record = snapshot.entities.reports.get(id);
  const number = snapshot.entities.numberOf(id);
  if (!record || number === undefined) throw hearsayError('REPORT_UNKNOWN', { id });
  const { claims } = snapshot;
  const { attribution, unnamed } = claims.columns;
  const own = rowOf(claims.by.report, number).filter((claim) => claims.claims[claim]?.report === id);
  const proposals = own.filter(snapshot.isProposal).length;
  const countCode = (codes: Uint32Array, code: number | undefined): number =>
    own.filter((claim) => codes[claim] === code).length;
  const citation = (
    other: string,
    rest: { readonly claims: readonly string[]; readonly reason?: string },
  ) => ({
    report: describer.report(other),
    claims: [...rest.claims],
    ...(rest.reason === undefined ? {} : { reason: rest.reason }),
  });
  return {
    ...describer.report(id),
    kind: record.kind,
    ...(record.publishedAtReason === undefined ? {} : { publishedAtReason: record.publishedAtReason }),
    authors: (record.authors ?? []).map(describer.entity),
    ...(describer.entity(id).isProposed ? { isProposed: true } : {}),
    claims: own.length,
    ...(proposals > 0 ? { proposals } : {}),
    ownVoice: countCode(attribution.codes, attribution.codeOf('documentVoice') ?? -1),
    unnamed: countCode(unnamed.codes, unnamed.codeOf('true') ?? -1),
    cites: snapshot.citations.filter(({ from }) => from === id).map((entry) => citation(entry.to, entry)),
    citedBy: snapshot.citations.filter(({ to }) => to === id).map((entry) => citation(entry.from, entry)),
  };
}

function listReports(context: RouteContext, query: Static<typeof listQuery>): ReportList {
  const offset = readCursor('reports', query);
  const limit = query.limit ?? 50;
  const describer = describeAnswers(context);
  const { contents, claims, entities } = describer.snapshot;
  const size = (id: string): number => {
    const number = entities.numberOf(id) ?? 0;
    return (claims.by.report.offsets[number + 1] ?? 0) - (claims.by.report.offsets[number] ?? 0);
  };
  const ids = contents.reports.map(({ id }) => id).sort((a, b) => size(b) - size(a) || (a < b ? -1 : 1));
  return {
    reports: ids.slice(offset, offset + limit).map((id) => summariseReport(describer, id)),
    total: ids.length,
    ...(offset + limit < ids.length ? { next: writeCursor('reports', query, offset + limit) } : {}),
  };
}

/** The version before, with the places where the passages of its claims stand in this one. */
function describeEarlier(
  { store }: RouteContext,
  describer: Describer,
  id: string,
): Pick<ReportDetail, 'earlier'> {
  const { contents, claims, entities } = describer.snapshot;
  const revision = contents.revisions.find(({ report }) => report === id);
  if (!revision) return {};
  const { earlier, reason } = revision;
  const [before, after] = [store.heldText(earlier)?.text ?? '', store.heldText(id)?.text ?? ''];
  const numbers = rowOf(claims.by.report, entities.numberOf(earlier) ?? 0);
  const own = [...numbers].flatMap((number) => claims.claims[number] ?? []);
  return {
    earlier: {
      report: describer.report(earlier),
      reason,
      claims: own
        .filter(({ report }) => report === earlier)
        .slice(0, MOST_CLAIMS)
        .map(({ id: claim, gloss, passage }) => {
          const place = reAnchor(before, after, passage);
          return { id: claim, gloss, state: place ? 'anchored' : 'orphan', ...place };
        }),
    },
  };
}

function describeReport(context: RouteContext, id: string): ReportDetail {
  const describer = describeAnswers(context);
  const report = summariseReport(describer, id);
  const { snapshot } = describer;
  const { labels: _labels, name: _name, ...properties } = snapshot.graph.getNodeAttributes(id);
  const numbers = rowOf(snapshot.claims.by.report, snapshot.entities.numberOf(id) ?? 0);
  const own = [...numbers].filter((claim) => snapshot.claims.claims[claim]?.report === id);
  const counts = new Map<number, number>();
  for (const claim of own) {
    const origin = snapshot.claims.origin[claim] ?? 0;
    counts.set(origin, (counts.get(origin) ?? 0) + 1);
  }
  return {
    report,
    ...describeEarlier(context, describer, id),
    later: snapshot.contents.revisions
      .filter(({ earlier }) => earlier === id)
      .map((revision) => describer.report(revision.report)),
    properties,
    claims: own.slice(0, MOST_CLAIMS).map(describer.claimAt),
    speakers: [...counts]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .map(([origin, claims]) => ({ entity: describer.entityAt(origin), claims })),
  };
}

/** The store's reading in the lists of the contract. */
const describeReading = ({
  segments,
  dropped,
  metadata,
  notes,
  ...reading
}: DocumentReading): NonNullable<ReportText['reading']> => ({
  ...reading,
  segments: segments.map(({ continuedAt, ...segment }) => ({
    ...segment,
    ...(continuedAt ? { continuedAt: [...continuedAt] } : {}),
  })),
  dropped: [...dropped],
  metadata: { ...metadata, authors: [...metadata.authors] },
  notes: [...notes],
});

function readText({ graph, store }: RouteContext, id: string): ReportText {
  if (!graph.snapshot().entities.reports.has(id)) throw hearsayError('REPORT_UNKNOWN', { id });
  const held = store.heldText(id);
  if (!held) throw hearsayError('REPORT_NOT_HELD', { id });
  const reading = store.reading(id);
  return {
    id,
    contentHash: held.contentHash,
    text: held.text,
    ...(reading ? { reading: describeReading(reading) } : {}),
  };
}

/** A name of a file in a header: in ASCII for old clients, and as it is. */
function nameInHeader(name: string): string {
  const plain = name.replace(/[^\w. ()-]/g, '_');
  const whole = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}

const listQuery = Type.Object(pageQuery);
const params = Type.Object({ id: Type.String({ maxLength: 120 }) });

export const registerReportRoutes: RegisterRoutes = (app, context) => {
  app.get(
    '/api/reports',
    {
      config: { isCacheable: true },
      schema: {
        operationId: 'listReports',
        summary: 'All reports, those with most claims first, with whom they cite',
        tags: ['reports'],
        querystring: listQuery,
        response: { 200: ReportList, 400: errorReplies[400] },
      },
    },
    async (request) => listReports(context, request.query),
  );
  app.get(
    '/api/reports/:id',
    {
      config: { isCacheable: true },
      schema: {
        operationId: 'getReport',
        summary: 'A report with its claims by position and its speakers',
        tags: ['reports'],
        params,
        response: { 200: ReportDetail, 404: errorReplies[404] },
      },
    },
    async (request) => describeReport(context, request.params.id),
  );
  app.get(
    '/api/reports/:id/text',
    {
      config: { isCacheable: true },
      schema: {
        operationId: 'getReportText',
        summary: 'The text of a report, when the local store holds it',
        tags: ['reports'],
        params,
        response: { 200: ReportText, 404: errorReplies[404] },
      },
    },
    async (request) => readText(context, request.params.id),
  );
  app.get(
    '/api/reports/:id/file',
    {
      schema: {
        operationId: 'getReportFile',
        summary: 'The file that a report was read from, as it came',
        tags: ['reports'],
        params,
        produces: ['application/octet-stream'],
        response: { 200: Type.Unknown({ description: 'The bytes.' }), 404: errorReplies[404] },
      },
    },
    async ({ params: { id } }, reply) => {
      if (context.store.titleOf(id) === undefined) throw hearsayError('REPORT_UNKNOWN', { id });
      const file = context.store.keptFile(id);
      if (!file) throw hearsayError('FILE_NOT_KEPT', { id });
      // Never shown by the browser: what a stranger's file holds must not run under this address
      return reply
        .header('cache-control', 'private, no-cache')
        .header(
          'content-disposition',
          nameInHeader(
            file.name
              .split(/[/\\›]/)
              .at(-1)
              ?.trim() || file.name,
          ),
        )
        .type('application/octet-stream')
        .send(Buffer.from(file.bytes));
    },
  );
};
