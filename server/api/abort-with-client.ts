// Ends the work for a request when whoever asked goes away.
import type { FastifyReply } from 'fastify';

/** A signal that is given when the client closes the connection before the answer is written. */
export function abortWithClient(reply: FastifyReply): AbortSignal {
  const controller = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) controller.abort();
  });
  return controller.signal;
}
