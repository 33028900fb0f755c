// Who may ask: the host check against DNS rebinding, the origin check of writes, and the token.
import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';
import { hearsayError } from '../errors.ts';

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);

/** `hostName('[::1]:8321')` → `[::1]`. */
const hostName = (host: string): string => host.replace(/:\d+$/, '').toLowerCase();

/**
 * A page of another site that has its name point to 127.0.0.1 (DNS rebinding) still sends its own name as Host.
 * The port is not looked at: such a page would name the right one.
 */
function checkHost(request: FastifyRequest): void {
  const host = request.headers.host ?? '';
  if (!isLoopback(hostName(host))) throw hearsayError('HOST_FORBIDDEN', { host: host || '(none)' });
}

/** Browsers say where a request comes from; programs do not have to. */
function checkOrigin(request: FastifyRequest): void {
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  // "same-site" is not enough: every port of localhost is one site.
  if (site === 'same-origin' || site === 'none') return;
  const isSame = origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
  if (site !== undefined || !isSame)
    throw hearsayError('ORIGIN_FORBIDDEN', { origin: origin ?? String(site) });
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

const isApiPath = (path: string): boolean => /^(\/with-proposals)?\/api(\/|\?|$)/.test(path);

/** The route counts beside the address as it is written, so that no other spelling of it goes past the token. */
export const isApi = ({ routeOptions, url }: FastifyRequest): boolean =>
  isApiPath(url) || isApiPath(routeOptions.url ?? '');

/** Adds the checks that come before everything else. The page itself holds no data and asks for no token. */
export function guardRequests(app: FastifyInstance, config: Pick<Config, 'host' | 'token'>): void {
  const isLocal = isLoopback(config.host);
  const expected = digest(`Bearer ${config.token}`);
  app.addHook('onRequest', async (request) => {
    if (isLocal) checkHost(request);
    if (request.method !== 'GET' && request.method !== 'HEAD') checkOrigin(request);
    if (config.token === '' || !isApi(request)) return;
    // Digests are of one length, so that the comparison takes the same time whatever was sent.
    if (!timingSafeEqual(digest(request.headers.authorization ?? ''), expected))
      throw hearsayError('TOKEN_MISSING');
  });
}
