// Corroboration over the API: what is found about a claim, a question, a report and the whole, and what decisions change.
import { describe, expect, test } from 'vitest';
import {
  ClaimCorroboration,
  FindingList,
  QuestionComparison,
  QuestionList,
  SourceReport,
} from '../../server/api/contract/corroboration.ts';
import { openApp, type TestApp } from './harbour-app.ts';

const wire = 'claim-coastal-wire-2031-01';
const gazette = 'claim-marrow-gazette-2031-01';
const authority = 'claim-coastal-wire-2031-07';

const corroborate = ({ get }: TestApp, claim: string) =>
  get(ClaimCorroboration, `/api/claims/${claim}/corroboration`);

async function decide({ ask }: TestApp, decision: Readonly<Record<string, unknown>>): Promise<string> {
  const { status, body } = await ask({
    method: 'POST',
    url: '/api/decisions',
    headers: { 'content-type': 'application/json' },
    payload: { by: 'Ana', decision },
  });
  expect(status).toBe(200);
  return String(Object(body).id);
}

describe('a claim', () => {
  test('is traced to its origin through the report that it was taken from', async () => {
    const { origin, claims } = await corroborate(await openApp(), gazette);
    expect(origin).toMatchObject({
      rule: 'origin.derivation',
      origin: { id: 'tidemens-union' },
      depth: 2,
      through: [wire],
    });
    expect(origin.chain.map(({ speaker }) => speaker.id)).toEqual([
      'marrow-gazette',
      'coastal-wire',
      'tidemens-union',
    ]);
    expect(claims.map(({ id }) => id)).toContain(wire);
  });

  test('whose last speaker is not named has no origin', async () => {
    const { origin, independent } = await corroborate(await openApp(), 'claim-coastal-wire-2031-08');
    expect(origin).toMatchObject({ rule: 'origin.unnamed', unnamed: { id: 'two-port-officials' }, depth: 2 });
    expect(origin.origin).toBeUndefined();
    expect(independent).toMatchObject({ count: 0, unknown: [{ claims: ['claim-coastal-wire-2031-08'] }] });
  });

  test('and its reprint have one independent origin, and what got lost is told', async () => {
    const { independent, drift } = await corroborate(await openApp(), gazette);
    expect(independent).toMatchObject({ count: 1, groups: [{ claims: [wire, gazette] }] });
    expect(drift.map(({ kind, from, to }) => [kind, from, to])).toContainEqual(['placeLost', wire, gazette]);
  });

  test('that contradicts a figure says so until somebody says why it does not', async () => {
    const app = await openApp();
    const before = await corroborate(app, authority);
    expect(before.contradictions.find(({ right }) => right === wire)).toMatchObject({
      left: authority,
      kind: 'disjointEstimates',
    });
    const id = await decide(app, {
      kind: 'contradiction',
      verdict: 'dismissed',
      left: wire,
      right: authority,
      reason: 'They count different docks.',
    });
    const after = await corroborate(app, authority);
    expect(after.contradictions.find(({ right }) => right === wire)?.dismissed).toMatchObject({
      by: 'Ana',
      reason: 'They count different docks.',
    });
    await app.ask({ method: 'DELETE', url: `/api/decisions/${id}` });
    expect(await corroborate(app, authority)).toEqual(before);
  });

  test('is no reprint any more once somebody says that the two are not the same', async () => {
    const app = await openApp();
    const before = await corroborate(app, gazette);
    const id = await decide(app, {
      kind: 'sameStatement',
      verdict: 'rejected',
      left: gazette,
      right: wire,
      reason: 'The union was asked twice.',
    });
    const { same, origin, drift } = await corroborate(app, gazette);
    expect(same.find(({ other }) => other === wire)).toMatchObject({ relation: 'rejected' });
    expect(origin.through).toEqual([]);
    expect(drift).toEqual([]);
    await app.ask({ method: 'DELETE', url: `/api/decisions/${id}` });
    expect(await corroborate(app, gazette)).toEqual(before);
  });

  test('that is not there is met with what to do', async () => {
    const { ask } = await openApp();
    expect(await ask({ url: '/api/claims/nobody/corroboration' })).toMatchObject({
      status: 404,
      body: { code: 'CLAIM_UNKNOWN' },
    });
  });
});

