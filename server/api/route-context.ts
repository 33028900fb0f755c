// What every route has at hand, and the type of an app whose requests are typed by their schemas.
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import type { Config } from '../config.ts';
import type { Graph } from '../graph/graph.ts';
import type { ExtractionQueue, JoinedQueues, Review } from '../ingest/ingest.ts';
import type { Store } from '../store/store.ts';
import type { Operation } from './openapi.ts';
import type { QueryEngine } from './query-engine.ts';

/** Who decides where a request names nobody. */
export const READER = 'reader';

export interface RouteContext {
  readonly store: Store;
  readonly graph: Graph;
  readonly config: Config;
  /** The query engine over the graph. */
  readonly queries: QueryEngine;
  readonly review: Review;
  /** Reports whose claims are to be found; it works as long as the server listens. */
  readonly extraction: ExtractionQueue;
  /** Reports that a person sends to the language model; absent where none is set. */
  readonly modelReading: ExtractionQueue | undefined;
  /** Both, for whoever follows or ends all reading. */
  readonly readings: JoinedQueues;
  /** The routes registered so far: what the API's description is made from. */
  readonly operations: readonly Operation[];
}

export type TypedApp = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

/** Registers the routes of one file. */
export type RegisterRoutes = (app: TypedApp, context: RouteContext) => void;
