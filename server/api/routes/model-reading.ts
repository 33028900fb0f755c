// The language model that is set: what would be sent to it, sending it, and cancelling. Only POST sends anything.
import Type from 'typebox';
import { hearsayError } from '../../errors.ts';
import { documentOfReport, planModelReading, readBefore } from '../../ingest/ingest.ts';
import { ModelReadingBody, ModelReadingPlan } from '../contract/model-reading.ts';
import { ExtractionProgress } from '../contract/review.ts';
import { describeProgress } from '../describe-review.ts';
import { errorReplies } from '../error-reply.ts';
import type { RegisterRoutes, RouteContext } from '../route-context.ts';

const params = Type.Object({ id: Type.String({ maxLength: 120 }) });
const tags = ['review'];

/** Throws MODEL_NOT_SET. */
function queueOf({ modelReading }: RouteContext): NonNullable<RouteContext['modelReading']> {
  if (!modelReading) throw hearsayError('MODEL_NOT_SET');
  return modelReading;
}

/** Of the whole text, or of what the model could not read of it. Throws MODEL_NOT_SET, REPORT_UNKNOWN and REPORT_NOT_HELD. */
function planFor({ store, config }: RouteContext, report: string): ModelReadingPlan {
  const { text } = documentOfReport(store, report);
  const failed = readBefore(store, report, config.modelName)?.failed;
  const { id, pieces, ...plan } = planModelReading(text, config, failed);
  return {
    planId: id,
    ...plan,
    ...(failed ? { isRest: true } : {}),
    pieces: pieces.map(({ start, end }) => ({ start, end, text: text.slice(start, end) })),
  };
}

export const registerModelReadingRoutes: RegisterRoutes = (app, context) => {
  app.get(
    '/api/reports/:id/model-reading',
    {
      schema: {
        operationId: 'planModelReading',
        summary: 'What would be sent to the language model to read a held report for claims; sends nothing',
        description:
          'Of a report that it has read but for some pieces, these: nothing that was read is sent again.',
        tags,
        params,
        response: { 200: ModelReadingPlan, 404: errorReplies[404], 409: errorReplies[409] },
      },
    },
    async ({ params: { id } }, reply) => {
      reply.header('cache-control', 'no-store');
      queueOf(context);
      return planFor(context, id);
    },
  );
  app.post(
    '/api/reports/:id/model-reading',
    {
      schema: {
        operationId: 'readWithModel',
        summary: 'Send a held report to the language model, just as the plan says',
        description: 'Its proposals carry the name of the model and wait for review like all others.',
        tags,
        params,
        body: ModelReadingBody,
        response: {
          200: ExtractionProgress,
          400: errorReplies[400],
          404: errorReplies[404],
          409: errorReplies[409],
        },
      },
    },
    async ({ params: { id }, body: { planId } }) => {
      const queue = queueOf(context);
      if (planFor(context, id).planId !== planId) throw hearsayError('MODEL_PLAN_CHANGED');
      return describeProgress(queue.request(id));
    },
  );
  app.delete(
    '/api/reports/:id/model-reading',
    {
      schema: {
        operationId: 'cancelModelReading',
        summary: 'Cancel the reading of a report by the language model; what was sent was sent',
        tags,
        params,
        response: { 200: ExtractionProgress, 404: errorReplies[404], 409: errorReplies[409] },
      },
    },
    async ({ params: { id } }) => describeProgress(queueOf(context).cancel(id)),
  );
};
