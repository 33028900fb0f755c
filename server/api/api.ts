// FRONT DOOR: every route file of the API in one visible list, and what all requests pass through.
import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../config.ts';
import { openGraph } from '../graph/graph.ts';
import type { Store } from '../store/store.ts';
import { cacheAnswers } from './answer-cache.ts';
import { guardRequests } from './guard-requests.ts';
import { collectRoutes } from './openapi.ts';
import { followGraph } from './query-engine.ts';
import { readBodies } from './read-bodies.ts';
import type { RegisterRoutes, TypedApp } from './route-context.ts';
import { registerAddingRoutes } from './routes/adding.ts';
import { registerAskRoutes } from './routes/ask.ts';
import { registerClaimRoutes } from './routes/claims.ts';
import { registerCorroborationRoutes } from './routes/corroboration.ts';
import { registerDecisionRoutes } from './routes/decisions.ts';
import { registerDocumentationRoutes } from './routes/documentation.ts';
import { registerEntityRoutes } from './routes/entities.ts';
import { registerPictureRoutes } from './routes/pictures.ts';
import { registerQueryRoutes } from './routes/query.ts';
import { registerReportRoutes } from './routes/reports.ts';
import { registerSearchRoutes } from './routes/search.ts';
import { refuseUnknownParameters } from './strict-query.ts';

export { replyWithError } from './error-reply.ts';
export { openQueryEngine, queryFault } from './query-engine.ts';
export { csvLine } from './rows-as-csv.ts';
export { serveClient } from './serve-client.ts';

const routeFiles: readonly RegisterRoutes[] = [
  registerSearchRoutes,
  registerEntityRoutes,
  registerPictureRoutes,
  registerClaimRoutes,
  registerReportRoutes,
  registerAddingRoutes,
  registerQueryRoutes,
  registerAskRoutes,
  registerCorroborationRoutes,
  registerDecisionRoutes,
  registerDocumentationRoutes,
];

/** Adds the API to an app: guards, kept answers, readers of bodies, routes. Builds the graph of the store. */
export async function registerApi(
  app: FastifyInstance & TypedApp,
  { store, config }: { readonly store: Store; readonly config: Config },
): Promise<void> {
  const graph = openGraph(store);
  const queries = followGraph(graph, config);
  app.addHook('onListen', async () => void graph.prepare());
  app.addHook('onClose', async () => {
    queries.close();
    graph.close();
  });
  guardRequests(app, config);
  cacheAnswers(app, { version: graph.version, salt: randomUUID(), maxBytes: config.cacheBytes });
  refuseUnknownParameters(app);
  await readBodies(app, config.maxBodyBytes);
  const context = { store, graph, queries, config, operations: collectRoutes(app) };
  for (const register of routeFiles) register(app, context);
}
