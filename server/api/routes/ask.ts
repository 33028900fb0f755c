// POST /api/ask: a question in plain English, answered with claims and with the query that it became.
import { ask } from '../../ask/ask.ts';
import { AskAnswer, AskBody } from '../contract/ask.ts';
import { errorReplies } from '../error-reply.ts';
import { followGraph, queryFault } from '../query-engine.ts';
import type { RegisterRoutes } from '../route-context.ts';

export const registerAskRoutes: RegisterRoutes = (app, { graph, config }) => {
  const queries = followGraph(graph, config);
  app.addHook('onClose', async () => queries.close());
  app.post(
    '/api/ask',
    {
      schema: {
        operationId: 'ask',
        summary: 'The answer to a question in plain English, with its claims and the query it became',
        tags: ['query'],
        body: AskBody,
        response: { 200: AskAnswer, 400: errorReplies[400], 422: errorReplies[422] },
      },
    },
    async (request, reply): Promise<AskAnswer> => {
      reply.header('cache-control', 'no-store');
      const engine = queries.engine();
      try {
        return await ask(request.body.question, graph.snapshot(), (query, parameters) =>
          engine.run(query, parameters),
        );
      } catch (error) {
        throw queryFault(error);
      }
    },
  );
};
