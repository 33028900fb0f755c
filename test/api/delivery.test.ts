// How answers are delivered: kept ready, compressed, guarded, and beside the built client.
import { gunzipSync, zstdDecompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { openApp, readText } from './harbour-app.ts';

describe('an answer', () => {
  test('is not computed nor sent again while the store stays as it is', async () => {
    const { ask, store } = await openApp();
    const first = await ask({ url: '/api/search?q=marrow' });
    store.searchNames = () => {
      throw new Error('was computed again');
    };
    const second = await ask({ url: '/api/search?q=marrow' });
    expect(second.body).toEqual(first.body);
    const tag = String(first.headers.etag);
    const third = await ask({ url: '/api/search?q=marrow', headers: { 'if-none-match': `"other", ${tag}` } });
    expect(third).toMatchObject({ status: 304, body: '' });
    expect(third.headers.etag).toBe(tag);
  });

  test('is computed anew after the store has changed', async () => {
    const { ask, app } = await openApp();
    const first = await ask({ url: '/api/summary' });
    const payload = readText('report-coastal-wire-2031');
    await app.inject({
      method: 'POST',
      url: '/api/reports',
      headers: { 'content-type': 'text/plain' },
      payload,
    });
    const second = await ask({
      url: '/api/summary',
      headers: { 'if-none-match': String(first.headers.etag) },
    });
    expect(second).toMatchObject({ status: 200, body: { reports: { held: 1 }, version: 2 } });
  });

  test('has another tag at another address and after another start', async () => {
    const [one, other] = [await openApp(), await openApp()];
    const tags = await Promise.all([
      one.ask({ url: '/api/claims?limit=1' }),
      one.ask({ url: '/api/claims?limit=2' }),
      other.ask({ url: '/api/claims?limit=1' }),
    ]);
    expect(new Set(tags.map(({ headers }) => headers.etag)).size).toBe(3);
  });

  test('comes compressed as the request accepts it, the same when kept', async () => {
    const { app } = await openApp();
    const plain = (await app.inject({ url: '/api/claims' })).body;
    for (const _round of ['computed', 'kept']) {
      const zstd = await app.inject({ url: '/api/claims', headers: { 'accept-encoding': 'gzip, br, zstd' } });
      expect(zstd.headers).toMatchObject({ 'content-encoding': 'zstd', vary: 'accept-encoding' });
      expect(zstdDecompressSync(zstd.rawPayload).toString()).toBe(plain);
      const gzip = await app.inject({
        url: '/api/claims',
        headers: { 'accept-encoding': 'gzip, br;q=0, zstd;q=0' },
      });
      expect(gunzipSync(gzip.rawPayload).toString()).toBe(plain);
    }
  });

  test('is the same without any memory for answers', async () => {
    const { ask } = await openApp({ settings: { HEARSAY_CACHE_BYTES: '0' } });
    const [first, second] = [await ask({ url: '/api/claims' }), await ask({ url: '/api/claims' })];
    expect(second.body).toEqual(first.body);
  });
});

describe('the guards', () => {
  test('answer only for the names of this machine', async () => {
    const { ask } = await openApp();
    for (const host of ['127.0.0.1:8321', 'localhost:8321', '[::1]:8321']) {
      expect(await ask({ url: '/api/health', headers: { host } })).toMatchObject({ status: 200 });
    }
    for (const host of ['evil.example', 'evil.example:8321', '127.0.0.1.evil.example']) {
      const answer = await ask({ url: '/', headers: { host } });
      expect(answer).toMatchObject({ status: 403, body: { code: 'HOST_FORBIDDEN' } });
    }
  });

  test('let no other site write', async () => {
    const { ask } = await openApp();
    const send = (headers: { readonly origin?: string; readonly 'sec-fetch-site'?: string }) =>
      ask({
        method: 'POST',
        url: '/api/reports',
        headers: { host: '127.0.0.1:8321', 'content-type': 'text/plain', ...headers },
        payload: readText('report-coastal-wire-2031'),
      });
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'http://127.0.0.1:5173' },
      { 'sec-fetch-site': 'cross-site', origin: 'http://127.0.0.1:8321' },
      { 'sec-fetch-site': 'same-site' },
    ]) {
      expect(await send(headers)).toMatchObject({ status: 403, body: { code: 'ORIGIN_FORBIDDEN' } });
    }
    expect(await send({ origin: 'http://127.0.0.1:8321' })).toMatchObject({ status: 200 });
    expect(await send({ 'sec-fetch-site': 'same-origin' })).toMatchObject({ status: 200 });
    expect(await send({})).toMatchObject({ status: 200 });
  });

  test('ask for the token on every route of the API, but not for the page', async () => {
    const token = 'a-secret-of-enough-letters';
    const { ask } = await openApp({
      settings: { HEARSAY_TOKEN: token },
      client: { 'index.html': '<p>page</p>' },
    });
    for (const url of ['/api/health', '/api/claims', '/api/openapi.json', '/api/docs', '/api/nothing']) {
      const refused = await ask({ url });
      expect(refused).toMatchObject({ status: 401, body: { code: 'TOKEN_MISSING' } });
      expect(refused.headers['www-authenticate']).toBe('Bearer realm="hearsay"');
      expect(await ask({ url, headers: { authorization: 'Bearer wrong' } })).toMatchObject({ status: 401 });
    }
    expect(await ask({ url: '/' })).toMatchObject({ status: 200 });
    const headers = { authorization: `Bearer ${token}` };
    const answer = await ask({ url: '/api/claims', headers });
    expect(answer.status).toBe(200);
    const tag = String(answer.headers.etag);
    expect(await ask({ url: '/api/claims', headers: { 'if-none-match': tag } })).toMatchObject({
      status: 401,
    });
  });

  test('answer for any name when bound beyond this machine', async () => {
    const settings = { HEARSAY_TOKEN: 'a-secret-of-enough-letters', HEARSAY_HOST: '0.0.0.0' };
    const { ask } = await openApp({ settings });
    const headers = { host: 'desk.example', authorization: 'Bearer a-secret-of-enough-letters' };
    expect(await ask({ url: '/api/health', headers })).toMatchObject({ status: 200 });
  });
});

