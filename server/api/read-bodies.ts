// Which bodies the server reads: JSON, plain text as bytes, and forms with files.
import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';

/** Adds the readers of bodies, all bounded by `maxBytes`; the files of forms by whoever reads them. */
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
    limits: { fields: 10, parts: 10_000, fieldSize: 10_000, headerPairs: 50 },
    // A file that is too large is told of beside the others
    throwFileSizeLimit: false,
  });
}
