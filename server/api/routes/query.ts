// POST /api/query and /api/query/explain, GET /api/query/language: openCypher over the graph.
import { type Engine, type QueryResult, type RowStream, toJson } from '../../cypher/cypher.ts';
import { abortWithClient } from '../abort-with-client.ts';
import { ExplainBody, Explanation, QueryAnswer, QueryBody, QueryLanguage } from '../contract/query.ts';
import { errorReplies } from '../error-reply.ts';
import { queryFault } from '../query-engine.ts';
import type { RegisterRoutes } from '../route-context.ts';
import { csvLine } from '../rows-as-csv.ts';
import { sendLines, wantedForm } from '../send-lines.ts';

const describeWarnings = (warnings: QueryResult['warnings']): QueryAnswer['warnings'] =>
  warnings.map(({ message, fix, position }) => ({ message, fix, position }));

/** A line with the columns, one for each row, one with how it ended. */
async function* ndjsonLines(stream: RowStream): AsyncGenerator<string> {
  const { columns, warnings } = stream;
  yield `${JSON.stringify({ columns, warnings: describeWarnings(warnings) })}\n`;
  try {
    for await (const rows of stream) {
      yield rows.map((row) => `${JSON.stringify(row.map(toJson))}\n`).join('');
    }
    yield `${JSON.stringify(stream.summary())}\n`;
  } catch (error) {
    // The status is sent already: the fault is the last line.
    yield `${JSON.stringify({ error: queryFault(error) })}\n`;
  }
}

async function* csvLines(stream: RowStream): AsyncGenerator<string> {
  yield csvLine(stream.columns);
  for await (const rows of stream) yield rows.map(csvLine).join('');
}

/** The answer of the engine, or its fault in the shape of errors. */
async function asking<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw queryFault(error);
  }
}

const answerOf = ({ columns, rows, truncated, elapsedMs, warnings, plan }: QueryResult): QueryAnswer => ({
  columns: [...columns],
  rows: rows.map((row) => row.map(toJson)),
  truncated,
  elapsedMs,
  warnings: describeWarnings(warnings),
  ...(plan ? { plan } : {}),
});

export const registerQueryRoutes: RegisterRoutes = (app, { queries, config }) => {
  const optionsFor = (limits: QueryBody['limits'], signal: AbortSignal): Parameters<Engine['run']>[2] => ({
    signal,
    limits: {
      timeMs: Math.min(config.queryTimeMs, limits?.timeMs ?? config.queryTimeMs),
      maxRows: Math.min(config.queryRows, limits?.maxRows ?? config.queryRows),
    },
  });
  app.post(
    '/api/query',
    {
      schema: {
        operationId: 'query',
        summary: 'The rows of an openCypher query; as JSON, NDJSON or CSV by the Accept header',
        tags: ['query'],
        body: QueryBody,
        response: {
          200: QueryAnswer,
          400: errorReplies[400],
          422: errorReplies[422],
        },
      },
    },
    async (request, reply) => {
      const { query, parameters = {}, limits } = request.body;
      const options = optionsFor(limits, abortWithClient(reply));
      const wanted = wantedForm(request.headers.accept ?? '');
      reply.header('cache-control', 'no-store').header('vary', 'accept');
      if (wanted === 'json') {
        return answerOf(await asking(() => queries.engine().run(query, parameters, options)));
      }
      const stream = await asking(() => queries.engine().stream(query, parameters, options));
      reply.type(wanted === 'csv' ? 'text/csv; charset=utf-8; header=present' : 'application/x-ndjson');
      sendLines(reply, wanted === 'csv' ? csvLines(stream) : ndjsonLines(stream));
      return reply;
    },
  );
  app.post(
    '/api/query/explain',
    {
      schema: {
        operationId: 'explainQuery',
        summary: 'How a query would be worked out, without running it',
        tags: ['query'],
        body: ExplainBody,
        response: { 200: Explanation, 400: errorReplies[400], 422: errorReplies[422] },
      },
    },
    async (request): Promise<Explanation> => {
      const { plan, columns, warnings } = await asking(() => queries.engine().explain(request.body.query));
      return { plan, columns: [...columns], warnings: describeWarnings(warnings) };
    },
  );
  app.get(
    '/api/query/language',
    {
      config: { isCacheable: true },
      schema: {
        operationId: 'getQueryLanguage',
        summary: 'The words of the query language and of the data, for an editor',
        tags: ['query'],
        response: { 200: QueryLanguage },
      },
    },
    async (): Promise<QueryLanguage> => {
      const engine = queries.engine();
      return { ...engine.language(), ...engine.vocabulary() };
    },
  );
};
