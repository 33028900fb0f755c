// The OpenAPI 3.1 document, made from the schemas of the routes themselves.
import type { FastifyInstance, RouteOptions } from 'fastify';
import { errorCodes } from '../errors.ts';
import * as claimSchemas from './contract/claims.ts';
import * as decisionSchemas from './contract/decisions.ts';
import * as entitySchemas from './contract/entities.ts';
import * as partSchemas from './contract/parts.ts';
import { ErrorReply } from './contract/parts.ts';
import * as querySchemas from './contract/query.ts';
import * as reportSchemas from './contract/reports.ts';
import * as reviewSchemas from './contract/review.ts';
import * as searchSchemas from './contract/search.ts';
import { programVersion } from './program-version.ts';

declare module 'fastify' {
  interface FastifySchema {
    operationId?: string;
    summary?: string;
    description?: string;
    tags?: readonly string[];
    /** Media types of the body. */
    consumes?: readonly string[];
    /** Media types of the answer, where they are not JSON. */
    produces?: readonly string[];
  }
  interface FastifyContextConfig {
    /** Schema of a body that the route reads itself, because it comes in several media types. */
    body?: unknown;
  }
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

export interface Operation {
  readonly method: string;
  /** As OpenAPI writes it: `/api/claims/{id}`. */
  readonly path: string;
  readonly schema: NonNullable<RouteOptions['schema']>;
  readonly body: unknown;
}

/** Under this address stand the reading routes once more, over the graph with what waits for review. */
export const WITH_PROPOSALS = '/with-proposals';

/** Gathers the routes that are registered from now on and have an operationId. */
export function collectRoutes(app: FastifyInstance): readonly Operation[] {
  const operations: Operation[] = [];
  app.addHook('onRoute', ({ method, url, schema, config }) => {
    const methods = (Array.isArray(method) ? method : [method]).filter((name) => name !== 'HEAD');
    if (!schema?.operationId) return;
    for (const name of methods) {
      const path = url.replace(/:(\w+)/g, '{$1}');
      operations.push({ method: name.toLowerCase(), path, schema, body: config?.body });
    }
  });
  return operations;
}

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A schema as plain JSON, without what TypeBox keeps for itself. */
const plain = (schema: unknown): Json => JSON.parse(JSON.stringify(schema));

const named: ReadonlyMap<string, Json> = new Map(
  [
    partSchemas,
    claimSchemas,
    entitySchemas,
    reportSchemas,
    searchSchemas,
    querySchemas,
    decisionSchemas,
    reviewSchemas,
  ]
    .flatMap((module): [string, unknown][] => Object.entries(module))
    .filter(
      ([name, value]) => /^[A-Z]/.test(name) && typeof value === 'object' && !/(Query|Filter)$/.test(name),
    )
    .map(([name, value]) => [name, plain(value)]),
);
const nameOf = new Map([...named].map(([name, schema]) => [JSON.stringify(schema), name]));

/** Replaces every schema that has a name by a reference to it. */
function refer(schema: Json, isRoot = false): Json {
  if (Array.isArray(schema)) return schema.map((entry) => refer(entry));
  if (!isObject(schema)) return schema;
  const name = isRoot ? undefined : nameOf.get(JSON.stringify(schema));
  if (name) return { $ref: `#/components/schemas/${name}` };
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, refer(value)]));
}

function parametersOf(schema: unknown, place: 'path' | 'query'): readonly Json[] {
  const object = schema === undefined ? undefined : plain(schema);
  if (!isObject(object) || !isObject(object.properties)) return [];
  const required = Array.isArray(object.required) ? object.required : [];
  return Object.entries(object.properties).map(([name, property]) => {
    const { description, ...rest } = isObject(property) ? property : {};
    return {
      name,
      in: place,
      required: place === 'path' || required.includes(name),
      ...(description === undefined ? {} : { description }),
      schema: refer(rest),
    };
  });
}

const codesOf = (status: number): string =>
  Object.entries(errorCodes)
    .filter(([, definition]) => definition.status === status)
    .map(([code]) => code)
    .join(', ');