describe('the page', () => {
  const client = {
    'index.html': '<html><head><meta name="csp-nonce" content="__CSP_NONCE__"></head></html>',
    'assets/app-1a2b.js': 'export {};',
    'icon.svg': '<svg/>',
  };

  test('carries a nonce that its policy names, another each time', async () => {
    const { app } = await openApp({ client });
    const nonces: string[] = [];
    for (const url of ['/', '/entities/zoe-varn', '/index.html?x=1']) {
      const { body, headers, statusCode } = await app.inject({ url, headers: { accept: 'text/html' } });
      const nonce = /content="(\w{16,})"/.exec(body)?.[1] ?? '';
      expect({ url, statusCode }).toEqual({ url, statusCode: 200 });
      expect(headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}'`);
      expect(headers['cache-control']).toBe('no-store');
      nonces.push(nonce);
    }
    expect(new Set(nonces).size).toBe(3);
  });

  test('allows nothing but itself', async () => {
    const { app } = await openApp({ client });
    const { headers } = await app.inject({ url: '/' });
    const policy = String(headers['content-security-policy'])
      .replace(/ 'nonce-\w+'/g, '')
      .split(';');
    expect(policy).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data: blob:",
      "connect-src 'self'",
      "font-src 'self'",
      "worker-src 'self' blob:",
      "manifest-src 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "form-action 'none'",
    ]);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
  });

  test('has files with hashed names that stay good for ever', async () => {
    const { app } = await openApp({ client });
    const asset = await app.inject({ url: '/assets/app-1a2b.js' });
    expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await app.inject({ url: '/icon.svg' })).statusCode).toBe(200);
    expect((await app.inject({ url: '/assets/gone.js' })).statusCode).toBe(404);
    expect((await app.inject({ url: '/assets/..%2f..%2fhearsay.sqlite' })).statusCode).not.toBe(200);
  });

  test('says how to build it when it is not built', async () => {
    const { app } = await openApp();
    const { statusCode, body } = await app.inject({ url: '/' });
    expect(statusCode).toBe(503);
    expect(body).toContain('npm start');
  });
});
