// Pages by their address: only public addresses, checked at every step, and connected to as they were checked.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HearsayError } from '../../../server/errors.ts';
import { isPublicAddress } from '../../../server/ingest/reading/public-addresses.ts';
import { fetchUrl, readUrl } from '../../../server/ingest/reading/read-url.ts';
import { internet, type Network, type PageAnswer } from '../../../server/ingest/reading/request-page.ts';
import { asBytes, limits } from './read-sample.ts';

const PUBLIC = '93.184.216.34';
const page = '<html><body><p>The quay is closed, the council said.</p></body></html>';

/** A network of the test's own: hosts with their addresses, and pages; it keeps who was asked for what. */
function pretend(hosts: Record<string, string>, pages: Record<string, Partial<PageAnswer>>) {
  const asked: string[] = [];
  const network: Network = {
    lookup: async (host) => [hosts[host] ?? PUBLIC],
    request: async (url, address) => {
      asked.push(`${address} ${url.href}`);
      return { status: 200, mediaType: 'text/html', bytes: asBytes(page), ...pages[url.href] };
    },
  };
  return { network, asked };
}

const messageOf = async (reading: Promise<unknown>): Promise<string> => {
  try {
    await reading;
  } catch (error) {
    if (error instanceof HearsayError) return `${error.code}: ${error.message}`;
    throw error;
  }
  return 'no error';
};

let server: Server;
let port = 0;
const seen: string[] = [];
beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push(`${request.headers.host} ${request.url}`);
    if (request.url === '/slow') return;
    const body = request.url === '/large' ? Buffer.alloc(50_000) : gzipSync(page);
    response.writeHead(200, {
      'content-type': 'text/html',
      ...(request.url === '/large' ? {} : { 'content-encoding': 'gzip' }),
    });
    response.end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address: AddressInfo | string | null = server.address();
  port = typeof address === 'object' && address !== null ? address.port : 0;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test('a page is fetched from the address that was checked, and read', async () => {
  const { network, asked } = pretend({}, {});
  const { documents } = await readUrl('https://tide.example/2031/03/04/quay', limits, network);
  expect(
    documents.map(({ text, metadata }) => [text, metadata.publisher, metadata.publishedAt, metadata.url]),
  ).toEqual([
    [
      'The quay is closed, the council said.',
      { value: 'tide.example', by: 'address' },
      { value: '2031-03-04', by: 'address' },
      { value: 'https://tide.example/2031/03/04/quay', by: 'address' },
    ],
  ]);
  expect(asked).toEqual([`${PUBLIC} https://tide.example/2031/03/04/quay`]);
});

test('private, local and special addresses are not public, in whatever form', () => {
  const hidden = [
    '127.0.0.1',
    '10.1.2.3',
    '172.20.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fe80::1%eth0',
    'fc00::1',
    'fd00:ec2::254',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001::1',
    '2001:db8::1',
    'ff02::1',
    'localhost',
    '',
  ];
  expect(hidden.filter((address) => isPublicAddress(address))).toEqual([]);
  expect(['8.8.8.8', PUBLIC, '2606:4700:4700::1111'].filter((address) => !isPublicAddress(address))).toEqual(
    [],
  );
});

test('addresses that lead into this machine or its network are refused without a connection', async () => {
  const { network, asked } = pretend({ 'inside.example': '10.0.0.7', localhost: '127.0.0.1' }, {});
  const refuse = (url: string): Promise<string> => messageOf(fetchUrl(url, limits, network));
  expect(await refuse('http://inside.example/')).toBe(
    'URL_FORBIDDEN: http://inside.example/ is not fetched: inside.example is 10.0.0.7, which is not a public address.',
  );
  expect(await refuse('http://localhost/')).toMatch(/^URL_FORBIDDEN: .* localhost is 127\.0\.0\.1/);
  expect(await refuse('http://2130706433/')).toMatch(/^URL_FORBIDDEN: .* 127\.0\.0\.1 is 127\.0\.0\.1/);
  expect(await refuse('http://0x7f.1/')).toMatch(/^URL_FORBIDDEN/);
  expect(await refuse('http://[::ffff:7f00:1]/')).toMatch(/^URL_FORBIDDEN/);
  expect(await refuse('http://169.254.169.254/latest/meta-data/')).toMatch(/^URL_FORBIDDEN/);
  expect(asked).toEqual([]);
});

