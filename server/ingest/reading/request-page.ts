// One HTTP request to an address that was checked before: no name is looked up again, no redirect is followed.
import { lookup } from 'node:dns/promises';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';

/** What a server answered. */
export interface PageAnswer {
  readonly status: number;
  /** Where it says to go instead. */
  readonly location?: string;
  readonly mediaType?: string;
  readonly bytes: Uint8Array;
}

export interface RequestLimits {
  readonly maxBytes: number;
  readonly timeLimitMs: number;
}

/** The way to the internet, handed in so that tests have one of their own. */
export interface Network {
  /** All addresses of a host name. */
  lookup(host: string): Promise<readonly string[]>;
  /** Asks `address` for `url`. Throws TooManyBytes, or an error that says what went wrong. */
  request(url: URL, address: string, limits: RequestLimits): Promise<PageAnswer>;
}

/** The answer is larger than was allowed. */
export class TooManyBytes extends Error {}

const unpackers = new Map([
  ['gzip', gunzipSync],
  ['x-gzip', gunzipSync],
  ['deflate', inflateSync],
  ['br', brotliDecompressSync],
]);

function unpack(bytes: Buffer, encoding: string | undefined, maxOutputLength: number): Buffer {
  try {
    return unpackers.get(encoding ?? '')?.(bytes, { maxOutputLength }) ?? bytes;
  } catch (error) {
    if (error instanceof RangeError) throw new TooManyBytes();
    throw error;
  }
}

function requestPage(
  url: URL,
  address: string,
  { maxBytes, timeLimitMs }: RequestLimits,
): Promise<PageAnswer> {
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((done, fail) => {
    const request = send(
      {
        // The address that was checked, not the name: the name may lead elsewhere by now
        host: address,
        port: url.port || (url.protocol === 'https:' ? 443 : 80),
        path: `${url.pathname}${url.search}`,
        ...(isIP(url.hostname.replace(/^\[|\]$/g, '')) ? {} : { servername: url.hostname }),
        headers: { host: url.host, accept: 'text/html,application/pdf,*/*;q=0.5', 'user-agent': 'Hearsay' },
        agent: false,
        signal: AbortSignal.timeout(timeLimitMs),
      },
      (answer) => {
        const parts: Buffer[] = [];
        let length = 0;
        answer.on('data', (part: Buffer) => {
          parts.push(part);
          length += part.length;
          if (length <= maxBytes) return;
          fail(new TooManyBytes());
          request.destroy();
        });
        answer.on('error', fail);
        answer.on('end', () => {
          try {
            const { location, 'content-type': mediaType, 'content-encoding': encoding } = answer.headers;
            done({
              status: answer.statusCode ?? 0,
              bytes: new Uint8Array(unpack(Buffer.concat(parts), encoding, maxBytes)),
              ...(location === undefined ? {} : { location }),
              ...(mediaType === undefined ? {} : { mediaType }),
            });
          } catch (error) {
            fail(error);
          }
        });
      },
    );
    request.on('error', fail);
    request.end();
  });
}

/** The internet itself. */
export const internet: Network = {
  lookup: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  request: requestPage,
};
