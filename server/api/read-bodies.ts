// Which bodies the server reads: JSON, plain text as bytes, and forms with one file.
import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';

/** Adds the readers of bodies, all bounded by `maxBytes`. */
export async function readBodies(app: FastifyInstance, maxBytes: number): Promise<void> {
  app.removeContentTypeParser('text/plain');
  // As bytes, so that what is not UTF-8 can be refused instead of being read as question marks.
  app.addContentTypeParser(
    'text/plain',
    { parseAs: 'buffer', bodyLimit: maxBytes },
    (_request, body, done) => {
      done(null, body);
    },
  );
  await app.register(multipart, {
    limits: { files: 1, fields: 10, parts: 11, fileSize: maxBytes, fieldSize: 10_000, headerPairs: 50 },
    throwFileSizeLimit: true,
  });
}
