// Every fault has the one error shape, with the right status and problems by property.
import { Value } from 'typebox/value';
import { describe, expect, test } from 'vitest';
import { ErrorReply } from '../../server/api/contract/parts.ts';
import { openApp, readText } from './harbour-app.ts';

const post = (payload: string, type = 'application/json') => ({
  method: 'POST' as const,
  url: '/api/reports',
  headers: { 'content-type': type },
  payload,
});

describe('a fault', () => {
  test.each([
    ['/api/entities/nobody', 404, 'ENTITY_UNKNOWN'],
    ['/api/entities/nobody/neighbourhood', 404, 'ENTITY_UNKNOWN'],
    ['/api/entities/zoe-varn/between/nobody', 404, 'ENTITY_UNKNOWN'],
    ['/api/paths?from=zoe-varn&to=nobody', 404, 'ENTITY_UNKNOWN'],
    ['/api/claims/nothing', 404, 'CLAIM_UNKNOWN'],
    ['/api/reports/nothing', 404, 'REPORT_UNKNOWN'],
    ['/api/reports/nothing/text', 404, 'REPORT_UNKNOWN'],
    ['/api/reports/report-coastal-wire-2031/text', 404, 'REPORT_NOT_HELD'],
    ['/api/relations/nothing', 404, 'RELATION_UNKNOWN'],
    ['/api/relations/claim-coastal-wire-2031-01~ABOUT~port-of-marrow~place', 404, 'RELATION_UNKNOWN'],
    ['/api/nothing', 404, 'ROUTE_UNKNOWN'],
    ['/api', 404, 'ROUTE_UNKNOWN'],
    ['/api/claims?asOfFrom=spring', 400, 'DATE_INVALID'],
    ['/api/claims?cursor=bm90aGluZw', 400, 'CURSOR_INVALID'],
    ['/api/claims?limit=0', 400, 'REQUEST_INVALID'],
    ['/api/search', 400, 'REQUEST_INVALID'],
    ['/api/entities/%zz', 400, 'REQUEST_INVALID'],
  ])('at %s is answered %i %s', async (url, status, code) => {
    const { ask } = await openApp();
    const answer = await ask({ url });
    expect(answer).toMatchObject({ status, body: { code } });
    expect([...Value.Errors(ErrorReply, answer.body)]).toEqual([]);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers).not.toHaveProperty('etag');
  });

  test('of the query names the property and what is wrong with it', async () => {
    const { ask } = await openApp();
    const { body } = await ask({ url: '/api/claims?limit=many&stance=shouts' });
    expect(body).toMatchObject({
      problems: [
        { property: 'stance', message: 'must be one of the allowed words' },
        { property: 'limit', message: 'must be integer' },
      ],
    });
  });

  test('is a parameter that the route does not know', async () => {
    const { ask } = await openApp();
    const { status, body } = await ask({ url: '/api/claims?speeker=zoe-varn' });
    expect({ status, body }).toMatchObject({ status: 400, body: { problems: [{ property: 'speeker' }] } });
  });

  test('is a parameter that is missing', async () => {
    const { ask } = await openApp();
    const { body } = await ask({ url: '/api/paths?from=zoe-varn' });
    expect(body).toMatchObject({ problems: [{ property: 'to', message: 'is missing' }] });
  });

  test('is the cursor of another list', async () => {
    const { ask } = await openApp();
    const { body } = await ask({ url: '/api/claims?limit=2' });
    const next = typeof body === 'object' && body !== null && 'next' in body ? body.next : '';
    const other = await ask({ url: `/api/claims?limit=2&stance=asserts&cursor=${next}` });
    expect(other).toMatchObject({ status: 400, body: { code: 'CURSOR_INVALID' } });
  });

  test('of a body says what the server could not read', async () => {
    const { ask } = await openApp();
    expect(await ask(post('{"text":'))).toMatchObject({ status: 400, body: { code: 'BODY_NOT_JSON' } });
    expect(await ask(post(''))).toMatchObject({ status: 400, body: { code: 'BODY_NOT_JSON' } });
    expect(await ask(post('{"name":"a"}'))).toMatchObject({ status: 400, body: { code: 'REQUEST_INVALID' } });
    expect(await ask(post('<a/>', 'text/xml'))).toMatchObject({
      status: 415,
      body: { code: 'MEDIA_TYPE_UNKNOWN' },
    });
  });

  test('is a document that comes alone and has no words', async () => {
    const { ask } = await openApp();
    expect(await ask(post('  \n', 'text/plain'))).toMatchObject({
      status: 422,
      body: { code: 'DOCUMENT_EMPTY', message: 'Pasted text is empty.' },
    });
  });

  test('is an address that is none of the public web', async () => {
    const { ask } = await openApp();
    expect(await ask(post('{"url":"http://127.0.0.1/secret"}'))).toMatchObject({
      status: 422,
      body: { code: 'URL_FORBIDDEN' },
    });
    expect(await ask(post('{"url":"http://a.example","text":"both"}'))).toMatchObject({
      status: 400,
      body: { code: 'REQUEST_INVALID' },
    });
  });

  test.each(['application/json', 'text/plain'])('is a body of %s above the limit', async (type) => {
    const { ask } = await openApp({ settings: { HEARSAY_MAX_BODY_BYTES: '1000' } });
    const text = 'a'.repeat(2000);
    const payload = type === 'application/json' ? JSON.stringify({ text }) : text;
    expect(await ask(post(payload, type))).toMatchObject({
      status: 413,
      body: { code: 'BODY_TOO_LARGE', message: 'The body is larger than 1000 bytes.' },
    });
  });

  test('of our own is answered INTERNAL with the request id, and tells nothing else', async () => {
    const { store, ask } = await openApp();
    store.searchNames = () => {
      throw new Error('secret path /home/ana');
    };
    const { status, body } = await ask({ url: '/api/search?q=marrow' });
    expect({ status, body }).toMatchObject({ status: 500, body: { code: 'INTERNAL' } });
    expect(JSON.stringify(body)).not.toContain('secret');
    expect(JSON.stringify(body)).toMatch(/request id [0-9a-f-]{36}/);
  });

  test('does not stop the server: the next request is answered', async () => {
    const { ask } = await openApp();
    await ask(post(readText('report-coastal-wire-2031').slice(1), 'text/plain'));
    expect(await ask({ url: '/api/health' })).toMatchObject({ status: 200 });
  });
});
