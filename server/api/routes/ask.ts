// POST /api/ask: a question in plain English, answered with claims and with the query that it became; and examples.
import { type AskAnswer as Answer, ask, exampleQuestions, prepareQuestions } from '../../ask/ask.ts';
import type { Engine } from '../../cypher/cypher.ts';
import type { Snapshot } from '../../graph/graph.ts';
import { abortWithClient } from '../abort-with-client.ts';
import { AskAnswer, AskBody, AskExamples } from '../contract/ask.ts';
import type { EntityRef } from '../contract/parts.ts';
import { errorReplies } from '../error-reply.ts';
import { queryFault } from '../query-engine.ts';
import type { RegisterRoutes } from '../route-context.ts';

/** What an answer names, by name. */
function thingsOf({ entities, reports, answer }: Answer, snapshot: Snapshot): EntityRef[] {
  const ofParts = [...answer.parts, ...answer.nearest].flatMap(({ about }) => about ?? []);
  const ids = new Set([...entities, ...reports, ...ofParts]);
  return [...ids].flatMap((id) => snapshot.entities.refOf(id) ?? []);
}

export const registerAskRoutes: RegisterRoutes = (app, { graph, queries }) => {
  /** Does some asking over the present graph; the indexes may take a while, and come first. */
  async function asking<T>(
    work: (snapshot: Snapshot, engine: Engine) => Promise<T>,
  ): Promise<{ readonly snapshot: Snapshot; readonly answer: T }> {
    await prepareQuestions(graph.snapshot());
    const snapshot = graph.snapshot();
    try {
      return { snapshot, answer: await work(snapshot, queries.engine()) };
    } catch (error) {
      throw queryFault(error);
    }
  }
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
      const signal = abortWithClient(reply);
      const { snapshot, answer } = await asking((present, engine) =>
        ask(request.body.question, present, (query, parameters) => engine.run(query, parameters, { signal })),
      );
      return { ...answer, things: thingsOf(answer, snapshot) };
    },
  );
  app.get(
    '/api/ask/examples',
    {
      config: { isCacheable: true },
      schema: {
        operationId: 'listExampleQuestions',
        summary: 'Questions in plain English that this collection answers',
        tags: ['query'],
        response: { 200: AskExamples },
      },
    },
    async (): Promise<AskExamples> => {
      const { answer } = await asking((present, engine) =>
        exampleQuestions(present, (query, parameters) => engine.run(query, parameters)),
      );
      return { examples: [...answer] };
    },
  );
};