describe('a question', () => {
  test('is listed with how many figures answer it and how many origins they have', async () => {
    const { get } = await openApp();
    const { questions } = await get(QuestionList, '/api/questions');
    expect(questions).toEqual([
      {
        id: 'question-containers-lost',
        text: 'How many containers are missing from the port of Marrow?',
        measure: 'containers lost',
        estimates: 4,
        independent: 2,
      },
    ]);
  });

  test('sets its figures side by side, reprints behind what they repeat, each pair compared once', async () => {
    const { get } = await openApp();
    const url = '/api/questions/question-containers-lost/comparison';
    const { estimates, comparisons, claims } = await get(QuestionComparison, url);
    expect(estimates).toHaveLength(4);
    expect(estimates.find(({ claim }) => claim === gazette)?.reprintOf).toBe(wire);
    expect(comparisons).toHaveLength(5);
    const [contradicting] = comparisons.filter(({ left, right }) => left === wire && right === authority);
    expect(contradicting).toMatchObject({ verdict: 'disjoint', differences: [] });
    const kept = comparisons.find(({ verdict }) => verdict === 'notComparable');
    expect(kept?.differences.map(({ property }) => property)).toEqual(['scope', 'asOf']);
    expect(new Set(claims.map(({ id }) => id))).toEqual(new Set(estimates.map(({ claim }) => claim)));
  });

  test('gives only the pairs with one figure where that is asked for', async () => {
    const { get } = await openApp();
    const url = `/api/questions/question-containers-lost/comparison?beside=${authority}`;
    const { comparisons } = await get(QuestionComparison, url);
    expect(comparisons.length).toBeGreaterThan(0);
    expect(comparisons.every(({ left }) => left === authority)).toBe(true);
  });

  test('that is not there is met with what to do', async () => {
    const { ask } = await openApp();
    expect(await ask({ url: '/api/questions/nothing/comparison' })).toMatchObject({
      status: 404,
      body: { code: 'QUESTION_UNKNOWN' },
    });
  });
});

test('a report is shared out into its own voice, named and unnamed sources, with who repeats it', async () => {
  const { get } = await openApp();
  const sources = await get(SourceReport, '/api/reports/report-coastal-wire-2031/sources');
  const { claims, own, named, unnamed, repeatedBy, circular } = sources;
  expect([...own, ...named, ...unnamed].toSorted()).toEqual(claims.toSorted());
  expect(unnamed).toEqual(['claim-coastal-wire-2031-08', 'claim-coastal-wire-2031-09']);
  expect(repeatedBy.map(({ who }) => who.id)).toContain('report-marrow-gazette-2031');
  expect(circular).toMatchObject([{ kind: 'fan', source: { id: 'tidemens-union' } }]);
});

test('the findings of the whole collection come with the claims they name', async () => {
  const { get } = await openApp();
  const { totals, circular, contradictions, claims } = await get(FindingList, '/api/findings');
  expect(totals).toEqual({ circular: 1, contradictions: 2, sums: 0, shares: 0 });
  expect(circular).toMatchObject([{ kind: 'fan' }]);
  expect(contradictions).toHaveLength(2);
  const shown = new Set(claims.map(({ id }) => id));
  for (const { left, right } of contradictions)
    expect([left, right].filter((id) => !shown.has(id))).toEqual([]);
});

test('a query calls what corroboration finds as procedures and functions, of the present decisions', async () => {
  const app = await openApp();
  const ask = async () => {
    const { body } = await app.ask({
      method: 'POST',
      url: '/api/query',
      headers: { 'content-type': 'application/json' },
      payload: {
        query: `MATCH (c:Claim {id: '${gazette}'}) CALL hearsay.origin(c) YIELD origin, depth
                RETURN origin.name, depth, hearsay.depth(c), hearsay.independent(c)`,
      },
    });
    return Object(body).rows;
  };
  expect(await ask()).toEqual([['Tidemen’s Union', 2, 2, 1]]);
  await decide(app, {
    kind: 'sameStatement',
    verdict: 'rejected',
    left: gazette,
    right: wire,
    reason: 'No.',
  });
  expect(await ask()).toEqual([['Tidemen’s Union', 2, 2, 1]]);
});