const errorSentences: Readonly<Record<string, string>> = {
  400: 'The request does not fit this route',
  401: 'The server asks for a token',
  403: 'The host or origin is not allowed',
  404: 'There is no such thing',
  409: 'It does not fit what is there',
  413: 'The body is too large',
  415: 'The server does not read this media type here',
  422: 'The document cannot be taken',
  500: 'A bug of the server',
};

function responsesOf(schema: unknown, types: readonly string[] = ['application/json']): JsonObject {
  const responses = plain(schema);
  if (!isObject(responses)) return {};
  const error = refer(plain(ErrorReply));
  const statuses = new Set([...Object.keys(responses), '401', '403', '500']);
  return Object.fromEntries(
    [...statuses].sort().map((status): [string, Json] => {
      const success = responses[status];
      if (status === '200' && success !== undefined) {
        const content = Object.fromEntries(types.map((type) => [type, { schema: refer(success) }]));
        return [status, { description: 'The answer.', content }];
      }
      const description = `${errorSentences[status] ?? 'A fault'}: ${codesOf(Number(status))}.`;
      return [status, { description, content: { 'application/json': { schema: error } } }];
    }),
  );
}

function bodyOf({ schema, body }: Operation): JsonObject {
  if (body === undefined) return {};
  const form: Json = {
    type: 'object',
    required: ['file'],
    properties: { file: { type: 'string', contentMediaType: 'text/plain' } },
  };
  const schemas: Readonly<Record<string, Json>> = {
    'application/json': refer(plain(body)),
    'text/plain': { type: 'string' },
    'multipart/form-data': form,
  };
  const types = schema.consumes ?? ['application/json'];
  const content = Object.fromEntries(types.map((type) => [type, { schema: schemas[type] ?? {} }]));
  return { requestBody: { required: true, content } };
}

const reviewedOnly: Json = { url: '/', description: 'What was reviewed.' };
const withProposals: Json = {
  url: WITH_PROPOSALS,
  description: 'The same with what waits for review, each claim, entity, node and edge of it marked as such.',
};

/** Writes the document for the routes that were collected. */
export function describeApi(operations: readonly Operation[]): JsonObject {
  const paths: Record<string, Record<string, Json>> = {};
  const isAgain = ({ path }: Operation): boolean => path.startsWith(`${WITH_PROPOSALS}/`);
  const again = new Set(operations.filter(isAgain).map(({ path }) => path.slice(WITH_PROPOSALS.length)));
  for (const operation of operations.filter((one) => !isAgain(one))) {
    const { method, path, schema } = operation;
    const { operationId = '', summary = '', description, tags = [] } = schema;
    const described: JsonObject = {
      operationId,
      summary,
      ...(description === undefined ? {} : { description }),
      tags: [...tags],
      parameters: [...parametersOf(schema.params, 'path'), ...parametersOf(schema.querystring, 'query')],
      ...bodyOf(operation),
      responses: responsesOf(schema.response, schema.produces),
      ...(method === 'get' && again.has(path) ? { servers: [reviewedOnly, withProposals] } : {}),
    };
    paths[path] = { ...paths[path], [method]: described };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Hearsay',
      version: programVersion,
      description: [
        'A knowledge graph of who said what. Dates are EDTF strings; positions are UTF-16 units.',
        `Nothing unreviewed is in the graph. Routes that read it stand once more under ${WITH_PROPOSALS}, where proposals`,
        'that wait for review are shown as if accepted: claims of these carry `proposal`, entities `isProposed`, nodes and',
        'edges `isProposal`. Corroboration, queries and questions see only what was reviewed.',
      ].join(' '),
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    security: [{}, { token: [] }],
    tags: [
      { name: 'search', description: 'Find by words.' },
      { name: 'claims', description: 'Who said what.' },
      { name: 'entities', description: 'People, organizations, places, events, and what ties them.' },
      { name: 'reports', description: 'Articles and reports, and their texts.' },
      { name: 'review', description: 'What reading proposes, and what people make of it.' },
      { name: 'graph', description: 'Pictures and paths.' },
      { name: 'server', description: 'The server itself.' },
    ],
    paths,
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'Only where HEARSAY_TOKEN is set.' },
      },
      schemas: Object.fromEntries([...named].map(([name, schema]) => [name, refer(schema, true)])),
    },
  };
}
