// The description of the API: it lists exactly the routes there are, for programs and for people.
import { describe, expect, test } from 'vitest';
import { openApp } from './harbour-app.ts';

const bag = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

describe('the OpenAPI document', () => {
  test('lists exactly the routes of the API', async () => {
    const { ask } = await openApp();
    const { openapi, paths } = bag((await ask({ url: '/api/openapi.json' })).body);
    const routes = Object.entries(bag(paths)).flatMap(([path, methods]) =>
      Object.keys(bag(methods)).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(openapi).toBe('3.1.0');
    expect(routes.toSorted()).toEqual([
      'DELETE /api/decisions/{id}',
      'DELETE /api/reports/{id}/extraction',
      'DELETE /api/reports/{id}/model-reading',
      'DELETE /api/review/progress',
      'GET /api/ask/examples',
      'GET /api/claims',
      'GET /api/claims/{id}',
      'GET /api/claims/{id}/corroboration',
      'GET /api/decisions',
      'GET /api/entities/{id}',
      'GET /api/entities/{id}/between/{other}',
      'GET /api/entities/{id}/neighbourhood',
      'GET /api/findings',
      'GET /api/health',
      'GET /api/openapi.json',
      'GET /api/paths',
      'GET /api/picture',
      'GET /api/query/language',
      'GET /api/questions',
      'GET /api/questions/{id}/comparison',
      'GET /api/relations/{id}',
      'GET /api/reports',
      'GET /api/reports/{id}',
      'GET /api/reports/{id}/file',
      'GET /api/reports/{id}/model-reading',
      'GET /api/reports/{id}/sources',
      'GET /api/reports/{id}/text',
      'GET /api/review',
      'GET /api/review/identities',
      'GET /api/review/progress',
      'GET /api/review/proposals',
      'GET /api/review/proposals/{id}',
      'GET /api/search',
      'GET /api/summary',
      'POST /api/ask',
      'POST /api/decisions',
      'POST /api/query',
      'POST /api/query/explain',
      'POST /api/reports',
      'POST /api/reports/{id}/extraction',
      'POST /api/reports/{id}/model-reading',
      'POST /api/review',
    ]);
  });

  test('lists every route that the app has under /api', async () => {
    const { app, ask } = await openApp();
    const { paths } = bag((await ask({ url: '/api/openapi.json' })).body);
    for (const [path, methods] of Object.entries(bag(paths))) {
      const url = path.replace(/\{(\w+)\}/g, ':$1');
      for (const method of ['GET', 'POST', 'DELETE'] as const) {
        expect(app.hasRoute({ method, url })).toBe(method.toLowerCase() in bag(methods));
      }
    }
    const printed = app.printRoutes({ commonPrefix: false });
    const ends = printed.split('\n').filter((line) => /\((GET|POST|DELETE)/.test(line));
    const twice = Object.values(bag(paths)).filter((methods) => 'servers' in bag(bag(methods).get));
    // The page, index.html, the readable page and all of the above, some of which share an address, some of which
    // stand once more over the graph with proposals.
    expect(ends).toHaveLength(Object.keys(bag(paths)).length + twice.length + 3);
  });

  test('says which routes stand once more over the graph with proposals', async () => {
    const { app, ask } = await openApp();
    const { paths } = bag((await ask({ url: '/api/openapi.json' })).body);
    const twice = Object.entries(bag(paths)).flatMap(([path, methods]) =>
      'servers' in bag(bag(methods).get) ? [path] : [],
    );
    expect(twice).toEqual([
      '/api/search',
      '/api/summary',
      '/api/health',
      '/api/entities/{id}',
      '/api/entities/{id}/neighbourhood',
      '/api/entities/{id}/between/{other}',
      '/api/relations/{id}',
      '/api/picture',
      '/api/paths',
      '/api/claims',
      '/api/claims/{id}',
      '/api/reports',
      '/api/reports/{id}',
      '/api/reports/{id}/text',
      '/api/reports/{id}/file',
    ]);
    expect(app.hasRoute({ method: 'GET', url: '/with-proposals/api/claims' })).toBe(true);
    expect(app.hasRoute({ method: 'POST', url: '/with-proposals/api/query' })).toBe(false);
  });

  test('gives every operation an id of its own, a summary, a tag and its errors', async () => {
    const { ask } = await openApp();
    const { paths } = bag((await ask({ url: '/api/openapi.json' })).body);
    const operations = Object.values(bag(paths)).flatMap((methods) => Object.values(bag(methods)).map(bag));
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
    for (const { summary, tags, responses } of operations) {
      expect(summary).toMatch(/\w{3}/);
      expect(tags).toHaveLength(1);
      expect(Object.keys(bag(responses))).toEqual(expect.arrayContaining(['200', '401', '403', '500']));
    }
  });

  test('refers to every shape that it names, and names every shape it refers to', async () => {
    const { app } = await openApp();
    const text = (await app.inject({ url: '/api/openapi.json' })).body;
    const { components } = bag(JSON.parse(text));
    const shapes = Object.keys(bag(bag(components).schemas));
    const referred = new Set(
      [...text.matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name ?? ''),
    );
    expect([...referred].filter((name) => !shapes.includes(name))).toEqual([]);
    expect(shapes).toContain('Claim');
    expect(referred).toContain('Claim');
  });
});

describe('the readable page', () => {
  test('shows every operation, without a script and under the policy', async () => {
    const { app } = await openApp();
    const { body, headers } = await app.inject({ url: '/api/docs' });
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(body).toContain('GET /api/claims/{id}');
    expect(body).toContain('POST /api/reports');
    expect(body).not.toMatch(/<script| style=|https?:/);
    const nonce = /<style nonce="(\w+)">/.exec(body)?.[1];
    expect(headers['content-security-policy']).toContain(`'nonce-${nonce}'`);
  });
});
