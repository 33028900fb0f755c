// FRONT DOOR: every route file of the API in visible lists, and what all requests pass through.
import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../config.ts';
import { computeCanonicalIds, openGraph, openGraphWithProposals } from '../graph/graph.ts';
import {
  joinQueues,
  keepKnownNames,
  modelOf,
  openExtractionQueue,
  openExtractor,
  openModelExtractor,
  openReview,
} from '../ingest/ingest.ts';
import type { Store } from '../store/store.ts';
import { cacheAnswers } from './answer-cache.ts';
import { guardRequests } from './guard-requests.ts';
import { collectRoutes, WITH_PROPOSALS } from './openapi.ts';
import { followGraph } from './query-engine.ts';
import { readBodies } from './read-bodies.ts';
import type { RegisterRoutes, RouteContext, TypedApp } from './route-context.ts';
import { registerAddingRoutes } from './routes/adding.ts';
import { registerAskRoutes } from './routes/ask.ts';
import { registerClaimRoutes } from './routes/claims.ts';
import { registerCorroborationRoutes } from './routes/corroboration.ts';
import { registerDecisionRoutes } from './routes/decisions.ts';
import { registerDocumentationRoutes } from './routes/documentation.ts';
import { registerEntityRoutes } from './routes/entities.ts';
import { registerExtractionRoutes } from './routes/extraction.ts';
import { registerModelReadingRoutes } from './routes/model-reading.ts';
import { registerPictureRoutes } from './routes/pictures.ts';
import { registerQueryRoutes } from './routes/query.ts';
import { registerReportRoutes } from './routes/reports.ts';
import { registerReviewRoutes } from './routes/review.ts';
import { registerSearchRoutes } from './routes/search.ts';
import { refuseUnknownParameters } from './strict-query.ts';

export { replyWithError } from './error-reply.ts';
export { openQueryEngine, queryFault } from './query-engine.ts';
export { csvLine } from './rows-as-csv.ts';
export { serveClient } from './serve-client.ts';

/** Those that only read the graph: they also answer from the graph with proposals. */
const readingFiles: readonly RegisterRoutes[] = [
  registerSearchRoutes,
  registerEntityRoutes,
  registerPictureRoutes,
  registerClaimRoutes,
  registerReportRoutes,
];

/** Those that answer from the graph itself as well. */
const graphFiles: readonly RegisterRoutes[] = [
  registerQueryRoutes,
  registerAskRoutes,
  registerCorroborationRoutes,
  registerDecisionRoutes,
];

const otherFiles: readonly RegisterRoutes[] = [
  registerAddingRoutes,
  registerExtractionRoutes,
  registerModelReadingRoutes,
  registerReviewRoutes,
  registerDocumentationRoutes,
];

/** Registers routes that answer from a graph: it catches up with the store in slices first, so that nobody else has to wait. */
async function registerOverGraph(
  app: TypedApp,
  files: readonly RegisterRoutes[],
  context: RouteContext,
  prefix = '',
): Promise<void> {
  await app.register(
    async (scope: TypedApp) => {
      scope.addHook('preHandler', async () => context.graph.catchUp());
      for (const register of files) register(scope, context);
    },
    { prefix },
  );
}

/** Adds the API to an app: guards, kept answers, readers of bodies, routes. Builds the graph of the store. */
export async function registerApi(
  app: FastifyInstance & TypedApp,
  { store, config }: { readonly store: Store; readonly config: Config },
): Promise<void> {
  const graph = openGraph(store);
  const withProposals = openGraphWithProposals(store, graph);
  const queries = followGraph(graph, config);
  app.addHook('onListen', async () => void graph.prepare());
  app.addHook('onClose', async () => {
    queries.close();
    withProposals.close();
    graph.close();
  });
  guardRequests(app, config);
  cacheAnswers(app, { version: graph.version, salt: randomUUID(), maxBytes: config.cacheBytes });
  refuseUnknownParameters(app);
  await readBodies(app, config.maxBodyBytes);
  const reading = {
    store,
    knownNames: keepKnownNames(store, config.knownNames),
    onBug: (error: unknown) => app.log.error({ err: error }, 'a bug'),
  };
  const extraction = openExtractionQueue({ ...reading, extractor: openExtractor(config) });
  const modelReading = modelOf(config)
    ? openExtractionQueue({ ...reading, extractor: openModelExtractor(config), isOnRequest: true })
    : undefined;
  const context = {
    store,
    graph,
    queries,
    config,
    review: openReview({ store, computeIds: computeCanonicalIds, sameFrom: config.sameFrom }),
    extraction,
    modelReading,
    readings: joinQueues(modelReading ? [extraction, modelReading] : [extraction]),
    operations: collectRoutes(app),
  };
  await registerOverGraph(app, [...readingFiles, ...graphFiles], context);
  for (const register of otherFiles) register(app, context);
  await registerOverGraph(app, readingFiles, { ...context, graph: withProposals }, WITH_PROPOSALS);
}
