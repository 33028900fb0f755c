// A fresh nonce for the styles of one page: only pages need one, and drawing it costs more than a kept answer.
import { randomBytes } from 'node:crypto';
import type { FastifyReply } from 'fastify';

const POLICY = 'content-security-policy';

/** Adds a nonce to the `style-src` of the reply's content security policy and returns it, 32 hexadecimal digits. */
export function giveStyleNonce(reply: FastifyReply): string {
  const nonce = randomBytes(16).toString('hex');
  const policy = String(reply.getHeader(POLICY) ?? '');
  reply.header(POLICY, policy.replace(/style-src 'self'/, `style-src 'self' 'nonce-${nonce}'`));
  return nonce;
}
