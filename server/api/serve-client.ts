// The built client: files with hashed names for ever, the page with a fresh nonce for its styles.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hearsayError } from '../errors.ts';
import { isApi } from './guard-requests.ts';
import { giveStyleNonce } from './style-nonce.ts';

const NONCE_PLACEHOLDER = '__CSP_NONCE__';

const notBuilt = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Hearsay</title></head><body><main>
<h1>Hearsay is running, but its page is not built yet</h1>
<p>Stop the server and start it with <code>npm start</code>, which builds the page, or run <code>npm run build</code>
and load this page again. The API answers already: see <a href="/api/docs">/api/docs</a>.</p>
</main></body></html>
`;

const sendPage = (reply: FastifyReply, page: string, status: number): FastifyReply =>
  reply
    .code(status)
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(page.replaceAll(NONCE_PLACEHOLDER, giveStyleNonce(reply)));

/** An address of the page: no file with an ending, and asked for by a browser. */
function isPageAddress(request: FastifyRequest): boolean {
  const path = request.url.split('?')[0] ?? '';
  const accepts = request.headers.accept ?? '*/*';
  return !/\.\w+$/.test(path) && /text\/html|\*\/\*/.test(accepts);
}

/** Serves the page from `folder`; every address that is not a file or the API leads to the page. */
export async function serveClient(app: FastifyInstance, folder: string): Promise<void> {
  const index = join(folder, 'index.html');
  const readPage = (): string | undefined => (existsSync(index) ? readFileSync(index, 'utf8') : undefined);
  let page = readPage();
  const answerPage = (reply: FastifyReply): FastifyReply => {
    page ??= readPage();
    return page === undefined ? sendPage(reply, notBuilt, 503) : sendPage(reply, page, 200);
  };
  if (existsSync(folder)) {
    await app.register(fastifyStatic, {
      root: folder,
      index: false,
      wildcard: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        const isHashed = path.replaceAll('\\', '/').includes('/assets/');
        reply.header(
          'cache-control',
          isHashed ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
        );
      },
    });
  }
  app.get('/index.html', async (_request, reply) => answerPage(reply));
  app.get('/', async (_request, reply) => answerPage(reply));
  app.setNotFoundHandler(async (request, reply) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (isRead && !isApi(request) && isPageAddress(request)) return answerPage(reply);
    throw hearsayError('ROUTE_UNKNOWN', { method: request.method, path: request.url.split('?')[0] ?? '' });
  });
}
