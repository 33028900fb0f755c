// Answers kept ready until the store changes: ETag, 304, and the serialised and compressed body by address.
import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync, zstdCompressSync } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';

type Encoding = 'zstd' | 'br' | 'gzip' | 'identity';

interface Answer {
  readonly type: string;
  readonly plain: Buffer;
  readonly packed: Map<Encoding, Buffer>;
}

interface CacheOptions {
  /** Grows with every change of the store. */
  readonly version: () => number;
  /** Tells apart what different runs of the server computed: another store may have the same version. */
  readonly salt: string;
  readonly maxBytes: number;
}

/** Smaller bodies are sent as they are: one packet either way. */
const SMALLEST_PACKED = 1000;

// Levels for answers made on the fly: a tenth of a millisecond for 20 kB.
const pack: Readonly<Record<Exclude<Encoding, 'identity'>, (body: Buffer) => Buffer>> = {
  zstd: (body) => zstdCompressSync(body),
  br: (body) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: (body) => gzipSync(body, { level: 1 }),
};

/** The first of our encodings that the request accepts. */
function acceptedEncoding(header: string): Encoding {
  const accepted = new Map(
    header
      .toLowerCase()
      .split(',')
      .map((part) => {
        const [name = '', quality = ''] = part.trim().split(';');
        return [name.trim(), !/q=0(\.0*)?$/.test(quality.trim())];
      }),
  );
  const order: readonly Encoding[] = ['zstd', 'br', 'gzip'];
  return order.find((name) => accepted.get(name)) ?? 'identity';
}

const isCacheable = (request: FastifyRequest): boolean =>
  (request.method === 'GET' || request.method === 'HEAD') && request.routeOptions.config.isCacheable === true;

function packed(answer: Answer, encoding: Encoding): Buffer {
  if (encoding === 'identity') return answer.plain;
  const known = answer.packed.get(encoding);
  if (known) return known;
  const body = pack[encoding](answer.plain);
  answer.packed.set(encoding, body);
  return body;
}

function deliver(reply: FastifyReply, request: FastifyRequest, answer: Answer): Buffer {
  const isSmall = answer.plain.length < SMALLEST_PACKED;
  const encoding = isSmall ? 'identity' : acceptedEncoding(String(request.headers['accept-encoding'] ?? ''));
  reply.header('vary', 'accept-encoding').header('content-type', answer.type);
  if (encoding !== 'identity') reply.header('content-encoding', encoding);
  return packed(answer, encoding);
}

/** `If-None-Match` may list several tags, with or without the mark of weakness. */
const matches = (header: string, tag: string): boolean =>
  header.split(',').some((part) => part.trim().replace(/^W\//, '') === tag.replace(/^W\//, ''));

/** Adds the cache to all routes whose config says `isCacheable`; comes after the checks of who may ask. */
export function cacheAnswers(app: FastifyInstance, { version, salt, maxBytes }: CacheOptions): void {
  const answers =
    maxBytes > 0
      ? new LRUCache<string, Answer>({
          maxSize: maxBytes,
          // Twice the body: room for the packed forms, which are made later.
          sizeCalculation: ({ plain }, key) => 2 * plain.length + 2 * key.length + 200,
        })
      : undefined;
  const keyOf = (request: FastifyRequest): string => `${version()} ${request.url}`;
  const tagOf = (request: FastifyRequest): string =>
    `W/"${version()}-${createHash('sha256').update(`${salt} ${request.url}`).digest('base64url').slice(0, 16)}"`;

  app.addHook('onRequest', async (request, reply) => {
    if (!isCacheable(request)) return;
    const tag = tagOf(request);
    reply.header('etag', tag).header('cache-control', 'private, no-cache');
    const wanted = request.headers['if-none-match'];
    if (wanted !== undefined && matches(wanted, tag)) {
      return reply.code(304).header('vary', 'accept-encoding').send();
    }
    const kept = answers?.get(keyOf(request));
    if (kept) return reply.send(deliver(reply, request, kept));
    request.versionAtStart = version();
    return undefined;
  });

  app.addHook('onSend', async (request, reply, payload) => {
    const isFresh = request.versionAtStart !== undefined;
    if (!isFresh || !isCacheable(request) || reply.statusCode !== 200) {
      if (reply.statusCode >= 400) reply.removeHeader('etag');
      return payload;
    }
    if (typeof payload !== 'string') return payload;
    const type = String(reply.getHeader('content-type') ?? 'application/json; charset=utf-8');
    const answer: Answer = { type, plain: Buffer.from(payload), packed: new Map() };
    if (request.versionAtStart === version()) answers?.set(keyOf(request), answer);
    const body = deliver(reply, request, answer);
    reply.header('content-length', body.length);
    return body;
  });
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether the answer depends on nothing but the address and the version of the store. */
    isCacheable?: boolean;
  }
  interface FastifyRequest {
    /** Version of the store when the answer began to be computed; undefined for one that is not kept. */
    versionAtStart: number | undefined;
  }
}
