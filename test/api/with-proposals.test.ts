// The reading routes over the graph with proposals: marked there, absent everywhere else.
import { describe, expect, test } from 'vitest';
import { ClaimDetail, ClaimPage } from '../../server/api/contract/claims.ts';
import { EntityDetail, Picture } from '../../server/api/contract/entities.ts';
import { ReportDetail } from '../../server/api/contract/reports.ts';
import { SearchAnswer, Summary } from '../../server/api/contract/search.ts';
import { acceptAsTheyAre, addFerry, FERRY } from '../store/ferry-proposals.ts';
import { openApp } from './harbour-app.ts';

async function openFerryApp(settings: Readonly<Record<string, string>> = {}) {
  const app = await openApp({ settings });
  addFerry(app.store);
  return app;
}

describe('without asking for proposals', () => {
  test('no claim, count, search, picture or query shows any of them', async () => {
    const { get, ask } = await openFerryApp();
    const { total, claims } = await get(ClaimPage, '/api/claims?limit=500');
    expect(claims.filter(({ proposal }) => proposal)).toEqual([]);
    expect(claims.filter(({ report }) => report.id === FERRY)).toEqual([]);
    const { labels } = await get(Summary, '/api/summary');
    expect(labels.filter(({ proposed }) => proposed !== undefined)).toEqual([]);
    expect((await get(SearchAnswer, '/api/search?q=Ines%20Ral')).entities).toEqual([]);
    expect((await get(SearchAnswer, '/api/search?q=ferry%20mended')).claims).toEqual([]);
    const { nodes } = await get(Picture, '/api/picture?view=claims&limit=500');
    expect(nodes.filter(({ isProposal }) => isProposal)).toEqual([]);
    expect((await ask({ url: '/api/claims/proposal-1' })).status).toBe(404);
    const counted = await ask({
      method: 'POST',
      url: '/api/query',
      payload: { query: 'MATCH (c:Claim) RETURN count(c)' },
    });
    expect(counted.body).toMatchObject({ rows: [[total]] });
  });
});

describe('under /with-proposals', () => {
  test('claims carry the score and the reader of their proposal, and the page says how many', async () => {
    const { get } = await openFerryApp();
    const { total, proposals, claims } = await get(ClaimPage, `/with-proposals/api/claims?report=${FERRY}`);
    expect({ total, proposals }).toEqual({ total: 4, proposals: 4 });
    expect(claims[0]).toMatchObject({
      id: 'proposal-1',
      proposal: { score: 0.95, madeBy: 'Hearsay' },
      origin: { name: 'the harbour master', isProposed: true },
    });
    const { claim, next } = await get(ClaimDetail, '/with-proposals/api/claims/proposal-1');
    expect(claim.passage).toMatchObject({
      state: 'anchored',
      text: 'The ferry stays in port until the quay is mended, the harbour master said',
    });
    expect(next).toBe('proposal-2');
  });

  test('a proposed entity says so, and names the first proposal that names it', async () => {
    const { get } = await openFerryApp();
    const person = await get(EntityDetail, '/with-proposals/api/entities/proposed-ines-ral');
    expect(person).toMatchObject({
      name: 'Ines Ral',
      isProposed: true,
      firstProposal: 'proposal-3',
      counts: { says: 1, proposals: 1 },
      relations: [{ type: 'LEADS', isProposal: true }],
    });
    const courier = await get(EntityDetail, '/with-proposals/api/entities/the-quay-courier');
    expect(courier).not.toHaveProperty('isProposed');
  });

  test('reports, counts and searches tell what is only proposed', async () => {
    const { get } = await openFerryApp();
    const { report } = await get(ReportDetail, `/with-proposals/api/reports/${FERRY}`);
    expect(report).toMatchObject({ claims: 4, proposals: 4 });
    const { labels } = await get(Summary, '/with-proposals/api/summary');
    expect(labels.find(({ label }) => label === 'Person')).toMatchObject({ proposed: 2 });
    expect(labels.find(({ label }) => label === 'Estimate')).toMatchObject({ proposed: 1 });
    const named = await get(SearchAnswer, '/with-proposals/api/search?q=Ines%20Ral');
    expect(named.entities.map(({ entity }) => entity.isProposed)).toEqual([true]);
    const { claims } = await get(SearchAnswer, '/with-proposals/api/search?q=ferry%20mended');
    expect(claims[0]).toMatchObject({ id: 'proposal-1', isProposal: true });
    const { total } = await get(ClaimPage, '/with-proposals/api/claims?q=ferry%20mended');
    expect(total).toBe(1);
  });

  test('an accepted proposal is a claim without the mark, here and in the graph itself', async () => {
    const { get, ask, store } = await openFerryApp();
    await get(ClaimPage, '/with-proposals/api/claims');
    acceptAsTheyAre(store, ['proposal-1']);
    const { claims } = await get(ClaimPage, `/with-proposals/api/claims?report=${FERRY}`);
    expect(claims.map(({ id, proposal }) => [id, proposal?.score])).toEqual([
      ['claim-ferry-stays-in-port-001', undefined],
      ['proposal-2', 0.8],
      ['proposal-3', 0.6],
      ['proposal-4', 0.4],
    ]);
    expect((await get(ClaimPage, `/api/claims?report=${FERRY}`)).total).toBe(1);
    expect((await ask({ url: '/with-proposals/api/claims/proposal-1' })).status).toBe(404);
  });

  test('queries, counts and corroboration are the same before and after somebody looked', async () => {
    const { get, ask } = await openFerryApp();
    const count = { query: 'MATCH (n)-[r]->() RETURN count(DISTINCT n), count(r)' };
    const tell = async () => [
      (await ask({ method: 'POST', url: '/api/query', payload: count })).body,
      (await ask({ url: '/api/findings' })).body,
      (await ask({ url: '/api/claims?limit=500' })).body,
      (await ask({ url: '/api/summary' })).body,
    ];
    const withoutTimes = (answers: readonly unknown[]): string =>
      JSON.stringify(answers).replace(/"elapsedMs":[\d.]+/g, '');
    const before = withoutTimes(await tell());
    await get(ClaimPage, '/with-proposals/api/claims');
    await get(Picture, '/with-proposals/api/picture?view=claims&limit=500');
    expect(withoutTimes(await tell())).toBe(before);
  });

  test('nothing can be asked that counts origins, runs a query or writes', async () => {
    const { ask } = await openFerryApp();
    const urls = [
      '/with-proposals/api/claims/proposal-1/corroboration',
      '/with-proposals/api/findings',
      '/with-proposals/api/questions',
    ];
    for (const url of urls) expect((await ask({ url })).status).toBe(404);
    const written = await ask({ method: 'POST', url: '/with-proposals/api/review', payload: {} });
    expect(written).toMatchObject({ status: 404, body: { code: 'ROUTE_UNKNOWN' } });
  });

  test('the token is asked for, however the address is spelt', async () => {
    const { ask } = await openFerryApp({ HEARSAY_TOKEN: 'a secret of the desk' });
    for (const url of [
      '/with-proposals/api/claims',
      '/with%2Dproposals/api/claims',
      '/with-proposals/%61pi/claims',
      '/%61pi/claims',
    ]) {
      const { body } = await ask({ url });
      expect({ url, body }).toMatchObject({ url, body: { code: 'TOKEN_MISSING' } });
    }
  });
});
