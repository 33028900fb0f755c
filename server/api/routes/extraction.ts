// The finding of claims: how far it is, as events; to ask for a report, and to cancel.
import Type from 'typebox';
import { abortWithClient } from '../abort-with-client.ts';
import { ExtractionProgress } from '../contract/review.ts';
import { describeProgress } from '../describe-review.ts';
import { errorReplies } from '../error-reply.ts';
import { progressEvents } from '../progress-events.ts';
import type { RegisterRoutes } from '../route-context.ts';
import { sendLines } from '../send-lines.ts';

const params = Type.Object({ id: Type.String({ maxLength: 120 }) });
const tags = ['review'];

export const registerExtractionRoutes: RegisterRoutes = (app, { extraction, readings }) => {
  const closing = new AbortController();
  // A server that closes waits for its answers, and these would never end
  app.addHook('preClose', async () => closing.abort());
  app.addHook('onListen', async () => readings.start());
  app.addHook('onClose', async () => readings.close());
  app.get(
    '/api/review/progress',
    {
      schema: {
        operationId: 'followExtraction',
        summary: 'Server-sent events named progress: first what is not done, then every change',
        tags,
        produces: ['text/event-stream'],
        response: { 200: ExtractionProgress },
      },
    },
    async (_request, reply) => {
      // A connection kept for another request would keep a server that closes waiting
      reply.header('cache-control', 'no-store').header('connection', 'close').type('text/event-stream');
      const signal = AbortSignal.any([abortWithClient(reply), closing.signal]);
      sendLines(reply, progressEvents(readings, signal));
      return reply;
    },
  );
  app.delete(
    '/api/review/progress',
    {
      schema: {
        operationId: 'cancelExtractions',
        summary: 'Cancel the reading of all reports that wait, and of the one under way',
        description: 'What was cancelled stays so, also at the next start, until it is asked for.',
        tags,
        response: { 200: Type.Object({ cancelled: Type.Array(ExtractionProgress) }) },
      },
    },
    async () => ({ cancelled: readings.cancelAll().map(describeProgress) }),
  );
  app.post(
    '/api/reports/:id/extraction',
    {
      schema: {
        operationId: 'extractReport',
        summary: 'Read a held report for claims now, before what waits',
        description:
          'Also one that was cancelled or that failed: the server reads such a report again only when it is asked to. What the end of the process cut is read at the next start.',
        tags,
        params,
        response: { 200: ExtractionProgress, 404: errorReplies[404], 409: errorReplies[409] },
      },
    },
    async ({ params: { id } }) => describeProgress(extraction.request(id)),
  );
  app.delete(
    '/api/reports/:id/extraction',
    {
      schema: {
        operationId: 'cancelExtraction',
        summary: 'Cancel the reading of a report for claims',
        tags,
        params,
        response: { 200: ExtractionProgress, 404: errorReplies[404] },
      },
    },
    async ({ params: { id } }) => describeProgress(extraction.cancel(id)),
  );
};
