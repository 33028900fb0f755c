// Queries in openCypher over the API: rows as JSON, NDJSON and CSV, plans, faults and limits.

import { Value } from 'typebox/value';
import { describe, expect, test } from 'vitest';
import { Explanation, QueryAnswer, QueryLanguage } from '../../server/api/contract/query.ts';
import { openApp, readText, type TestApp } from './harbour-app.ts';

const post = (
  { ask }: TestApp,
  payload: Readonly<Record<string, unknown>>,
  headers: Readonly<Record<string, string>> = {},
  url = '/api/query',
) => ask({ method: 'POST', url, headers: { 'content-type': 'application/json', ...headers }, payload });

describe('a query', () => {
  test('gives columns and rows that match the contract', async () => {
    const app = await openApp();
    const answer = await post(app, {
      query:
        'MATCH (p:Person)-[:CLAIMS]->(c:Claim) RETURN p.name AS speaker, count(c) AS claims ORDER BY speaker',
    });
    expect(answer.status).toBe(200);
    expect(Value.Check(QueryAnswer, answer.body)).toBe(true);
    expect(answer.body).toMatchObject({ columns: ['speaker', 'claims'], truncated: false, warnings: [] });
  });

  test('writes nodes, relationships and paths as objects with their ids', async () => {
    const app = await openApp();
    const { body } = await post(app, {
      query: `MATCH path = (u:Organization {id: 'tidemens-union'})-[r:ESTIMATES]->(e:Estimate)
              RETURN u, r, path ORDER BY e.id LIMIT 1`,
    });
    expect(body).toMatchObject({
      rows: [
        [
          {
            id: 'tidemens-union',
            labels: ['Organization', 'Entity'],
            properties: { name: 'Tidemen’s Union' },
          },
          { type: 'ESTIMATES', start: 'tidemens-union', properties: { position: 1, cue: 'said' } },
          { nodes: [{ id: 'tidemens-union' }, {}], relationships: [{ type: 'ESTIMATES' }] },
        ],
      ],
    });
  });

  test('takes parameters', async () => {
    const { body } = await post(await openApp(), {
      query: 'MATCH (n {id: $id}) RETURN n.name',
      parameters: { id: 'zoe-varn' },
    });
    expect(body).toMatchObject({ rows: [['Zoë Varn']] });
  });

  test('that is misspelt is refused with the place and a guess', async () => {
    const { status, body } = await post(await openApp(), {
      query: 'MATCH (speaker:Person)\nRETURN speakr.name',
    });
    expect(status).toBe(400);
    expect(body).toEqual({
      code: 'QUERY_INVALID',
      message: 'speakr is not defined.',
      fix: 'Did you mean speaker?',
      position: { offset: 30, line: 2, column: 8, length: 6 },
      problems: [{ property: 'query', message: 'SyntaxError UndefinedVariable at 2:8' }],
    });
  });

  test('with a label that nobody knows runs, and warns', async () => {
    const { status, body } = await post(await openApp(), { query: 'MATCH (p:Persn) RETURN p' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ rows: [], warnings: [{ position: { line: 1, column: 10 } }] });
  });

  test('that fails in a row says so', async () => {
    const { status, body } = await post(await openApp(), { query: "RETURN date('never')" });
    expect({ status, body }).toMatchObject({ status: 422, body: { code: 'QUERY_FAILED' } });
  });

  test('that would change the graph is refused', async () => {
    const { status, body } = await post(await openApp(), { query: 'CREATE (:Person)' });
    expect({ status, body }).toMatchObject({ status: 400, body: { code: 'QUERY_INVALID' } });
  });

  test('is stopped at its limits, and told which setting it was', async () => {
    const app = await openApp({ settings: { HEARSAY_QUERY_EXPANSIONS: '5000', HEARSAY_QUERY_ROWS: '3' } });
    const many = await post(app, { query: 'MATCH (a), (b), (c) RETURN count(*)' });
    expect(many).toMatchObject({ status: 422, body: { code: 'QUERY_LIMIT' } });
    expect(JSON.stringify(many.body)).toContain('HEARSAY_QUERY_EXPANSIONS');
    const rows = await post(app, { query: 'UNWIND range(1, 10) AS n RETURN n' });
    expect(rows.body).toMatchObject({ rows: [[1], [2], [3]], truncated: true });
    const fewer = await post(app, { query: 'UNWIND range(1, 10) AS n RETURN n', limits: { maxRows: 2 } });
    expect(fewer.body).toMatchObject({ rows: [[1], [2]], truncated: true });
  });

  test('keeps whole numbers beyond what JavaScript counts, to the last digit', async () => {
    const { app } = await openApp();
    const payload = { query: 'RETURN 9223372036854775807 AS most, 1.0 AS one' };
    const { body } = await app.inject({ method: 'POST', url: '/api/query', payload });
    expect(body).toContain('"rows":[[9223372036854775807,1.0]]');
  });

  test('with keys that every object has treats them as data', async () => {
    const { body } = await post(await openApp(), {
      query: 'RETURN {`__proto__`: 1, constructor: 2} AS map, $p.constructor AS c',
      parameters: { p: {} },
    });
    expect(JSON.stringify(body)).toContain('{"__proto__":1,"constructor":2}');
  });
});