test('other protocols, other ports and passwords are refused', async () => {
  const { network, asked } = pretend({}, {});
  const refuse = (url: string): Promise<string> => messageOf(fetchUrl(url, limits, network));
  expect(await refuse('file:///etc/passwd')).toBe(
    'URL_FORBIDDEN: file:///etc/passwd is not fetched: only http and https are fetched.',
  );
  expect(await refuse('http://tide.example:6379/')).toBe(
    'URL_FORBIDDEN: http://tide.example:6379/ is not fetched: port 6379 is not one of the web.',
  );
  expect(await refuse('http://me:secret@tide.example/')).toMatch(/it holds a name or a password\.$/);
  expect(await refuse('tide')).toMatch(/it is not a web address\.$/);
  expect(asked).toEqual([]);
});

test('a redirect is checked as the first address was', async () => {
  const to = (location: string): Partial<PageAnswer> => ({ status: 302, location });
  const { network, asked } = pretend(
    { 'inside.example': '10.0.0.7' },
    {
      'http://tide.example/a': to('/b'),
      'http://tide.example/b': to('https://other.example/c'),
      'http://tide.example/in': to('http://inside.example/'),
      'http://tide.example/file': to('file:///etc/passwd'),
      'http://tide.example/loop': to('/loop'),
    },
  );
  expect((await fetchUrl('http://tide.example/a', limits, network)).url).toBe('https://other.example/c');
  expect(await messageOf(fetchUrl('http://tide.example/in', limits, network))).toMatch(
    /^URL_FORBIDDEN: .*10\.0\.0\.7/,
  );
  expect(await messageOf(fetchUrl('http://tide.example/file', limits, network))).toMatch(
    /^URL_FORBIDDEN: file:/,
  );
  expect(await messageOf(fetchUrl('http://tide.example/loop', limits, network))).toBe(
    'URL_FAILED: http://tide.example/loop could not be fetched: it leads on more than 5 times.',
  );
  expect(asked.filter((line) => line.startsWith('10.'))).toEqual([]);
});

test('an answer other than 200 is said', async () => {
  const { network } = pretend({}, { 'http://tide.example/gone': { status: 404 } });
  expect(await messageOf(fetchUrl('http://tide.example/gone', limits, network))).toBe(
    'URL_FAILED: http://tide.example/gone could not be fetched: the server answered 404.',
  );
});

test('a connection goes to the address it was given, whatever the name would lead to by then', async () => {
  const url = new URL(`http://rebinding.example:${port}/page`);
  const answer = await internet.request(url, '127.0.0.1', { maxBytes: 10_000, timeLimitMs: 10_000 });
  expect(new TextDecoder().decode(answer.bytes)).toBe(page);
  expect(seen.at(-1)).toBe(`rebinding.example:${port} /page`);
});

test('an answer that is too large or too slow is cut off', async () => {
  const local: Network = {
    lookup: async () => [PUBLIC],
    request: (url, _, requestLimits) =>
      internet.request(new URL(`http://tide.example:${port}${url.pathname}`), '127.0.0.1', requestLimits),
  };
  expect(
    await messageOf(fetchUrl('http://tide.example/large', { ...limits, readBytes: 10_000 }, local)),
  ).toBe('DOCUMENT_TOO_LARGE: http://tide.example/large is over the limit of 10000 bytes.');
  expect(await messageOf(fetchUrl('http://tide.example/slow', { ...limits, readSeconds: 0.2 }, local))).toBe(
    'URL_FAILED: http://tide.example/slow could not be fetched: it took too long.',
  );
});
