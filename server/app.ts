// Builds the Fastify app, without a port: guards first, then answers kept ready, routes, and the client.
import { randomUUID } from 'node:crypto';
import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import { type TypeBoxTypeProvider, TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox';
import fastify, { type FastifyInstance } from 'fastify';
import { registerApi, replyWithError, serveClient } from './api/api.ts';
import type { Config } from './config.ts';
import type { Store } from './store/store.ts';

export interface AppParts {
  readonly store: Store;
  readonly config: Config;
  /** The folder of the built client; the app also runs without it and then says how to build it. */
  readonly clientFolder: string;
}

/**
 * Builds the app for a store that is open; whoever opened the store closes it after the app. The first
 * request waits for nothing: graph and indexes are built here.
 */
export async function buildApp({ store, config, clientFolder }: AppParts): Promise<FastifyInstance> {
  const answerError = replyWithError(config.maxBodyBytes);
  const app = fastify({
    logger: { level: config.logLevel, redact: ['req.headers.authorization'] },
    genReqId: () => randomUUID(),
    bodyLimit: config.maxBodyBytes,
    routerOptions: { maxParamLength: 500 },
    // Ids of relations hold dates and may be long; addresses of pictures list their nodes.
    http: { maxHeaderSize: 131_072 },
    requestTimeout: 60_000,
    // Faults that come before any route: an address that is no URL.
    frameworkErrors: (error, request, reply) => {
      answerError(error, request, reply);
    },
  })
    .withTypeProvider<TypeBoxTypeProvider>()
    .setValidatorCompiler(TypeBoxValidatorCompiler)
    // The schemas are for the contract and its tests; JSON.stringify is as fast as a compiled serialiser.
    .setSerializerCompiler(() => (answer) => JSON.stringify(answer));
  app.setErrorHandler(answerError);
  app.decorateRequest('versionAtStart', undefined);
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        // Mantine adds <style> elements; pages add the nonce that allows them.
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'"],
        fontSrc: ["'self'"],
        workerSrc: ["'self'", 'blob:'],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'none'"],
      },
    },
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
    // Plain HTTP on this machine is how the tool is served; a proxy that adds TLS adds this header too.
    strictTransportSecurity: false,
  });
  await registerApi(app, { store, config });
  // For the files of the client only: answers of the API come compressed from the ones kept ready.
  await app.register(compress, {
    global: true,
    threshold: 1000,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
  await serveClient(app, clientFolder);
  return app;
}