describe('the other forms of rows', () => {
  test('are NDJSON: the columns, a line for each row, and how it ended', async () => {
    const { body, headers } = await post(
      await openApp(),
      { query: 'UNWIND range(1, 3) AS n RETURN n, n * n AS square' },
      { accept: 'application/x-ndjson' },
    );
    expect(headers['content-type']).toBe('application/x-ndjson');
    const lines = String(body).trim().split('\n');
    expect(lines.slice(0, 4)).toEqual([
      '{"columns":["n","square"],"warnings":[]}',
      '[1,1]',
      '[2,4]',
      '[3,9]',
    ]);
    expect(JSON.parse(lines[4] ?? '')).toMatchObject({ truncated: false });
  });

  test('are NDJSON whose last line is the fault of a later row', async () => {
    const { body, status } = await post(
      await openApp(),
      { query: 'UNWIND range(1, 2000) AS n RETURN 10 / (1500 - n)' },
      { accept: 'application/x-ndjson' },
    );
    expect(status).toBe(200);
    const last = String(body).trim().split('\n').at(-1) ?? '';
    expect(JSON.parse(last)).toMatchObject({ error: { code: 'QUERY_FAILED' } });
  });

  test('are CSV, where text that a spreadsheet would run is disarmed', async () => {
    const { body, headers } = await post(
      await openApp(),
      {
        query: `RETURN '=1+1' AS formula, 'a "b", c' AS quoted, -5 AS number, null AS nothing, [1, 'x'] AS list`,
      },
      { accept: 'text/csv' },
    );
    expect(headers['content-type']).toBe('text/csv; charset=utf-8; header=present');
    expect(body).toBe(`formula,quoted,number,nothing,list\r\n'=1+1,"a ""b"", c",-5,,"[1, 'x']"\r\n`);
  });
});

describe('a plan', () => {
  test('is given without running', async () => {
    const { status, body } = await post(
      await openApp(),
      { query: "MATCH (p:Person {id: 'zoe-varn'})-[:CLAIMS]->(c) RETURN c.gloss" },
      {},
      '/api/query/explain',
    );
    expect(status).toBe(200);
    expect(Value.Check(Explanation, body)).toBe(true);
    expect(JSON.stringify(body)).toContain('NodeSeek');
  });

  test('of PROFILE counts rows', async () => {
    const { body } = await post(await openApp(), { query: 'PROFILE MATCH (p:Person) RETURN p.name' });
    expect(body).toMatchObject({
      plan: { operator: 'Project', rows: 2, inputs: [{ operator: 'NodeScan' }] },
    });
  });
});

test('the language lists what an editor completes', async () => {
  const { get } = await openApp();
  const { keywords, functions, labels, relationshipTypes, propertyKeys } = await get(
    QueryLanguage,
    '/api/query/language',
  );
  expect(keywords).toContain('MATCH');
  expect(functions.map(({ name }) => name)).toEqual(expect.arrayContaining(['toUpper', 'collect']));
  expect(labels).toContain('UnnamedSource');
  expect(relationshipTypes).toContain('CLAIMS');
  expect(propertyKeys).toContain('gloss');
});

test('a query sees what has come into the store since', async () => {
  const app = await openApp();
  const count = { query: 'MATCH (r:Report) WHERE r.held RETURN count(r)' };
  expect((await post(app, count)).body).toMatchObject({ rows: [[0]] });
  await app.app.inject({
    method: 'POST',
    url: '/api/reports',
    headers: { 'content-type': 'text/plain' },
    payload: readText('report-coastal-wire-2031'),
  });
  expect((await post(app, count)).body).toMatchObject({ rows: [[1]] });
});
