// A page by its address, only when a person asks for it: public addresses alone, checked where the connection is made.
import { isIP } from 'node:net';
import { type HearsayError, hearsayError } from '../../errors.ts';
import { isPublicAddress } from './public-addresses.ts';
import { readDocument } from './read-document.ts';
import type { IncomingFile, Reading, ReadingLimits } from './reading-shapes.ts';
import { internet, type Network, type PageAnswer, TooManyBytes } from './request-page.ts';

const MAX_REDIRECTS = 5;

const forbid = (url: string, reason: string): HearsayError => hearsayError('URL_FORBIDDEN', { url, reason });
const failed = (url: string, detail: string): HearsayError => hearsayError('URL_FAILED', { url, detail });

function parseUrl(text: string): URL {
  if (!URL.canParse(text)) throw forbid(text, 'it is not a web address');
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw forbid(text, 'only http and https are fetched');
  // The URL class leaves out the port where it is the usual one of the protocol
  if (url.port !== '' && url.port !== '80' && url.port !== '443')
    throw forbid(text, `port ${url.port} is not one of the web`);
  if (url.username !== '' || url.password !== '') throw forbid(text, 'it holds a name or a password');
  return url;
}

/** The address to connect to; every address of the host must be public, since any of them may be taken. */
async function findAddress(url: URL, network: Network): Promise<string> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  let addresses: readonly string[];
  try {
    addresses = isIP(host) ? [host] : await network.lookup(host);
  } catch (error) {
    throw failed(url.href, `${host} is not found (${describe(error)})`);
  }
  const hidden = addresses.find((address) => !isPublicAddress(address));
  if (hidden !== undefined) throw forbid(url.href, `${host} is ${hidden}, which is not a public address`);
  const [first] = addresses;
  if (first === undefined) throw failed(url.href, `${host} has no address`);
  return first;
}

const describe = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return 'it took too long';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
};

async function request(
  url: URL,
  network: Network,
  limits: ReadingLimits,
  deadline: number,
): Promise<PageAnswer> {
  const address = await findAddress(url, network);
  const timeLimitMs = Math.max(1, Math.ceil(deadline - performance.now()));
  try {
    return await network.request(url, address, { maxBytes: limits.readBytes, timeLimitMs });
  } catch (error) {
    if (error instanceof TooManyBytes) {
      const limit = `${limits.readBytes} bytes`;
      throw hearsayError('DOCUMENT_TOO_LARGE', { name: url.href, limit, setting: 'HEARSAY_READ_BYTES' });
    }
    throw failed(url.href, describe(error));
  }
}

const nameOf = (url: URL): string => url.pathname.split('/').findLast((part) => part !== '') ?? url.hostname;

/**
 * Fetches a page, within the limits of size and time, following five redirects at most, each checked as the first.
 * Throws URL_FORBIDDEN, URL_FAILED or DOCUMENT_TOO_LARGE.
 */
export async function fetchUrl(
  address: string,
  limits: ReadingLimits,
  network: Network = internet,
): Promise<IncomingFile> {
  const deadline = performance.now() + limits.readSeconds * 1_000;
  let url = parseUrl(address);
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
    const { status, location, mediaType, bytes } = await request(url, network, limits, deadline);
    if (status >= 300 && status < 400 && location !== undefined) {
      if (!URL.canParse(location, url)) throw failed(url.href, 'it leads to an address that cannot be read');
      url = parseUrl(new URL(location, url).href);
      continue;
    }
    if (status !== 200) throw failed(url.href, `the server answered ${status}`);
    return { name: nameOf(url), bytes, url: url.href, ...(mediaType === undefined ? {} : { mediaType }) };
  }
  throw failed(address, `it leads on more than ${MAX_REDIRECTS} times`);
}

/** Fetches a page and reads it. Throws what fetchUrl and readDocument throw. */
export async function readUrl(
  address: string,
  limits: ReadingLimits,
  network: Network = internet,
): Promise<Reading> {
  return readDocument(await fetchUrl(address, limits, network), limits);
}
